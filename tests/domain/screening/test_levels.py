"""What people write, and how pressing it is. Every past miss stays here, in our own words."""

import pytest

from bot.domain.screening import Category, Level, Origin, Screener

IMMINENT = [
    "I'm going to kill myself tonight at ten",
    "i just took the whole bottle of pills",
    "i'm standing on the ledge of the bridge, goodbye",
    "he is kicking the bathroom door in",
    "the voice says jump and i have to obey",
    "my baby is not breathing",
    "crushing pain in my chest and my left arm is numb",
    "her lips are going blue and she took something, i cant wake her",
    "ive got the knife and hes asleep on the sofa",
    "me voy a matar esta noche",
    "me acabo de tomar todas las pastillas",
    "está rompiendo la puerta, estoy encerrada en el baño",
    "estoy afuera de su casa con el cuchillo",
    "la voz me ordena que salte",
    "el bebé no respira",
]

HIGH = [
    ("I want to die", Category.SUICIDE),
    ("honestly thinking of ending my life", Category.SUICIDE),
    ("cut my thighs again last night", Category.SELF_HARM),
    ("gonna take the whole packet tonight", Category.OVERDOSE),
    ("ive been having thoughts about hurting people", Category.HARM_TO_OTHERS),
    ("my husband beats me every night", Category.ABUSE),
    ("my uncle touches me at night", Category.CHILD_SAFETY),
    ("the neighbours put a transmitter in my teeth", Category.PSYCHOSIS),
    ("Ya no puedo más. Quiero morirme.", Category.SUICIDE),
    ("tengo ganas de hacerme daño", Category.SELF_HARM),
    ("mi marido me pega todas las noches", Category.ABUSE),
    ("mi padrastro me toca por la noche", Category.CHILD_SAFETY),
]

ASKED = [
    "everyone would be better off without me",
    "i wish i could go to sleep and never wake up",
    "been giving away all my things",
    "there is no point in living",
    "estarían mejor sin mí",
    "quisiera acostarme y no despertar nunca más",
]

ORDINARY = [
    "this homework is killing me",
    "my phone is about to die",
    "i'd kill for a bagel",
    "the suicide prevention walk is on saturday",
    "we watched suicide squad last night",
    "coffee overdose this morning",
    "shooting hoops with the boys",
    "my boss beats me at chess",
    "me muero de hambre",
    "mi mamá me mata si llego tarde",
    "sobredosis de churros",
    "me corté el pelo",
]


@pytest.mark.parametrize("text", IMMINENT)
def test_danger_now_is_imminent(screener: Screener, text: str) -> None:
    assert screener.assess(text).level is Level.IMMINENT


@pytest.mark.parametrize(("text", "category"), HIGH)
def test_plain_words_alert_under_their_category(screener: Screener, text: str, category: Category) -> None:
    result = screener.assess(text)
    assert result.level.is_alert
    assert result.category is category


@pytest.mark.parametrize("text", ASKED)
def test_veiled_words_bring_at_least_the_question(screener: Screener, text: str) -> None:
    result = screener.assess(text)
    assert result.level >= Level.CONCERN
    assert result.origin is Origin.AUTHORED


@pytest.mark.parametrize("text", ORDINARY)
def test_everyday_words_are_left_alone(whole_screener: Screener, text: str) -> None:
    assert whole_screener.assess(text).level is Level.NONE


def test_worry_for_another_is_a_concern_of_its_own(screener: Screener) -> None:
    result = screener.assess("my sister says she wants to die")
    assert (result.level, result.category) == (Level.CONCERN, Category.WORRY_FOR_OTHER)
    assert result.origin is Origin.THIRD_PARTY
