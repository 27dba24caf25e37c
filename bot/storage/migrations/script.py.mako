"""${message}"""

from alembic import op
import sqlalchemy as sa

from bot.storage.tables import UtcDateTime

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def upgrade() -> None:
    """What this release adds."""
    ${upgrades if upgrades else "raise NotImplementedError"}
