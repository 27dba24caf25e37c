"""Whoever did not press before their shift."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One column more, false for everyone."""
    op.add_column("staff", sa.Column("is_unsure", sa.Boolean(), server_default=sa.text("false"), nullable=False))
