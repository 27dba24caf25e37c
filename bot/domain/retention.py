"""How long each kind of data is kept, and when what is older goes."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

LOOK_AT = time(3, 30)  # on the organisation's clock, when little happens


class Kind(StrEnum):
    """One kind of data, with one timer."""

    WORDS = "words"  # what people wrote and we kept
    ANSWERS = "answers"  # of check-ins, and when one was asked
    ALERTS = "alerts"  # closed ones, and the conversations around them
    CHAT = "chat"  # which messages can still be taken back: Telegram says two days
    TRACES = "traces"  # buttons, slots, letters that were sent: no words, only what points to them


@dataclass(frozen=True)
class Retention:
    """The organisation's decision, in days."""

    words: int = 180
    answers: int = 730
    alerts: int = 1095
    traces: int = 365

    def oldest(self, kind: Kind, now: datetime) -> datetime:
        """What is from before this instant goes."""
        days = {
            Kind.WORDS: self.words,
            Kind.ANSWERS: self.answers,
            Kind.ALERTS: self.alerts,
            Kind.CHAT: 2,
            Kind.TRACES: self.traces,
        }
        return now - timedelta(days=days[kind])


def next_look(now: datetime, zone: str) -> datetime:
    """The next time the timers are looked at."""
    local = now.astimezone(ZoneInfo(zone))
    days = (local.date() + timedelta(days=ahead) for ahead in range(2))
    looks = (datetime.combine(day, LOOK_AT, local.tzinfo).astimezone(UTC) for day in days)
    return next(look for look in looks if look > now)
