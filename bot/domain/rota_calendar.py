"""The rota as an iCalendar file (RFC 5545): read from any calendar program, written for any.

Reading takes what a rota can say: weekly and daily events without end or until a day, single events, cancelled dates.
Everything else is told, never guessed. Writing puts down plain events in UTC, so that no reader needs our time zones.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.domain.rota import Entry, Kind, Span
from bot.domain.rota_files import MOST, Found, Slip
from bot.domain.specialist import Duty
from bot.domain.typed import fold
from bot.domain.typed_rota import Reader, RotaProblem

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_LINE = re.compile(r"^(?P<name>[A-Za-z-]+)(?P<params>(?:;[^:\"]*(?:\"[^\"]*\"[^:\"]*)*)*):(?P<value>.*)$")
_SPAN = re.compile(r"P(?:(?P<w>\d+)W)?(?:(?P<d>\d+)D)?(?:T(?:(?P<h>\d+)H)?(?:(?P<m>\d+)M)?(?:\d+S)?)?")
_BACKUP = re.compile(r"\b(?:backup|second line|respaldo|reserva)\b")
_AWAY = re.compile(r"\b(?:off|away|out|vacation|leave|libre|fuera|vacaciones|ausente)\b")
_HOLIDAY = re.compile(r"\b(?:holiday|festivo|feriado)\b")
EXPANDED = 26  # how many times an every-other-week event is written out
_WRAP = 73  # octets; a line of a calendar has at most 75


@dataclass(frozen=True)
class _Property:
    params: Mapping[str, str]
    value: str


@dataclass(frozen=True)
class _Event:
    """One VEVENT: its properties by name; those that repeat keep all."""

    properties: Mapping[str, Sequence[_Property]]

    def value(self, name: str) -> str:
        found = self.properties.get(name)
        return found[0].value if found else ""


def read_calendar(text: str, reader: Reader) -> Found:
    """Every event that names somebody of the staff in its title (or as attendee)."""
    entries: list[Entry] = []
    slips: list[Slip] = []
    skipped = 0
    for event in _events(text)[:MOST]:
        try:
            found = _read_event(event, reader)
        except RotaProblem as problem:
            slips.append(Slip(_plain(event.value("SUMMARY"))[:60] or "—", problem))
            continue
        skipped += not found
        entries += found
    if not entries and not slips and not skipped:
        slips.append(Slip("—", RotaProblem("rota-problem-calendar")))
    return Found(tuple(entries), tuple(slips), skipped)


def write_calendar(spans: Sequence[Span], title: Callable[[Span], str], organisation: str, now: datetime) -> str:
    """These shifts as events; the same shift has the same id each time, so that a feed updates in place."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Cairn//Rota//EN", "CALSCALE:GREGORIAN"]
    lines.append(f"X-WR-CALNAME:{_escaped(organisation)}")
    for span in spans:
        mark = sha256(f"{span.person_id}/{span.duty}/{span.start.isoformat()}".encode()).hexdigest()[:24]
        lines += [
            "BEGIN:VEVENT",
            f"UID:{mark}@cairn",
            f"DTSTAMP:{_stamp(now)}",
            f"DTSTART:{_stamp(span.start)}",
            f"DTEND:{_stamp(span.end)}",
            f"SUMMARY:{_escaped(title(span))}",
            "END:VEVENT",
        ]
    return "".join(f"{_folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"])


def _events(text: str) -> list[_Event]:
    events: list[_Event] = []
    current: dict[str, list[_Property]] | None = None
    depth = 0  # alarms inside an event have properties of their own
    for line in re.sub(r"\r?\n[ \t]", "", text.lstrip("\ufeff")).splitlines():
        word = line.strip().upper()
        if word == "BEGIN:VEVENT":
            current, depth = {}, 0
        elif word == "END:VEVENT" and current is not None:
            events.append(_Event(current))
            current = None
        elif current is not None:
            depth += word.startswith("BEGIN:") - word.startswith("END:")
            match = _LINE.match(line) if depth == 0 else None
            if match:
                found = _Property(_params(match["params"]), match["value"].strip())
                current.setdefault(match["name"].upper(), []).append(found)
    return events


def _params(written: str) -> dict[str, str]:
    pairs = re.findall(r";([A-Za-z-]+)=(\"[^\"]*\"|[^;]*)", written)
    return {name.upper(): value.strip('"') for name, value in pairs}


