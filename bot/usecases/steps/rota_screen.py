"""The screens of the rota, and what writing a line into it does. Everything a button does can be typed as well."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.rota import Entry, Kind, Rota, Span
from bot.domain.specialist import Duty, Role
from bot.domain.typed_rota import RotaProblem, Wish, read_rota
from bot.domain.words import LocalTime, Manner, Row, Urgency, Value, Words
from bot.usecases.base import UseCase
from bot.usecases.steps.rota import (
    gap_words,
    group_words,
    groups,
    is_over,
    name_of,
    on_rota,
    plan_changed,
    plan_now,
    reader_of,
    single,
    span_values,
)
from bot.usecases.steps.scene import Scene
from bot.usecases.steps.screens import in_pairs

TYPING, HOURS, DAY_OFF, FILE = "rota", "rota-hours", "rota-holiday", "rota-file"  # the dialogues
MOST_LINES = 40
MOST_GAPS = 5
WEEK = timedelta(days=7)
USUAL = ((8, 16), (16, 0), (0, 8), (9, 17), (18, 22))


def show_rota(case: UseCase, scene: Scene, said: str = "") -> None:
    """The plan as it stands, the gaps of the week to come; for supervisors with everything that changes it."""
    plan = plan_now(scene.tx)
    values: dict[str, Value] = {
        "org": case.policy.organisation,
        "place": case.content.place_name(case.policy.timezone, scene.peer.reads),
        "list": listed(case, scene, plan),
        "said": said,
        "example": _example(scene),
    }
    tail = _gaps(case, scene, plan, values)
    if not is_supervisor(scene):
        rows = (_calendar_row(scene),) if plan.is_planned else ()
        scene.show("rota-week" if plan.is_planned else "rota-empty", values, rows, tail=tail)
        return
    key = "rota-home" if plan.is_planned else "rota-start"
    lead = replace(scene, said=("rota-said",)) if said else scene
    lead.show(key, values, _home_rows(scene, plan), expects=TYPING, tail=tail)


def show_people(scene: Scene, action: str, key: str) -> None:
    """Everyone who may stand in the rota, as buttons."""
    people = [scene.button("button-rota-name", action, {"name": m.name}, member=m.id) for m in on_rota(scene.tx)]
    scene.show(key, {}, (*in_pairs(people), _back(scene)))


def show_days(case: UseCase, scene: Scene, member: str, days: Sequence[int]) -> None:
    """Which days of the week: three usual answers, and each day on or off."""
    text, language = case.content.text, scene.peer.reads
    usual = [
        scene.button(label, "rota.hours", member=member, days=chosen)
        for label, chosen in (
            ("button-rota-every-day", "0,1,2,3,4,5,6"),
            ("button-rota-weekdays", "0,1,2,3,4"),
            ("button-rota-weekend", "5,6"),
        )
    ]
    each = [
        scene.button(
            "button-day-on" if day in days else "button-day-off",
            "rota.days",
            {"day": text(f"weekday-{day}", language)},
            member=member,
            days=_joined(set(days) ^ {day}),
        )
        for day in range(7)
    ]
    done = (scene.button("button-rota-these-days", "rota.hours", member=member, days=_joined(days)),) if days else ()
    rows: tuple[Row, ...] = (tuple(usual[:2]), (usual[2], *done), *in_pairs(each), _back(scene))
    scene.show("rota-which-days", {"name": name_of(scene.tx, member)}, rows)


def show_hours(case: UseCase, scene: Scene, known: dict[str, str]) -> None:
    """From when to when: the organisation's own hours first, or typed."""
    found = dict.fromkeys((s.start, s.end) for s in case.policy.covered.stretches)
    entries = plan_now(scene.tx).entries
    found |= dict.fromkeys((e.start, e.end) for e in entries if e.start and e.end)
    found |= dict.fromkeys((time(a), time(b)) for a, b in USUAL)
    buttons = [
        scene.button(
            "button-rota-hours", "rota.keep", {"hours": f"{a:%H:%M}–{b:%H:%M}"}, **known, hours=f"{a:%H:%M}-{b:%H:%M}"
        )
        for a, b in list(found)[:6]
    ]
    values: dict[str, Value] = {"name": name_of(scene.tx, known["member"])}
    scene.show("rota-which-hours", values, (*in_pairs(buttons), _back(scene)), expects=HOURS, known=known)


