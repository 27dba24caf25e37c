"""What happened, for the record."""

import json
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select

from bot.storage.notes import Notebook
from bot.storage.repository import Repository, Safe
from bot.storage.tables import journal

_ADD = insert(journal)
_OF = select(journal).where(journal.c.about == bindparam("what")).order_by(journal.c.id)

_SINCE = (
    select(journal)
    .where(journal.c.event.in_(bindparam("events", expanding=True)), journal.c.at >= bindparam("at"))
    .order_by(journal.c.id)
)


class JournalRepository(Repository):
    """The table journal: ids and facts, never a person's words. `bot.storage.chain` joins its lines."""

    def __init__(self, connection: Connection, safe: Safe, now: datetime, notebook: Notebook) -> None:
        super().__init__(connection, safe, now)
        self._notebook = notebook

    def add(self, event: str, about: str, *, by: str | None = None, **facts: str | int | None) -> None:
        """Write one line."""
        row = {"at": self._now, "event": event, "about": about, "by": by, "facts": json.dumps(facts)}
        self._connection.execute(_ADD, row)
        self._notebook.has_lines = True

    def since(self, events: Collection[str], at: datetime) -> tuple[Mapping[str, Any], ...]:
        """Every line of these kinds from then on, in order: at, event, about, by and the facts."""
        rows = self._connection.execute(_SINCE, {"events": list(events), "at": at})
        return tuple({"at": r.at, "event": r.event, "about": r.about, "by": r.by, **json.loads(r.facts)} for r in rows)

    def of(self, about: str) -> tuple[Mapping[str, Any], ...]:
        """Everything about one thing, in order: at, event, by and the facts."""
        rows = self._connection.execute(_OF, {"what": about})
        return tuple({"at": r.at, "event": r.event, "by": r.by, **json.loads(r.facts)} for r in rows)
