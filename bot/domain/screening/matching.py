"""Finding concepts: one walk of a word trie gives the slots present, patterns are then chains of slots."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.domain.screening.lexicon import Cue, Entry, Lexicon, Pattern
    from bot.domain.screening.words import Reader, Word

_SLOTS = ""  # the key in a trie node under which the slots that end there are kept; no word is empty
_NUMBER_CLASSES = ((2000, "2000"), (100, "100"), (10, "10"), (0, "0"))  # "10" stands for ten to ninety-nine
_COMMON = frozenset(
    "i im me my to the a an of it is be was in on at for this that and or so you do not no dont have ive been am are"
    " go going get want with all just like will would can cant yo me mi a de que la el lo en un una y no se es estoy"
    " quiero tengo he voy ser para por con todo nada mas muy esto eso te tu si he she they his her 0 nothing one out"
    " up now if what how when day feel think je ne pas eu nao ich mir das io non che mi di".split()
)

Occurrences = dict[int, dict[int, list[int]]]  # slot -> start -> ends


@dataclass(frozen=True, slots=True)
class Found:
    """A concept or cue at words [start, end); `skipped` are the words of its gaps."""

    what: Entry | Cue
    start: int
    end: int
    skipped: tuple[int, ...]


_TOGETHER = 12  # how far apart chains joined by "&" may stand
_Place = tuple[int, int, tuple[int, ...]]  # first word, word after the last, words skipped
_Steps = tuple[tuple[int, int, bool], ...]


@dataclass(frozen=True, slots=True)
class _Pattern:
    what: Entry | Cue
    chains: tuple[_Steps, ...]
    needed: frozenset[int]


class Concepts:
    """The compiled lexicon. Built once; `find` only reads."""

    def __init__(self, lexicon: Lexicon, reader: Reader) -> None:
        self._numbers = {name: i for i, name in enumerate(lexicon.slots)}
        self._trie: dict[str, Any] = {}
        self._weights: dict[int, int] = {}
        for name, slot in lexicon.slots.items():
            self._add_slot(self._numbers[name], [reader.phrase(p) for p in slot.phrases])
        self._by_key: dict[int, list[_Pattern]] = defaultdict(list)
        for what in (*lexicon.entries, *lexicon.cues):
            for pattern in what.patterns:
                self._add_pattern(what, pattern)

    def find(self, words: Sequence[Word]) -> list[Found]:
        slots = self._slots_in([word.text for word in words])
        present = slots.keys()
        found: list[Found] = []
        for slot in present & self._by_key.keys():
            for pattern in self._by_key[slot]:
                if pattern.needed <= present:
                    found.extend(_found(pattern, slots))
        return found

    def _add_slot(self, number: int, phrases: list[tuple[str, ...]]) -> None:
        for phrase in phrases:
            node = self._trie
            for word in phrase:
                node = node.setdefault(word, {})
            if phrase and number not in node.setdefault(_SLOTS, []):
                node[_SLOTS].append(number)
        self._weights[number] = sum(3 if set(p) <= _COMMON else 1 for p in phrases if len(p) == 1)
        if any(len(p) == 1 and p[0] in _COMMON for p in phrases):
            self._weights[number] += 1000

    def _add_pattern(self, what: Entry | Cue, pattern: Pattern) -> None:
        chains = tuple(tuple((self._numbers[s.slot], s.gap, s.optional) for s in chain) for chain in pattern)
        needed = frozenset(number for chain in chains for number, _, optional in chain if not optional)
        key = min(needed, key=lambda number: self._weights[number])
        self._by_key[key].append(_Pattern(what, chains, needed))

    def _slots_in(self, texts: list[str]) -> Occurrences:
        trie, slots, count = self._trie, {}, len(texts)  # type: dict[str, Any], Occurrences, int
        for start, text in enumerate(texts):
            node = trie.get(_number(text) if text.isdigit() else text)
            at = start + 1
            while node is not None:
                for slot in node.get(_SLOTS, ()):
                    slots.setdefault(slot, {}).setdefault(start, []).append(at)
                if at >= count:
                    break
                text = texts[at]
                node = node.get(_number(text) if text.isdigit() else text)
                at += 1
        return slots


def _number(digits: str) -> str:
    """The lexicon's word for a number of this size."""
    size = int(digits[:9])
    return next(word for least, word in _NUMBER_CLASSES if size >= least)


def _found(pattern: _Pattern, slots: Occurrences) -> Iterable[Found]:
    """Every place of the pattern; of several chains all must stand within a few words of the first."""
    first, *others = (list(_places(chain, slots)) for chain in pattern.chains)
    for start, end, skipped in first:
        near = [_nearest(start, end, places) for places in others]
        if None not in near:
            spans = [(start, end), *(place for place in near if place)]
            yield Found(pattern.what, min(s for s, _ in spans), max(e for _, e in spans), skipped)


def _nearest(start: int, end: int, places: list[_Place]) -> tuple[int, int] | None:
    """The place closest to words [start, end), not over them and not too far."""
    apart = [(max(s - end, start - e), s, e) for s, e, _ in places if s >= end or e <= start]
    distance, s, e = min(apart, default=(_TOGETHER + 1, 0, 0))
    return (s, e) if distance <= _TOGETHER else None


def _places(steps: _Steps, slots: Occurrences) -> Iterable[_Place]:
    """Every place where the steps follow each other; for one start the first way through is enough."""
    first = 1 + next(i for i, step in enumerate(steps) if not step[2])
    for i in range(first):
        for start, ends in slots.get(steps[i][0], {}).items():
            way = _follow(steps, i + 1, ends, slots)
            if way is not None:
                yield start, way[0], way[1]


def _follow(
    steps: _Steps, i: int, ends: list[int], slots: Occurrences
) -> tuple[int, tuple[int, ...]] | None:
    if i == len(steps):
        return ends[-1], ()
    slot, gap, optional = steps[i]
    here = slots.get(slot, {})
    for end in ends:
        for at in range(end, end + gap + 1):
            if at in here:
                way = _follow(steps, i + 1, here[at], slots)
                if way is not None:
                    return way[0], (*range(end, at), *way[1])
    return _follow(steps, i + 1, ends, slots) if optional else None
