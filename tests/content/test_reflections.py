"""The shipped reflections, as a person would meet them."""

from __future__ import annotations

import itertools
import time
from collections import Counter
from functools import lru_cache
from pathlib import Path

import pytest

from bot.domain.reflection import Kind, Memory, Reflector
from bot.domain.reflection.compose import opening_of
from bot.domain.reflection.lines import Band, Line, Role
from bot.domain.reflection.model import FEELINGS
from bot.packs.reflection import load_lines, load_reflector

CONTENT = Path(__file__).parents[2] / "content"
NAMED = [feeling for feeling in FEELINGS if feeling != "neutral"]
FORTY = list(itertools.product(("en", "es"), (Band.LOW, Band.HIGH), NAMED))
ROUTES = [kind for kind in Kind if kind not in {Kind.DISCLOSURE, Kind.WIN, Kind.CONCERN, Kind.CRISIS}]


@lru_cache
def reflector() -> Reflector:
    return load_reflector(CONTENT)


@lru_cache
def lines(language: str) -> tuple[Line, ...]:
    return tuple(line for _, line in load_lines(CONTENT / language / "reflections"))


def fits(line: Line, role: Role, feeling: str, band: Band) -> bool:
    mine = feeling in line.feelings or (not line.feelings and not line.kinds and line.tone in (None, _tone(feeling)))
    return line.role is role and mine and line.band in (Band.ANY, band)


def _tone(feeling: str) -> int:
    return 1 if feeling in {"proud", "grateful", "hopeful", "happy"} else -1


@pytest.mark.parametrize(("language", "band", "feeling"), FORTY)
def test_each_feeling_and_strength_has_forty_replies_that_name_it(language: str, band: Band, feeling: str) -> None:
    named = [line for line in lines(language) if feeling in line.feelings and fits(line, Role.REFLECT, feeling, band)]
    asks = [line for line in lines(language) if fits(line, Role.ASK, feeling, band)]
    assert len(named) * (1 + len(asks)) >= 40
    assert len(named) >= 12


@pytest.mark.parametrize(("language", "kind"), list(itertools.product(("en", "es"), ROUTES)))
def test_each_kind_has_its_words_in_both_languages(language: str, kind: Kind) -> None:
    assert any(kind in line.kinds for line in lines(language))


HARD_TALK = {
    "en": [
        "I'm so tired",
        "my boss yelled at me again",
        "nobody calls me",
        "I feel sad about my sister",
        "I can't sleep",
    ],
    "es": [
        "estoy cansada",
        "mi jefe me gritó otra vez",
        "nadie me llama",
        "me siento triste por mi hermana",
        "no duermo",
    ],
}


@pytest.mark.parametrize("language", ["en", "es"])
def test_thirty_turns_repeat_nothing_and_are_no_quiz(language: str) -> None:
    memory, replies = Memory(), []
    for text in itertools.islice(itertools.cycle(HARD_TALK[language]), 30):
        reply = reflector().reflect(text, language, memory, seed="ana")
        memory, replies = reply.memory, [*replies, reply.text]
    assert len(set(replies)) == 30
    assert max(Counter(map(opening_of, replies)).values()) <= 2
    assert sum("?" in reply for reply in replies) <= 15


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "can I talk to a real person please", Kind.ASKS_HUMAN),
        ("en", "are you a bot?", Kind.ABOUT_BOT),
        ("en", "should I stop taking my meds", Kind.ASKS_MEDICAL),
        ("en", "can my landlord kick me out", Kind.ASKS_LEGAL_MONEY),
        ("en", "any breathing exercise?", Kind.ASKS_TOOL),
        ("en", "I'd like to read a story from someone", Kind.ASKS_STORY),
        ("en", "is there an AA meeting near me", Kind.ASKS_RESOURCE),
        ("en", "STOP", Kind.STOP),
        ("en", "thanks so much", Kind.GRATITUDE),
        ("en", "hey there", Kind.GREETING),
        ("en", "yeah", Kind.SHORT),
        ("en", "I asked for help today and I'm proud", Kind.WIN),
        ("en", "\U0001f4a9", Kind.UNREADABLE),
        ("es", "quiero hablar con una persona", Kind.ASKS_HUMAN),
        ("es", "¿eres un robot?", Kind.ABOUT_BOT),
        ("es", "¿puedo dejar de tomar mis pastillas?", Kind.ASKS_MEDICAL),
        ("es", "¿me pueden desalojar?", Kind.ASKS_LEGAL_MONEY),
        ("es", "¿dónde hay un grupo de apoyo?", Kind.ASKS_RESOURCE),
        ("es", "muchas gracias", Kind.GRATITUDE),
        ("es", "buenas tardes", Kind.GREETING),
        ("es", "hoy llevo dos meses sin beber", Kind.WIN),
        ("en", "je suis très triste et je ne suis pas bien avec vous", Kind.OTHER_LANGUAGE),
    ],
)
def test_what_outranks_a_reflection_is_heard(language: str, text: str, kind: Kind) -> None:
    assert reflector().understand(text, language).kind is kind


@pytest.mark.parametrize(
    ("language", "text", "feeling"),
    [
        ("en", "my dad passed away in june", "grieving"),
        ("en", "I have no one to talk to", "lonely"),
        ("en", "he cheated on me with my friend", "hurt"),
        ("en", "I'm not sad, I'm furious", "angry"),
        ("en", "I relapsed and I feel so ashamed", "ashamed"),
        ("en", "60 days sober and so proud", "proud"),
        ("es", "murió mi abuela", "grieving"),
        ("es", "estoy bien enojada con mi hermano", "angry"),
        ("es", "no tengo a nadie", "lonely"),
        ("es", "tengo mucho miedo", "afraid"),
        ("es", "qué alegría, nació mi sobrina", "happy"),
    ],
)
def test_the_feeling_is_heard(language: str, text: str, feeling: str) -> None:
    assert reflector().understand(text, language).feelings[0][0] == feeling


@pytest.mark.parametrize(
    "text", ["I don't feel great", "not happy at all", "I used to be happy before she died", "great, fired again"]
)
def test_no_cheer_where_there_is_none(text: str) -> None:
    assert reflector().understand(text, "en").valence <= 0


def test_words_in_our_other_language_are_answered_in_it() -> None:
    reply = reflector().reflect("me siento muy sola porque no tengo a nadie", "en", Memory(), seed="ana")
    assert reply.understanding.language == "es"
    assert reply.line_ids[0].startswith("es.")


def test_usted_is_kept_in_the_whole_reply() -> None:
    reply = reflector().reflect("mi mamá está enferma y tengo miedo", "es", Memory(), seed="ana", formal=True)
    assert " tu " not in f" {reply.text.lower()} "


def test_a_message_takes_less_than_a_millisecond() -> None:
    reflector().reflect("warm up: my boss", "en", Memory(), seed="ana")
    start = time.process_time()
    for at in range(50):
        reflector().reflect("I lost my job and I can't pay the rent, I'm so worried", "en", Memory(), seed=str(at))
    assert (
        time.process_time() - start
    ) / 50 < 0.005  # a wide bound for a busy machine; docs/reflections.md has the figure
