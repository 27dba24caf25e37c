"""The rota as people type it, in both languages; what could mean two things is asked, never guessed."""

import re
from datetime import date
from pathlib import Path

import pytest

from bot.domain.rota import Kind
from bot.domain.specialist import Duty
from bot.domain.typed_rota import Reader, RotaProblem, Wish, read_rota, write_hours

GUIDE = Path(__file__).parents[2] / "docs" / "on-call.md"
READER = Reader(
    {"maria": "maria", "maria jose": "majo", "ben": "ben"},
    date(2026, 11, 2),
    "America/New_York",
    {"ben": "Europe/Madrid"},
)  # a Monday


def read(text: str) -> Wish:
    return read_rota(text, READER)


def said(text: str) -> tuple[str | None, list[int | None], str]:
    entries = read(text).entries
    return entries[0].person_id, [e.weekday for e in entries], write_hours(entries[0].start, entries[0].end)  # type: ignore[arg-type]


WEEK = [0, 1, 2, 3, 4]


@pytest.mark.parametrize(
    ("line", "days", "hours"),
    [
        ("Maria mon-fri 18-22", WEEK, "18:00-22:00"),
        ("maria: weekdays 6pm-10pm", WEEK, "18:00-22:00"),
        ("Maria weekdays 6-10pm", WEEK, "18:00-22:00"),
        ("Maria mon 9-5pm", [0], "09:00-17:00"),
        ("Maria saturday and sunday from 9 to 17", [5, 6], "09:00-17:00"),
        ("Maria every day 22-6", [0, 1, 2, 3, 4, 5, 6], "22:00-06:00"),
        ("Maria sat 0-24", [5], "00:00-00:00"),
        ("Maria sun all day", [6], "00:00-00:00"),
        ("Maria 18:30-22:00 on tuesdays", [1], "18:30-22:00"),
        ("María de lunes a viernes de 18 a 22", WEEK, "18:00-22:00"),
        ("María mar 18-22", [1], "18:00-22:00"),
        ("María lunes, miércoles y viernes 18h-22h", [0, 2, 4], "18:00-22:00"),
        ("María fines de semana de 9 de la mañana a 5 de la tarde", [5, 6], "09:00-17:00"),
        ("Maria mon 06:00-10:00", [0], "06:00-10:00"),
        ("Maria mon noon to midnight", [0], "12:00-00:00"),
    ],
)
def test_weekly_shifts(line: str, days: list[int], hours: str) -> None:
    assert said(line) == ("maria", days, hours)


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("Ben 24 dec 18-22", [date(2026, 12, 24)]),
        ("Ben 2026-12-24 18-22", [date(2026, 12, 24)]),
        ("Ben tomorrow 18-22", [date(2026, 11, 3)]),
        ("Ben next friday 18-22", [date(2026, 11, 6)]),
        ("Ben 24-26 dec 18-22", [date(2026, 12, 24), date(2026, 12, 25), date(2026, 12, 26)]),
        ("Ben el 24 de diciembre de 18 a 22", [date(2026, 12, 24)]),
        ("Ben mañana de 18 a 22", [date(2026, 11, 3)]),
    ],
)
def test_one_off_shifts(line: str, days: list[date]) -> None:
    entries = read(line).entries
    assert [(e.kind, e.first_on) for e in entries] == [(Kind.ONCE, day) for day in days]


@pytest.mark.parametrize(
    ("line", "kind", "first", "last"),
    [
        ("Ben off 24 dec", Kind.AWAY, date(2026, 12, 24), date(2026, 12, 24)),
        ("Ben is away from 24 dec to 2 jan", Kind.AWAY, date(2026, 12, 24), date(2027, 1, 2)),
        ("Ben off 24-26 dec", Kind.AWAY, date(2026, 12, 24), date(2026, 12, 26)),
        ("Ben de vacaciones del 3 al 14 de diciembre", Kind.AWAY, date(2026, 12, 3), date(2026, 12, 14)),
        ("Ben libre mañana", Kind.AWAY, date(2026, 11, 3), date(2026, 11, 3)),
        ("holiday 25 dec", Kind.HOLIDAY, date(2026, 12, 25), date(2026, 12, 25)),
        ("festivo 25 de diciembre", Kind.HOLIDAY, date(2026, 12, 25), date(2026, 12, 25)),
    ],
)
def test_absences_and_holidays(line: str, kind: Kind, first: date, last: date) -> None:
    (entry,) = read(line).entries
    assert (entry.kind, entry.first_on, entry.last_on) == (kind, first, last)


@pytest.mark.parametrize(
    "line", ["Ben instead of Maria 24 dec", "Ben 24 dec en lugar de María", "Ben covers for Maria 24 dec"]
)
def test_one_person_in_place_of_another(line: str) -> None:
    wish = read(line)
    assert (wish.person_id, wish.instead_of, wish.days) == ("ben", "maria", (date(2026, 12, 24),))


def test_the_second_line_and_a_persons_own_clock() -> None:
    (entry,) = read("Ben mon 18-22 backup, his time").entries
    assert (entry.duty, entry.zone) == (Duty.BACKUP, "Europe/Madrid")


def test_the_longer_name_wins() -> None:
    assert read("María José mon 18-22").entries[0].person_id == "majo"


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("Zoe mon 18-22", "rota-problem-who"),
        ("mon 18-22", "rota-problem-who"),
        ("Mariana mon 18-22", "rota-problem-who"),
        ("Maria mon", "rota-problem-hours"),
        ("Maria mon 25-99", "rota-problem-hours"),
        ("Maria mon 18-18", "rota-problem-hours"),
        ("Maria 18-22", "rota-problem-days"),
        ("Maria mon 6-10", "rota-problem-vague"),
        ("María lunes de 6 a 10", "rota-problem-vague"),
        ("Maria 2020-01-01 18-22", "rota-problem-past"),
        ("Ben off", "rota-problem-days"),
        ("holiday", "rota-problem-days"),
        ("Maria instead of Maria 24 dec", "rota-problem-who"),
        ("", "rota-problem-who"),
    ],
)
def test_what_cannot_be_read_for_certain_is_said_and_kept_nowhere(line: str, problem: str) -> None:
    with pytest.raises(RotaProblem) as found:
        read(line)
    assert found.value.key == problem


def test_bare_hours_of_the_twelve_are_asked_with_both_readings() -> None:
    with pytest.raises(RotaProblem) as found:
        read("Maria mon 6-10")
    assert found.value.values == {"written": "6-10", "morning": "06:00-10:00", "evening": "18:00-22:00"}


def test_every_line_the_guide_shows_is_read() -> None:
    table = GUIDE.read_text().partition("| to say | write |")[2].partition("\n\n")[0]
    lines = re.findall(r"`([^`]+)`", table)
    assert len(lines) >= 12
    assert all(read(line) for line in lines)
