"""Acts and turns of speech in words that no example of the lexicon uses."""

import pytest

from bot.domain.screening import Level, Screener


@pytest.mark.parametrize(
    "text",
    [
        "everytime they fight i scald my leg with the kettle, it calms me",
        "banging my skull against the door until it bleeds",
        "tookk too mnay and my lips are tingly",
        "hooked on nothing, i skipped my insulin for days",
        "throat closin and i cant brethe",
        "boy a terminar con mi bida",
        "combiné el vodka con los ansiolíticos, me da igual",
        "llevo noches golpeándome a propósito",
    ],
)
def test_harm_said_in_another_voice_alerts(screener: Screener, text: str) -> None:
    assert screener.assess(text).level.is_alert


@pytest.mark.parametrize(
    "text",
    [
        "wish i could nod off and never",
        "they would be relieved if my seat was empty",
        "a girl at my gym talks about killing herself",
        "mi vecino se porta raro con mi nieta",
    ],
)
def test_veiled_words_in_another_voice_are_asked_about(screener: Screener, text: str) -> None:
    assert screener.assess(text).level >= Level.CONCERN


@pytest.mark.parametrize(
    "text", ["kill me now, my uncle is singing at the party 😂", "perdí el bus, me quiero morir jajaja"]
)
def test_laughing_hyperbole_is_asked_about_at_most(screener: Screener, text: str) -> None:
    assert not screener.assess(text).level.is_alert
