"""Telegram's limits, kept by us: about 30 messages a second in all, one a second and chat with a small burst.

Times are seconds of a clock that only goes forward.
"""

import math
from collections import deque
from dataclasses import dataclass

from bot.domain.words import Urgency

WINDOW = 1.02  # a little more than the second Telegram counts, for messages that bunch up on the way
_CATCH_UP = 0.15  # seconds a slow turn of the sender may make up for
_PRUNE_AT = 2000


@dataclass(frozen=True)
class Limits:
    """How much goes out. `bulk` leaves room within `total` for crisis and human words."""

    total: int = 29
    bulk: int = 28
    chat_burst: float = 4.0
    chat_per_second: float = 1.0


class Pace:
    """Says how many messages may go now, and who must rest."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._sent: deque[float] = deque()
        self._next_bulk = 0.0
        self._chats: dict[str, tuple[float, float]] = {}  # person: tokens left, when that was counted

    def free(self, now: float, *, is_bulk: bool) -> int:
        """How many messages may go at this moment."""
        while self._sent and self._sent[0] <= now - WINDOW:
            self._sent.popleft()
        left = (self._limits.bulk if is_bulk else self._limits.total) - len(self._sent)
        if is_bulk:
            late = now - self._next_bulk
            left = min(left, math.floor(min(late, _CATCH_UP) * self._limits.bulk) + 1 if late >= 0 else 0)
        return max(left, 0)

    def wait(self, now: float) -> float:
        """Seconds until one more ordinary message may go."""
        if self.free(now, is_bulk=True):
            return 0.0
        is_full = len(self._sent) >= self._limits.bulk
        first = self._sent[0] + WINDOW - now if is_full else 0.0
        return max(first, self._next_bulk - now, 0.001)

    def note(self, person_id: str | None, urgency: Urgency, now: float) -> None:
        """One message goes now. Ordinary ones are evenly spaced, so that a window never fills up at its start."""
        self._sent.append(now)
        if urgency > Urgency.HUMAN:
            self._next_bulk = max(self._next_bulk, now - _CATCH_UP) + 1 / self._limits.bulk
        if person_id is not None:
            self._chats[person_id] = (self._tokens(person_id, now) - 1, now)
            self._prune(now)

    def resting(self, now: float) -> set[str]:
        """People whose chat has had enough for this second."""
        return {person for person in self._chats if self._tokens(person, now) < 1}

    def _tokens(self, person_id: str, now: float) -> float:
        tokens, counted = self._chats.get(person_id, (self._limits.chat_burst, now))
        return min(self._limits.chat_burst, tokens + (now - counted) * self._limits.chat_per_second)

    def _prune(self, now: float) -> None:
        if len(self._chats) > _PRUNE_AT:
            full = self._limits.chat_burst
            self._chats = {p: at for p, at in self._chats.items() if self._tokens(p, now) < full}


class NoPace(Pace):
    """No limits: for tests with a clock that stands still, and servers that have none."""

    def free(self, now: float, *, is_bulk: bool) -> int:  # noqa: ARG002 - the shape is Pace's
        """As many as there are lanes."""
        return 1_000_000

    def wait(self, now: float) -> float:  # noqa: ARG002
        """Never."""
        return math.inf

    def note(self, person_id: str | None, urgency: Urgency, now: float) -> None:
        """Nothing to remember."""

    def resting(self, now: float) -> set[str]:  # noqa: ARG002
        """Nobody."""
        return set()
