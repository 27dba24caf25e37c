"""The rota as it stands for those who work here now, and how its lines read."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.peer import Peer
from bot.domain.rota import Entry, Kind, Rota, Span
from bot.domain.schedule import instant
from bot.domain.specialist import Duty, Role, Specialist
from bot.domain.typed import fold
from bot.domain.typed_rota import Reader
from bot.domain.words import LocalTime, Value
from bot.ports import Content, Transaction
from bot.usecases.base import UseCase

ROTA = "rota"  # due work: somebody's shift begins or ends
AHEAD = "rota-ahead"  # due work: ask the day before, warn of gaps
REACH_AHEAD = "reach-ahead"  # due work: the press before a shift (check_reach.py)
PLAN = "rota"  # the one subject both are about
SETTLES = timedelta(minutes=15)  # a rota being written is not commented on line by line
ROLES = frozenset({Role.SPECIALIST, Role.SUPERVISOR})


def plan_now(tx: Transaction) -> Rota:
    """The plan without the lines of those who do not work here any more."""
    present = {member.id for member in on_rota(tx)}
    entries = tuple(e for e in tx.rota.all().entries if e.person_id is None or e.person_id in present)
    return Rota(entries)


def on_rota(tx: Transaction) -> tuple[Specialist, ...]:
    """Who may stand in the rota: whoever may claim alone."""
    return tuple(member for member in tx.staff.everyone() if member.is_active and member.role in ROLES)


def plan_changed(tx: Transaction, now: datetime) -> None:
    """Duty follows at once; what is to be asked and warned of is looked at when the writing has settled."""
    tx.due.put(ROTA, PLAN, now)
    tx.due.put(AHEAD, PLAN, now + SETTLES)
    tx.due.put(REACH_AHEAD, PLAN, now + SETTLES)


def drop_from_rota(tx: Transaction, now: datetime, person_id: str) -> None:
    """They have left: their shifts are nobody's now, and the gaps will be seen."""
    theirs = [entry.id for entry in tx.rota.all().entries if entry.person_id == person_id]
    for entry_id in theirs:
        tx.rota.remove(entry_id)
    tx.rota.end_shift(person_id)
    if theirs:
        plan_changed(tx, now)


def reader_of(case: UseCase, tx: Transaction, now: datetime) -> Reader:
    """What a typed line is read with."""
    zone = case.policy.timezone
    people = {member.id: tx.people.get(member.id) for member in on_rota(tx)}
    names = {fold(member.name): member.id for member in on_rota(tx)}
    first_names: dict[str, list[str]] = {}
    for name, person_id in names.items():
        first_names.setdefault(name.split(" ")[0], []).append(person_id)
    names |= {first: ids[0] for first, ids in first_names.items() if first and len(ids) == 1 and first not in names}
    own = {person_id: peer.timezone for person_id, peer in people.items() if peer.zone_confirmed}
    return Reader(names, now.astimezone(ZoneInfo(zone)).date(), zone, own)


def single(tx: Transaction, kind: Kind, person_id: str, span: Span, zone: str) -> Entry:
    """One line for exactly this stretch: a shift taken once, or an absence from one."""
    start, end = (at.astimezone(ZoneInfo(zone)) for at in (span.start, span.end))
    return Entry(
        tx.new_id(), kind, zone, person_id, span.duty,
        start=start.time(), end=end.time(), first_on=start.date(), last_on=end.date(),
    )  # fmt: skip


def name_of(tx: Transaction, person_id: str | None) -> str:
    """What colleagues call them."""
    member = tx.staff.find(person_id) if person_id else None
    return member.name if member else "—"


def wakes_at(peer: Peer, now: datetime) -> datetime:
    """The next moment that is not in their quiet hours: now, or when those end."""
    local = peer.local(now)
    if peer.quiet.end is None or not peer.quiet.holds(local.time()):
        return now
    day = local.date() if local.time() < peer.quiet.end else local.date() + timedelta(days=1)
    return instant(day, peer.quiet.end, ZoneInfo(peer.timezone)) or now


# --- how it reads -----------------------------------------------------------------------------------------------------


