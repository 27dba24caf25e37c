"""A peer's own warning signs, sealed under their key."""

from typing import Any

from sqlalchemy import Row, bindparam, delete, select

from bot.domain.signs import Response, Sign
from bot.storage.claims import upsert
from bot.storage.repository import Repository
from bot.storage.tables import signs

_OF = select(signs).where(signs.c.peer_id == bindparam("peer")).order_by(signs.c.added_at, signs.c.id)
_ONE = select(signs).where(signs.c.id == bindparam("sign"))
_REMOVE = delete(signs).where(signs.c.id == bindparam("sign"))
_PLACE = "signs.phrase"


class SignRepository(Repository):
    """The table signs."""

    def of(self, peer_id: str) -> tuple[Sign, ...]:
        """In the order they were added."""
        return tuple(self._sign(row) for row in self._connection.execute(_OF, {"peer": peer_id}))

    def find(self, sign_id: str) -> Sign | None:
        """By id."""
        row = self._connection.execute(_ONE, {"sign": sign_id}).one_or_none()
        return self._sign(row) if row else None

    def save(self, sign: Sign) -> None:
        """Insert or overwrite."""
        phrase = self._safe.seal(sign.peer_id, _PLACE, sign.id, sign.phrase)
        values = {column.name: getattr(sign, column.name) for column in signs.columns}
        upsert(self._connection, signs, {**values, "phrase": phrase})

    def remove(self, sign_id: str) -> None:
        """Gone."""
        self._connection.execute(_REMOVE, {"sign": sign_id})

    def _sign(self, row: Row[Any]) -> Sign:
        phrase = self._safe.unseal(row.peer_id, _PLACE, row.id, row.phrase)
        return Sign(row.id, row.peer_id, phrase, row.added_at, row.is_on, Response(row.response))