def show_next_days(case: UseCase, scene: Scene, member: str) -> None:
    """The fortnight to come, a day a button."""
    zone = ZoneInfo(case.policy.timezone)
    today = scene.now.astimezone(zone).date()
    days = [today + timedelta(days=n) for n in range(14)]
    buttons = [
        scene.button(
            "button-rota-day",
            "rota.what",
            {"day": LocalTime(datetime.combine(day, time(12), zone), case.policy.timezone, "day")},
            member=member,
            day=day.isoformat(),
        )
        for day in days
    ]
    scene.show("rota-which-day", {"name": name_of(scene.tx, member)}, (*in_pairs(buttons), _back(scene)))


def listed(case: UseCase, scene: Scene, plan: Rota) -> str:
    """Every line that still says something, people together."""
    found = groups(e for e in plan.entries if not is_over(e, scene.now))
    found.sort(
        key=lambda g: (g[0].kind is not Kind.WEEKLY, str(g[0].first_on or ""), name_of(scene.tx, g[0].person_id))
    )
    lines = [group_words(case, scene.tx, scene.peer.reads, group) for group in found[:MOST_LINES]]
    return "\n".join(lines)


# --- writing ----------------------------------------------------------------------------------------------------------


def write_lines(case: UseCase, scene: Scene, text: str) -> tuple[list[Entry], list[str]]:
    """Each typed line for itself: what was added, and what was said about each."""
    added: list[Entry] = []
    said: list[str] = []
    lines = [line.strip() for line in text.splitlines() if line.strip()][:MOST_LINES]
    for line in lines:
        try:
            entries = keep(case, scene, read_rota(line, reader_of(case, scene.tx, scene.now)))
        except RotaProblem as problem:
            words = problem_words(case, scene, problem)
            said.append(words if len(lines) == 1 else _about(case, scene, line, words))
            continue
        added += entries
        said.append(added_words(case, scene, entries))
    return added, said


def _about(case: UseCase, scene: Scene, line: str, problem: str) -> str:
    """Of several lines, which one it is about."""
    return case.content.text("rota-line-problem", scene.peer.language, {"line": line[:60], "problem": problem})


def keep(case: UseCase, scene: Scene, wish: Wish) -> list[Entry]:
    """Write what was wished for. Raises RotaProblem when it would overlap or lies in the past; then nothing is."""
    tx, plan = scene.tx, plan_now(scene.tx)
    wanted = _swapped(case, scene, plan, wish) if wish.instead_of else list(wish.entries)
    entries = [replace(entry, id=tx.new_id()) for entry in wanted]
    for entry in entries:
        _refuse_what_cannot_be(case, scene, plan, entry)
    for entry in entries:
        tx.rota.add(entry)
    tx.journal.add("rota_changed", "organisation", by=scene.peer.id, added=len(entries))
    plan_changed(tx, scene.now)
    _tell_people(case, scene, entries)
    return entries


def take_away(scene: Scene, ids: Sequence[str]) -> None:
    """These lines are gone; duty follows at once."""
    for entry_id in ids:
        scene.tx.rota.remove(entry_id)
    scene.tx.journal.add("rota_changed", "organisation", by=scene.peer.id, removed=len(ids))
    plan_changed(scene.tx, scene.now)


def problem_words(case: UseCase, scene: Scene, problem: RotaProblem) -> str:
    """The sentence, with an example that would work here."""
    names = ", ".join(member.name for member in on_rota(scene.tx)) or "—"
    values: dict[str, Value] = {"names": names, "example": _example(scene), **problem.values}
    return case.content.text(problem.key, scene.peer.reads, values)


def added_words(case: UseCase, scene: Scene, entries: Sequence[Entry]) -> str:
    """What was understood, read back."""
    lines = [group_words(case, scene.tx, scene.peer.reads, group) for group in groups(entries)]
    return case.content.text("rota-added", scene.peer.reads, {"what": "; ".join(lines)})


def is_supervisor(scene: Scene) -> bool:
    """Whether this person may change the rota."""
    member = scene.tx.staff.find(scene.peer.id)
    return member is not None and member.is_active and member.role is Role.SUPERVISOR


