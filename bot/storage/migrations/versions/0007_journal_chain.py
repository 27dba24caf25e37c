"""The journal is a chain."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Two columns more; lines from before are joined to the chain at the next start, as they stand then."""
    op.add_column("journal", sa.Column("link", sa.Integer(), nullable=True))
    op.add_column("journal", sa.Column("mark", sa.LargeBinary(), nullable=True))
    op.create_index("ix_journal_link", "journal", ["link"], unique=True)
