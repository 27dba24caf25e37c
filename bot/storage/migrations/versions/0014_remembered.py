"""What people want to be asked about once."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables import UtcDateTime

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One table more; nothing that was there changes."""
    op.create_table(
        "remembered",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("peer_id", sa.String(length=40), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.Column("ask_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["peer_id"], ["people.id"], name=op.f("fk_remembered_peer_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_remembered")),
    )
    op.create_index("ix_remembered_peer", "remembered", ["peer_id", "ask_at"])
