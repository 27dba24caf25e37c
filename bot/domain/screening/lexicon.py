"""What authors wrote: slots, entries and cues, as plain values. All languages together make one lexicon."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.domain.screening.assessment import Category, Level


@dataclass(frozen=True)
class Slot:
    """A named list of phrases that mean one thing."""

    name: str
    phrases: tuple[str, ...]


@dataclass(frozen=True)
class Step:
    """One place in a pattern: a slot, how many words may be skipped before it, and whether it may be absent."""

    slot: str
    gap: int = 0
    optional: bool = False


Chain = tuple[Step, ...]
Pattern = tuple[Chain, ...]  # several chains: all of them within a few words, in any order


@dataclass(frozen=True)
class Entry:
    """A concept of risk: any of its patterns, its level and category, and the examples that test it."""

    id: str
    level: Level
    category: Category
    patterns: tuple[Pattern, ...]
    language: str = ""
    kind: str = "sign"
    is_soft: bool = False
    is_firm: bool = False
    hits: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()


@dataclass(frozen=True)
class Cue:
    """Words that say how to take a match: negation, past, film, advice, a figure of speech, a time, ..."""

    kind: str
    patterns: tuple[Pattern, ...]
    language: str = ""


@dataclass(frozen=True)
class Lexicon:
    slots: Mapping[str, Slot] = field(default_factory=dict)
    entries: tuple[Entry, ...] = ()
    cues: tuple[Cue, ...] = ()
    fillers: frozenset[str] = frozenset()
    rewrites: Mapping[str, str] = field(default_factory=dict)
    spellings: Mapping[str, str] = field(default_factory=dict)
    lemmas: frozenset[str] = frozenset()
    common: Mapping[str, frozenset[str]] = field(default_factory=dict)  # by language, its commonest words
    shared: Mapping[str, str] = field(default_factory=dict)  # fillers and spellings that are words elsewhere: whose

    def every_phrase(self) -> Iterator[str]:
        for slot in self.slots.values():
            yield from slot.phrases
