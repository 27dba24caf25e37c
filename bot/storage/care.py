"""Co-reflection notes, sealed under their author's key."""

from sqlalchemy import bindparam, delete, insert, select

from bot.domain.care import CoReflection
from bot.storage.repository import Repository
from bot.storage.tables import co_reflections

_PLACE = "co_reflections.words"
_OF = (
    select(co_reflections)
    .where(co_reflections.c.person_id == bindparam("person"))
    .order_by(co_reflections.c.written_at.desc(), co_reflections.c.id.desc())
)
_REMOVE = delete(co_reflections).where(
    co_reflections.c.id == bindparam("note"), co_reflections.c.person_id == bindparam("person")
)
_ADD = insert(co_reflections)


class CoReflectionRepository(Repository):
    """The table co_reflections."""

    def of(self, person_id: str) -> tuple[CoReflection, ...]:
        """Theirs, newest first."""
        rows = self._connection.execute(_OF, {"person": person_id})
        return tuple(
            CoReflection(row.id, person_id, row.written_at, self._safe.unseal(person_id, _PLACE, row.id, row.words))
            for row in rows
        )

    def add(self, note: CoReflection) -> None:
        """Seal and store."""
        words = self._safe.seal(note.person_id, _PLACE, note.id, note.words)
        row = {"id": note.id, "person_id": note.person_id, "written_at": note.written_at, "words": words}
        self._connection.execute(_ADD, row)

    def remove(self, person_id: str, note_id: str) -> bool:
        """One of their own."""
        return self._connection.execute(_REMOVE, {"person": person_id, "note": note_id}).rowcount == 1
