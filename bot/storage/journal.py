"""What happened, for the record."""

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import bindparam, insert, select

from bot.storage.repository import Repository
from bot.storage.tables import journal

_ADD = insert(journal)
_OF = select(journal).where(journal.c.about == bindparam("what")).order_by(journal.c.id)


class JournalRepository(Repository):
    """The table journal: ids and facts, never a person's words."""

    def add(self, event: str, about: str, *, by: str | None = None, **facts: str | int | None) -> None:
        """Write one line."""
        row = {"at": self._now, "event": event, "about": about, "by": by, "facts": json.dumps(facts)}
        self._connection.execute(_ADD, row)

    def of(self, about: str) -> tuple[Mapping[str, Any], ...]:
        """Everything about one thing, in order: at, event, by and the facts."""
        rows = self._connection.execute(_OF, {"what": about})
        return tuple({"at": r.at, "event": r.event, "by": r.by, **json.loads(r.facts)} for r in rows)
