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


@pytest.mark.parametrize(
    "text",
    [
        "this hangover, i want to die omg",
        "remembering my old haircut makes me wanna kill myself",
        "mi voz en los audios me da ganas de matarme xd",
    ],
)
def test_hyperbole_is_asked_about_and_its_silence_counts(screener: Screener, text: str) -> None:
    result = screener.assess(text)
    assert (result.level, result.origin) == (Level.CONCERN, Origin.AUTHORED)


def test_hyperbole_beside_a_plan_alerts_all_the_same(screener: Screener) -> None:
    text = "this exam makes me want to die. i have the pills here and tonight i'm going to end my life"
    assert screener.assess(text).level is Level.IMMINENT


@pytest.mark.parametrize(
    "text",
    [
        "My ex used to beat me. I left in 2012",
        "Mi ex me pegaba. Salí en 2012 con mi niño y una mochila.",
        "mi marido me pegaba, me separé hace tres años",
    ],
)
def test_violence_told_by_someone_who_is_out_of_it_alerts_nobody(screener: Screener, text: str) -> None:
    assert not screener.assess(text).level.is_alert


@pytest.mark.parametrize(
    "text",
    [
        "my ex beat me. I left in 2019 but he found me and he is outside again",
        "mi ex me pegaba, salí en 2012, pero anoche volvió y me golpeó",
    ],
)
def test_violence_that_came_back_alerts(screener: Screener, text: str) -> None:
    assert screener.assess(text).level.is_alert


def test_one_phrase_read_in_two_ways_is_one_sign(screener: Screener) -> None:
    result = screener.assess("todos estarían mejor sin mí")
    assert len(result.matches) > 1
    assert result.level is Level.CONCERN


def test_a_filler_of_one_language_is_a_word_of_another(screener: Screener) -> None:
    assert [word.text for word in screener.words("no quiero que me quite la vida")][4] == "quite"
    assert "quite" not in [word.text for word in screener.words("i am quite sad and tired")]


def test_what_is_marked_firm_does_not_take_a_scope_from_its_neighbours(screener: Screener) -> None:
    assert screener.assess("how many tablets until you die, how many to overdose").level.is_alert
