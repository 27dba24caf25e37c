"""The rota as people type it: "Maria mon-fri 18-22", "Ben off 24-26 dec", "festivo 25 dic"; English and Spanish.

Whatever cannot be read for certain is a RotaProblem: a text with an example, and nothing changes.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from bot.domain.cadence import COMING, take_weekdays
from bot.domain.rota import Entry, Kind
from bot.domain.specialist import Duty
from bot.domain.typed import fold, parse_time
from bot.domain.typed_dates import find_date

LONGEST_LINE = 200
LONGEST_ABSENCE = timedelta(days=366)


class RotaProblem(Exception):
    """What is wrong with a line, as a text key with its values; nothing of the line is kept."""

    def __init__(self, key: str, **values: str) -> None:
        super().__init__(key)
        self.key, self.values = key, values


@dataclass(frozen=True)
class Reader:
    """What a line is read with: who works here by their folded names, the day it is, whose clock counts."""

    names: Mapping[str, str]  # folded name -> person id
    today: date
    zone: str
    own_zones: Mapping[str, str]  # person id -> their own confirmed time zone


@dataclass(frozen=True)
class Wish:
    """What a line asks for. `instead_of` is whose shifts of those days the entry's person takes over."""

    entries: tuple[Entry, ...] = ()
    instead_of: str | None = None
    person_id: str | None = None
    days: tuple[date, ...] = ()


_HOLIDAY = re.compile(r"^(?:holidays?|bank holiday|festivos?|feriados?|dia festivo)\b[ :,]*")
_BACKUP = re.compile(r"\b(?:(?:as|on|de|como) )?(?:backup|second line|respaldo|reserva|segunda linea)\b")
_FIRST = re.compile(r"\b(?:first line|primera linea)\b")
_AWAY = re.compile(
    r"\b(?:(?:is|takes|esta|tiene) )?(?:off|away|out|on leave|on holiday|on vacation|vacation"
    r"|libre|fuera|ausente|de vacaciones|vacaciones|descansa)\b"
)
_INSTEAD = re.compile(r"\b(?:instead of|in place of|covers for|for|en lugar de|en vez de|cubre a|por)\s+(?P<who>.+)$")
_OWN = re.compile(r"\b(?:(?:her|his|their|own) (?:own )?time|en su hora|su hora|hora suya)\b")
_ALL_DAY = re.compile(r"\b(?:all day|24 ?h(?:ours)?|todo el dia|24 horas)\b")
_PART = r"(?:\s?(?:am|pm)| de la (?:manana|tarde|noche|madrugada)| in the (?:morning|afternoon|evening)| at night)?"
_CLOCK = rf"(?:noon|midday|midnight|mediodia|medianoche|(?:las? )?\d{{1,2}}(?:[:.h]\d{{2}})?(?: ?h(?:rs)?)?{_PART})"
_STRETCH = re.compile(
    rf"(?<![\w-])(?:from |between |de |desde |entre )?(?P<start>{_CLOCK})"
    rf"\s?(?:-|–|—|to |till |until |a |hasta |and |y )\s?(?P<end>{_CLOCK})(?![\w])"
)
_RANGE = re.compile(
    r"(?:from |del? |desde |el )?(?P<first>\d{1,2})\s?(?:-|–|to|until|a|al|hasta(?: el)?)\s?(?P<last>\d{1,2})"
    r"\s(?:of |de )?(?P<month>[a-z]{3,10})\b"
)
_UNTIL = re.compile(r"\s(?:-|–|to|till|until|through|al?|hasta(?: el)?)\s")


def read_rota(text: str, reader: Reader) -> Wish:
    """One line. Raises RotaProblem."""
    words = re.sub(r"\b([ap])\s?\.\s?m\b\.?", r"\1m", fold(text[:LONGEST_LINE]))
    holiday = _HOLIDAY.match(words)
    if holiday:
        first, last = _some_days(words[holiday.end() :], reader)
        return Wish((Entry("", Kind.HOLIDAY, reader.zone, first_on=first, last_on=last),))
    person, rest = _take_name(words, reader)
    instead = _INSTEAD.search(rest)
    if instead:
        return _swap(person, instead, rest, reader)
    if _AWAY.search(rest):
        first, last = _some_days(_tidy(_AWAY.sub(" ", rest, count=1)), reader)
        return Wish((Entry("", Kind.AWAY, reader.zone, person, first_on=first, last_on=last),))
    return _shift(person, rest, reader)


def read_hours(text: str) -> tuple[time, time]:
    """From when to when: "18-22", "6pm to 10pm", "all day". Raises RotaProblem."""
    words = re.sub(r"\b([ap])\s?\.\s?m\b\.?", r"\1m", fold(text[:LONGEST_LINE]))
    return _take_hours(words)[0]


def _take_name(words: str, reader: Reader) -> tuple[str, str]:
    """The longest name of staff the line begins with."""
    for name in sorted(reader.names, key=len, reverse=True):
        if re.match(rf"{re.escape(name)}(?![\w])", words):
            return reader.names[name], words[len(name) :].strip(" :,-")
    raise RotaProblem("rota-problem-who")


