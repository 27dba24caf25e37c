"""When and how often, as people type it: "weekdays at 7", "los lunes a las 9 de la noche", "every other day"."""

import re
from dataclasses import dataclass
from datetime import date, time

from bot.domain.checkin import LONGEST_CYCLE
from bot.domain.typed import HOUR_WORDS, LONGEST, fold, parse_time
from bot.domain.typed_dates import DAY, find_date, weekday_of

EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)

ONE_TAP, SHORT, LONGER = "daily", "short", "longer"
"""The lengths of a check-in, by the name of the questionnaire."""


@dataclass(frozen=True)
class Cadence:
    """A time of day on some days of the week, or every `cycle` days, or `once`. None stands for what was not said."""

    at: time | None
    days: tuple[int, ...] | None = None
    cycle: int = 1
    once: date | None = None
    length: str | None = None
    is_vague: bool = False  # "7" may be the morning or the evening


_LENGTHS = (
    (re.compile(r"\b(?:a )?(?:longer|long|mas larga|larga|larguita)(?: one)?\b"), LONGER),
    (re.compile(r"\b(?:a )?(?:short|shorter|mas corta|corta)(?: one)?\b"), SHORT),
    (re.compile(r"\b(?:just )?(?:one tap|one question|un toque|una pregunta)\b"), ONE_TAP),
)
_N = r"(?P<n>\d{1,2}|two|three|four|five|six|dos|tres|cuatro|cinco|seis)"
_NUMBERS = {"two": 2, "dos": 2, "three": 3, "tres": 3, "four": 4, "cuatro": 4, "five": 5, "cinco": 5}
_NUMBERS |= {"six": 6, "seis": 6}
_EVERY_OTHER = re.compile(
    r"\b(?:every other day|every second day|alternate days|un dia si y otro no|un dia si,? un dia no"
    r"|dia por medio|cada segundo dia|dias alternos)\b"
)
_EVERY_N = re.compile(rf"\b(?:every|each|cada) {_N} (?:days|dias)\b")
_OTHER_WEEK = re.compile(r"\b(?:every other week|every (?:two|2) weeks|cada (?:dos|2) semanas|fortnightly)(?: on)?\b")
_GROUPS = (
    (
        re.compile(
            r"\b(?:on |every |all |los |the )*(?:weekdays?|work ?days|entre semana|dias (?:laborables|habiles))\b"
        ),
        (0, 1, 2, 3, 4),
    ),
    (
        re.compile(r"\b(?:on |at |every |all |los |el |the )*(?:weekends?|fin(?:es)? de semana|findes?)\b"),
        (5, 6),
    ),
    (re.compile(r"\b(?:every ?day|each day|daily|todos los dias|cada dia|(?:a )?diario|diariamente)\b"), EVERY_DAY),
    (re.compile(r"\b(?:twice a week|two times a week|dos veces (?:por|a la) semana)\b"), (0, 3)),
)
_EACH = r"(?:on |every |each |all |los |las |el |cada |todos los )*"
_RANGE = re.compile(
    rf"\b(?:from |de |del )?{_EACH}(?P<first>{DAY})"
    rf"\s?(?:-|–| to | through | till | until | a | al | hasta )\s?(?P<last>{DAY})\b"
)
_LIST = re.compile(rf"\b{_EACH}(?:{DAY})(?:\s?(?:,|/|&| and| y| e|, and)\s?{_EACH}(?:{DAY}))*\b")
COMING = re.compile(rf"\b(?:next|this|proximo|este) {DAY}\b|\b{DAY} (?:que viene|proximo)\b")
_PARTS = (
    (
        re.compile(r"\b(?:every |each |in the |on |cada |por las? |en las? |todas las |las )*(?:mornings?|mananas?)\b"),
        0,
        time(9),
    ),
    (re.compile(r"\b(?:every |each |in the |on |por la )*(?:afternoons?)\b"), 12, time(15)),
    (
        re.compile(r"\b(?:every |each |in the |on |cada |por las? |en las? |todas las |las )*(?:evenings?|tardes?)\b"),
        12,
        time(19),
    ),
    (
        re.compile(
            r"\b(?:every |each |at |in the |on |cada |por las? |en las? |todas las |las )*(?:nights?|noches?)\b"
        ),
        12,
        time(21),
    ),
)
_FILLER = re.compile(r"^(?:[,;]|\b(?:at|on|and|y|the|please|por favor|check in|check-in|preguntame)\b|\s)+|[,;\s]+$")
_VAGUE = re.compile(
    rf"(?:(?:at|around|about|a|sobre|hacia) )?(?:las? )?(?:[1-9]|1[01]|{'|'.join(HOUR_WORDS)})(?: ?[:.] ?\d\d)?"
)


