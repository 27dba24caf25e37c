"""Authored lines, and which of them may be said to a reading."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from bot.domain.reflection.reading import GOOD, Fact, Reading, Shape

ANY_FEELING = "any"
OWN_RANK = 1
"""From this rank on a thing is of the person's life ("your sister", "the rent"), not just named ("the box")."""

GENTLE = 2
"""The tone for a plain message amid hard talk: lines that claim nothing about it."""

_SLOT = re.compile(r"{(\w+)}")
_JOINED = re.compile(r"\b(de|a) el (?=\w)")
_SENTENCE_START = re.compile(r"(^[¿¡]?|[.!?] [¿¡]?)([a-zñáéíóú])")


class Role(StrEnum):
    """What a line does in a reply; a route's answer stands alone."""

    OPEN = "open"
    REFLECT = "reflect"
    AFFIRM = "affirm"
    ASK = "ask"
    ANSWER = "answer"


class Band(StrEnum):
    """Which strengths of feeling a line is for."""

    LOW = "low"
    HIGH = "high"
    ANY = "any"


@dataclass(frozen=True)
class Line:
    """One authored line. `feelings` and `topics` say where it fits; an empty one says everywhere of its `tone`."""

    id: str
    role: Role
    text: str
    feelings: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    band: Band = Band.ANY
    tone: int | None = None
    formal: str = ""
    gentle: bool = False
    approved: bool = False
    slots: frozenset[str] = frozenset()
    mark: int = 0

    @property
    def is_heavy(self) -> bool:
        """True for a line that only suits something hard."""
        return (self.tone == -1 and not self.gentle) or bool(self.feelings and not self.feelings & GOOD)


def slots_in(text: str) -> frozenset[str]:
    """The names of a line's slots."""
    return frozenset(_SLOT.findall(text))


@dataclass(frozen=True)
class Fillers:
    """What the slots of a line may be filled with for one reading."""

    values: Mapping[str, str]
    telling: frozenset[str]
    """The slots that hold the person's own words; a clause in our words only counts where there is nothing nearer."""

    @classmethod
    def of(cls, reading: Reading, name: str | None, formal: bool = False) -> Fillers:
        """The fillers a reading offers; a slot that is missing makes its lines unfit."""
        thing = _first(reading.facts, Shape.THING)
        own = _first(reading.facts, Shape.THING, OWN_RANK)
        clause = _first(reading.facts, Shape.CLAUSE)
        values = {
            "snippet": _said(thing, formal),
            "own": _said(own, formal),
            "clause": _said(clause, formal),
            "feeling_word": reading.named.word if reading.named else "",
            "topic": reading.topic_word,
            "effort": reading.effort,
            "name": name or "",
        }
        near = {slot for slot, fact in (("snippet", thing), ("own", own), ("clause", clause)) if fact and fact.echoes}
        held = {slot: value for slot, value in values.items() if value}
        own_word = {"feeling_word"} if reading.named and reading.named.own else set()
        near = near or own_word or {"snippet", "clause"} & held.keys()
        return cls(held, frozenset(near) | ({"effort"} & held.keys()))

    def tells(self, line: Line) -> bool:
        """True when the line says something of the person's own."""
        return not self.telling.isdisjoint(line.slots)

    def fill(self, text: str) -> str:
        """The text with its slots filled, each sentence beginning as it should."""
        said = _SLOT.sub(lambda match: self.values[match.group(1)], text) if "{" in text else text
        said = _JOINED.sub(lambda match: "del " if match.group(1) == "de" else "al ", said)
        return _SENTENCE_START.sub(lambda match: match.group(1) + match.group(2).upper(), said)


def _said(fact: Fact | None, formal: bool) -> str:
    if fact is None:
        return ""
    return fact.formal if formal and fact.formal else fact.text


def _first(facts: Iterable[Fact], shape: Shape, least: int = 0) -> Fact | None:
    return next((fact for fact in facts if fact.shape is shape and fact.rank >= least), None)


Place = tuple[Role, str, int, bool]
"""Role, feeling, tone and whether the feeling is strong."""


@dataclass
class LineShelf:
    """One language's lines, shelved so that a choice looks only at lines that could fit."""

    language: str
    lines: tuple[Line, ...]
    by_place: dict[Place, list[Line]] = field(default_factory=lambda: defaultdict(list))
    by_kind: dict[tuple[Role, str], list[Line]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for line in sorted(self.lines, key=lambda line: line.mark):
            for kind in line.kinds:
                self.by_kind[line.role, kind].append(line)
            for feeling in line.feelings or (() if line.kinds else (ANY_FEELING,)):
                self._shelve(line, feeling)

    def _shelve(self, line: Line, feeling: str) -> None:
        tones = (-1, 0, 1, GENTLE) if line.tone is None else (line.tone, GENTLE) if line.gentle else (line.tone,)
        for tone in tones:
            for strong in (False, True):
                if line.band is Band.ANY or (line.band is Band.HIGH) == strong:
                    self.by_place[line.role, feeling, tone, strong].append(line)

    @cached_property
    def by_id(self) -> dict[str, Line]:
        """Every line by its id."""
        return {line.id: line for line in self.lines}

    def at(self, place: Place) -> list[Line]:
        """Lines for one feeling (or `ANY_FEELING`) that suit a tone and strength."""
        return self.by_place.get(place, [])

    def for_kind(self, role: Role, kind: str) -> list[Line]:
        """Lines for one kind of message."""
        return self.by_kind.get((role, kind), [])
