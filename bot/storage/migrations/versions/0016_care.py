"""Notes that specialists write for themselves."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables import UtcDateTime

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One table more; nothing that was there changes."""
    op.create_table(
        "co_reflections",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("person_id", sa.String(length=40), nullable=False),
        sa.Column("written_at", UtcDateTime(), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_co_reflections_person_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_co_reflections")),
    )
    op.create_index("ix_co_reflections_person", "co_reflections", ["person_id"])