def span_values(span: Span, zone: str) -> dict[str, Value]:
    """From when to when, on somebody's own clock; the day of the end only when it is another one."""
    start, end = (at.astimezone(ZoneInfo(zone)) for at in (span.start, span.end))
    style = "time" if end - start <= timedelta(hours=24) else "day-time"
    return {
        "start": LocalTime(span.start, zone, "day-time"),
        "end": LocalTime(span.end, zone, style),
        "line": span.duty,
    }


def gap_words(case: UseCase, language: str, gap: Span) -> str:
    """A stretch in which nobody is planned, and in which line."""
    said = case.content.text("rota-when", language, span_values(gap, case.policy.timezone))
    return said if gap.duty is Duty.FIRST else f"{said} ({case.content.text('rota-backup', language)})"


def hours_words(start: time | None, end: time | None) -> str:
    """ "18:00–22:00"."""
    return f"{start or time(0):%H:%M}–{end or time(0):%H:%M}"


def days_words(content: Content, language: str, days: Sequence[int]) -> str:
    """ "every day", "weekdays", "Monday to Thursday", or the days by name."""
    grouped = {tuple(range(7)): "every-day", (0, 1, 2, 3, 4): "on-weekdays", (5, 6): "on-weekends"}
    days = tuple(sorted(set(days)))
    if days in grouped:
        return content.text(grouped[days], language)
    names = [content.text(f"weekday-{day}", language) for day in days]
    if len(days) > 2 and days[-1] - days[0] == len(days) - 1:
        return content.text("rota-days-run", language, {"first": names[0], "last": names[-1]})
    return ", ".join(names)


def groups(entries: Iterable[Entry]) -> list[list[Entry]]:
    """Weekly shifts that differ in their day only stand together; every other line alone."""
    together: dict[object, list[Entry]] = {}
    for entry in entries:
        key: object = replace(entry, id="", weekday=None) if entry.kind is Kind.WEEKLY else entry.id
        together.setdefault(key, []).append(entry)
    return list(together.values())


def group_words(case: UseCase, tx: Transaction, language: str, group: Sequence[Entry]) -> str:
    """One line of the rota as it is read back."""
    one = group[0]
    values: dict[str, Value] = {
        "name": name_of(tx, one.person_id),
        "hours": hours_words(one.start, one.end),
        "days": days_words(case.content, language, [e.weekday or 0 for e in group]),
        "day": _day(one.first_on, one.zone),
        "last": _day(one.last_on or one.first_on, one.zone),
        "place": case.content.place_name(one.zone, language),
    }
    keys = (_key_of(one), *_asides(case, one))
    return ", ".join(case.content.text(key, language, values) for key in keys)


def _key_of(one: Entry) -> str:
    if one.kind is Kind.AWAY and one.end is not None:
        return "rota-away-hours"
    is_long = one.kind in {Kind.AWAY, Kind.HOLIDAY} and one.last_on not in {None, one.first_on}
    return f"rota-{one.kind}-to" if is_long else f"rota-{one.kind}"


def _asides(case: UseCase, one: Entry) -> list[str]:
    """What stands behind the hours where it is not as usual."""
    if one.kind not in {Kind.WEEKLY, Kind.ONCE}:
        return []
    said = {
        "rota-backup": one.duty is Duty.BACKUP,
        "rota-place": one.zone != case.policy.timezone,
        "rota-from": one.kind is Kind.WEEKLY and one.first_on is not None,
        "rota-until": one.kind is Kind.WEEKLY and one.last_on is not None,
    }
    return [key for key, is_said in said.items() if is_said]


def _day(day: date | None, zone: str) -> LocalTime | str:
    return LocalTime(datetime.combine(day, time(12), ZoneInfo(zone)).astimezone(UTC), zone, "day") if day else ""


def is_over(entry: Entry, now: datetime) -> bool:
    """Whether a line says nothing about today or any day to come."""
    last = entry.last_on if entry.kind is not Kind.ONCE else entry.last_on or entry.first_on
    return last is not None and last < now.astimezone(ZoneInfo(entry.zone)).date() - timedelta(days=1)
