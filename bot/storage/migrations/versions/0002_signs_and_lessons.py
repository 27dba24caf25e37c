"""A peer's own warning signs, and what people teach screening."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables import UtcDateTime

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Two tables more; nothing that was there changes."""
    op.create_table(
        "signs",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("peer_id", sa.String(length=40), nullable=False),
        sa.Column("phrase", sa.LargeBinary(), nullable=False),
        sa.Column("response", sa.String(length=12), nullable=False),
        sa.Column("is_on", sa.Boolean(), nullable=False),
        sa.Column("added_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["peer_id"], ["people.id"], name=op.f("fk_signs_peer_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signs")),
    )
    op.create_index("ix_signs_peer", "signs", ["peer_id"])
    op.create_table(
        "lessons",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("lesson", sa.String(length=12), nullable=False),
        sa.Column("language", sa.String(length=12), nullable=False),
        sa.Column("level", sa.String(length=12), nullable=False),
        sa.Column("category", sa.String(length=20), nullable=True),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.Column("reported_at", UtcDateTime(), nullable=False),
        sa.Column("agreed", sa.Text(), server_default="[]", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lessons")),
    )