def _shift(person: str, rest: str, reader: Reader) -> Wish:
    duty = Duty.BACKUP if _BACKUP.search(rest) else Duty.FIRST
    rest = _FIRST.sub(" ", _BACKUP.sub(" ", rest))
    zone = reader.own_zones.get(person, reader.zone) if _OWN.search(rest) else reader.zone
    rest = _OWN.sub(" ", rest)
    (start, end), rest = _take_hours(_tidy(rest))
    entry = Entry("", Kind.ONCE, zone, person, duty, start=start, end=end)
    left, weekdays = (rest, None) if COMING.search(rest) else take_weekdays(rest)
    if weekdays is not None and not any(c.isdigit() for c in left):
        return Wish(tuple(replace(entry, kind=Kind.WEEKLY, weekday=day) for day in weekdays))
    days = _each_day(rest, reader)
    return Wish(tuple(replace(entry, first_on=day) for day in days))


def _swap(person: str, instead: re.Match[str], rest: str, reader: Reader) -> Wish:
    other, more = _take_name(instead["who"], reader)
    if other == person:
        raise RotaProblem("rota-problem-who")
    days = _each_day(_tidy(f"{rest[: instead.start()]} {more}"), reader)
    return Wish(instead_of=other, person_id=person, days=days)


def _each_day(words: str, reader: Reader) -> tuple[date, ...]:
    first, last = _some_days(words, reader)
    if (last - first).days > 31:
        raise RotaProblem("rota-problem-days")
    return tuple(first + timedelta(days=n) for n in range((last - first).days + 1))


def _some_days(words: str, reader: Reader) -> tuple[date, date]:
    """One day, or from one to another."""
    span = _RANGE.search(words)
    if span:
        first, last = (_day(f"{span[end]} {span['month']}", reader) for end in ("first", "last"))
    else:
        begin, *end = _UNTIL.split(f" {words} ", maxsplit=1)
        first = _day(begin.strip(), reader)
        last = _day(end[0].strip(), replace(reader, today=first)) if end else first
    if last < first or last - first > LONGEST_ABSENCE:
        raise RotaProblem("rota-problem-days")
    return first, last


def _day(words: str, reader: Reader) -> date:
    words = re.sub(r"^(?:from|on|del?|desde|el|la) ", "", words)
    found = find_date(words, reader.today)
    if found is None:
        written = re.search(r"\d{4}-\d{2}-\d{2}", words)
        raise RotaProblem("rota-problem-past" if written else "rota-problem-days")
    return found[0]


def _take_hours(words: str) -> tuple[tuple[time, time], str]:
    """The last stretch of hours in the line, and the rest of it: what comes before may be days of a month."""
    whole = _ALL_DAY.search(words)
    if whole:
        return (time(0), time(0)), _without(words, whole)
    for match in reversed(list(_STRETCH.finditer(words))):
        hours = _hours_of(match["start"].strip(), match["end"].strip())
        if hours:
            return hours, _without(words, match)
    raise RotaProblem("rota-problem-hours")


def _hours_of(first: str, last: str) -> tuple[time, time] | None:
    if last.endswith("pm") and re.fullmatch(r"\d{1,2}(?:[:.]\d{2})?", first):
        first = _same_half(first, last)
    start, end = _clock(first), _clock(last)
    if start is None or end is None:
        return None
    if _is_vague(first, last):
        later = time((start.hour + 12) % 24, start.minute), time((end.hour + 12) % 24, end.minute)
        raise RotaProblem(
            "rota-problem-vague",
            written=f"{first}-{last}",
            morning=write_hours(start, end),
            evening=write_hours(*later),
        )
    if start == end and (start, end) != (time(0), time(0)):
        raise RotaProblem("rota-problem-hours")
    return start, end


def _same_half(first: str, last: str) -> str:
    """ "6-10pm" means the evening at both ends, "9-5pm" begins in the morning."""
    begins, ends = _clock(f"{first}pm"), _clock(last)
    return f"{first}pm" if begins and ends and begins < ends and int(re.split(r"[:.]", first)[0]) <= 12 else first


def _clock(word: str) -> time | None:
    if re.fullmatch(r"24(?:[:.h]00)?(?: ?h(?:rs)?)?", word):
        return time(0)
    return parse_time(word)


def _is_vague(first: str, last: str) -> bool:
    """Two bare hours of the twelve may be morning or evening; a leading zero or any larger hour says which."""
    bare = [re.fullmatch(r"(?:las? )?([1-9]|1[0-2])(?:[:.h]\d{2})?(?: ?h(?:rs)?)?", word) for word in (first, last)]
    return all(bare)


def write_hours(start: time, end: time) -> str:
    """The same hours, as they may be typed."""
    return f"{start:%H:%M}-{end:%H:%M}"


def _without(words: str, match: re.Match[str]) -> str:
    return _tidy(f"{words[: match.start()]} {words[match.end() :]}")


def _tidy(words: str) -> str:
    return re.sub(r"^(?:on|at|el|los|las|de|from) ", "", " ".join(words.split()).strip(" ,;:"))
