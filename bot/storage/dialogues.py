"""What the bot is waiting for, one row per person."""

import json

from sqlalchemy import bindparam, delete, select

from bot.domain.peer import Dialogue
from bot.storage.claims import upsert
from bot.storage.repository import Repository
from bot.storage.tables import dialogues

_PLACE = "dialogues.data"
_FIND = select(dialogues).where(dialogues.c.person_id == bindparam("person"))
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

    def put(self, dialogue: Dialogue) -> None:
        """Wait for this from now on."""
        person_id = dialogue.person_id
        data = self._safe.seal(person_id, _PLACE, person_id, json.dumps(dict(dialogue.data)))
        row = {"person_id": person_id, "kind": dialogue.kind, "data": data, "asked_at": dialogue.asked_at}
        upsert(self._connection, dialogues, row)

    def clear(self, person_id: str) -> None:
        """Wait for nothing any more."""
        self._connection.execute(_CLEAR, {"person": person_id})
