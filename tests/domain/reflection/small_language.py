"""A tiny language of a few words and lines, so that each rule can be seen alone."""

from __future__ import annotations

from collections.abc import Iterable

from bot.domain.reflection import LanguagePack, Reflector
from bot.domain.reflection.lines import Band, Line, LineShelf, Role, slots_in
from bot.domain.reflection.phrases import PhraseBook
from bot.domain.reflection.reading import Shape, Signals, Situation, Term, WordLists
from bot.domain.reflection.values import Kind

SIGNALS = Signals(
    me=frozenset({"i", "im", "my"}),
    others=frozenset({"he", "she", "they"}),
    negators=frozenset({"not", "never"}),
    evers=frozenset({"never"}),
    boosters=frozenset({"so", "very"}),
    softeners=frozenset({"feel", "feeling"}),
    turns=frozenset({"but"}),
    common=frozenset({"i", "my", "the", "is", "and", "so", "feel"}),
)
TERMS = [
    ("tired", Term("tired", 2)),
    ("drained", Term("tired", 2)),
    ("sad", Term("sad", 2)),
    ("happy", Term("happy", 2)),
    ("worn out", Term("tired", 3)),
]
LISTS = {"kin": ("mother", "sister")}
SITUATIONS = [
    ("my {kin} died", Situation("you lost your {kin}", feelings=(("grieving", 5.0),), topics=("grief",), weight=5)),
    ("my boss", Situation("your boss", shape=Shape.THING, topics=("work",), weight=2)),
]
KINDS = [("hello", (Kind.GREETING, "whole")), ("are you a bot", (Kind.ABOUT_BOT, "any")), ("ok", (Kind.SHORT, "whole"))]


def words() -> WordLists:
    """The tiny language's word lists."""
    return WordLists(
        language="en",
        terms=PhraseBook.of(TERMS),
        situations=PhraseBook.of(SITUATIONS, LISTS),
        topics=PhraseBook.of([("boss", ("work", 2.0))]),
        kinds=PhraseBook.of(KINDS),
        efforts=PhraseBook.of([("asked for help", "asking for help")]),
        signals=SIGNALS,
        topic_words={"work": "work"},
        feeling_words={name: (name,) for name in ("sad", "tired", "grieving", "happy")},
    )


def line(text: str, role: Role = Role.REFLECT, **more: object) -> Line:
    """A line whose id is its own words."""
    return Line(f"en.any.{role}.{text}", role, text, slots=slots_in(text), mark=hash_of(text), **more)  # type: ignore[arg-type]  # a test's own words


def hash_of(text: str) -> int:
    """A number for a text that is the same in every run."""
    return sum(ord(char) * (at + 7) for at, char in enumerate(text))


def reflector(lines: Iterable[Line]) -> Reflector:
    """A reflector of the tiny language with these lines."""
    return Reflector({"en": LanguagePack(words(), LineShelf("en", tuple(lines)))})


PLAIN = line("You said it plainly.", tone=0)
HEAVY = [line(f"That is hard, number {at}.", tone=-1) for at in range(6)]
ASK = [line(f"What is part {at}?", Role.ASK) for at in range(9)]
FACT = line("You have {snippet} on your mind.", tone=None)
LOUD = line("Slowly. You are {feeling_word}.", feelings=frozenset({"tired"}), band=Band.HIGH)
SOFT = line("You sound {feeling_word}.", feelings=frozenset({"tired"}), band=Band.LOW)
MISFIT = line("Shall I ask a person?", Role.ANSWER, kinds=frozenset({"misfits"}))
BOT = line("I am a program.", Role.ANSWER, kinds=frozenset({"about_bot"}))
