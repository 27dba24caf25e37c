"""What one organisation has decided: its name and place, its hours, its ladder, who may join."""

from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum

from bot.domain.hours import CoveredHours, QuietHours
from bot.domain.house_rules import HouseRules
from bot.domain.louder import Loudness
from bot.domain.retention import Retention


class Enrolment(StrEnum):
    """Who may join: by the organisation's link, the first N who come, or anyone."""

    LINK = "link"
    CAPPED = "capped"
    OPEN = "open"


@dataclass(frozen=True)
class LadderMinutes:
    """How long each step waits for a claim before the next is alerted."""

    high: timedelta = timedelta(minutes=10)
    imminent: timedelta = timedelta(minutes=3)
    concern: timedelta = timedelta(minutes=15)
    repeat: timedelta = timedelta(minutes=30)  # once everyone has been tried: slower, never ending


@dataclass(frozen=True)
class Policy:
    """The organisation's decisions, read once at start."""

    organisation: str
    language: str = "en"
    country: str = "US"
    timezone: str = "America/New_York"
    enrolment: Enrolment = Enrolment.LINK
    enrolment_cap: int = 0
    covered: CoveredHours = field(default_factory=CoveredHours)
    quiet: QuietHours = field(default_factory=QuietHours)
    minutes: LadderMinutes = field(default_factory=LadderMinutes)
    emergency_steps: str = ""
    read_first_hold: timedelta = timedelta(minutes=2)
    ping_gap: timedelta = timedelta(minutes=2)
    concern_silence: timedelta = timedelta(minutes=15)
    burst_wait: timedelta = timedelta(seconds=4)
    fold_read_after: timedelta = timedelta(minutes=30)  # words opened with "Read first", on a phone
    fold_claimed_after: timedelta = timedelta(hours=12)  # the claimer's screen, while they are still with the person
    claimer_silence: timedelta = timedelta(minutes=10)
    consent_version: int = 1  # raised when the organisation changes the words people agree to
    house: HouseRules = field(default_factory=HouseRules)
    most_open: int = 3  # conversations one specialist has at a time: over it, no request to talk; a crisis last
    rest: timedelta = timedelta(hours=4)  # out of the first line after high or imminent
    louder: Loudness = field(default_factory=Loudness)
    retention: Retention = field(default_factory=Retention)
    trial: bool = False  # TRIAL=1 on a loopback Bot API: peers are served before the first opening
    sandbox: bool = False
