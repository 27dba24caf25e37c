"""Tasks after an escalation. They hold no words: kinds, ids and times."""

from typing import Any

from sqlalchemy import Row, bindparam, select

from bot.domain.tasks import Result, Task, TaskKind
from bot.storage.claims import upsert
from bot.storage.repository import Repository
from bot.storage.tables import tasks

_ONE = select(tasks).where(tasks.c.id == bindparam("task"))
_OPEN = select(tasks).where(tasks.c.done_at.is_(None)).order_by(tasks.c.due_at, tasks.c.id)
_ABOUT = select(tasks).where(tasks.c.escalation_id == bindparam("escalation")).order_by(tasks.c.id)


class TaskRepository(Repository):
    """The table tasks."""

    def find(self, task_id: str) -> Task | None:
        """By id."""
        row = self._connection.execute(_ONE, {"task": task_id}).one_or_none()
        return _task(row) if row else None

    def open(self) -> tuple[Task, ...]:
        """Those not done, the longest due first."""
        return tuple(_task(row) for row in self._connection.execute(_OPEN))

    def about(self, escalation_id: str) -> tuple[Task, ...]:
        """Everything there was to do about one escalation."""
        return tuple(_task(row) for row in self._connection.execute(_ABOUT, {"escalation": escalation_id}))

    def save(self, task: Task) -> None:
        """Insert or overwrite."""
        upsert(self._connection, tasks, {column.name: getattr(task, column.name) for column in tasks.columns})


def _task(row: Row[Any]) -> Task:
    outcome = Result(row.outcome) if row.outcome else None
    return Task(**{**row._mapping, "kind": TaskKind(row.kind), "outcome": outcome})