def _read_event(event: _Event, reader: Reader) -> list[Entry]:
    """Its lines of the rota; none when it is cancelled or over."""
    if event.value("STATUS").upper() == "CANCELLED":
        return []
    start, end, zone = _times(event, reader)
    words = fold(_plain(event.value("SUMMARY")))
    is_whole = isinstance(event.properties["DTSTART"][0].value, str) and "T" not in event.value("DTSTART")
    person = _person(event, words, reader)
    if person is None and _HOLIDAY.search(words):
        last = (end - timedelta(seconds=1)).date()
        return [Entry("", Kind.HOLIDAY, zone, first_on=start.date(), last_on=last)] if last >= reader.today else []
    if person is None:
        raise RotaProblem("rota-problem-who")
    if _AWAY.search(words.replace(next(n for n, i in reader.names.items() if i == person), " ")):
        return _away(person, start, end, zone, reader, is_whole=is_whole)
    duty = Duty.BACKUP if _BACKUP.search(words) else Duty.FIRST
    once = Entry(
        "", Kind.ONCE, zone, person, duty, start=start.time(), end=end.time(), first_on=start.date(), last_on=end.date()
    )
    return _repeated(event, once, reader)


def _away(person: str, start: datetime, end: datetime, zone: str, reader: Reader, *, is_whole: bool) -> list[Entry]:
    if end.date() < reader.today:
        return []
    if is_whole:
        last = (end - timedelta(seconds=1)).date()
        return [Entry("", Kind.AWAY, zone, person, first_on=start.date(), last_on=last)]
    hours = {"start": start.time(), "end": end.time()}
    return [Entry("", Kind.AWAY, zone, person, first_on=start.date(), last_on=end.date(), **hours)]  # type: ignore[arg-type]


def _repeated(event: _Event, once: Entry, reader: Reader) -> list[Entry]:
    """The event as it recurs, without the dates taken out of it."""
    rule = dict(part.partition("=")[::2] for part in event.value("RRULE").upper().split(";") if "=" in part)
    first, last = once.first_on or reader.today, once.last_on or reader.today
    if not rule:
        return [once] if last >= reader.today else []
    if rule.get("FREQ") not in {"WEEKLY", "DAILY"} or (last - first).days > 1 or _span_of(once) > timedelta(days=1):
        raise RotaProblem("rota-problem-repeat")
    is_weekly, interval = rule["FREQ"] == "WEEKLY", rule.get("INTERVAL", "1")
    if not interval.isdigit() or int(interval) == 0:
        raise RotaProblem("rota-problem-repeat")
    days = _weekdays(rule.get("BYDAY", ""), first) if is_weekly else tuple(range(7))
    every = int(interval) * (7 if is_weekly else 1)
    until = _until(rule, first, every, len(days) if is_weekly else 1)
    if until is not None and until < reader.today:
        return []
    free = replace(once, kind=Kind.AWAY, duty=Duty.FIRST)
    taken_out = [day for day in _taken_out(event, once.zone) if day >= reader.today]
    without = [replace(free, first_on=day, last_on=day + (last - first)) for day in taken_out]
    if int(interval) == 1:
        weekly = replace(once, kind=Kind.WEEKLY, first_on=first if first > reader.today else None, last_on=until)
        return [*(replace(weekly, weekday=day) for day in days), *without]
    return [*_written_out(once, days if is_weekly else (), every, until, reader), *without]


def _written_out(once: Entry, days: Sequence[int], every: int, until: date | None, reader: Reader) -> list[Entry]:
    """Every other week and the like, written out as single days. Without `days` it counts days from the first."""
    first, last = once.first_on or reader.today, once.last_on or reader.today
    begins = first - timedelta(days=first.weekday()) if days else first
    found: list[Entry] = []
    for n in range(10 * EXPANDED):
        for day in (begins + timedelta(days=n * every + offset) for offset in days or (0,)):
            is_within = day >= max(first, reader.today) and (until is None or day <= until)
            if is_within and len(found) < EXPANDED:
                found.append(replace(once, first_on=day, last_on=day + (last - first)))
    return found


