"""What the words around a match do to it. A scope reaches its own clause and never hides another."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.domain.screening.assessment import Category, Level
from bot.domain.screening.lexicon import Cue, Entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.domain.screening.matching import Found
    from bot.domain.screening.words import Word

_BEFORE = 4  # how many words a negation or a subject reaches forward
_ALONG = 9  # how many words a time or a topic reaches, either way
_ABOUT_SELF = frozenset((Category.SUICIDE, Category.SELF_HARM))  # an overdose or a stroke is one whoever has it
_MIXED = frozenset(("en", "es"))  # people write these two together; their cues bind each other's matches
_TOPICS = ("news", "fiction", "game", "lyrics", "training", "advice", "question")
NOT_FOR_FIRM = frozenset((*_TOPICS, "third_person"))  # what is marked firm is not cleared by these


class Effect(StrEnum):
    """What a scope does: clear the match, lower it to a question if anything points to now, or a step down."""

    CLEAR = "clear"
    LOWER = "lower"
    SOFTEN = "soften"


@dataclass(frozen=True)
class Applied:
    """One scope that holds for one match."""

    kind: str
    effect: Effect
    start: int
    end: int


@dataclass(frozen=True)
class Surroundings:
    """The cues of one text by kind, and the clause of each word."""

    words: Sequence[Word]
    clauses: Sequence[int]
    cues: dict[str, list[Found]]
    risks: tuple[Found, ...]
    worries: tuple[Found, ...] = ()  # of the risks, those about somebody else
    bound: dict[tuple[str, str], list[Found]] = field(default_factory=dict)  # remembered by `binding`

    def binding(self, kind: str, risk: Found) -> list[Found]:
        """The cues of this kind in a language that may bind the match: "la" is a pronoun in one only."""
        own = risk.what.language
        bound = self.bound.get((kind, own))
        if bound is None:
            bound = [c for c in self.cues.get(kind, ()) if c.what.language == own or _mixes(c.what.language, own)]
            self.bound[kind, own] = bound
        return bound

    def speaks_within(self, risk: Found) -> bool:
        """Whether the writer names themself within the match."""
        return any(risk.start <= cue.start < risk.end for cue in self.cues.get("self", ()))

    def has(self, kind: str) -> bool:
        return bool(self.cues.get(kind))

    def near(self, kind: str, risk: Found, reach: int = _ALONG) -> Found | None:
        """A cue of this kind within `reach` words of the match, punctuation or not."""
        return next((cue for cue in self.cues.get(kind, ()) if _distance(cue, risk) <= reach), None)


def surroundings(words: Sequence[Word], clauses: Sequence[int], found: Iterable[Found]) -> Surroundings:
    cues: dict[str, list[Found]] = defaultdict(list)
    risks = []
    for item in found:
        if isinstance(item.what, Cue):
            cues[item.what.kind].append(item)
        else:
            risks.append(item)
    decoys = cues.get("decoy", [])
    cues["negation"] = [cue for cue in cues.get("negation", ()) if not any(_covers(d, cue) for d in decoys)]
    return Surroundings(words, clauses, dict(cues), tuple(risks), tuple(filter(_is_worry, risks)))


def scopes_of(risk: Found, around: Surroundings) -> Applied | None:
    """The strongest scope that holds for the match, or None."""
    if not isinstance(risk.what, Entry):
        return None
    return (
        _figure(risk, around)
        or _negation(risk, around)
        or _other_person(risk, around)
        or _topic(risk, around)
        or _past(risk, around)
        or _escaped(risk, around)
        or _laughter(risk, around)
        or _hyperbole(risk, around)
    )


def _figure(risk: Found, around: Surroundings) -> Applied | None:
    for cue in around.binding("figure", risk):
        is_one_clause = around.clauses[cue.start] == around.clauses[cue.end - 1]
        if is_one_clause and _overlap(cue, risk):
            return Applied("figure", Effect.CLEAR, cue.start, cue.end)
    return None


def _negation(risk: Found, around: Surroundings) -> Applied | None:
    for cue in around.binding("negation", risk):
        before = cue.end <= risk.start and risk.start - cue.end < _BEFORE
        if (before and _one_clause(cue, risk, around)) or cue.start in risk.skipped:
            return Applied("negation", Effect.LOWER, cue.start, cue.end)
    return None


def _other_person(risk: Found, around: Surroundings) -> Applied | None:
    if not isinstance(risk.what, Entry) or risk.what.category not in _ABOUT_SELF or risk.what.is_firm:
        return None
    for cue in around.binding("other_subject", risk):
        between = cue.end <= risk.start <= cue.end + 2 and _same_clause(cue, risk, around)
        if (between and not _speaks_of_self(risk, around, cue.end)) or cue.start in risk.skipped:
            return Applied("third_person", Effect.CLEAR, cue.start, cue.end)
    if not around.worries or around.speaks_within(risk):
        return None
    for other in around.worries:
        if _overlap(other, risk):
            return Applied("third_person", Effect.CLEAR, other.start, other.end)
    return None


def _is_worry(found: Found) -> bool:
    return isinstance(found.what, Entry) and found.what.category is Category.WORRY_FOR_OTHER


def _speaks_of_self(risk: Found, around: Surroundings, since: int) -> bool:
    """Whether the writer is named from word `since` to the end of the match."""
    return any(since <= cue.start < risk.end for cue in around.cues.get("self", ()))


def _topic(risk: Found, around: Surroundings) -> Applied | None:
    if (isinstance(risk.what, Entry) and risk.what.is_firm) or _is_own(risk, around):
        return None
    for kind in _TOPICS:
        for cue in around.binding(kind, risk):
            if _same_clause(cue, risk, around) and _distance(cue, risk) <= _ALONG * 2:
                return Applied(kind, Effect.CLEAR, cue.start, cue.end)
    return None


def _is_own(risk: Found, around: Surroundings) -> bool:
    """Whether the writer speaks of themself in the match or just before it, in the same clause."""
    first = max(risk.start - _BEFORE, 0)
    while around.clauses[first] != around.clauses[risk.start]:
        first += 1
    return _speaks_of_self(risk, around, first)


def _past(risk: Found, around: Surroundings) -> Applied | None:
    for kind in ("past", "recovered"):
        for cue in around.binding(kind, risk):
            if _distance(cue, risk) <= _ALONG and _same_clause(cue, risk, around):
                return Applied(kind, Effect.LOWER, cue.start, cue.end)
    return None


def _escaped(risk: Found, around: Surroundings) -> Applied | None:
    """Violence told of by somebody who says, in whichever clause, that they are out of it; not if anything says now."""
    entry = risk.what
    if not isinstance(entry, Entry) or entry.category is not Category.ABUSE or entry.is_firm:
        return None
    cue = next(iter(around.binding("escaped", risk)), None)
    if cue is None or any(not _overlap(now, cue) for now in around.cues.get("present", ())):
        return None
    return Applied("escaped", Effect.LOWER, cue.start, cue.end)


def _laughter(risk: Found, around: Surroundings) -> Applied | None:
    soft = isinstance(risk.what, Entry) and risk.what.is_soft
    cue = around.near("laughter", risk) if soft else None
    return Applied("laughter", Effect.SOFTEN, cue.start, cue.end) if cue else None


def _hyperbole(risk: Found, around: Surroundings) -> Applied | None:
    """Words people use of an exam or a film: a question, where the same words alone would alert."""
    entry = risk.what
    if not isinstance(entry, Entry) or entry.is_firm or entry.category not in _ABOUT_SELF:
        return None
    if entry.level is not Level.HIGH:
        return None
    near = (cue for cue in around.binding("hyperbole", risk) if _distance(cue, risk) <= _BEFORE)
    cue = next(near, None)
    return Applied("hyperbole", Effect.SOFTEN, cue.start, cue.end) if cue else None


def _mixes(one: str, other: str) -> bool:
    return one in _MIXED and other in _MIXED


def _distance(one: Found, other: Found) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _overlap(one: Found, other: Found) -> bool:
    return one.start < other.end and other.start < one.end


def _covers(one: Found, other: Found) -> bool:
    return one.start <= other.start and other.end <= one.end


def _same_clause(cue: Found, risk: Found, around: Surroundings) -> bool:
    clauses = around.clauses
    return clauses[cue.end - 1] >= clauses[risk.start] and clauses[cue.start] <= clauses[risk.end - 1]


def _one_clause(cue: Found, risk: Found, around: Surroundings) -> bool:
    return around.clauses[cue.end - 1] == around.clauses[risk.start]
