"""What the organisation has decided while running, by name."""

from sqlalchemy import bindparam, select

from bot.storage.claims import upsert
from bot.storage.repository import Repository
from bot.storage.tables import facts

_GET = select(facts.c.value).where(facts.c.name == bindparam("fact"))


class FactRepository(Repository):
    """The table facts."""

    def get(self, name: str) -> str | None:
        """The fact of this name."""
        return self._connection.scalar(_GET, {"fact": name})

    def put(self, name: str, value: str) -> None:
        """Set it."""
        upsert(self._connection, facts, {"name": name, "value": value})
