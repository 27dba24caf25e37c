"""From a message to a reading: kind, feelings, topics, strength, and the facts a reply may use."""

from __future__ import annotations

from collections.abc import Mapping

from bot.domain.reflection import feelings as felt_in
from bot.domain.reflection.facts import facts_of, filled, told_topics, topics_of
from bot.domain.reflection.feelings import Felt, Stated
from bot.domain.reflection.kinds import ROUTES, is_question, is_short, route_of
from bot.domain.reflection.model import FeelingModel
from bot.domain.reflection.reading import GOOD, Fact, Named, Reading, WordLists
from bot.domain.reflection.text import Passage
from bot.domain.reflection.values import Kind, Understanding

NAME_FROM = 0.42
"""A feeling nobody stated is named from this confidence on."""

_NEGATIVE_FROM, _NEGATIVE_UNTOLD, _POSITIVE_FROM = 0.5, 0.68, 0.6
_STATED_SURE = 0.92
_WHATEVER_IS_FELT = (Kind.APOLOGY, Kind.GRATITUDE, Kind.FAREWELL)
_HALF_WEIGHT = ("confused",)
_SHOWN, _STEM = 4, 4
_HEAVY_SITUATION = 3
_FEW_WORDS = 3
_STRONGEST = 3


def understand(passage: Passage, lists: WordLists, model: FeelingModel | None) -> Reading:
    """All that is understood of one message in the language of `lists`."""
    felt = felt_in.feel(passage, lists, model)
    facts = facts_of(passage, felt.situations, lists)
    topics = topics_of(passage, (hit.value for hit in felt.situations), lists)
    effort = _effort(passage, lists)
    named = _named(felt, lists, passage.size)
    valence = _valence(felt, named)
    if named and valence < 0 and named.feeling in GOOD:
        named = None  # a good word amid something heavy: naming it would sound like cheer
    kind = _kind(passage, lists, felt, facts, bool(effort) and valence > 0)
    ranked = sorted(felt.shares.items(), key=lambda item: -item[1])[:_SHOWN]
    understood = Understanding(
        kind=kind,
        feelings=tuple((name, round(share, 3)) for name, share in ranked),
        topics=topics,
        intensity=_intensity(felt, valence),
        valence=valence,
        language=lists.language,
    )
    told = told_topics(passage, (hit.value for hit in felt.situations), lists)
    topic_word = next((lists.topic_words[name] for name in topics if name in lists.topic_words and name in told), "")
    return Reading(understood, named, facts, effort, topic_word, felt.shares)


def _effort(passage: Passage, lists: WordLists) -> str:
    """Something the person did, by their own words; "haven't told my kids" is none."""
    done = (hit for hit in lists.efforts.find(passage) if not felt_in.is_denied(hit, passage.words, lists.signals))
    return next((filled(hit.value, hit.parts, lists.spelling) for hit in done), "")


def _kind(passage: Passage, lists: WordLists, felt: Felt, facts: tuple[Fact, ...], won: bool) -> Kind:
    route = route_of(passage, lists)
    told = bool(felt.stated or facts or any(hit.value.feelings for hit in felt.situations))
    if route in ROUTES or route in _WHATEVER_IS_FELT or (route and not felt.stated):
        return route
    if won:
        return Kind.WIN
    if is_question(passage, told):
        return Kind.QUESTION
    return Kind.SHORT if is_short(passage, told) else Kind.DISCLOSURE


def _named(felt: Felt, lists: WordLists, size: int) -> Named | None:
    own = [one for one in felt.stated if one.own and not one.negated and not (one.term.mute and one.term.strength == 1)]
    if own:
        own = [one for one in own if not one.turned] or own  # "I cried but it was good": what comes after counts
        best = max(own, key=lambda one: (felt.shares[one.term.feeling], one.term.strength))
        return _in_own_word(best, felt, lists)
    name = max(lists.feeling_words, key=lambda one: felt.shares[one])
    share = felt.shares[name]
    if size < _FEW_WORDS or share < NAME_FROM or share < felt.shares["neutral"]:
        return None
    return Named(name, lists.feeling_words[name][0], own=False, sure=share)


def _in_own_word(best: Stated, felt: Felt, lists: WordLists) -> Named:
    name = best.term.feeling
    word = best.term.say or (best.words if not best.term.mute else lists.feeling_words[name][0])
    mixed = _opposed(felt)
    return Named(name, word, own=not best.term.mute, sure=0.6 if mixed else max(_STATED_SURE, felt.shares[name]))


def _opposed(felt: Felt) -> bool:
    sides = {one.term.feeling in GOOD for one in felt.stated if one.own and not one.negated}
    return len(sides) > 1


def _valence(felt: Felt, named: Named | None) -> int:
    good = sum(felt.shares[name] for name in GOOD)
    bad = _bad(felt.shares)
    first = max(felt.shares, key=lambda name: felt.shares[name])
    if named is not None and named.feeling not in GOOD | {"neutral"} and bad > good:
        return -1
    told = bool(felt.stated) or any(hit.value.feelings for hit in felt.situations)
    if bad >= (_NEGATIVE_FROM if told else _NEGATIVE_UNTOLD) and first not in GOOD | {"neutral"}:
        return -1
    return 1 if good >= _POSITIVE_FROM and not _is_clouded(felt) else 0


def _is_clouded(felt: Felt) -> bool:
    """True when anything heavy stands beside the good: then no cheer."""
    words = any(one.term.feeling not in GOOD for one in felt.stated if not one.negated)
    return words or any(name not in GOOD | {"neutral"} for hit in felt.situations for name, _ in hit.value.feelings[:1])


def _bad(shares: Mapping[str, float]) -> float:
    skipped = GOOD | {"neutral"}
    return sum(share * (0.5 if name in _HALF_WEIGHT else 1) for name, share in shares.items() if name not in skipped)


def _intensity(felt: Felt, valence: int) -> int:
    strengths = [max(1, one.term.strength - 1 + one.boosted) for one in felt.stated if one.own and not one.negated]
    weights = [2 for hit in felt.situations if hit.value.weight >= _HEAVY_SITUATION and valence < 0]
    told = max([*strengths, *weights, 1 if valence else 0], default=0)
    return min(_STRONGEST, told + (1 if felt.boosts > 1 and told else 0))
