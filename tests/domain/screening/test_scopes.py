"""A scope lowers what it reaches, and never hides another clause."""

import pytest

from bot.domain.screening import Level, Origin, Screener

CLEARED = [
    "I never wanted to die, I only wanted some rest",
    "no pienso en suicidarme",
    "Nine years ago I wrote here, wanting to die. Life is so much better these days.",
    "in the series the villain commits suicide",
    "which words make you call a person? is 'suicide' among them?",
    "the news said a man killed himself",
    "please dont kill yourself, reach out, im here for you",
    "i nearly died laughing at bingo",
]


@pytest.mark.parametrize("text", CLEARED)
def test_a_scope_that_holds_clears_the_match(screener: Screener, text: str) -> None:
    assert screener.assess(text).level is Level.NONE


def test_negation_with_present_risk_still_asks(screener: Screener) -> None:
    result = screener.assess("i'm not suicidal but tonight is hard")
    assert result.level is Level.CONCERN
    assert result.origin is Origin.NEGATED


@pytest.mark.parametrize(
    "text",
    [
        "i cant stop wanting to die",
        "not joking, i want to die",
        "i dont know how to kill myself",
        "why dont i just kill myself",
        "I'm trying not to kill myself, it is hard",
    ],
)
def test_words_that_only_look_like_negation_lower_nothing(screener: Screener, text: str) -> None:
    assert screener.assess(text).level.is_alert


def test_a_film_in_one_clause_does_not_hide_another(screener: Screener) -> None:
    assert screener.assess("we watched a film about suicide. I want to die.").level is Level.HIGH


def test_laughter_does_not_clear_plain_words(screener: Screener) -> None:
    assert screener.assess("i want to kill myself lol haha").level is Level.HIGH


def test_a_time_near_raises_intent(screener: Screener) -> None:
    assert screener.assess("thinking of ending my life").level is Level.HIGH
    assert screener.assess("i will be ending my life tomorrow").level is Level.IMMINENT


def test_farewell_and_giving_away_together_alert(screener: Screener) -> None:
    assert screener.assess("goodbye everyone. been giving away all my things").level.is_alert


def test_the_reason_names_the_entry_and_the_rule(screener: Screener) -> None:
    assert "en.suicide.want_die" in screener.assess("I want to die").reason


@pytest.mark.parametrize(
    "text", ["no", "done", "soon", "please", "tonight", "empty", "help", "im done", "stop messaging me"]
)
def test_one_everyday_word_is_not_met_with_the_question(text: str, screener: Screener) -> None:
    assert screener.assess(text).level is Level.NONE
