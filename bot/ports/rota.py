"""The rota as use cases ask for it: the plan, who is on shift by it, and the answers of the day before."""

from datetime import datetime
from typing import Protocol

from bot.domain.confirmation import Confirmation
from bot.domain.rota import Entry, Rota, Span


class Shifts(Protocol):
    """Times and ids; no words."""

    def all(self) -> Rota:
        """The whole plan."""
        ...

    def add(self, entry: Entry) -> None: ...
    def remove(self, entry_id: str) -> None: ...
    def on_shift(self) -> tuple[Span, ...]:
        """Whose shift by the rota has begun and not yet ended, as it was when last looked at."""
        ...

    def begin_shift(self, span: Span) -> None: ...
    def end_shift(self, person_id: str) -> None: ...
    def ask(self, asked: Confirmation) -> bool:
        """They are being asked about this shift; False when they were asked before."""
        ...

    def confirmation(self, confirmation_id: str) -> Confirmation | None: ...
    def confirmations(self, now: datetime) -> tuple[Confirmation, ...]:
        """Those about shifts that are not over."""
        ...

    def answer(self, confirmation_id: str, answer: str) -> bool:
        """False when a colleague has taken the shift already."""
        ...

    def take(self, confirmation_id: str, person_id: str) -> bool:
        """The first one to take an offered shift has it; False for everyone after."""
        ...

    def let_go(self, before: datetime) -> None:
        """Answers about shifts that were over by then."""
        ...
