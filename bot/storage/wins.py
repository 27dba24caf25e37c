"""Good news people keep, sealed under their key."""

from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select

from bot.domain.wins import Win
from bot.storage.repository import Repository
from bot.storage.tables import wins

_PLACE = "wins.words"
_ONE = select(wins).where(wins.c.id == bindparam("win"))
_OF = select(wins).where(wins.c.peer_id == bindparam("peer")).order_by(wins.c.kept_at.desc(), wins.c.id.desc())
_ADD = insert(wins)
_REMOVE = delete(wins).where(wins.c.id == bindparam("win"))


class WinRepository(Repository):
    """The table wins."""

    def of(self, peer_id: str) -> tuple[Win, ...]:
        """Newest first."""
        return tuple(self._win(row) for row in self._connection.execute(_OF, {"peer": peer_id}))

    def find(self, win_id: str) -> Win | None:
        """By id."""
        row = self._connection.execute(_ONE, {"win": win_id}).one_or_none()
        return self._win(row) if row else None

    def add(self, win: Win) -> None:
        """Seal and store."""
        words = self._safe.seal(win.peer_id, _PLACE, win.id, win.words)
        row = {"id": win.id, "peer_id": win.peer_id, "words": words, "kept_at": win.kept_at}
        self._connection.execute(_ADD, row)

    def remove(self, win_id: str) -> None:
        """Gone."""
        self._connection.execute(_REMOVE, {"win": win_id})

    def _win(self, row: Row[Any]) -> Win:
        return Win(row.id, row.peer_id, self._safe.unseal(row.peer_id, _PLACE, row.id, row.words), row.kept_at)
