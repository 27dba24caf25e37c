"""When a backup is made, and when the newest is too old."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

MAKE_AT = time(3, 10)  # on the organisation's clock, before the retention timers
TRY_AGAIN = timedelta(minutes=15)
STALE_AFTER = timedelta(hours=36)


def next_backup(now: datetime, zone: str) -> datetime:
    """The next time one is made."""
    local = now.astimezone(ZoneInfo(zone))
    days = (local.date() + timedelta(days=ahead) for ahead in range(3))
    moments = (datetime.combine(day, MAKE_AT, local.tzinfo).astimezone(UTC) for day in days)
    return next(moment for moment in moments if moment > now)


def is_stale(made_at: datetime | None, now: datetime) -> bool:
    """Whether a night was missed."""
    return made_at is None or now - made_at > STALE_AFTER
