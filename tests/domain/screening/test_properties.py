"""What must never lower a level: disguise, spacing, fillers, a harmless clause."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.screening import Screener
from bot.packs.screening import load_screener
from tests.domain.screening.conftest import CONTENT
from tests.domain.screening.test_levels import ASKED, HIGH, IMMINENT

SCREENER: Screener = load_screener(CONTENT, second_opinion=False)
TEXTS = [*IMMINENT, *(text for text, _ in HIGH), *ASKED]
LOOK_ALIKES = {"a": "аɑ", "e": "еė", "i": "іí", "o": "оο", "c": "сç", "p": "р", "s": "ѕ", "y": "у", "x": "х", "n": "ñ"}
FILLERS = ["really", "literally", "fucking", "honestly", "pinche", "totalmente"]
HARMLESS = ["The bus was late", "I had soup for lunch", "Hoy hizo sol", "We fed the ducks", "My cat sleeps a lot"]
ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff"

texts = st.sampled_from(TEXTS)
seeds = st.integers(0, 10_000)
often = settings(max_examples=60, deadline=None)


def keeps_its_level(changed: str, text: str) -> bool:
    return SCREENER.assess(changed).level >= SCREENER.assess(text).level


@often
@given(texts, seeds)
def test_zero_width_characters_never_lower_a_level(text: str, seed: int) -> None:
    chance = random.Random(seed)
    assert keeps_its_level("".join(ch + chance.choice(["", *ZERO_WIDTH]) for ch in text), text)


@often
@given(texts, seeds)
def test_case_never_lowers_a_level(text: str, seed: int) -> None:
    chance = random.Random(seed)
    assert keeps_its_level("".join(chance.choice([ch.lower(), ch.upper()]) for ch in text), text)


@often
@given(texts, seeds)
def test_look_alike_letters_never_lower_a_level(text: str, seed: int) -> None:
    chance = random.Random(seed)
    assert keeps_its_level("".join(chance.choice([ch, *LOOK_ALIKES.get(ch, "")]) for ch in text), text)


@often
@given(texts, seeds, st.sampled_from(FILLERS))
def test_a_filler_never_lowers_a_level(text: str, seed: int, filler: str) -> None:
    words = text.split()
    words.insert(random.Random(seed).randrange(len(words) + 1), filler)
    assert keeps_its_level(" ".join(words), text)


@often
@given(texts, seeds)
def test_other_punctuation_and_spacing_never_lower_a_level(text: str, seed: int) -> None:
    chance = random.Random(seed)
    marks = [chance.choice(".!?,;") + chance.choice([" ", "  ", "   "]) if ch in ".!?,;" else ch for ch in text]
    changed = "".join(marks)
    assert keeps_its_level(changed.replace(" ", chance.choice([" ", "  ", "\n"])), text)


@often
@given(texts, st.sampled_from(HARMLESS), st.booleans(), st.sampled_from([". ", ", ", "\n", "! ", " "]))
def test_a_harmless_clause_never_lowers_a_level(text: str, clause: str, first: bool, mark: str) -> None:
    assert keeps_its_level(f"{clause}{mark}{text}" if first else f"{text}{mark}{clause}", text)


@often
@given(st.text(max_size=300))
def test_any_text_has_an_answer_without_error(text: str) -> None:
    assert SCREENER.assess(text).origin != "error"