def _weekdays(written: str, first: date) -> tuple[int, ...]:
    if not written:
        return (first.weekday(),)
    if any(day not in _WEEKDAYS for day in written.split(",")):
        raise RotaProblem("rota-problem-repeat")
    return tuple(_WEEKDAYS.index(day) for day in written.split(","))


def _until(rule: Mapping[str, str], first: date, every: int, times: int) -> date | None:
    if "UNTIL" in rule:
        return _date(rule["UNTIL"])
    if "COUNT" in rule and rule["COUNT"].isdigit():
        rounds = -(-int(rule["COUNT"]) // max(times, 1))
        return first + timedelta(days=every * (rounds - 1) + (6 if times > 1 else 0))
    return None


def _taken_out(event: _Event, zone: str) -> list[date]:
    return [
        _moment(one, _Property(found.params, one), zone)[0].date()
        for found in event.properties.get("EXDATE", ())
        for one in found.value.split(",")
        if one
    ]


def _times(event: _Event, reader: Reader) -> tuple[datetime, datetime, str]:
    """Start and end on the event's own clock, and that clock."""
    begins = event.properties.get("DTSTART")
    if not begins:
        raise RotaProblem("rota-problem-date")
    start, zone = _moment(begins[0].value, begins[0], reader.zone)
    ends = event.properties.get("DTEND")
    if ends:
        end = _moment(ends[0].value, ends[0], zone)[0].astimezone(ZoneInfo(zone))
    else:
        length = _SPAN.fullmatch(event.value("DURATION"))
        whole = timedelta(days=1) if "T" not in begins[0].value else timedelta(0)
        amounts = {key: int(n or 0) for key, n in length.groupdict().items()} if length else {}
        span = timedelta(
            weeks=amounts.get("w", 0), days=amounts.get("d", 0), hours=amounts.get("h", 0), minutes=amounts.get("m", 0)
        )
        end = start + (span or whole)
    if end <= start or end - start > timedelta(days=366):
        raise RotaProblem("rota-problem-hours")
    return start, end, zone


def _moment(written: str, found: _Property, zone: str) -> tuple[datetime, str]:
    if written.endswith("Z"):
        zone = "UTC"
    elif "TZID" in found.params:
        zone = _known_zone(found.params["TZID"])
    day = _date(written)
    at = re.fullmatch(r"\d{8}T(\d{2})(\d{2})(?:\d{2})?Z?", written)
    try:
        hour = time(int(at[1]), int(at[2])) if at else time(0)
    except ValueError:
        raise RotaProblem("rota-problem-hours") from None
    return datetime.combine(day, hour, ZoneInfo(zone)), zone


def _date(written: str) -> date:
    try:
        return datetime.strptime(written[:8], "%Y%m%d").replace(tzinfo=UTC).date()
    except ValueError:
        raise RotaProblem("rota-problem-date") from None


def _known_zone(name: str) -> str:
    name = name.removeprefix("/").removeprefix("freeassociation.sourceforge.net/")
    try:
        return ZoneInfo(name).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise RotaProblem("rota-problem-zone", zone=name[:60]) from None


def _span_of(once: Entry) -> timedelta:
    zone = ZoneInfo("UTC")
    days = (once.first_on or date.min, once.last_on or date.min)
    start, end = (datetime.combine(d, t or time(0), zone) for d, t in zip(days, (once.start, once.end), strict=True))
    return end - start


def _person(event: _Event, words: str, reader: Reader) -> str | None:
    """The longest name of staff in the title, or the attendee's."""
    attendees = [fold(found.params.get("CN", "")) for found in event.properties.get("ATTENDEE", ())]
    for text in (words, *attendees):
        for name in sorted(reader.names, key=len, reverse=True):
            if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text):
                return reader.names[name]
    return None


def _plain(written: str) -> str:
    return re.sub(r"\\([nN,;\\])", lambda m: " " if m[1] in "nN" else m[1], written)


def _escaped(words: str) -> str:
    return re.sub(r"([\\;,])", r"\\\1", " ".join(words.split()))


def _stamp(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _folded(line: str) -> str:
    """At most 75 octets a line, never cut inside a letter."""
    pieces, rest = [], line
    while len(rest.encode()) > _WRAP:
        cut = _WRAP
        while len(rest[:cut].encode()) > _WRAP:
            cut -= 1
        pieces.append(rest[:cut])
        rest = rest[cut:]
    return "\r\n ".join([*pieces, rest])
