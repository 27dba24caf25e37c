"""Updates kept: sealed until handled, then only the fact that they came."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, select, text, update

from bot.ports import Arrival
from bot.storage.claims import insert_new
from bot.storage.notes import Notebook
from bot.storage.repository import Repository, Safe
from bot.storage.tables import inbox

_PLACE = "inbox.body"
_NEW = text("inbox.state = 'new'")  # literal, so that the partial index is used
_ROW = inbox.c.update_id == bindparam("row")

_HANDLED = update(inbox).where(_ROW).values(state="handled", body=None)
_ASIDE = update(inbox).where(_ROW).values(state="aside")
_TRY = update(inbox).where(_ROW).values(attempts=inbox.c.attempts + 1).returning(inbox.c.attempts)
_STATE = select(inbox.c.state).where(_ROW)
_WAITING = select(inbox).where(_NEW).order_by(inbox.c.update_id)
_PURGE = delete(inbox).where(inbox.c.received_at < bindparam("before"), text("inbox.state <> 'new'"))


class InboxRepository(Repository):
    """The table inbox; intake and handlers see different sides of it."""

    def __init__(self, connection: Connection, safe: Safe, now: datetime, notebook: Notebook) -> None:
        super().__init__(connection, safe, now)
        self._notebook = notebook

    def mark_handled(self, update_id: int) -> None:
        """The commit of the use case carries this: the raw text is erased with it."""
        self._connection.execute(_HANDLED, {"row": update_id})
        self._notebook.handled.append(update_id)

    def keep(self, arrivals: Sequence[Arrival], now: datetime) -> tuple[Arrival, ...]:
        """Store what is new; Telegram may hand the same update over again."""
        return tuple(arrival for arrival in arrivals if self._insert(arrival, now))

    def waiting(self) -> tuple[Arrival, ...]:
        """What an earlier run left unhandled, oldest first."""
        return tuple(self._arrival(row) for row in self._connection.execute(_WAITING))

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
