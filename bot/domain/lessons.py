"""What people teach screening: "not a crisis" and "we missed this", kept without names until two people agree."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

AGREEMENTS_NEEDED = 2


class Lesson(StrEnum):
    """Which way screening was wrong."""

    NOT_A_CRISIS = "not_a_crisis"
    MISSED = "missed"


@dataclass(frozen=True)
class Report:
    """One report. `text` is no more than is needed; it names nobody, and belongs to nobody."""

    id: str
    lesson: Lesson
    language: str
    level: str
    category: str | None
    why: str
    text: str
    reported_at: datetime
    agreed: tuple[str, ...] = ()  # person ids of the two who agreed that the lexicon should change

    @property
    def is_agreed(self) -> bool:
        """Whether an author may now rewrite it as an example."""
        return len(self.agreed) >= AGREEMENTS_NEEDED