def _refuse_what_cannot_be(case: UseCase, scene: Scene, plan: Rota, entry: Entry) -> None:
    if (
        is_over(replace(entry, last_on=entry.last_on or entry.first_on), scene.now + timedelta(days=1))
        and entry.first_on
    ):
        raise RotaProblem("rota-problem-past")
    clash = plan.clash((entry,), scene.now)
    name = name_of(scene.tx, entry.person_id)
    if clash:
        raise RotaProblem(
            "rota-problem-overlap",
            name=name,
            taken=case.content.text("rota-when", scene.peer.language, span_values(clash, case.policy.timezone)),
        )
    if entry.kind is Kind.ONCE and plan.away_then(entry, scene.now):
        raise RotaProblem("rota-problem-away", name=name)


def _swapped(case: UseCase, scene: Scene, plan: Rota, wish: Wish) -> list[Entry]:
    """Somebody takes what another has on these days: an absence for one, a shift for the other."""
    zone = case.policy.timezone
    noon = [datetime.combine(day, time(0), ZoneInfo(zone)) for day in wish.days]
    spans = [
        span
        for begin in noon
        for span in plan.spans(begin, begin + timedelta(days=1))
        if span.person_id == wish.instead_of and begin <= span.start < begin + timedelta(days=1)
    ]
    if not spans:
        raise RotaProblem("rota-problem-nothing-there", name=name_of(scene.tx, wish.instead_of))
    away = [single(scene.tx, Kind.AWAY, str(wish.instead_of), span, zone) for span in spans]
    return [*away, *(single(scene.tx, Kind.ONCE, str(wish.person_id), span, zone) for span in spans)]


def _tell_people(case: UseCase, scene: Scene, entries: Sequence[Entry]) -> None:
    """Whoever's shifts changed reads it, in their own language, without a sound."""
    for person in dict.fromkeys(e.person_id for e in entries if e.person_id and e.person_id != scene.peer.id):
        reader = scene.tx.people.get(person)
        theirs = [group for group in groups(entries) if group[0].person_id == person]
        lines = "\n".join(group_words(case, scene.tx, reader.reads, group) for group in theirs)
        words = Words("rota-you-are-in", {"list": lines, "name": name_of(scene.tx, scene.peer.id)})
        scene.tx.outbox.add(person, words, Urgency.REPLY, Manner(silent=True))


def _gaps(case: UseCase, scene: Scene, plan: Rota, values: dict[str, Value]) -> tuple[str, ...]:
    """The gaps of a week, in the order in which they come; nothing while nothing is planned."""
    if not plan.is_planned:
        return ()
    found = plan.gaps(case.policy.covered, scene.now, scene.now + WEEK, Duty.FIRST)
    values["gaps"] = "\n".join(
        gap_words(case, scene.peer.language, Span("", Duty.FIRST, *gap)) for gap in found[:MOST_GAPS]
    )
    return ("rota-gaps" if found else "rota-no-gaps",)


def _home_rows(scene: Scene, plan: Rota) -> tuple[Row, ...]:
    add = scene.button("button-rota-add", "rota.add")
    once = scene.button("button-rota-one-day", "rota.one-day")
    holiday = scene.button("button-rota-holiday", "rota.holiday")
    file = scene.button("button-rota-file", "rota.file")
    if not plan.entries:
        return ((add,), (file,))
    remove = scene.button("button-rota-remove", "rota.remove")
    return ((add, once), (holiday, remove), (file, *_calendar_row(scene)))


def _calendar_row(scene: Scene) -> Row:
    return (scene.button("button-rota-calendar", "rota.calendar"),)


def _back(scene: Scene) -> Row:
    return (scene.button("button-back", "rota.open"),)


def _joined(days: Sequence[int] | set[int]) -> str:
    return ",".join(str(day) for day in sorted(days))


def _example(scene: Scene) -> str:
    """A name they know makes an example that works."""
    members = on_rota(scene.tx)
    specialists = [m for m in members if m.role is Role.SPECIALIST] or list(members)
    return specialists[0].name.split(" ")[0] if specialists else "Maria"


def days_of(written: str) -> tuple[int, ...]:
    """The days a button carried; empty for anything else."""
    parts = written.split(",")
    return tuple(int(p) for p in parts) if all(p.isdigit() and int(p) < 7 for p in parts) else ()


def day_of(written: str) -> date | None:
    """The day a button carried."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
