"""The rota: who is on call when. The plan stands in local times; what it means is instants, whatever the clocks do.

Weekly shifts repeat, one-off shifts stand once, an absence takes its person out of both, and on a holiday no weekly
shift begins. A shift that ends at or before its start ends on the next day; one that starts as it ends lasts a day.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.hours import CoveredHours
from bot.domain.schedule import instant
from bot.domain.specialist import Duty

BEHIND = timedelta(days=2)
"""How far back one has to look to know a shift that is under way."""
AHEAD = timedelta(days=9)
"""A week and a bit: whatever repeats has come round in it."""
_DAY = timedelta(days=1)


class Kind(StrEnum):
    """What one line of the rota says."""

    WEEKLY = "weekly"
    ONCE = "once"
    AWAY = "away"
    HOLIDAY = "holiday"


@dataclass(frozen=True)
class Entry:
    """One line of the rota, in local time. `person_id` is None on a holiday; times are None for whole days away."""

    id: str
    kind: Kind
    zone: str
    person_id: str | None = None
    duty: Duty = Duty.FIRST
    weekday: int | None = None  # Monday is 0; weekly shifts only
    start: time | None = None
    end: time | None = None
    first_on: date | None = None  # the day of a one-off; from when a weekly shift holds
    last_on: date | None = None  # the day on which it ends; until when a weekly shift holds

    def occurrences(self, since: datetime, until: datetime, holidays: frozenset[date]) -> Iterable["Span"]:
        """What it means between two instants; what touches them is whole."""
        if self.person_id is None:
            return
        zone = ZoneInfo(self.zone)
        for day in self._days(since.astimezone(zone).date() - BEHIND, until.astimezone(zone).date()):
            if self.kind is Kind.WEEKLY and day in holidays:
                continue
            span = self._span(day, zone)
            if span and span.start < until and span.end > since:
                yield span

    def _days(self, first: date, last: date) -> Iterable[date]:
        if self.kind is not Kind.WEEKLY:
            return (self.first_on,) if self.first_on else ()
        first = max(first, self.first_on) if self.first_on else first
        last = min(last, self.last_on) if self.last_on else last
        days = (first + timedelta(days=n) for n in range(max((last - first).days + 1, 0)))
        return (day for day in days if day.weekday() == self.weekday)

    def _span(self, day: date, zone: ZoneInfo) -> "Span | None":
        start_at, end_at = self.start or time(0), self.end or time(0)
        is_single = self.kind is not Kind.WEEKLY and self.last_on is not None
        last = self.last_on if is_single else day if end_at > start_at else day + _DAY
        if self.end is None and is_single:
            last = (self.last_on or day) + _DAY  # whole days, the last one included
        start, end = instant(day, start_at, zone), instant(last or day, end_at, zone)
        if start is None or end is None or end <= start:  # a zone can leave a day out; a jump can swallow an hour
            return None
        return Span(self.person_id or "", self.duty, start, end)


@dataclass(frozen=True)
class Span:
    """One person on call from an instant to another, in one line."""

    person_id: str
    duty: Duty
    start: datetime
    end: datetime

    def holds(self, now: datetime) -> bool:
        """Whether it is under way."""
        return self.start <= now < self.end


Stretch = tuple[datetime, datetime]


@dataclass(frozen=True)
class Rota:
    """The whole plan."""

    entries: tuple[Entry, ...] = ()

    @property
    def is_planned(self) -> bool:
        """Whether anybody has a shift in it at all."""
        return any(entry.kind in {Kind.WEEKLY, Kind.ONCE} for entry in self.entries)

    @property
    def plans_backups(self) -> bool:
        """Whether this organisation plans a second line."""
        return any(e.duty is Duty.BACKUP for e in self.entries if e.kind in {Kind.WEEKLY, Kind.ONCE})

    def spans(self, since: datetime, until: datetime) -> tuple[Span, ...]:
        """Who is on call between two instants: shifts that follow each other are one, nobody stands in two lines."""
        holidays = self.holidays()
        people = dict.fromkeys(e.person_id for e in self.entries if e.person_id)
        found = [span for person in people for span in self._of(str(person), since, until, holidays)]
        return tuple(sorted(found, key=lambda span: (span.start, span.duty is Duty.BACKUP, span.person_id)))

    def at(self, now: datetime) -> tuple[Span, ...]:
        """The shifts under way."""
        return tuple(span for span in self.spans(now - BEHIND, now + BEHIND) if span.holds(now))

    def following(self, now: datetime, within: timedelta = AHEAD) -> tuple[Span, ...]:
        """The shifts that begin after this instant, the next one first."""
        return tuple(span for span in self.spans(now - BEHIND, now + within) if span.start > now)

    def next_change(self, now: datetime) -> datetime | None:
        """When a shift begins or ends next; None when none does within the time looked ahead."""
        edges = (edge for span in self.spans(now - BEHIND, now + AHEAD) for edge in (span.start, span.end))
        return min((edge for edge in edges if edge > now), default=None)

    def gaps(self, covered: CoveredHours, since: datetime, until: datetime, duty: Duty) -> tuple[Stretch, ...]:
        """The covered hours between two instants in which nobody is planned in this line."""
        taken = [(s.start, s.end) for s in self.spans(since, until) if s.duty is duty]
        return tuple(cut_out(covered.stretches_between(since, until), taken))

    def holidays(self) -> frozenset[date]:
        """The local days on which no weekly shift begins."""
        days: set[date] = set()
        for entry in self.entries:
            if entry.kind is Kind.HOLIDAY and entry.first_on:
                length = ((entry.last_on or entry.first_on) - entry.first_on).days
                days.update(entry.first_on + timedelta(days=n) for n in range(length + 1))
        return frozenset(days)

    def clash(self, wanted: Sequence[Entry], now: datetime) -> Span | None:
        """The first shift of the same person that these would overlap; None when there is room."""
        for entry in wanted:
            if entry.kind not in {Kind.WEEKLY, Kind.ONCE}:
                continue
            since, until = _looked_at(entry, now)
            theirs = [e for e in self.entries if e.person_id == entry.person_id and e.kind in {Kind.WEEKLY, Kind.ONCE}]
            found = _overlap(entry, theirs, since, until, self.holidays())
            if found:
                return found
        return None

    def away_then(self, entry: Entry, now: datetime) -> Span | None:
        """The absence that would swallow this one-off shift."""
        since, until = _looked_at(entry, now)
        theirs = [e for e in self.entries if e.person_id == entry.person_id and e.kind is Kind.AWAY]
        return _overlap(entry, theirs, since, until, frozenset())

    def _of(self, person: str, since: datetime, until: datetime, holidays: frozenset[date]) -> list[Span]:
        theirs = [e for e in self.entries if e.person_id == person]
        away = _stretches(theirs, since, until, holidays, lambda e: e.kind is Kind.AWAY)
        first = _stretches(theirs, since, until, holidays, lambda e: _is_shift(e, Duty.FIRST))
        backup = _stretches(theirs, since, until, holidays, lambda e: _is_shift(e, Duty.BACKUP))
        first = cut_out(first, away)
        return [
            *(Span(person, Duty.FIRST, start, end) for start, end in first),
            *(Span(person, Duty.BACKUP, start, end) for start, end in cut_out(cut_out(backup, away), first)),
        ]


def without(rota: Rota, ids: Iterable[str]) -> Rota:
    """The same plan without these lines."""
    gone = set(ids)
    return replace(rota, entries=tuple(entry for entry in rota.entries if entry.id not in gone))


def union(stretches: Iterable[Stretch]) -> list[Stretch]:
    """The same time in as few stretches as possible, in order."""
    merged: list[Stretch] = []
    for start, end in sorted(stretches):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def cut_out(stretches: Iterable[Stretch], taken: Iterable[Stretch]) -> list[Stretch]:
    """What is left of some stretches when others are taken away."""
    left = union(stretches)
    for start, end in union(taken):
        left = [piece for one in left for piece in _minus(one, start, end)]
    return left


def _minus(one: Stretch, start: datetime, end: datetime) -> list[Stretch]:
    if end <= one[0] or start >= one[1]:
        return [one]
    pieces = ((one[0], min(start, one[1])), (max(end, one[0]), one[1]))
    return [(a, b) for a, b in pieces if a < b]


def _is_shift(entry: Entry, duty: Duty) -> bool:
    return entry.kind in {Kind.WEEKLY, Kind.ONCE} and entry.duty is duty


def _stretches(
    entries: Iterable[Entry],
    since: datetime,
    until: datetime,
    holidays: frozenset[date],
    wanted: Callable[[Entry], bool],
) -> list[Stretch]:
    chosen = (entry for entry in entries if wanted(entry))
    return union((s.start, s.end) for entry in chosen for s in entry.occurrences(since, until, holidays))


def _looked_at(entry: Entry, now: datetime) -> Stretch:
    """A fortnight from when it begins to hold: two weekly shifts that ever meet have met by then."""
    begins = now
    if entry.first_on:
        begins = max(now, datetime.combine(entry.first_on, time(0), ZoneInfo(entry.zone)) - _DAY)
    return begins, begins + timedelta(days=16)


def _overlap(
    entry: Entry, others: Sequence[Entry], since: datetime, until: datetime, holidays: frozenset[date]
) -> Span | None:
    mine = list(entry.occurrences(since, until, holidays))
    for other in others:
        for theirs in other.occurrences(since, until, holidays):
            if any(theirs.start < span.end and span.start < theirs.end for span in mine):
                return theirs
    return None
