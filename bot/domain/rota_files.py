"""The rota from a spreadsheet or a calendar, and back: CSV line by line, iCalendar event by event.

What a line says is read as it would be typed; what cannot be read is told with its place, and the rest is kept.
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from bot.domain.cadence import take_weekdays
from bot.domain.rota import Entry, Kind
from bot.domain.specialist import Duty
from bot.domain.typed import fold, parse_time
from bot.domain.typed_rota import Reader, RotaProblem

MOST = 500  # lines or events; a rota has fewer
COLUMNS = ("what", "name", "days", "start", "end", "line", "from", "until")
_NAMES = {
    "what": "what que tipo",
    "name": "name nombre person persona",
    "days": "days day dias dia",
    "start": "start inicio begins empieza hora_inicio",
    "end": "end fin ends termina hora_fin",
    "line": "line linea duty",
    "from": "from desde date fecha first",
    "until": "until hasta last",
}
_WHAT = {
    Kind.AWAY: frozenset({"away", "off", "ausente", "libre", "fuera", "vacaciones"}),
    Kind.HOLIDAY: frozenset({"holiday", "festivo", "feriado"}),
}
_BACKUP = frozenset({"backup", "second", "2", "respaldo", "segunda"})
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True)
class Slip:
    """Something that was not read: where it stands, and why."""

    place: str
    problem: RotaProblem


@dataclass(frozen=True)
class Found:
    """What a file holds, and what of it was not read. `skipped` counts what is over."""

    entries: tuple[Entry, ...] = ()
    slips: tuple[Slip, ...] = ()
    skipped: int = 0


def read_csv(text: str, reader: Reader) -> Found:
    """One line a shift, under a line that names the columns (English or Spanish, in any order)."""
    lines = text.lstrip("\ufeff").strip().splitlines()
    header = lines[0] if lines else ""
    mark = max(",;\t", key=header.count)
    rows = list(csv.DictReader(io.StringIO("\n".join(lines)), delimiter=mark))[:MOST]
    columns = _columns(header.split(mark))
    if "name" not in columns:
        return Found(slips=(Slip("1", RotaProblem("rota-problem-columns")),))
    entries: list[Entry] = []
    slips: list[Slip] = []
    for number, row in enumerate(rows, 2):
        values = {ours: (row.get(theirs) or "").strip() for ours, theirs in columns.items()}
        if not any(values.values()):
            continue
        try:
            entries += _read_row(values, reader)
        except RotaProblem as problem:
            slips.append(Slip(str(number), problem))
    return Found(tuple(entries), tuple(slips))


def write_csv(groups: Iterable[Sequence[Entry]], names: Mapping[str, str]) -> str:
    """The plan in the same columns; weekly shifts of the same hours on one line."""
    kept = io.StringIO()
    table = csv.writer(kept, lineterminator="\n")
    table.writerow(COLUMNS)
    for group in groups:
        one = group[0]
        what = "shift" if one.kind in {Kind.WEEKLY, Kind.ONCE} else str(one.kind)
        days = ", ".join(_DAYS[e.weekday or 0] for e in group) if one.kind is Kind.WEEKLY else ""
        hours = [f"{at:%H:%M}" if at else "" for at in (one.start, one.end)]
        bounds = [day.isoformat() if day else "" for day in (one.first_on, one.last_on)]
        line = str(one.duty) if what == "shift" else ""
        table.writerow([what, _harmless(names.get(one.person_id or "", "")), days, *hours, line, *bounds])
    return kept.getvalue()


def _columns(header: Sequence[str]) -> dict[str, str]:
    """Our name of each column -> how the file calls it."""
    found: dict[str, str] = {}
    for written in header:
        word = fold(written.strip('" ')).replace(" ", "_")
        for ours, names in _NAMES.items():
            if word in names.split():
                found.setdefault(ours, written.strip('" \r'))
    return found


def _read_row(values: Mapping[str, str], reader: Reader) -> list[Entry]:
    kind = next((kind for kind, words in _WHAT.items() if fold(values.get("what", "")) in words), None)
    first, last = _day(values.get("from", "")), _day(values.get("until", ""))
    if kind is Kind.HOLIDAY:
        return [Entry("", kind, reader.zone, first_on=_needed(first), last_on=last or first)]
    person = reader.names.get(fold(values["name"]))
    if person is None:
        raise RotaProblem("rota-problem-who")
    start, end = _clock(values.get("start", "")), _clock(values.get("end", ""))
    if kind is Kind.AWAY:
        return [
            Entry("", kind, reader.zone, person, start=start, end=end, first_on=_needed(first), last_on=last or first)
        ]
    if start is None or end is None:
        raise RotaProblem("rota-problem-hours")
    duty = Duty.BACKUP if fold(values.get("line", "")) in _BACKUP else Duty.FIRST
    entry = Entry("", Kind.ONCE, reader.zone, person, duty, start=start, end=end, first_on=first, last_on=last)
    days = take_weekdays(fold(values.get("days", "")))[1]
    if days is None:
        return [replace(entry, first_on=_needed(first))]
    return [replace(entry, kind=Kind.WEEKLY, weekday=day) for day in days]


def _day(written: str) -> date | None:
    if not written:
        return None
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise RotaProblem("rota-problem-date") from None


def _needed(day: date | None) -> date:
    if day is None:
        raise RotaProblem("rota-problem-days")
    return day


def _clock(written: str) -> time | None:
    """A time of day; in a table hours are those of the 24-hour clock unless am or pm stands with them."""
    words = fold(written)
    if words in {"24", "24:00"}:
        return time(0)
    found = parse_time(words) if words else None
    if words and found is None:
        raise RotaProblem("rota-problem-hours")
    return found


def _harmless(cell: str) -> str:
    """A spreadsheet reads "=..." as a formula; no name needs to begin so."""
    return f"'{cell}" if cell[:1] in {"=", "+", "-", "@"} else cell
