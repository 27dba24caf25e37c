"""Which crisis lines fit a person: a pure rule of their country, language, category and the hour (PRACTICE.md 7, 8)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.resources import CrisisLine
from bot.domain.screening.assessment import Category

AT_MOST = 3
STALE_AFTER = timedelta(days=90)
ALWAYS = "24/7"
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

TOPICS: dict[Category | None, tuple[str, ...]] = {
    Category.SUICIDE: ("suicide",),
    Category.OVERDOSE: ("poisoning", "substance_use"),
    Category.ABUSE: ("domestic_violence",),
    Category.CHILD_SAFETY: ("child_abuse",),
}
"""The topics whose lines fit a category better than a general line does."""

GROUPS: dict[Category | None, frozenset[str]] = {
    Category.ABUSE: frozenset({"women"}),
    Category.CHILD_SAFETY: frozenset({"children", "youth"}),
}
"""The special groups whose lines fit a category; every other special-group line is never shown unasked."""

ANYWHERE = CrisisLine(
    id="find-a-helpline",
    country="",
    name="Find A Helpline",
    chat="https://findahelpline.com",
    website="https://findahelpline.com",
    source="https://findahelpline.com",
    confidence="high",
)
"""The way to a line when we know no country, or too few lines in it."""


@dataclass(frozen=True)
class Asker:
    """For whom lines are chosen. `groups` are those the person named themself; never guessed."""

    country: str | None
    language: str
    category: Category | None = None
    groups: frozenset[str] = frozenset()
    subdivision: str | None = None  # US-NY: where its own lines matter; never guessed either


def all_lines(lines: Iterable[CrisisLine], asker: Asker, now: datetime) -> tuple[CrisisLine, ...]:
    """Every crisis line of the country: those chosen for this person first, then the rest, each for whom it is."""
    known = [line for line in lines if line.country == asker.country and line.is_crisis and _is_near(line, asker)]
    chosen = choose_lines(known, asker, now)
    rest = sorted((line for line in known if line not in chosen), key=lambda line: _rank(line, asker, now))
    return (*(line for line in chosen if line.country), *rest)


def gaps(lines: Sequence[CrisisLine], country: str, languages: Sequence[str]) -> tuple[str, ...]:
    """What the lines of a country lack: a category no line fits, a language nobody answers in."""
    here = [line for line in lines if line.country == country]
    anyone = frozenset[str]()
    lacking = [
        category.value
        for category in Category
        if not any(_fits(line, Asker(country, "", category, anyone)) for line in here)
    ]
    return (*lacking, *(code for code in languages if not any(code in line.languages for line in here)))


def choose_lines(lines: Iterable[CrisisLine], asker: Asker, now: datetime) -> tuple[CrisisLine, ...]:
    """At most three lines, the most fitting first; never empty, and never a special-group line as a general one.

    A line known to be closed at `now` gives way to open ones, and is left out when two others are there.
    With fewer than two lines for the country, the way to find one anywhere comes last.
    """
    fitting = [line for line in lines if line.country == asker.country and _fits(line, asker)]
    ranked = sorted(fitting, key=lambda line: _rank(line, asker, now))
    shown = _without_closed(ranked, now)[:AT_MOST]
    return tuple(shown) if _is_enough(shown) else (*shown[: AT_MOST - 1], ANYWHERE)


def is_open(line: CrisisLine, now: datetime) -> bool | None:
    """Whether somebody answers at this instant; None when the record does not say."""
    if line.hours == ALWAYS:
        return True
    if not line.hours or not line.zone:
        return None
    local = now.astimezone(ZoneInfo(line.zone))
    return any(_holds(part, local) for part in line.hours.split(";"))


def is_stale(checked_on: date | None, now: datetime) -> bool:
    """Whether a check is older than 90 days or was never made; the line is then shown with its date, not hidden."""
    return checked_on is None or now.date() - checked_on > STALE_AFTER


def read_hours(part: str) -> tuple[tuple[int, ...], time, time]:
    """ "mon-fri 10:00-22:00" as weekdays (Monday is 0), start and end; 24:00 is midnight. Raises ValueError."""
    days, _, span = part.strip().partition(" ")
    start, _, end = span.partition("-")
    return _days(days), _clock(start), _clock(end)


def _fits(line: CrisisLine, asker: Asker) -> bool:
    if not line.is_crisis or not _is_near(line, asker):
        return False
    wanted = asker.groups | GROUPS.get(asker.category, frozenset())
    for_them = not line.groups or bool(wanted.intersection(line.groups))
    about_it = not line.topics or bool(set(line.topics).intersection(TOPICS.get(asker.category, ())))
    return for_them and about_it


def _is_near(line: CrisisLine, asker: Asker) -> bool:
    """A line of one subdivision is not shown in another; where nobody knows, it comes last, with its area."""
    return line.subdivision is None or asker.subdivision in {None, line.subdivision}


def _rank(line: CrisisLine, asker: Asker, now: datetime) -> tuple[int, ...]:
    """Open first, then the topic, the language, the whole country, and how sure we are of the record."""
    opened = is_open(line, now)
    return (
        1 if opened is False else 0,
        0 if line.topics else 1,
        0 if asker.groups.intersection(line.groups) else 1,
        0 if asker.language in line.languages else 1,
        1 if line.groups and not asker.groups.intersection(line.groups) else 0,
        0 if line.subdivision and line.subdivision == asker.subdivision else 1,
        1 if line.area else 0,
        0 if line.confidence == "high" else 1,
        0 if opened else 1,
    )


def _without_closed(ranked: Sequence[CrisisLine], now: datetime) -> list[CrisisLine]:
    answering = [line for line in ranked if is_open(line, now) is not False]
    return answering if len(answering) > 1 else list(ranked)


def _is_enough(shown: Sequence[CrisisLine]) -> bool:
    """Two ways to a person, at least one of them for everybody: a line with an old check is never shown alone."""
    return len(shown) > 1 and any(not line.groups for line in shown)


def _holds(part: str, local: datetime) -> bool:
    days, start, end = read_hours(part)
    moment, today = local.time(), local.weekday()
    if start < end or end == time(0):
        return today in days and moment >= start and (end == time(0) or moment < end)
    return (today in days and moment >= start) or ((today - 1) % 7 in days and moment < end)


def _days(words: str) -> tuple[int, ...]:
    if words == "daily":
        return tuple(range(7))
    found: list[int] = []
    for piece in words.split(","):
        first, _, last = piece.partition("-")
        start, end = WEEKDAYS.index(first), WEEKDAYS.index(last or first)
        found.extend((start + step) % 7 for step in range((end - start) % 7 + 1))
    return tuple(found)


def _clock(words: str) -> time:
    return time(0) if words == "24:00" else time.fromisoformat(words)
