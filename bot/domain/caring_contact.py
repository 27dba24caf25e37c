"""Caring contacts: short signed notes that ask for nothing, at irregular times in the year after."""

import hashlib
from datetime import datetime, time, timedelta

DAYS = (1, 30, 61, 91, 122, 183, 244, 304, 365)
"""Day 1, months 1, 2, 3, 4, 6, 8, 10 and 12 (PRACTICE.md 6)."""
SPREAD = timedelta(days=7)
FIRST_HOUR, HOURS = 10, 8
LONGEST = 300


def caring_at(began: datetime, index: int, whose: str) -> datetime | None:
    """When this note comes, on the person's own clock: around its day, never at the same hour. None after the last."""
    if index >= len(DAYS):
        return None
    chance = hashlib.sha256(f"{whose}:{index}".encode()).digest()
    shift = timedelta() if index == 0 else timedelta(days=chance[0] % (SPREAD.days + 1)) - SPREAD / 2
    day = (began + timedelta(days=DAYS[index]) + shift).date()
    at = time(FIRST_HOUR + chance[1] % HOURS, chance[2] % 60)
    return datetime.combine(day, at, began.tzinfo)


def asks_for_nothing(words: str) -> bool:
    """No question, and short: it needs no answer."""
    return 0 < len(words) <= LONGEST and not set("?¿") & set(words)
