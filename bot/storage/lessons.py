"""What people taught screening, sealed with the house key: it names nobody, so it belongs to nobody."""

import json
from typing import Any

from sqlalchemy import Row, bindparam, delete, select

from bot.domain.lessons import Lesson, Report
from bot.storage.claims import upsert
from bot.storage.repository import Repository
from bot.storage.tables import lessons

_ALL = select(lessons).order_by(lessons.c.reported_at, lessons.c.id)
_ONE = select(lessons).where(lessons.c.id == bindparam("report"))
_REMOVE = delete(lessons).where(lessons.c.id == bindparam("report"))
_PLACE = "lessons.words"


class LessonRepository(Repository):
    """The table lessons."""

    def all(self) -> tuple[Report, ...]:
        """Oldest first."""
        return tuple(self._report(row) for row in self._connection.execute(_ALL))

    def find(self, report_id: str) -> Report | None:
        """By id."""
        row = self._connection.execute(_ONE, {"report": report_id}).one_or_none()
        return self._report(row) if row else None

    def save(self, report: Report) -> None:
        """Insert or overwrite."""
        words = json.dumps([report.text, report.why], ensure_ascii=False)
        upsert(
            self._connection,
            lessons,
            {
                "id": report.id,
                "lesson": report.lesson,
                "language": report.language,
                "level": report.level,
                "category": report.category,
                "words": self._safe.seal_for_house(_PLACE, report.id, words),
                "reported_at": report.reported_at,
                "agreed": json.dumps(report.agreed),
            },
        )

    def remove(self, report_id: str) -> None:
        """Gone: it was rewritten as an example, or is of no use."""
        self._connection.execute(_REMOVE, {"report": report_id})

    def _report(self, row: Row[Any]) -> Report:
        text, why = json.loads(self._safe.unseal_for_house(_PLACE, row.id, row.words))
        return Report(
            id=row.id,
            lesson=Lesson(row.lesson),
            language=row.language,
            level=row.level,
            category=row.category,
            why=why,
            text=text,
            reported_at=row.reported_at,
            agreed=tuple(json.loads(row.agreed)),
        )
