"""What is worth asking about once, and what is left alone."""

from datetime import UTC, date, datetime, time

import pytest

from bot.domain.hours import QuietHours
from bot.domain.remembering import Matter, ask_moment, find_matter

MONDAY = date(2026, 11, 2)


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("I havent slept and my hearing is on Thursday", "my hearing is on Thursday", date(2026, 11, 5)),
        ("On Friday I have my surgery", "On Friday I have my surgery", date(2026, 11, 6)),
        ("Mi audiencia es el 12 de noviembre, y tiemblo", "Mi audiencia es el 12 de noviembre", date(2026, 11, 12)),
        ("El viernes me operan", "El viernes me operan", date(2026, 11, 6)),
        ("I'm going to take a walk, I guess", "I'm going to take a walk", None),
        ("voy a hablar con mi jefe el lunes, pero me da miedo", "voy a hablar con mi jefe el lunes", date(2026, 11, 9)),
    ],
)
def test_a_named_date_and_a_small_step_are_found_in_their_own_words(text: str, words: str, day: date | None) -> None:
    assert find_matter(text, MONDAY) == Matter(words, day)


@pytest.mark.parametrize(
    "text",
    [
        "my hearing was on Thursday",
        "Is my appointment on Thursday?",
        "If my hearing is on Thursday I will cry",
        "I'm going to call my dealer",
        "I'm going to lose my mind",
        "I'm going to text my ex tonight",
        "I'll never call him again",
        "No tengo cita el jueves",
        "voy a llamar a mi ex",
        "nobody came on Thursday",
    ],
)
def test_what_is_past_doubtful_or_no_small_step_is_left_alone(text: str) -> None:
    assert find_matter(text, MONDAY) is None


def test_it_is_asked_the_day_after_and_never_in_quiet_hours() -> None:
    now, matter = datetime(2026, 11, 2, 15, tzinfo=UTC), Matter("my exam is on Tuesday", date(2026, 11, 3))
    quiet = QuietHours(time(9), time(13))
    assert ask_moment(matter, now, "UTC", quiet) == datetime(2026, 11, 4, 13, tzinfo=UTC)
