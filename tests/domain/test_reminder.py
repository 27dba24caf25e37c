"""What to be reminded of stays in the person's words; the day and the time are taken out of it."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.reminder import parse_reminder

MONDAY = date(2026, 11, 2)


@pytest.mark.parametrize(
    ("typed", "what", "day", "at"),
    [
        ("my meeting on Thursday at 6", "my meeting", date(2026, 11, 5), time(6)),
        ("“my meeting on Thursday at 6pm”", "my meeting", date(2026, 11, 5), time(18)),
        ("cita con el médico el 3 de mayo a las 17h", "cita con el médico", date(2027, 5, 3), time(17)),
        (
            "Recuérdame llamar a mi hermana mañana a las 8 de la noche",
            "llamar a mi hermana",
            date(2026, 11, 3),
            time(20),
        ),
        ("remind me to call Joe tomorrow at 9am", "call Joe", date(2026, 11, 3), time(9)),
        ("reunión el jueves a las 6 de la tarde", "reunión", date(2026, 11, 5), time(18)),
        ("take 2 books back on monday 17:30", "take 2 books back", date(2026, 11, 9), time(17, 30)),
        ("AA tonight at 8", "AA", MONDAY, time(20)),
        ("pay rent on friday", "pay rent", date(2026, 11, 6), None),
        ("hello", "hello", None, None),
    ],
)
def test_things_with_their_day_and_time(typed: str, what: str, day: date | None, at: time | None) -> None:
    found = parse_reminder(typed, MONDAY)
    assert found is not None
    assert (found.what, found.day, found.at) == (what, day, at)


@pytest.mark.parametrize("typed", ["", "el jueves a las 6", "tomorrow at 9", "x" * 201])
def test_a_time_without_a_thing_is_nothing(typed: str) -> None:
    assert parse_reminder(typed, MONDAY) is None


@given(st.text(max_size=220))
def test_no_text_breaks_it(text: str) -> None:
    parse_reminder(text, MONDAY)
