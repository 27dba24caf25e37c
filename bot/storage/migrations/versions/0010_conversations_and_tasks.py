"""Who reads along in a conversation and which one was chosen; tasks that stay until somebody does them."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables import UtcDateTime

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Three columns, an index and a table more; nothing that was there changes."""
    op.add_column("conversations", sa.Column("second_id", sa.String(length=40), nullable=True))
    op.add_column("conversations", sa.Column("turned_at", UtcDateTime(), nullable=True))
    op.add_column("conversations", sa.Column("heard_at", UtcDateTime(), nullable=True))
    op.create_index("ix_conversations_second", "conversations", ["second_id", "ended_at"])
    op.create_index("ix_carried_any_slot", "carried", ["slot"])
    op.create_table(
        "tasks",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("escalation_id", sa.String(length=40), nullable=False),
        sa.Column("peer_id", sa.String(length=40), nullable=False),
        sa.Column("owner_id", sa.String(length=40), nullable=True),
        sa.Column("due_at", UtcDateTime(), nullable=False),
        sa.Column("outcome", sa.String(length=12), nullable=True),
        sa.Column("done_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["peer_id"], ["people.id"], name=op.f("fk_tasks_peer_id_people")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tasks")),
    )
    op.create_index("ix_tasks_open", "tasks", ["done_at", "due_at"])
    op.create_index("ix_tasks_escalation", "tasks", ["escalation_id"])
    op.create_index("ix_tasks_peer", "tasks", ["peer_id"])
