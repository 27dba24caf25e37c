"""Who waits for a word: once a day the supervisors get counts and ages, while anybody does."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.policy import Policy
from bot.ports import Transaction

UNANSWERED = "unanswered"  # the kind of due work that tells supervisors who waits
TEAM = "team"  # its one subject
AT = time(10)


def watch_unanswered(tx: Transaction, now: datetime, policy: Policy) -> None:
    """From the next morning on, until nobody is in a conversation."""
    if tx.due.find(UNANSWERED, TEAM) is None:
        tx.due.put(UNANSWERED, TEAM, next_morning(now, policy))


def next_morning(now: datetime, policy: Policy) -> datetime:
    """Ten o'clock where the organisation is."""
    local = now.astimezone(ZoneInfo(policy.timezone))
    return datetime.combine(local.date() + timedelta(days=1), AT, local.tzinfo)
