"""When the summary of a week comes, for who wants one: Sunday evening, on their own clock."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

SUNDAY, EVENING = 6, time(18)
LOOKS_BACK = timedelta(days=7)
WAITS = timedelta(hours=12)
"""Held back longer than this (a pause, a crisis, quiet hours) it is left out: the next one comes in its time."""


def next_summary(now: datetime, zone: str) -> datetime:
    """The next Sunday evening, always in the future."""
    local = now.astimezone(ZoneInfo(zone))
    days = (local.date() + timedelta(days=ahead) for ahead in range(9))
    moments = (datetime.combine(day, EVENING, local.tzinfo).astimezone(UTC) for day in days if day.weekday() == SUNDAY)
    return next(moment for moment in moments if moment > now)


def is_too_late(now: datetime, zone: str) -> bool:
    """Whether the last Sunday evening lies too far back for a summary to make sense."""
    return now - next_summary(now - LOOKS_BACK, zone) > WAITS
