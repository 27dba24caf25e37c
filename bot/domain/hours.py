"""Stretches of the local day: when someone is on call, and when nothing is sent by itself."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo


def is_within(moment: time, start: time, end: time) -> bool:
    """Whether a wall-clock time lies in [start, end), which may run past midnight; start == end is the whole day."""
    if start < end:
        return start <= moment < end
    return moment >= start or moment < end


@dataclass(frozen=True)
class QuietHours:
    """The stretch of a person's local day in which nothing is sent by itself; None for none."""

    start: time | None = time(22, 0)
    end: time | None = time(8, 0)

    def holds(self, moment: time) -> bool:
        """Whether it is quiet at this wall-clock time."""
        if self.start is None or self.end is None or self.start == self.end:
            return False
        return is_within(moment, self.start, self.end)


@dataclass(frozen=True)
class Stretch:
    """Covered from `start` to `end` on one weekday (Monday is 0); an end at or before the start is the next day's."""

    weekday: int
    start: time
    end: time

    def span(self, day: datetime, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """The two instants of this stretch on the local date of `day`."""
        start = datetime.combine(day.date(), self.start, zone)
        last = day.date() + timedelta(days=0 if self.end > self.start else 1)
        return start, datetime.combine(last, self.end, zone)


@dataclass(frozen=True)
class CoveredHours:
    """The organisation's declared hours in its own zone. No stretches at all means: always covered."""

    stretches: tuple[Stretch, ...] = ()
    zone: str = "UTC"

    def is_covered(self, now: datetime) -> bool:
        """Whether somebody is meant to be on call at this instant."""
        return not self.stretches or any(start <= now < end for start, end in self._spans(now, range(-1, 1)))

    def next_start(self, now: datetime) -> datetime:
        """The next instant at which cover begins (now, when it is covered already)."""
        if self.is_covered(now):
            return now
        return min(start for start, _ in self._spans(now, range(-1, 9)) if start > now)

    def stretches_between(self, since: datetime, until: datetime) -> list[tuple[datetime, datetime]]:
        """The covered time between two instants, cut at both; one whole stretch when it is always covered."""
        if not self.stretches:
            return [(since, until)]
        spans = self._spans(since, range(-1, (until - since).days + 2))
        cut = ((max(start, since), min(end, until)) for start, end in spans)
        return [(start.astimezone(UTC), end.astimezone(UTC)) for start, end in cut if start < end]

    def _spans(self, now: datetime, offsets: range) -> list[tuple[datetime, datetime]]:
        zone = ZoneInfo(self.zone)
        days = [now.astimezone(zone) + timedelta(days=offset) for offset in offsets]
        return [s.span(day, zone) for day in days for s in self.stretches if s.weekday == day.weekday()]
