"""Times as people type them, in English and in Spanish; anything else is None."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.typed import is_none, is_skip, parse_number, parse_stretch, parse_time


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("8:30", time(8, 30)),
        ("08.30", time(8, 30)),
        ("8h30", time(8, 30)),
        ("21h", time(21)),
        ("7pm", time(19)),
        ("7:15 p.m.", time(19, 15)),
        ("12 a. m.", time(0)),
        ("12pm", time(12)),
        ("9", time(9)),
        ("at 7 in the evening, please", time(19)),
        ("half past nine", time(9, 30)),
        ("quarter to ten", time(9, 45)),
        ("noon", time(12)),
        ("midnight", time(0)),
        ("a las 9 de la noche", time(21)),
        ("A las nueve y media de la mañana", time(9, 30)),
        ("a la una de la tarde", time(13)),
        ("las 7 y cuarto", time(7, 15)),
        ("las ocho menos cuarto", time(7, 45)),
        ("a las 3 de la madrugada", time(3)),
        ("12 de la noche", time(0)),
        ("al mediodía", time(12)),
        ("20:00 hs", time(20)),
        ("８：３０", time(8, 30)),
    ],
)
def test_times_people_type(typed: str, expected: time) -> None:
    assert parse_time(typed) == expected


@pytest.mark.parametrize(
    "typed",
    [
        "25:99",
        "24:00",
        "8:60",
        "0pm",
        "8:3",
        "-5",
        "8:30:20",
        "",
        "   ",
        "tomorrow",
        "1 2",
        "9" * 5000,
        "👍",
    ],
)
def test_anything_else_is_no_time(typed: str) -> None:
    assert parse_time(typed) is None


@given(st.times())
def test_every_time_of_day_can_be_typed(at: time) -> None:
    assert parse_time(at.strftime("%H:%M")) == at.replace(second=0, microsecond=0)


@given(st.text(max_size=80))
def test_no_text_breaks_the_grammar(text: str) -> None:
    parse_time(text)
    parse_stretch(text)
    parse_number(text)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("22:00 to 8:00", (time(22), time(8))),
        ("22-8", (time(22), time(8))),
        ("from 10pm until 7am", (time(22), time(7))),
        ("de 10 de la noche a 8 de la mañana", (time(22), time(8))),
        ("desde las 22 hasta las 7", (time(22), time(7))),
    ],
)
def test_stretches_people_type(typed: str, expected: tuple[time, time]) -> None:
    assert parse_stretch(typed) == expected


@pytest.mark.parametrize("typed", ["22", "25:00 to 8", "night", "8 to 8", "x" * 5000])
def test_anything_else_is_no_stretch(typed: str) -> None:
    assert parse_stretch(typed) is None


def test_a_number_alone_is_a_number() -> None:
    assert [parse_number(text) for text in ("4", " 4. ", "４", "four", "4 of them", "-4")] == [
        4,
        4,
        4,
        None,
        None,
        None,
    ]


def test_skip_and_none_are_understood_in_both_languages() -> None:
    assert is_skip("Skip")
    assert is_skip("ahora no")
    assert not is_skip("I can't skip this feeling")
    assert is_none("ninguna")
