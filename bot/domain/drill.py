"""A drill: an escalation that is played with nobody in danger, to see whether alerts reach the people on duty.

started ──> alerted (on duty) ──minutes of the ladder──> alerted (backup) ──> over: nobody claimed
                └──────────────── claim ───────────────────┴──> over: claimed
"""

import json
from dataclasses import asdict, dataclass, replace
from datetime import datetime

from bot.domain.ladder import STEPS, Step, members
from bot.domain.screening.assessment import Level
from bot.domain.specialist import Roster, ids

PLAYED = (Step.ON_DUTY, Step.BACKUP)  # a drill wakes nobody further up the ladder
LEVELS = (Level.HIGH, Level.IMMINENT)


@dataclass(frozen=True)
class Seen:
    """What one person did: seconds since the start, or None."""

    alerted: int | None = None
    read: int | None = None
    claimed: int | None = None
    is_out: bool = False  # "I can't", or Telegram did not reach them


@dataclass(frozen=True)
class Drill:
    """One drill, as it is kept between its moments."""

    id: str
    by: str
    level: int
    started_at: str
    step: int = 0
    next_at: str = ""
    has_rung: bool = False
    people: dict[str, Seen] | None = None

    @property
    def seen(self) -> dict[str, Seen]:
        """Everyone alerted so far."""
        return dict(self.people or {})

    @property
    def start(self) -> datetime:
        """When it began."""
        return datetime.fromisoformat(self.started_at)

    @property
    def has_nobody_left(self) -> bool:
        """Whether everyone alerted so far is out."""
        return all(seen.is_out for seen in self.seen.values())

    def after(self, now: datetime) -> int:
        """Seconds since the start."""
        return int((now - self.start).total_seconds())

    def note(self, person_id: str, seen: Seen) -> "Drill":
        """The same drill after somebody did something."""
        return replace(self, people={**self.seen, person_id: seen})

    def climb(self, roster: Roster) -> tuple["Drill", tuple[str, ...]]:
        """The next step that has anybody new in it, and who that is; nobody when the drill has come to its end."""
        for index in range(self.step, len(PLAYED)):
            new = tuple(i for i in ids(members(STEPS[index], roster)) if i not in self.seen)
            if new:
                return replace(self, step=index + 1, people={**self.seen, **{i: Seen() for i in new}}), new
        return replace(self, step=len(PLAYED)), ()


def dump(drill: Drill) -> str:
    """As text."""
    return json.dumps(asdict(drill))


def load(text: str) -> Drill:
    """From text."""
    kept = json.loads(text)
    return Drill(**{**kept, "people": {i: Seen(**seen) for i, seen in (kept["people"] or {}).items()}})


def clock(seconds: int | None) -> str:
    """Minutes and seconds, as on a watch."""
    return "—" if seconds is None else f"{seconds // 60}:{seconds % 60:02}"
