"""Whether somebody is spoken to as usted."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One column more; everyone is spoken to as before."""
    op.add_column("people", sa.Column("formal", sa.Boolean(), server_default=sa.text("false"), nullable=False))
