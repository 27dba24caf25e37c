"""The day before a shift: yes, or can't. Whoever takes a shift somebody can't keep is the first to say so."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.rota import Span
from bot.domain.specialist import Duty


@dataclass(frozen=True)
class Confirmation:
    """One shift somebody was asked about. `answer` is None, "yes" or "cannot"; `taken_by` is who took it instead."""

    id: str
    person_id: str
    duty: Duty
    start: datetime
    end: datetime
    asked_at: datetime
    answer: str | None = None
    taken_by: str | None = None

    @property
    def span(self) -> Span:
        """The shift itself."""
        return Span(self.person_id, self.duty, self.start, self.end)

    @property
    def is_offered(self) -> bool:
        """Whether a colleague may still take it."""
        return self.answer == "cannot" and self.taken_by is None
