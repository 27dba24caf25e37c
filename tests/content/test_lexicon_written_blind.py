"""Messages written before their words were in the lexicon: each was missed once, and stays a test."""

import pytest

from bot.domain.screening import Screener
from bot.packs.screening import load_screener
from tests.domain.screening.conftest import CONTENT

ALERTED = [
    "i did too big a shot and my chest feels weird",
    "been up 5 days on meth and my heart won't slow down",
    "accidentally double dosed my heart meds and i feel faint",
    "my teacher keeps texting me for pictures and says he loves me, i'm 14",
    "my grandpa puts his hand under my blanket",
    "they lock my sister in the closet and she's only 6",
    "i keep imagining pushing someone onto the tracks and the urge is getting stronger",
    "my manager grabbed me and put his hand up my skirt",
    "my pills are gone and so is the vodka, goodnight everyone",
    "tonight i'm driving into the lake",
    "can't stop thinking about how to tie the knot, i already picked the tree",
    "just tied it to the beam, testing if it holds",
    "i can't keep myself safe tonight",
    "took all of it. i'm sorry. it's getting dark",
    "i still dont have the guts to pull the trigger",
    "casi ahorco a mi esposa anoche y me da miedo que se repita",
    "los oigo en las paredes, dicen que queme la casa",
    "se me está cerrando la garganta, comí camarón",
    "mi papá dijo que me iba a enterrar y me escapé de la casa",
    "ya la amarré a la viga, estoy viendo si aguanta",
    "odio haber despertado, me tomé lo suficiente para no hacerlo",
    "no me siento segura conmigo misma",
    "mi señora me quema con la plancha si llego tarde",
    "aku pengen bunuh diri malam ini",
]
ASKED = [
    "every night i pray that god takes me",
    "maybe the world is better without people like me in it",
    "i wont be a problem for anyone after this weekend",
    "i have no reason to get up anymore, no reason to keep breathing",
    "i hear someone calling my name but noone is there, they want something from me",
    "si me pasa algo, las claves están en el cajón",
    "me da igual si mañana no amanezco",
]
LEFT_ALONE = [
    "he threw me a surprise party",
    "my son pushed me on the swing",
    "someone beat me to it",
    "overdosing on nostalgia with these old photos",
    "stood on the bridge watching the boats, lovely evening",
    "se me quemó el arroz",
    "vas a matarme de un susto",
    "estoy harta de vivir con mi suegra",
    "me van a pagar todos el viernes",
    "ya no le voy a escribir a mi ex",
]


@pytest.fixture(scope="module")
def lexicon_alone() -> Screener:
    return load_screener(CONTENT, second_opinion=False)


@pytest.mark.parametrize("text", ALERTED)
def test_danger_once_missed_alerts(lexicon_alone: Screener, text: str) -> None:
    assert lexicon_alone.assess(text).level.is_alert


@pytest.mark.parametrize("text", ASKED)
def test_veiled_words_once_missed_are_asked_about(lexicon_alone: Screener, text: str) -> None:
    assert lexicon_alone.assess(text).level > 0


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_everyday_words_once_taken_for_danger_are_left_alone(lexicon_alone: Screener, text: str) -> None:
    assert lexicon_alone.assess(text).level == 0