def parse_cadence(text: str, today: date) -> Cadence | None:
    """What they typed, as far as it was said; None when some of it was not understood."""
    if len(text) > LONGEST * 2:
        return None
    words, length = _take_length(fold(text))
    found = _take_days(words, today)
    if found is None:
        return None
    rest, days, cycle, once = found
    at, is_part = _take_time(rest)
    if at is None and _tidy(rest):
        return None
    if is_part and once is None and cycle == 1:
        days = days or EVERY_DAY
    if at is None and days is None and once is None and length is None and cycle == 1:
        return None
    return Cadence(at, days, cycle, once, length, is_vague=bool(_VAGUE.fullmatch(_tidy(rest))))


Days = tuple[str, tuple[int, ...] | None, int, date | None]


def _take_days(words: str, today: date) -> Days | None:
    """The rest, the weekdays, the cycle and the one date; None for a number of days nobody can plan."""
    every_n = _EVERY_N.search(words)
    if every_n:
        cycle = int(every_n["n"]) if every_n["n"].isdigit() else _NUMBERS[every_n["n"]]
        return (_without(words, every_n), None, cycle, None) if 1 <= cycle <= LONGEST_CYCLE else None
    other = _EVERY_OTHER.search(words)
    if other:
        return _without(words, other), None, 2, None
    fortnight = _OTHER_WEEK.search(words)
    if fortnight:
        rest, days = take_weekdays(_without(words, fortnight))
        return rest, (days or (today.weekday(),))[:1], LONGEST_CYCLE, None
    rest, days = take_weekdays(words) if not COMING.search(words) else (words, None)
    if days is not None:
        return rest, days, 1, None
    dated = find_date(words, today)
    return (dated[1], None, 1, dated[0]) if dated else (words, None, 1, None)


def take_weekdays(words: str) -> tuple[str, tuple[int, ...] | None]:
    """The days of the week named in folded words, and what else was written."""
    for pattern, days in _GROUPS:
        match = pattern.search(words)
        if match:
            return _without(words, match), days
    span = _RANGE.search(words)
    if span:
        first, last = weekday_of(span["first"]) or 0, weekday_of(span["last"]) or 0
        return _without(words, span), tuple(sorted((first + n) % 7 for n in range((last - first) % 7 + 1)))
    several = _LIST.search(words)
    if several:
        named = [weekday_of(word) for word in re.findall(DAY, several[0])]
        return _without(words, several), tuple(sorted({day for day in named if day is not None}))
    return words, None


def _take_time(rest: str) -> tuple[time | None, bool]:
    """The time of day, and whether a part of the day was named ("evenings") rather than an hour alone."""
    words = _tidy(rest)
    at = parse_time(words)
    if at is not None or not words:
        return at, False
    for pattern, later, usual in _PARTS:
        match = pattern.search(words)
        if match:
            left = _tidy(_without(words, match))
            at = parse_time(left) if left else usual
            if at is not None and left and 1 <= at.hour < 12:
                at = at.replace(hour=at.hour + later)
            return at, True
    return None, False


def _take_length(words: str) -> tuple[str, str | None]:
    for pattern, length in _LENGTHS:
        match = pattern.search(words)
        if match:
            return _tidy(_without(words, match)), length
    return words, None


def _without(words: str, match: re.Match[str]) -> str:
    return " ".join(f"{words[: match.start()]} {words[match.end() :]}".split())


def _tidy(words: str) -> str:
    return _FILLER.sub("", _FILLER.sub("", words)).strip()
