"""What specialists bring: languages, topics, their own introductions."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One table more; nothing that was there changes."""
    op.create_table(
        "skills",
        sa.Column("person_id", sa.String(length=40), nullable=False),
        sa.Column("languages", sa.Text(), nullable=False),
        sa.Column("gladly", sa.Text(), nullable=False),
        sa.Column("rather_not", sa.Text(), nullable=False),
        sa.Column("intro", sa.LargeBinary()),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_skills_person_id_people")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_skills")),
    )
