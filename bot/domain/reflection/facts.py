"""The person's own facts, in closed and checked shapes only, and what a message is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from bot.domain.reflection.phrases import Hit
from bot.domain.reflection.reading import Fact, Situation, WordLists
from bot.domain.reflection.text import Passage, fold

_STEM = 4
_FILLERS = frozenset(
    {"your", "youre", "there", "someone", "have", "that", "with", "what", "when", "this", "like", "they", "them"}
    | {"esta", "este", "tienes", "hace", "algo"}
)
"""Words that are in most facts and say nothing of the person's own."""
_TOPIC_OF_SITUATION = 1.5
_SECOND_TOPIC_SHARE = 0.6
_TOLD = 1.0  # a word that is likely about it; a hint is not enough to say it back


def facts_of(passage: Passage, situations: Iterable[Hit[Situation]], lists: WordLists) -> tuple[Fact, ...]:
    """What may be said back, most telling first; never words that are not in the lists."""
    stems = {word[:_STEM] for word in passage.words if len(word) >= _STEM}
    found: dict[str, Fact] = {}
    for hit in situations:
        text = filled(hit.value.say, hit.parts, lists.spelling)
        if text and (text not in found or found[text].rank < hit.value.weight):
            found[text] = Fact(
                text,
                hit.value.shape,
                hit.value.weight,
                _echoes(text, stems),
                filled(hit.value.formal, hit.parts, lists.formal_spelling),
            )
    return tuple(sorted(found.values(), key=lambda fact: (not fact.echoes, -fact.rank)))


def _echoes(text: str, stems: set[str]) -> bool:
    return any(word[:_STEM] in stems for word in fold(text).split() if len(word) >= _STEM and word not in _FILLERS)


def filled(said: str, parts: Mapping[str, str], spelling: Mapping[str, str]) -> str:
    """Words with what the phrase's named lists matched, spelled as the lists spell it."""
    for name, words in parts.items():
        said = said.replace("{" + name + "}", spelling.get(words.strip(), words.strip()))
    return said


def told_topics(passage: Passage, situations: Iterable[Situation], lists: WordLists) -> frozenset[str]:
    """Topics somebody named; "she hugged me" is about people, and yet no reason to say so."""
    named = {hit.value[0] for hit in lists.topics.find(passage) if hit.value[1] >= _TOLD}
    return frozenset(named | {name for situation in situations for name in situation.topics})


def topics_of(passage: Passage, situations: Iterable[Situation], lists: WordLists) -> tuple[str, ...]:
    """One topic or two, the heavier first."""
    weights: dict[str, float] = defaultdict(float)
    for hit in lists.topics.find(passage):
        name, weight = hit.value
        weights[name] += weight
    for situation in situations:
        for name in situation.topics:
            weights[name] += _TOPIC_OF_SITUATION
    ranked = sorted(weights, key=lambda name: -weights[name])
    if not ranked:
        return ()
    first = weights[ranked[0]]
    return tuple(name for name in ranked[:2] if weights[name] >= first * _SECOND_TOPIC_SHARE)
