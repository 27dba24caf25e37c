"""The screener's own promises: never silent, own signs, long texts, the guess that may only ask."""

import pytest

from bot.domain.screening import Category, Level, Origin, Screener
from bot.domain.screening.folding import Folding
from bot.domain.screening.lexicon import Lexicon
from bot.domain.screening.words import Word


class Worried:
    def is_worried(self, words: list[Word], ideas: set[str]) -> bool:
        return True


class Broken:
    def is_worried(self, words: list[Word], ideas: set[str]) -> bool:
        raise RuntimeError("broken")


def test_an_exception_is_a_concern_and_rings_the_alarm() -> None:
    heard: list[Exception] = []
    screener = Screener(Lexicon(), Folding(), Broken())
    screener.on_error = heard.append
    result = screener.assess("anything at all")
    assert (result.level, result.origin) == (Level.CONCERN, Origin.ERROR)
    assert [str(error) for error in heard] == ["broken"]


def test_a_broken_alarm_does_not_silence_the_concern() -> None:
    def alarm(error: Exception) -> None:
        raise error

    screener = Screener(Lexicon(), Folding(), Broken())
    screener.on_error = alarm
    assert screener.assess("anything at all").level is Level.CONCERN


def test_the_statistical_guess_may_only_ask() -> None:
    result = Screener(Lexicon(), Folding(), Worried()).assess("some words")
    assert (result.level, result.origin) == (Level.CONCERN, Origin.STATISTICAL)


def test_own_signs_are_a_concern_only_when_switched_on(screener: Screener) -> None:
    text = "I stayed up playing Patience until four again"
    assert screener.assess(text).level is Level.NONE
    result = screener.assess(text, own_signs=["playing patience"])
    assert (result.level, result.origin) == (Level.CONCERN, Origin.OWN_SIGN)
    assert text[result.matches[0].start : result.matches[0].end] == "playing Patience"


def test_own_signs_never_lower_a_level(screener: Screener) -> None:
    assert screener.assess("I want to die, the rain", own_signs=["the rain"]).level is Level.HIGH


@pytest.mark.parametrize("before", [0, 3_590, 4_085, 9_000])
def test_a_long_text_is_screened_to_its_end(screener: Screener, before: int) -> None:
    text = ("soup " * 2_000)[:before] + " i want to kill myself " + "soup " * 1_000
    result = screener.assess(text)
    assert result.level is Level.HIGH
    assert text[result.matches[0].start : result.matches[0].end].strip().startswith(("i want", "want", "kill"))


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200b", "💊", "?" * 5_000, "*" * 300, "a" * 5_000, "1" * 400])
def test_strange_texts_are_nothing(screener: Screener, text: str) -> None:
    assert screener.assess(text).level is Level.NONE


def test_the_most_particular_category_names_the_help(screener: Screener) -> None:
    assert screener.assess("my dad beats me and i want to die").category in (Category.CHILD_SAFETY, Category.ABUSE)


def test_spanglish_is_read(screener: Screener) -> None:
    assert screener.assess("wey quiero kill myself").level.is_alert
