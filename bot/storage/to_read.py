"""Notes for a person, sealed under the key of who wrote them."""

from typing import Any

from sqlalchemy import Row, bindparam, select

from bot.domain.to_read import NoteToRead
from bot.storage.claims import upsert
from bot.storage.repository import Repository
from bot.storage.tables import notes_to_read

_PLACE = "notes_to_read.words"
_ONE = select(notes_to_read).where(notes_to_read.c.id == bindparam("note"))
_WAITING = (
    select(notes_to_read).where(notes_to_read.c.read_at.is_(None)).order_by(notes_to_read.c.read_by, notes_to_read.c.id)
)


class NoteRepository(Repository):
    """The table notes_to_read."""

    def find(self, note_id: str) -> NoteToRead | None:
        """By id."""
        row = self._connection.execute(_ONE, {"note": note_id}).one_or_none()
        return self._note(row) if row else None

    def waiting(self) -> tuple[NoteToRead, ...]:
        """Those nobody has read, the one to be read first at the head."""
        return tuple(self._note(row) for row in self._connection.execute(_WAITING))

    def save(self, note: NoteToRead) -> None:
        """Insert or overwrite."""
        values = {column.name: getattr(note, column.name) for column in notes_to_read.columns}
        sealed = self._safe.seal(note.peer_id, _PLACE, note.id, note.words)
        upsert(self._connection, notes_to_read, {**values, "words": sealed})

    def _note(self, row: Row[Any]) -> NoteToRead:
        words = self._safe.unseal(row.peer_id, _PLACE, row.id, row.words)
        return NoteToRead(**{**row._mapping, "words": words})
