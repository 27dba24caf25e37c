"""Words a peer meant for a person: by when they are read, and who read them."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.hours import CoveredHours

END_OF_DAY = time(20)
"""Where somebody is always on call, the reading day ends in the evening."""


@dataclass(frozen=True)
class NoteToRead:
    """One note for a person. Until `read_at` nobody is said to have read it."""

    id: str
    peer_id: str
    words: str
    written_at: datetime
    read_by: datetime  # the end of the stated reading day
    read_at: datetime | None = None
    reader_id: str | None = None


def reading_day_end(covered: CoveredHours, zone: str, now: datetime) -> datetime:
    """The end of the next day on which somebody works: what is written today is read tomorrow at the latest."""
    local = now.astimezone(ZoneInfo(zone))
    tomorrow = datetime.combine(local.date() + timedelta(days=1), time(0), ZoneInfo(zone))
    opens = covered.next_start(tomorrow) if covered.stretches else tomorrow
    day = opens.astimezone(ZoneInfo(covered.zone if covered.stretches else zone))
    ends = [s.span(day, ZoneInfo(covered.zone))[1] for s in covered.stretches if s.weekday == day.weekday()]
    return max(ends) if ends else datetime.combine(day.date(), END_OF_DAY, ZoneInfo(zone))
