"""Taking care of those who answer: a debrief within a day, rest, notes for nobody else, load without scores."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

SOON = timedelta(minutes=30)
DAYTIME = (time(8), time(21))
MORNING = time(9)
OFF_DAYS = (1, 3, 7, 14)
UNTIL_THEY_SAY = 0
LONG = timedelta(days=365)  # "until I say": the rota needs a last day
LONGEST_NOTE = 3000
LOOKS_BACK = timedelta(days=30)


@dataclass(frozen=True)
class CoReflection:
    """What happened, what I felt, learned, need: for its author alone."""

    id: str
    person_id: str
    written_at: datetime
    words: str


def debrief_at(local: datetime) -> datetime:
    """Half an hour later by day, else the next morning: always within a day. On the clock of who is asked."""
    soon = local + SOON
    if DAYTIME[0] <= soon.time() < DAYTIME[1]:
        return soon
    day = soon.date() if soon.time() < DAYTIME[0] else soon.date() + timedelta(days=1)
    return datetime.combine(day, MORNING, local.tzinfo)


def off_until(local: datetime, days: int) -> datetime:
    """The morning on which they are back."""
    span = timedelta(days=days) if days else LONG
    return datetime.combine(local.date() + span, MORNING, local.tzinfo)


def hours_on_call(changes: Iterable[tuple[datetime, bool]], since: datetime, now: datetime, *, is_on: bool) -> int:
    """Whole hours on duty between two instants. `changes` in order: when, and whether duty began."""
    total, began = timedelta(0), since
    was_on = None
    for at, begins in changes:
        was_on = (not begins) if was_on is None else was_on
        if was_on and not begins:
            total += at - began
        elif begins and not was_on:
            began = at
        was_on = begins
    if is_on:
        total += now - began
    return round(total / timedelta(hours=1))
