"""What people want to be asked about once, sealed under their key."""

from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select

from bot.domain.remembering import Remembered
from bot.storage.repository import Repository
from bot.storage.tables import remembered

_PLACE = "remembered.words"
_ONE = select(remembered).where(remembered.c.id == bindparam("matter"))
_OF = select(remembered).where(remembered.c.peer_id == bindparam("peer")).order_by(remembered.c.ask_at)
_ADD = insert(remembered)
_REMOVE = delete(remembered).where(remembered.c.id == bindparam("matter"))


class RememberedRepository(Repository):
    """The table remembered."""

    def of(self, peer_id: str) -> tuple[Remembered, ...]:
        """What is asked about first comes first."""
        return tuple(self._matter(row) for row in self._connection.execute(_OF, {"peer": peer_id}))

    def find(self, matter_id: str) -> Remembered | None:
        """By id."""
        row = self._connection.execute(_ONE, {"matter": matter_id}).one_or_none()
        return self._matter(row) if row else None

    def add(self, matter: Remembered) -> None:
        """Seal and store."""
        words = self._safe.seal(matter.peer_id, _PLACE, matter.id, matter.words)
        row = {"id": matter.id, "peer_id": matter.peer_id, "words": words, "ask_at": matter.ask_at}
        self._connection.execute(_ADD, row)

    def remove(self, matter_id: str) -> None:
        """Gone."""
        self._connection.execute(_REMOVE, {"matter": matter_id})

    def _matter(self, row: Row[Any]) -> Remembered:
        words = self._safe.unseal(row.peer_id, _PLACE, row.id, row.words)
        return Remembered(row.id, row.peer_id, words, row.ask_at)
