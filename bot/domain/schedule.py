"""Local times and days -> the next due instant.

A time that the clock skips (spring) is taken at the first valid instant after it; one that comes twice
(autumn) is taken the first time only. So a plan has at most one slot on a local day, whatever the zone does.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

WINDOW = timedelta(hours=3)
"""How late a check-in may still go out after an outage."""

_HORIZON = 30  # days looked ahead: a fortnight, twice over, and a day that some zone may have left out


@dataclass(frozen=True)
class Plan:
    """A time of day on some days of the week (Monday is 0) in a zone; two are `every` days apart or more.

    With a `cycle` only every so many days count, from the day `start`; with `once` only that day does.
    """

    at: time
    days: tuple[int, ...]
    zone: str
    every: int = 1
    cycle: int = 1
    start: date | None = None
    once: date | None = None

    def holds(self, day: date) -> bool:
        """Whether this local day is one of the plan's."""
        if self.once is not None:
            return day == self.once
        if self.cycle > 1 and self.start is not None and (day - self.start).days % self.cycle:
            return False
        return day.weekday() in self.days


@dataclass(frozen=True)
class Slot:
    """One planned moment: the local day it belongs to, and the instant (UTC)."""

    day: date
    at: datetime


def instant(day: date, at: time, zone: ZoneInfo) -> datetime | None:
    """The instant (UTC) of a wall-clock time on a local day; None when that zone left the whole day out."""
    wall = datetime.combine(day, at, zone)
    moment = wall.astimezone(UTC)
    if moment.astimezone(zone).replace(tzinfo=None) == wall.replace(tzinfo=None):
        return moment
    return _beside_gap(day, _gap_end(wall, zone), zone)


def next_slot(plan: Plan, after: datetime, last: date | None = None) -> Slot | None:
    """The first slot after an instant, at least `every` days after `last`; None for a plan without days."""
    zone = ZoneInfo(plan.zone)
    start = after.astimezone(zone).date() - timedelta(days=1)
    if last is not None:
        start = max(start, last + timedelta(days=plan.every))
    if plan.once is not None:
        start = max(start, plan.once)
    for offset in range(_HORIZON):
        slot = _slot_on(start + timedelta(days=offset), plan, zone)
        if slot and slot.at > after:
            return slot
    return None


def next_slots(plan: Plan, after: datetime, count: int) -> tuple[Slot, ...]:
    """The next few, to be read back before a plan is kept."""
    found: list[Slot] = []
    slot = next_slot(plan, after)
    while slot and len(found) < count:
        found.append(slot)
        slot = next_slot(plan, slot.at, slot.day)
    return tuple(found)


def slots_until(plan: Plan, first_at: datetime, now: datetime) -> tuple[Slot, ...]:
    """Every slot from `first_at` up to now, oldest first: what was due, however long nobody looked."""
    found: list[Slot] = []
    slot = next_slot(plan, first_at - timedelta(microseconds=1))
    while slot and slot.at <= now:
        found.append(slot)
        slot = next_slot(plan, slot.at, slot.day)
    return tuple(found)


def is_in_window(slot: Slot, now: datetime) -> bool:
    """Whether a slot may still be sent, this late."""
    return slot.at <= now <= slot.at + WINDOW


def _slot_on(day: date, plan: Plan, zone: ZoneInfo) -> Slot | None:
    if not plan.holds(day):
        return None
    moment = instant(day, plan.at, zone)
    return Slot(day, moment) if moment else None


def _gap_end(wall: datetime, zone: ZoneInfo) -> datetime:
    """The instant of the jump over `wall`: with the new offset `wall` is before it, with the old after."""
    low, high = wall.replace(fold=1).astimezone(UTC), wall.replace(fold=0).astimezone(UTC)
    new_offset = high.astimezone(zone).utcoffset()
    while high - low > timedelta(seconds=1):
        middle = low + timedelta(seconds=(high - low) // timedelta(seconds=1) // 2)
        if middle.astimezone(zone).utcoffset() == new_offset:
            high = middle
        else:
            low = middle
    return high


def _beside_gap(day: date, gap_end: datetime, zone: ZoneInfo) -> datetime | None:
    # A jump to midnight (Nuuk) ends on the next day, which has its own slot: take the last minute before it.
    for moment in (gap_end, gap_end - timedelta(minutes=1)):
        if moment.astimezone(zone).date() == day:
            return moment
    return None
