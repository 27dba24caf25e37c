"""Interface words: always something a person can read."""

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.words import LocalTime, Phrase
from bot.packs.texts import Missing, Texts, Tongue

ENGLISH = """
hello = Hello, { $name }.
only-english = Just here.
until = Back at { $when }.
outer = First: { $inner }
inner = a phrase for { $name }
count =
    { $n ->
        [one] one person
       *[other] { $n } people
    }
loop = { loop }
list =
    One way:
    { $line1 }
    If nobody answers: { $line2 }
    Always this.
"""
SPANISH = "hello = Hola, { $name }.\nuntil = Vuelvo a las { $when }.\ninner = una frase\nouter = Primero: { $inner }\n"
DATES = {"time": "H:mm", "day": "EEEE, MMMM d", "day-time": "EEEE, MMMM d, H:mm", "date": "MMMM d, y"}


@pytest.fixture
def heard() -> list[Missing]:
    """What was reported as missing."""
    return []


@pytest.fixture
def texts(heard: list[Missing]) -> Texts:
    """Two languages."""
    tongues = (Tongue("en", "en", None, DATES), Tongue("es", "es", "en", {**DATES, "day": "EEEE d 'de' MMMM"}))
    made = Texts(tongues, "en", heard.append)
    made.add("en", ENGLISH)
    made.add("es", SPANISH)
    return made


def test_a_missing_text_falls_back_to_another_language_and_is_reported(texts: Texts, heard: list[Missing]) -> None:
    assert texts.text("only-english", "es") == "Just here."
    assert heard == [Missing("only-english", "es")]


def test_an_unknown_key_is_never_shown(texts: Texts) -> None:
    said = texts.text("no-such-key", "es")
    assert "no-such-key" not in said
    assert "/sos" in said


def test_a_missing_variable_leaves_no_raw_name_and_is_reported(texts: Texts, heard: list[Missing]) -> None:
    assert texts.text("hello", "en") == "Hello, ."
    assert heard == [Missing("hello", "en", "name")]


def test_an_unknown_language_reads_the_default(texts: Texts) -> None:
    assert texts.text("hello", "xx", {"name": "Ana"}) == "Hello, Ana."


def test_a_text_that_cannot_be_made_gives_the_safe_sentence(texts: Texts) -> None:
    assert "/sos" in texts.text("loop", "en")


def test_a_zone_that_does_not_exist_stops_no_message(texts: Texts) -> None:
    when = LocalTime(datetime(2026, 11, 21, tzinfo=UTC), "Nowhere/Never")
    assert "/sos" in texts.text("until", "en", {"when": when})


def test_a_phrase_appears_in_the_readers_language(texts: Texts) -> None:
    values = {"inner": Phrase("inner"), "name": "Ana"}
    assert texts.text("outer", "es", values) == "Primero: una frase"
    assert texts.text("outer", "en", values) == "First: a phrase for Ana"


def test_a_local_time_is_on_the_readers_clock(texts: Texts) -> None:
    when = LocalTime(datetime(2026, 11, 21, 13, 5, tzinfo=UTC), "America/Bogota")
    assert texts.text("until", "es", {"when": when}) == "Vuelvo a las 8:05."


def test_a_day_is_written_as_the_language_writes_it(texts: Texts) -> None:
    when = LocalTime(datetime(2026, 11, 21, 13, 5, tzinfo=UTC), "UTC", "day")
    assert texts.text("until", "es", {"when": when}) == "Vuelvo a las sábado 21 de noviembre."


def test_numbers_choose_their_plural_and_have_no_separators(texts: Texts) -> None:
    assert texts.text("count", "en", {"n": 1}) == "one person"
    assert texts.text("count", "en", {"n": 1200}) == "1200 people"


def test_a_line_that_ends_with_an_empty_value_is_left_out(texts: Texts) -> None:
    assert texts.text("list", "en", {"line1": "Call 1", "line2": ""}) == "One way:\nCall 1\nAlways this."


def test_what_a_person_wrote_keeps_its_lines_and_spaces(texts: Texts) -> None:
    words = "  a poem\n\n\n   of mine  "
    assert texts.text("hello", "en", {"name": words}) == f"Hello, {words}."


def test_a_text_with_nothing_but_an_empty_value_keeps_its_words(texts: Texts) -> None:
    assert texts.text("outer", "en", {"inner": ""}) == "First:"


@given(key=st.text(max_size=20), language=st.text(max_size=5), name=st.text(max_size=50))
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_that_comes_in_stops_a_text(texts: Texts, key: str, language: str, name: str) -> None:
    assert texts.text(key, language, {"name": name})
    assert texts.text("hello", language, {"name": name, "more": name}).startswith(("Hello", "Hola"))


@given(words=st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp", "Zs"]), min_size=1, max_size=80))
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_value_is_shown_as_it_is_whatever_signs_it_holds(texts: Texts, words: str) -> None:
    assert texts.text("hello", "en", {"name": words}) == f"Hello, {words}."
