"""The outbox as use cases see it: words written in the same transaction as the facts they follow from."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, select

from bot.domain.words import PLAINLY, Manner, Urgency, Words
from bot.storage import wording
from bot.storage.buttons import ButtonRepository
from bot.storage.ids import NumberMaker
from bot.storage.notes import Notebook
from bot.storage.repository import Repository, Safe
from bot.storage.tables import outbox, slots

PLACE = "outbox.words"
PIECE = "#"  # between a slot and the message id of a piece that stands before its message
MOST_REMOVED = 100  # in one call
_NUMBERS = NumberMaker()
_ADD = insert(outbox)
_SLOT_OF = (
    select(slots.c.slot)
    .where(slots.c.person_id == bindparam("person"), slots.c.message_id == bindparam("message"))
    .limit(1)
)
_SLOT = select(slots.c.message_id).where(slots.c.person_id == bindparam("person"), slots.c.slot == bindparam("name"))


class OutboxRepository(Repository):
    """The table outbox, from the writing side."""

    def __init__(self, connection: Connection, safe: Safe, now: datetime, notebook: Notebook) -> None:
        super().__init__(connection, safe, now)
        self._buttons = ButtonRepository(connection, safe, now)
        self._notebook = notebook

    def add(self, to: str, words: Words, urgency: Urgency, manner: Manner = PLAINLY) -> None:
        """Words for somebody; delivery renders them in the reader's language when it sends them."""
        if self._safe.is_erased(to):
            return  # they asked to be forgotten: what everyone hears, they do not
        labels = self._buttons.put_up(to, words.buttons)
        row = _NUMBERS.new_number(self._now)
        sealed = self._safe.seal(to, PLACE, str(row), wording.dump(words, labels))
        self._insert({"id": row, "what": "message", "words": sealed}, to, urgency, manner)

    def acknowledge(self, query_id: str, words: Words | None = None, *, to: str | None = None) -> None:
        """Answer a button press; the query id is Telegram's, so it is sealed with the house key."""
        shown = wording.dump(words, ()) if words else None
        self._add_note(to, "acknowledge", Urgency.HUMAN, {"query": query_id, "words": shown})

    def set_menu(self, to: str, menu: str) -> None:
        """Show this person the command menu of their role."""
        self._add_note(to, "menu", Urgency.REPLY, {"menu": menu})

    def clear(self, chat_id: int, message_ids: Sequence[int]) -> None:
        """Take messages out of a chat; a hundred at a time, as Telegram does."""
        for at in range(0, len(message_ids), MOST_REMOVED):
            some = list(message_ids[at : at + MOST_REMOVED])
            self._add_note(None, "clear", Urgency.HUMAN, {"chat": chat_id, "remove": some})

    def farewell(self, chat_id: int, words: Words) -> None:
        """Words for a chat whose person is not known any more, sealed with the house key."""
        self._add_note(None, "farewell", Urgency.HUMAN, {"chat": chat_id, "words": wording.dump(words, ())})

    def message_in(self, person_id: str, slot: str) -> int | None:
        """The Telegram message id last sent to this person under this slot."""
        return self._connection.scalar(_SLOT, {"person": person_id, "name": slot})

    def slot_of(self, person_id: str, message_id: int) -> str | None:
        """The slot this message in this person's chat stands in."""
        found: str | None = self._connection.scalar(_SLOT_OF, {"person": person_id, "message": message_id})
        return found and found.partition(PIECE)[0]

    def _add_note(self, to: str | None, what: str, urgency: Urgency, packed: Mapping[str, object]) -> None:
        row = _NUMBERS.new_number(self._now)
        sealed = self._safe.seal_for_house(PLACE, str(row), json.dumps(packed))
        self._insert({"id": row, "what": what, "words": sealed}, to, urgency, PLAINLY)

    def _insert(self, content: dict[str, object], to: str | None, urgency: Urgency, manner: Manner) -> None:
        self._notebook.has_words = True
        self._connection.execute(
            _ADD,
            {
                **content,
                "person_id": to,
                "urgency": int(urgency),
                "slot": manner.slot,
                "about": manner.about,
                "manner": wording.dump_manner(manner),
                "created_at": self._now,
                "next_at": self._now,
            },
        )
