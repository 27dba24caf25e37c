"""What the bot is waiting for, one row per person."""

import json
from collections.abc import Sequence

from sqlalchemy import bindparam, delete, select

from bot.domain.peer import Dialogue
from bot.storage.claims import upsert
from bot.storage.prepared import foresee
from bot.storage.repository import Repository
from bot.storage.tables import dialogues

_PLACE = "dialogues.data"
_FIND = select(dialogues).where(dialogues.c.person_id == bindparam("person"))
_SOME = select(dialogues).where(dialogues.c.person_id.in_(bindparam("some", expanding=True)))
_CLEAR = delete(dialogues).where(dialogues.c.person_id == bindparam("person"))


class DialogueRepository(Repository):
    """The table dialogues."""

    def find(self, person_id: str) -> Dialogue | None:
        """The open dialogue of this person."""
        row = self._connection.execute(_FIND, {"person": person_id}).one_or_none()
        if row is None:
            return None
        data = self._safe.unseal(person_id, _PLACE, person_id, row.data) if row.data else "{}"
        return Dialogue(person_id, row.kind, json.loads(data), row.asked_at)

    def foresee(self, ids: Sequence[str]) -> None:
        """Read those of these people at once."""
        found = {row.person_id: (row,) for row in self._connection.execute(_SOME, {"some": ids})}
        foresee(self._connection, _FIND, {person: found.get(person, ()) for person in ids})

    def put(self, dialogue: Dialogue) -> None:
        """Wait for this from now on."""
        person_id = dialogue.person_id
        data = self._safe.seal(person_id, _PLACE, person_id, json.dumps(dict(dialogue.data)))
        row = {"person_id": person_id, "kind": dialogue.kind, "data": data, "asked_at": dialogue.asked_at}
        upsert(self._connection, dialogues, row)

    def clear(self, person_id: str) -> None:
        """Wait for nothing any more."""
        self._connection.execute(_CLEAR, {"person": person_id})
