"""What a language's word lists hold, and what one message gave when read with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.domain.reflection.phrases import PhraseBook
from bot.domain.reflection.values import Kind, Understanding

GOOD = frozenset({"proud", "grateful", "hopeful", "happy"})
"""The feelings that are welcome; the others, but for neutral and confused, weigh."""


class Shape(StrEnum):
    """How a fact may stand in a sentence: "your sister", or "your sister left" as a sentence of its own."""

    THING = "thing"
    CLAUSE = "clause"


@dataclass(frozen=True)
class Term:
    """A word for a feeling: which one, how strongly, and how it is said back (empty: as the person said it)."""

    feeling: str
    strength: int
    say: str = ""
    mute: bool = False


@dataclass(frozen=True)
class Situation:
    """Something that happens to people: what it often feels like, what it is about, how it is named back."""

    say: str = ""
    formal: str = ""
    shape: Shape = Shape.CLAUSE
    feelings: tuple[tuple[str, float], ...] = ()
    topics: tuple[str, ...] = ()
    weight: int = 0


@dataclass(frozen=True)
class Fact:
    """Something of the person's own that a line may carry; it `echoes` when it holds a word they used."""

    text: str
    shape: Shape
    rank: int = 0
    echoes: bool = True
    formal: str = ""


@dataclass(frozen=True)
class Signals:
    """Small words that turn or strengthen the meaning of others."""

    me: frozenset[str]
    others: frozenset[str]
    negators: frozenset[str]
    evers: frozenset[str]
    boosters: frozenset[str]
    softeners: frozenset[str]
    turns: frozenset[str]
    common: frozenset[str]


@dataclass(frozen=True)
class WordLists:
    """Everything one language needs to understand a message."""

    language: str
    terms: PhraseBook[Term]
    situations: PhraseBook[Situation]
    topics: PhraseBook[tuple[str, float]]
    kinds: PhraseBook[tuple[Kind, str]]
    efforts: PhraseBook[str]
    signals: Signals
    topic_words: Mapping[str, str]
    feeling_words: Mapping[str, tuple[str, ...]]
    spelling: Mapping[str, str] = field(default_factory=dict)
    formal_spelling: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Named:
    """The one feeling a reply may name: the word to say, and how sure we are (0-1)."""

    feeling: str
    word: str
    own: bool
    sure: float


@dataclass(frozen=True)
class Reading:
    """A message understood, with the facts at hand for the reply."""

    understanding: Understanding
    named: Named | None = None
    facts: tuple[Fact, ...] = ()
    effort: str = ""
    topic_word: str = ""
    scores: Mapping[str, float] = field(default_factory=dict)
