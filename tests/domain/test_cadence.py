"""When and how often, as people type it; what is not understood is None, never a guess."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.cadence import EVERY_DAY, LONGER, ONE_TAP, Cadence, parse_cadence
from bot.domain.typed_dates import find_end

MONDAY = date(2026, 11, 2)
WEEKDAYS, WEEKEND = (0, 1, 2, 3, 4), (5, 6)


def said(text: str) -> tuple[time | None, tuple[int, ...] | None, int, date | None]:
    found = parse_cadence(text, MONDAY)
    assert found is not None, text
    return found.at, found.days, found.cycle, found.once


@pytest.mark.parametrize(
    ("typed", "at", "days"),
    [
        ("weekdays at 7", time(7), WEEKDAYS),
        ("los lunes a las 9 de la noche", time(21), (0,)),
        ("mornings, weekdays 8:30", time(8, 30), WEEKDAYS),
        ("lunes, miércoles y viernes 8:30", time(8, 30), (0, 2, 4)),
        ("de lunes a viernes a las 20:30", time(20, 30), WEEKDAYS),
        ("mon-fri 18:00", time(18), WEEKDAYS),
        ("Friday to Monday 18:00", time(18), (0, 4, 5, 6)),
        ("mondays and thursdays 7:30 pm", time(19, 30), (0, 3)),
        ("fines de semana a las 11", time(11), WEEKEND),
        ("entre semana por la tarde", time(19), WEEKDAYS),
        ("every night", time(21), EVERY_DAY),
        ("cada noche a las 10", time(22), EVERY_DAY),
        ("todas las mañanas a las 9", time(9), EVERY_DAY),
        ("on thursdays in the evening at 7", time(19), (3,)),
        ("twice a week at 19:00", time(19), (0, 3)),
        ("todos los días", None, EVERY_DAY),
    ],
)
def test_times_and_days_of_the_week(typed: str, at: time | None, days: tuple[int, ...]) -> None:
    assert said(typed) == (at, days, 1, None)


@pytest.mark.parametrize(
    ("typed", "at", "cycle"),
    [
        ("every other day", None, 2),
        ("cada dos días a las 10", time(10), 2),
        ("un día sí y otro no, a las 21h", time(21), 2),
        ("every 3 days at 9am", time(9), 3),
    ],
)
def test_every_so_many_days(typed: str, at: time | None, cycle: int) -> None:
    assert said(typed) == (at, None, cycle, None)


def test_every_other_week_keeps_its_day() -> None:
    assert said("every other week on monday at 10") == (time(10), (0,), 14, None)
    assert said("cada dos semanas el domingo a las 19h") == (time(19), (6,), 14, None)


@pytest.mark.parametrize(
    ("typed", "at", "once"),
    [
        ("tomorrow 18h", time(18), date(2026, 11, 3)),
        ("mañana a las 8", time(8), date(2026, 11, 3)),
        ("mañana por la mañana a las 10", time(10), date(2026, 11, 3)),
        ("pasado mañana a las 10", time(10), date(2026, 11, 4)),
        ("tonight at 9", time(21), MONDAY),
        ("next friday at 10", time(10), date(2026, 11, 6)),
        ("el próximo lunes a las 17h", time(17), date(2026, 11, 9)),
        ("3 de diciembre a las 10", time(10), date(2026, 12, 3)),
        ("January 5th at noon", time(12), date(2027, 1, 5)),
        ("2026-12-24 18:00", time(18), date(2026, 12, 24)),
    ],
)
def test_one_day_only(typed: str, at: time, once: date) -> None:
    assert said(typed) == (at, None, 1, once)


def test_the_length_may_be_said_with_it() -> None:
    assert parse_cadence("Sunday evening, longer", MONDAY) == Cadence(time(19), (6,), length=LONGER)
    found = parse_cadence("un toque, entre semana a las 21h", MONDAY)
    assert found is not None
    assert (found.length, found.days) == (ONE_TAP, WEEKDAYS)


@pytest.mark.parametrize(
    "typed",
    [
        *("25:99", "every 40 days", "hello there", "I feel sad on mondays", "I am so tired every day", "marzo"),
        *("mañana no puedo más con mi madre", "", "31 february at 10", "weekdays at 25", "🌱", "x" * 5000),
    ],
)
def test_what_is_not_all_understood_is_not_guessed(typed: str) -> None:
    assert parse_cadence(typed, MONDAY) is None


@pytest.mark.parametrize(("typed", "vague"), [("at 7", True), ("7:30", True), ("7pm", False), ("07:00", False)])
def test_a_bare_hour_may_mean_two_times(typed: str, vague: bool) -> None:
    found = parse_cadence(typed, MONDAY)
    assert found is not None
    assert found == Cadence(found.at, is_vague=vague)


@given(st.text(max_size=100))
def test_no_text_breaks_the_grammar(text: str) -> None:
    parse_cadence(text, MONDAY)
    find_end(text, MONDAY)


@pytest.mark.parametrize(
    ("typed", "until"),
    [
        ("until friday", date(2026, 11, 6)),
        ("hasta el lunes", date(2026, 11, 9)),
        ("until 3 december", date(2026, 12, 3)),
        ("two weeks", date(2026, 11, 16)),
        ("por 3 dias", date(2026, 11, 5)),
        ("a month", date(2026, 12, 2)),
        ("hasta manana", date(2026, 11, 3)),
        ("today", None),
        ("for ever", None),
        ("999 months", None),
    ],
)
def test_until_when(typed: str, until: date | None) -> None:
    assert find_end(typed, MONDAY) == until
