"""Updates kept: sealed until handled, then only the fact that they came."""

import random
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, select, text, update

from bot.domain.errors import CairnError
from bot.ports import Arrival
from bot.storage.claims import insert_new, is_mine, upsert
from bot.storage.leases import LeaseRepository
from bot.storage.notes import Notebook
from bot.storage.repository import Repository, Safe
from bot.storage.tables import inbox, leases

_PLACE = "inbox.body"
_NEW = text("inbox.state = 'new'")  # literal, so that the partial index is used
_ROW = inbox.c.update_id == bindparam("row")

_HANDLED = update(inbox).where(_ROW, _NEW).values(state="handled", body=None)
_ASIDE = update(inbox).where(_ROW).values(state="aside")
_TRY = update(inbox).where(_ROW).values(attempts=inbox.c.attempts + 1).returning(inbox.c.attempts)
_STATE = select(inbox.c.state).where(_ROW)
_WAITING = select(inbox).where(_NEW).order_by(inbox.c.update_id)
_CHATS = select(inbox.c.chat).where(_NEW).distinct().limit(bindparam("most"))
_NEW_IN = select(inbox).where(_NEW, inbox.c.chat == bindparam("in_chat")).order_by(inbox.c.update_id)
_HELD = select(leases).where(leases.c.name.in_(bindparam("names", expanding=True)))
_LOOKED_AT = 1000  # chats with something new that are looked at for some that are free
_PURGE = delete(inbox).where(inbox.c.received_at < bindparam("before"), text("inbox.state <> 'new'"))


class HandledAlready(CairnError):
    """Somebody else has handled this update meanwhile: nothing of this step is kept."""


class InboxRepository(Repository):
    """The table inbox; intake and handlers see different sides of it."""

    def __init__(self, connection: Connection, safe: Safe, now: datetime, notebook: Notebook) -> None:
        super().__init__(connection, safe, now)
        self._notebook = notebook

    def mark_handled(self, update_id: int) -> None:
        """The commit of the use case carries this: the raw text is erased with it."""
        if not is_mine(self._connection, _HANDLED, {"row": update_id}):
            raise HandledAlready
        self._notebook.handled.append(update_id)

    def keep(self, arrivals: Sequence[Arrival], now: datetime) -> tuple[Arrival, ...]:
        """Store what is new; Telegram may hand the same update over again."""
        new = tuple(arrival for arrival in arrivals if self._insert(arrival, now))
        self._notebook.has_updates = self._notebook.has_updates or bool(new)
        return new

    def waiting(self) -> tuple[Arrival, ...]:
        """What an earlier run left unhandled, oldest first."""
        return tuple(self._arrival(row) for row in self._connection.execute(_WAITING))

    def claim(
        self, owner: str, now: datetime, until: datetime, most: int, is_gone: Callable[[str], bool]
    ) -> tuple[Arrival, ...]:
        """Lease chats that have something new; one whose last owner is gone is counted as tried once more."""
        chats = [bytes(chat) for chat in self._connection.execute(_CHATS, {"most": _LOOKED_AT}).scalars()]
        held = {row.name: row for row in self._connection.execute(_HELD, {"names": [_lease(c) for c in chats]})}
        free = [c for c in chats if (row := held.get(_lease(c))) is None or row.until <= now or is_gone(row.owner)]
        random.shuffle(free)  # several processes ask at once: each is to find some of its own
        claimed: list[Arrival] = []
        for chat in free[:most]:
            before = held.get(_lease(chat))
            upsert(self._connection, leases, {"name": _lease(chat), "owner": owner, "until": until}, counts="fence")
            claimed += self._take_up(chat, was_tried=before is not None)
        return tuple(claimed)

    def waiting_in(self, chat_id: int) -> tuple[Arrival, ...]:
        """What is new in one chat, oldest first."""
        return tuple(self._take_up(self._safe.chat_hash(chat_id), was_tried=False))

    def let_go(self, owner: str, chat_id: int) -> None:
        """The chat is anybody's again."""
        LeaseRepository(self._connection, self._safe, self._now).release(_lease(self._safe.chat_hash(chat_id)), owner)

    def _take_up(self, chat: bytes, *, was_tried: bool) -> list[Arrival]:
        found = [self._arrival(row) for row in self._connection.execute(_NEW_IN, {"in_chat": chat})]
        for arrival in found if was_tried else ():
            self.note_try(arrival.update_id)
        return found

    def is_handled(self, update_id: int) -> bool:
        """Whether a use case took it."""
        return self._connection.scalar(_STATE, {"row": update_id}) != "new"

    def note_try(self, update_id: int) -> int:
        """Count one more try."""
        return self._connection.scalar(_TRY, {"row": update_id}) or 0

    def set_aside(self, update_id: int) -> None:
        """No more tries; the sealed body stays until it is purged, so that it can be looked into."""
        self._connection.execute(_ASIDE, {"row": update_id})
        self._notebook.handled.append(update_id)

    def purge(self, before: datetime) -> int:
        """Forget what was settled long ago. Telegram's own numbers may start anew after a quiet week."""
        return self._connection.execute(_PURGE, {"before": before}).rowcount

    def _insert(self, arrival: Arrival, now: datetime) -> bool:
        body = self._safe.seal_for_house(_PLACE, str(arrival.update_id), f"{arrival.chat_id} {arrival.raw}")
        row = {
            "update_id": arrival.update_id,
            "chat": self._safe.chat_hash(arrival.chat_id),
            "received_at": now,
            "body": body,
        }
        return insert_new(self._connection, inbox, row)

    def _arrival(self, row: Row[Any]) -> Arrival:
        body = self._safe.unseal_for_house(_PLACE, str(row.update_id), row.body)
        chat_id, _, raw = body.partition(" ")
        return Arrival(row.update_id, int(chat_id), raw, row.attempts)


def _lease(chat: bytes) -> str:
    """The lease of a chat, by the beginning of its keyed hash."""
    return f"chat:{chat[:16].hex()}"
