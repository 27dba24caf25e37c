"""Who may do what only one process may do: poll, send, tick."""

from datetime import datetime

from sqlalchemy import bindparam, case, delete, select, update

from bot.storage.claims import insert_new, is_mine
from bot.storage.repository import Repository
from bot.storage.tables import leases

_RENEW = (
    update(leases)
    .where(
        leases.c.name == bindparam("lease"),
        (leases.c.owner == bindparam("mine")) | (leases.c.until <= bindparam("now")),
    )
    .values(
        owner=bindparam("mine"),
        until=bindparam("ends"),
        fence=leases.c.fence + case((leases.c.owner == bindparam("mine"), 0), else_=1),
    )
)
_HOLDER = select(leases.c.owner).where(leases.c.name == bindparam("lease"))
_RELEASE = delete(leases).where(leases.c.name == bindparam("lease"), leases.c.owner == bindparam("mine"))
_RENEW_ALL = update(leases).where(leases.c.owner == bindparam("mine")).values(until=bindparam("ends"))
_RELEASE_ALL = delete(leases).where(leases.c.owner == bindparam("mine"))


class LeaseRepository(Repository):
    """The table leases."""

    def hold(self, name: str, owner: str, until: datetime, now: datetime) -> bool:
        """Take or renew; False when somebody else holds it."""
        values = {"lease": name, "mine": owner, "ends": until, "now": now}
        if is_mine(self._connection, _RENEW, values):
            return True
        return insert_new(self._connection, leases, {"name": name, "owner": owner, "until": until})

    def holder(self, name: str) -> str | None:
        """Who holds it, or held it last."""
        return self._connection.scalar(_HOLDER, {"lease": name})

    def release(self, name: str, owner: str) -> None:
        """Let it go at once, so that the next process need not wait."""
        self._connection.execute(_RELEASE, {"lease": name, "mine": owner})

    def renew_all(self, owner: str, until: datetime) -> None:
        """Everything this owner has, at once; what it lost stays lost."""
        self._connection.execute(_RENEW_ALL, {"mine": owner, "ends": until})

    def release_all(self, owner: str) -> None:
        """Let everything go."""
        self._connection.execute(_RELEASE_ALL, {"mine": owner})
