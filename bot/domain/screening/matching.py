"""Finding concepts: one walk of a word trie gives the slots present, patterns are then chains of slots."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.domain.screening.lexicon import Cue, Entry, Lexicon, Step
    from bot.domain.screening.words import Reader, Word

_SLOTS = ""  # the key in a trie node under which the slots that end there are kept; no word is empty
_NUMBER = "0"
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
    is_self: bool
    skipped: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Pattern:
    what: Entry | Cue
    steps: tuple[tuple[int, int, bool], ...]
    needed: frozenset[int]
    is_self: bool


class Concepts:
    """The compiled lexicon. Built once; `find` only reads."""

    def __init__(self, lexicon: Lexicon, reader: Reader) -> None:
        self._numbers = {name: i for i, name in enumerate(lexicon.slots)}
        self._self = {self._numbers[name] for name, slot in lexicon.slots.items() if slot.is_self}
        self._trie: dict[str, Any] = {}
        self._weights: dict[int, int] = {}
        for name, slot in lexicon.slots.items():
            self._add_slot(self._numbers[name], [reader.phrase(p) for p in slot.phrases])
        self._by_key: dict[int, list[_Pattern]] = defaultdict(list)
        for what in (*lexicon.entries, *lexicon.cues):
            for steps in what.patterns:
                self._add_pattern(what, steps)

    def find(self, words: Sequence[Word]) -> list[Found]:
        slots = self._slots_in([word.text for word in words])
        present = slots.keys()
        found: list[Found] = []
        for slot in present & self._by_key.keys():
            for pattern in self._by_key[slot]:
                if pattern.needed <= present:
                    found.extend(_chains(pattern, slots))
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

    def _add_pattern(self, what: Entry | Cue, steps: tuple[Step, ...]) -> None:
        numbered = tuple((self._numbers[s.slot], s.gap, s.optional) for s in steps)
        needed = frozenset(number for number, _, optional in numbered if not optional)
        is_self = any(number in self._self for number, _, optional in numbered if not optional)
        key = min(needed, key=lambda number: self._weights[number])
        self._by_key[key].append(_Pattern(what, numbered, needed, is_self))

    def _slots_in(self, texts: list[str]) -> Occurrences:
        trie, slots, count = self._trie, {}, len(texts)  # type: dict[str, Any], Occurrences, int
        for start, text in enumerate(texts):
            node = trie.get(_NUMBER if text.isdigit() and text not in trie else text)
            at = start + 1
            while node is not None:
                for slot in node.get(_SLOTS, ()):
                    slots.setdefault(slot, {}).setdefault(start, []).append(at)
                if at >= count:
                    break
                text = texts[at]
                node = node.get(_NUMBER if text.isdigit() and text not in node else text)
                at += 1
        return slots


def _chains(pattern: _Pattern, slots: Occurrences) -> Iterable[Found]:
    """Every place where the steps follow each other; for one start the shortest way through is enough."""
    first = 1 + next(i for i, step in enumerate(pattern.steps) if not step[2])
    starts = [(i, start) for i in range(first) for start in slots.get(pattern.steps[i][0], ())]
    for i, start in starts:
        way = _follow(pattern.steps, i + 1, slots[pattern.steps[i][0]][start], slots)
        if way is not None:
            end, skipped = way
            yield Found(pattern.what, start, end, pattern.is_self, skipped)


def _follow(
    steps: tuple[tuple[int, int, bool], ...], i: int, ends: list[int], slots: Occurrences
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
