"""What somebody answered, looked back on: newest first, a page at a time. Nothing is counted or rated."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from zoneinfo import ZoneInfo

from bot.domain.checkin import Answer

PAGE = 8  # answers a page: as many as fit on a small screen, each with a button of its own
SHOWN = 160  # of an answer's own words, in a list


@dataclass(frozen=True)
class Page:
    """Some answers, newest first, and the places of its neighbours."""

    answers: tuple[Answer, ...]
    at: int
    older: int | None
    newer: int | None


def page_of(answers: Sequence[Answer], at: int) -> Page:
    """The page that begins at this place; the last one when there are not so many any more."""
    newest = sorted(answers, key=lambda one: (one.answered_at, one.id), reverse=True)
    last = max(0, (len(newest) - 1) // PAGE * PAGE)
    start = min(max(at, 0) // PAGE * PAGE, last)
    older = start + PAGE if start + PAGE < len(newest) else None
    newer = start - PAGE if start else None
    return Page(tuple(newest[start : start + PAGE]), start, older, newer)


def by_day(answers: Sequence[Answer], timezone: str) -> tuple[tuple[date, tuple[Answer, ...]], ...]:
    """The same in the same order, under the local day on which they were given."""
    zone = ZoneInfo(timezone)
    grouped = groupby(answers, key=lambda one: one.answered_at.astimezone(zone).date())
    return tuple((day, tuple(found)) for day, found in grouped)


def shortened(words: str, most: int = SHOWN) -> str:
    """On one line and not too long; the whole of it is one press away."""
    line = " ".join(words.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
