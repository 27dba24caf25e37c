"""Hours as people write them in a setting: "mon-fri 09:00-17:00; sat 10:00-14:00", "always", "22:00-08:00".

Every function raises ValueError with a sentence that shows a good example.
"""

import re
from datetime import time

from bot.domain.hours import CoveredHours, QuietHours, Stretch

COVERED_EXAMPLE = "mon-fri 09:00-17:00; sat 10:00-14:00"
QUIET_EXAMPLE = "22:00-08:00"
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SPANISH = ("lun", "mar", "mie", "jue", "vie", "sab", "dom")
_EVERY_DAY = frozenset({"daily", "every day", "todos los dias"})
_SPAN = re.compile(r"^(?P<days>[^0-9]+)\s+(?P<hours>\d{1,2}:\d{2}\s*[-–]\s*\d{1,2}:\d{2})$")
_ACCENTS = str.maketrans("áéíóú", "aeiou")


def parse_covered(written: str, zone: str) -> CoveredHours:
    """The hours in which someone is on call, in the organisation's zone; "always" leaves none uncovered."""
    words = written.strip().lower().translate(_ACCENTS)
    if words in ("always", "siempre"):
        return CoveredHours((), zone)
    stretches = [stretch for part in words.split(";") if part.strip() for stretch in _part(part.strip())]
    if not stretches:
        raise ValueError(f"Write the days and hours, for example: {COVERED_EXAMPLE} — or: always")
    return CoveredHours(tuple(stretches), zone)


def parse_quiet(written: str) -> QuietHours:
    """The stretch of the local day in which nothing is sent by itself; "none" for no such stretch."""
    words = written.strip().lower()
    if words in ("none", "ninguna"):
        return QuietHours(None, None)
    start, end = _hours(words, QUIET_EXAMPLE)
    if start == end:
        raise ValueError(
            f"Quiet hours that start and end together say nothing. For example: {QUIET_EXAMPLE} — or: none"
        )
    return QuietHours(start, end)


def write_covered(covered: CoveredHours) -> str:
    """The same hours in the setting's own words: what was understood, read back."""
    if not covered.stretches:
        return "always"
    return "; ".join(f"{_run(days)} {start:%H:%M}-{end:%H:%M}" for days, start, end in _runs(covered.stretches))


def _runs(stretches: tuple[Stretch, ...]) -> list[tuple[list[int], time, time]]:
    """Days that follow each other with the same hours, together."""
    runs: list[tuple[list[int], time, time]] = []
    for s in stretches:
        if runs and runs[-1][1:] == (s.start, s.end) and s.weekday == (runs[-1][0][-1] + 1) % 7:
            runs[-1][0].append(s.weekday)
        else:
            runs.append(([s.weekday], s.start, s.end))
    return runs


def _run(days: list[int]) -> str:
    if len(days) == len(DAYS):
        return "daily"
    return DAYS[days[0]] if len(days) == 1 else f"{DAYS[days[0]]}-{DAYS[days[-1]]}"


def _part(part: str) -> list[Stretch]:
    found = _SPAN.match(part)
    if not found:
        raise ValueError(f"“{part}” isn't days and hours. For example: {COVERED_EXAMPLE}")
    start, end = _hours(found["hours"], COVERED_EXAMPLE)
    return [Stretch(day, start, end) for day in _days(found["days"].strip())]


def _days(written: str) -> list[int]:
    if written in _EVERY_DAY:
        return list(range(7))
    return [day for piece in written.split(",") for day in _range(piece.strip())]


def _range(piece: str) -> list[int]:
    first, _, last = (end.strip() for end in re.sub("–", "-", piece).partition("-"))
    start = _day(first)
    length = (_day(last) - start) % 7 if last else 0
    return [(start + offset) % 7 for offset in range(length + 1)]


def _day(word: str) -> int:
    for names in (DAYS, _SPANISH):
        if len(word) >= 3 and word[:3] in names:
            return names.index(word[:3])
    raise ValueError(f"“{word}” isn't a day. Days are {', '.join(DAYS)}. For example: {COVERED_EXAMPLE}")


def _hours(written: str, example: str) -> tuple[time, time]:
    start, dash, end = written.replace("–", "-").partition("-")
    if not dash:
        raise ValueError(f"“{written}” needs a start and an end. For example: {example}")
    return _time(start.strip(), example), _time(end.strip(), example)


def _time(written: str, example: str) -> time:
    found = re.fullmatch(r"(\d{1,2}):(\d{2})", written)
    if found:
        hour, minute = int(found[1]), int(found[2])
        if (hour, minute) == (24, 0):
            return time(0, 0)
        if hour < 24 and minute < 60:
            return time(hour, minute)
    raise ValueError(f"“{written}” isn't a time of day. For example: {example}")
