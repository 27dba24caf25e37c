"""What a program that embeds the sandbox may offer its page: a clock to move, due work, a tour.

The sandbox knows nothing of the program behind it; `bot/demo.py` implements this. Without a director the page
has phones only.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True)
class Step:
    """One step of the guided tour, in plain words."""

    title: str
    explanation: str


@dataclass(frozen=True)
class Cast:
    """Whose phone it is in the story; `role` is "peer", "specialist", "supervisor" or another word."""

    person_id: int
    role: str


class Director(Protocol):
    """The hand that moves the clock and tells the story. `language` is "en" or "es"."""

    def now(self) -> datetime:
        """The moment the sandbox is in; aware."""
        ...

    async def advance(self, seconds: float) -> None:
        """Move the clock and let everything that became due happen."""
        ...

    async def next_due(self) -> datetime | None:
        """When something is due next; None when nothing is."""
        ...

    async def jump_to_next_due(self) -> datetime | None:
        """Move the clock to the next due moment and let it happen; where it went, or None."""
        ...

    def tour(self, language: str) -> Sequence[Step]:
        """The steps of the guided tour."""
        ...

    async def play(self, step_index: int) -> None:
        """Play one step on the phones. Playing one again is allowed; earlier steps may be played first."""
        ...

    def notice(self, language: str) -> str:
        """A banner, such as "Sandbox: nothing here reaches Telegram"."""
        ...

    def people(self) -> Sequence[Cast]:
        """Whose phones the page shows, in order: the first peer and the first of the others side by side."""
        ...
