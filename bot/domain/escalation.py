"""The life of an escalation: one peer's crisis, from opening to resolution.

stateDiagram-v2
    [*] --> OPEN: opened
    OPEN --> READ: read first
    READ --> READ: read first
    READ --> OPEN: two minutes
    READ --> OPEN: nobody left to wait for
    OPEN --> CLAIMED: claim
    READ --> CLAIMED: claim
    CLAIMED --> CLAIMED: hand over
    CLAIMED --> OPEN: release
    CLAIMED --> CLOSED: close
    CLOSED --> [*]

READ holds the ladder for two minutes. A release is "lost contact", "not my role", a claimer who stays silent, cannot be
reached or no longer works here. No timer closes an escalation: only a person does (RELIABILITY P3). A test walks
every arrow, and nights played by chance find no other (test_life_of_an_escalation.py, test_ladder_machine.py).
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.screening.assessment import Category, Level, Origin


class State(StrEnum):
    """Where an escalation is in its life."""

    OPEN = "open"
    READ = "read"
    CLAIMED = "claimed"
    CLOSED = "closed"


class Outcome(StrEnum):
    """How a person closed it; one tap."""

    SAFE = "safe"
    EMERGENCY = "emergency"
    FALSE_ALARM = "false_alarm"


class Source(StrEnum):
    """What opened it; what was an SOS becomes WORDS or ANSWER when danger is put into words."""

    WORDS = "words"
    SOS = "sos"
    ANSWER = "answer"  # "yes", "not sure" or "a person" to the plain question
    SILENCE = "silence"  # the plain question was left unanswered
    SET_ASIDE = "set_aside"  # an update that could not be handled, screened by its raw strings


class Pace(StrEnum):
    """How it pages."""

    CLIMB = "climb"  # the whole ladder, again and again
    ONCE = "once"  # the people on duty, once (silence after a veiled message)
    LISTED = "listed"  # nobody is paged: it heads the next shift's list
    STOPPED = "stopped"  # the person stopped further pages of an SOS; a person still closes it


@dataclass(frozen=True)
class Escalation:
    """One peer's crisis. `step` is the ladder step to take next, `round` how often the ladder has been climbed."""

    id: str
    number: int
    peer_id: str
    state: State
    level: Level
    category: Category | None
    origin: Origin | None
    source: Source
    pace: Pace
    opened_at: datetime
    step: int = 0
    round: int = 0
    held_until: datetime | None = None
    pinged_at: datetime | None = None  # when staff last heard of more of it
    replied_at: datetime | None = None  # when the peer last got the crisis reply
    claimed_by: str | None = None
    claimed_at: datetime | None = None
    closed_at: datetime | None = None
    outcome: Outcome | None = None
    told: str | None = None  # the text key of the status the peer sees now
    version: int = 0

    @property
    def is_open(self) -> bool:
        """Whether it still needs a person."""
        return self.state is not State.CLOSED

    @property
    def is_paging(self) -> bool:
        """Whether the ladder goes on by itself."""
        return self.state in {State.OPEN, State.READ} and self.pace in {Pace.CLIMB, Pace.ONCE}

    @property
    def may_be_stopped(self) -> bool:
        """Whether the person may stop its pages: an SOS they gave, with no danger in words since (PRACTICE.md 7)."""
        return self.source is Source.SOS and self.level < Level.IMMINENT

    def claim(self, by: str, now: datetime) -> "Escalation":
        """The same escalation, with this specialist."""
        return replace(self, state=State.CLAIMED, claimed_by=by, claimed_at=now, held_until=None)

    def release(self) -> "Escalation":
        """Back on the ladder from its first step, for everyone: who was there is gone, so others are asked."""
        return replace(self, state=State.OPEN, claimed_by=None, claimed_at=None, step=0, round=0, pace=Pace.CLIMB)

    def close(self, outcome: Outcome, now: datetime) -> "Escalation":
        """Closed by a person, with an outcome."""
        return replace(self, state=State.CLOSED, outcome=outcome, closed_at=now, held_until=None)

    def raised(self, level: Level, category: Category | None) -> "Escalation":
        """What later words add: the level never falls; a category fills an empty one or comes with a higher level."""
        higher = level > self.level
        kept = category if category and (higher or self.category is None) else self.category
        pace = Pace.CLIMB if higher and level.is_alert else self.pace
        return replace(self, level=max(level, self.level), category=kept, pace=pace)


class AlertAnswer(StrEnum):
    """What one specialist did with an alert."""

    NONE = "none"
    READ = "read"
    CLAIMED = "claimed"
    CANNOT = "cannot"
    UNREACHABLE = "unreachable"
    LAPSED = "lapsed"  # of an earlier climb: whoever it was may be alerted again like anyone else

    @property
    def lapses(self) -> bool:
        """Whether a new climb starts without it."""
        return self not in {AlertAnswer.CLAIMED, AlertAnswer.LAPSED}


@dataclass(frozen=True)
class Alert:
    """One specialist's alert about one escalation; repeats count up on the same alert."""

    id: str
    escalation_id: str
    specialist_id: str
    step: int
    first_at: datetime
    sent_at: datetime | None = None  # when Telegram accepted the newest copy
    repeats: int = 0
    answer: AlertAnswer = AlertAnswer.NONE


@dataclass(frozen=True)
class Concern:
    """A plain question that was asked. `answer` is None, "yes", "no", "unsure", "person" or "silence"."""

    id: str
    peer_id: str
    asked_at: datetime
    origin: Origin
    category: Category | None
    answer: str | None = None
    escalation_id: str | None = None
