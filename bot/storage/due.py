"""Work with a due time: one row per kind and subject, found by one indexed column."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, select, update

from bot.ports import DueRow
from bot.storage.claims import is_mine, upsert
from bot.storage.notes import Notebook
from bot.storage.repository import Repository, Safe
from bot.storage.sealing import Erased
from bot.storage.tables import due

_PLACE = "due.data"
_THIS = (due.c.kind == bindparam("this_kind"), due.c.subject == bindparam("this_subject"))
_AS_READ = (*_THIS, due.c.version == bindparam("read_version"), due.c.due_at == bindparam("read_at"))

_FIND = select(due).where(*_THIS)
_DROP = delete(due).where(*_THIS)
_TAKE = delete(due).where(*_AS_READ)
_DUE = (
    select(due)
    .where(due.c.kind.in_(bindparam("kinds", expanding=True)), due.c.due_at <= bindparam("now"))
    .order_by(due.c.due_at)
    .limit(bindparam("most"))
)
# Housekeeping is done at its hour, but nobody waits for it: a hand-moved clock does not stop there.
_NEXT = (
    select(due.c.due_at)
    .where(due.c.kind.not_in(("retention", "backup", "reach-daily", "line-checks", "links", "directory")))
    .order_by(due.c.due_at)
    .limit(1)
)
_FAILURES = select(due.c.attempts).where(*_AS_READ)
_PUSH = (
    update(due)
    .where(*_AS_READ)
    .values(due_at=bindparam("later"), attempts=due.c.attempts + 1, version=due.c.version + 1)
)
PUSHES = tuple(timedelta(seconds=s) for s in (1, 5, 15, 60))  # then every minute: late means now, not skipped


class DueRepository(Repository):
    """The table due; use cases write it, the ticker takes from it."""

    def __init__(self, connection: Connection, safe: Safe, now: datetime, notebook: Notebook) -> None:
        super().__init__(connection, safe, now)
        self._notebook = notebook

    def put(self, kind: str, subject: str, due_at: datetime, *, data: str = "", person_id: str | None = None) -> None:
        """Write or replace the row of this kind and subject; data goes in sealed."""
        row = {"kind": kind, "subject": subject, "due_at": due_at, "person_id": person_id, "attempts": 0}
        sealed = self._seal(kind, subject, data, person_id) if data else None
        upsert(self._connection, due, {**row, "data": sealed}, counts="version")
        if due_at <= self._now:
            self._notebook.has_due = True

    def find(self, kind: str, subject: str) -> DueRow | None:
        """The row of this kind and subject."""
        row = self._connection.execute(_FIND, _names(kind, subject)).one_or_none()
        return self._due_row(row) if row else None

    def drop(self, kind: str, subject: str) -> None:
        """It need not be done any more."""
        self._connection.execute(_DROP, _names(kind, subject))

    def due(self, now: datetime, limit: int, kinds: Sequence[str]) -> tuple[DueRow, ...]:
        """What is due of these kinds, the longest overdue first."""
        rows = self._connection.execute(_DUE, {"now": now, "most": limit, "kinds": list(kinds)})
        return tuple(self._due_row(row) for row in rows)

    def take(self, row: DueRow) -> bool:
        """Remove it if it is still as it was read."""
        return is_mine(self._connection, _TAKE, _as_read(row))

    def take_page(self, rows: Sequence[DueRow]) -> bool:
        """Remove them if every one is still as it was read."""
        return self._connection.execute(_TAKE, [_as_read(row) for row in rows]).rowcount == len(rows)

    def push_ahead(self, row: DueRow, now: datetime) -> int:
        """Move a row that failed out of the way of the others, further each time."""
        failures: int = self._connection.scalar(_FAILURES, _as_read(row)) or 0
        wait = PUSHES[min(failures, len(PUSHES) - 1)]
        self._connection.execute(_PUSH, {**_as_read(row), "later": now + wait})
        return failures + 1

    def next_at(self) -> datetime | None:
        """When the next row is due."""
        earliest: datetime | None = self._connection.scalar(_NEXT)
        return earliest

    def _seal(self, kind: str, subject: str, data: str, person_id: str | None) -> bytes:
        if person_id is None:
            return self._safe.seal_for_house(_PLACE, f"{kind}/{subject}", data)
        return self._safe.seal(person_id, _PLACE, f"{kind}/{subject}", data)

    def _due_row(self, row: Row[Any]) -> DueRow:
        return DueRow(row.kind, row.subject, row.due_at, row.version, self._unseal(row) if row.data else "")

    def _unseal(self, row: Row[Any]) -> str:
        name = f"{row.kind}/{row.subject}"
        try:
            if row.person_id is None:
                return self._safe.unseal_for_house(_PLACE, name, row.data)
            return self._safe.unseal(row.person_id, _PLACE, name, row.data)
        except Erased:  # the work is done without the words of somebody who is gone
            return ""


def _names(kind: str, subject: str) -> dict[str, str]:
    return {"this_kind": kind, "this_subject": subject}


def _as_read(row: DueRow) -> dict[str, Any]:
    return {**_names(row.kind, row.subject), "read_version": row.version, "read_at": row.due_at}
