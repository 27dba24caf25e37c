"""Check-ins each person shapes, words meant for a person to read, reminders."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables import UtcDateTime

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """More columns for check-ins and two tables; what was there keeps its meaning."""
    op.add_column("checkins", sa.Column("cycle", sa.Integer(), server_default="1", nullable=False))
    op.add_column("checkins", sa.Column("start_on", sa.Date(), nullable=True))
    op.add_column("checkins", sa.Column("once_on", sa.Date(), nullable=True))
    op.add_column("checkins", sa.Column("style", sa.Text(), server_default="{}", nullable=False))
    op.add_column("checkins", sa.Column("own_question", sa.LargeBinary(), nullable=True))
    op.add_column("checkins", sa.Column("tell_after", sa.Integer(), server_default="0", nullable=False))
    op.add_column("checkins", sa.Column("tell_whom", sa.String(length=40), nullable=True))
    _notes()
    _reminders()


def _notes() -> None:
    op.create_table(
        "notes_to_read",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("peer_id", sa.String(length=40), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.Column("written_at", UtcDateTime(), nullable=False),
        sa.Column("read_by", UtcDateTime(), nullable=False),
        sa.Column("read_at", UtcDateTime(), nullable=True),
        sa.Column("reader_id", sa.String(length=40), nullable=True),
        sa.ForeignKeyConstraint(["peer_id"], ["people.id"], name=op.f("fk_notes_to_read_peer_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notes_to_read")),
    )
    op.create_index("ix_notes_to_read_waiting", "notes_to_read", ["read_at", "read_by"])
    op.create_index("ix_notes_to_read_peer", "notes_to_read", ["peer_id"])


def _reminders() -> None:
    op.create_table(
        "reminders",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("peer_id", sa.String(length=40), nullable=False),
        sa.Column("what", sa.LargeBinary(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.String(length=5), nullable=False),
        sa.Column("lead_minutes", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["peer_id"], ["people.id"], name=op.f("fk_reminders_peer_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reminders")),
    )
    op.create_index("ix_reminders_peer", "reminders", ["peer_id"])
