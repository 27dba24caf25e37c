"""Which feelings a message holds: stated ones first, then what its situations and the small model suggest."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from bot.domain.reflection.model import FEELINGS, FeelingModel
from bot.domain.reflection.phrases import Hit
from bot.domain.reflection.reading import Signals, Situation, Term, WordLists
from bot.domain.reflection.text import CUT, Passage

T = TypeVar("T")
_LOOK_BACK = 6
_NEGATION_REACH = 4
_TURN_REACH, _TURNED = 12, 0.7
_STATED = {True: (3.0, 4.5, 5.5), False: (0.7, 1.2, 1.6)}
"""Weight of a feeling word by strength 1-3: the person's own, and one that may be somebody else's."""
_CALM = 0.9
_MODEL_SAY, _QUIET, _SITUATION_SAY = 0.5, 0.25, 1.3
"""How much the model counts beside the lists, and the head start of "nothing special"."""


@dataclass(frozen=True)
class Stated:
    """A feeling word as it stands in the message; `turned` when a "but" follows it."""

    term: Term
    words: str
    at: int
    own: bool
    boosted: bool
    negated: bool
    turned: bool = False


@dataclass(frozen=True)
class Felt:
    """All that was found about feelings: a probability for each, and the words they were stated in."""

    shares: Mapping[str, float]
    stated: tuple[Stated, ...]
    situations: tuple[Hit[Situation], ...]
    boosts: int


def feel(passage: Passage, lists: WordLists, model: FeelingModel | None) -> Felt:
    """The feelings of a passage; without a model the lists alone speak."""
    stated = tuple(_state(hit, passage.words, lists.signals) for hit in _longest(lists.terms.find(passage)))
    situations = tuple(_longest(lists.situations.find(passage)))
    scores = _base(passage, model)
    for one in stated:
        _add_stated(scores, one)
    for hit in situations:
        for name, weight in hit.value.feelings:
            scores[name] += weight * _SITUATION_SAY
    boosts = sum(word in lists.signals.boosters for word in passage.words)
    return Felt(_shares(scores), stated, situations, boosts)


def _base(passage: Passage, model: FeelingModel | None) -> dict[str, float]:
    if model is None:
        return {name: 1.0 if name == "neutral" else 0.0 for name in FEELINGS}
    scores = dict(zip(FEELINGS, (_MODEL_SAY * score for score in model.scores(passage)), strict=True))
    scores["neutral"] += _QUIET
    return scores


def _add_stated(scores: dict[str, float], one: Stated) -> None:
    if one.negated:
        scores["neutral"] += 0.3
        return
    weight = _STATED[one.own][one.term.strength - 1] * (1.15 if one.boosted else 1.0) * (_TURNED if one.turned else 1.0)
    scores[one.term.feeling] += weight


def _shares(scores: Mapping[str, float]) -> dict[str, float]:
    top = max(scores.values())
    raised = {name: math.exp((score - top) * _CALM) for name, score in scores.items()}
    total = sum(raised.values())
    return {name: value / total for name, value in raised.items()}


def _longest(hits: Sequence[Hit]) -> list[Hit]:  # type: ignore[type-arg]  # any value will do
    """Hits that no longer hit covers: "worn out" hides "out", "not alone" hides "alone"."""
    kept: list[Hit] = []  # type: ignore[type-arg]  # as above
    for hit in sorted(hits, key=lambda hit: (hit.start - hit.end, hit.start)):
        if not any(hit.start < other.end and other.start < hit.end for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit.start)


def _state(hit: Hit[Term], words: tuple[str, ...], signals: Signals) -> Stated:
    before = _before(words, hit.start)
    near = before[-_NEGATION_REACH:]
    return Stated(
        hit.value,
        hit.words,
        hit.start,
        own=_is_own(before, hit, signals),
        boosted=any(word in signals.boosters for word in near),
        negated=_is_negated(near, signals),
        turned=any(word in signals.turns for word in words[hit.end : hit.end + _TURN_REACH]),
    )


def is_denied(hit: Hit[T], words: tuple[str, ...], signals: Signals) -> bool:
    """True when what was found is said not to be so."""
    return _is_negated(_before(words, hit.start)[-_NEGATION_REACH:], signals)


def _is_negated(near: tuple[str, ...], signals: Signals) -> bool:
    """True for "not sad"; not for "never felt so sad", which is the opposite."""
    at = next((at for at, word in enumerate(near) if word in signals.negators), None)
    if at is None:
        return False
    return not (near[at] in signals.evers and any(word in signals.boosters for word in near[at:]))


def _before(words: tuple[str, ...], at: int) -> tuple[str, ...]:
    """The words of the same clause that stand just before, nearest last."""
    start = max(0, at - _LOOK_BACK)
    part = words[start:at]
    return part[len(part) - part[::-1].index(CUT) :] if CUT in part else part


def _is_own(before: tuple[str, ...], hit: Hit[Term], signals: Signals) -> bool:
    """True when the nearest person before the word is the writer, or nobody: "so tired", "feeling low"."""
    if any(word in signals.me for word in hit.words.split()):
        return True
    for word in reversed(before):
        if word in signals.me:
            return True
        if word in signals.others:
            return False
    return all(word in signals.boosters or word in signals.softeners for word in before)
