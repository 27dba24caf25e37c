"""Finding concepts: one walk of a word trie gives the phrases present; patterns are chains of slots of phrases."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.domain.screening.lexicon import Cue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.domain.screening.lexicon import Entry, Lexicon, Pattern
    from bot.domain.screening.words import Reader, Word

# Words that stand before the first and after the last word of every text, so that a pattern can ask for all of it.
MESSAGE_START = "startofmessage"
MESSAGE_END = "endofmessage"
WRITTEN_OUT = "="  # slots made of phrases written out in a pattern begin so
_PHRASE = ""  # the key in a trie node under which the phrase that ends there is kept; no word is empty
_NUMBER_CLASSES = ((2000, "2000"), (100, "100"), (10, "10"), (0, "0"))  # "10" stands for ten to ninety-nine
_TOGETHER = 6  # how far apart chains joined by "&" may stand
_BLOCK = 64  # a long text is matched in overlapping blocks of so many words
_STEP = 40
_BITS = 4093
_RARE = 1
_COMMON_WEIGHT = 1000
# Words found in most messages: a pattern is looked for by its rarer slot.
# fmt: off
_COMMON = frozenset((
    "0", "10", "a", "again", "all", "am", "an", "and", "are", "at", "be", "been", "can", "cant", "che",
    "con", "das", "day", "de", "di", "do", "dont", "el", "en", "es", "eso", "esto", "estoy", "eu", "feel",
    "for", "get", "go", "going", "gonna", "have", "he", "her", "his", "how", "i", "ich", "if", "im", "in",
    "io", "is", "it", "ive", "je", "just", "la", "like", "lo", "mas", "me", "mi", "mir", "muy", "my",
    "nada", "nao", "ne", "never", "no", "non", "not", "now", "of", "on", "one", "or", "out", "para", "pas",
    "por", "que", "quiero", "se", "ser", "she", "si", "so", "te", "tengo", "that", "the", "they", "think",
    "this", "to", "todo", "tu", "un", "una", "up", "voy", "wanna", "want", "was", "what", "when", "will",
    "with", "would", "y", "yo", "you", MESSAGE_START, MESSAGE_END,
))
# fmt: on

_Place = tuple[int, int, tuple[int, ...]]  # first word, word after the last, words skipped
_Steps = tuple[tuple[int, int, bool], ...]  # slot, gap before it, may be absent
Events = list[tuple[int, int, int]]  # first word, word after the last, phrase


class Found(NamedTuple):
    """A concept or cue at words [start, end); `skipped` are the words of its gaps."""

    what: Entry | Cue
    start: int
    end: int
    skipped: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Pattern:
    what: Entry | Cue
    chains: tuple[_Steps, ...]
    needed: int  # one bit for each slot that must be present


class Concepts:
    """The compiled lexicon. Built once; `find` only reads."""

    def __init__(self, lexicon: Lexicon, reader: Reader) -> None:
        self._trie: dict[str, Any] = {}
        self._masks: list[int] = []  # for each phrase the bits of the slots it fills
        self._slots: list[frozenset[int]] = []  # for each slot its phrases
        self._patterns: list[_Pattern] = []
        self._concepts_by_phrase: dict[int, list[int]] = defaultdict(list)
        self._cues_by_phrase: dict[int, list[int]] = defaultdict(list)
        self._ideas: dict[int, list[str]] = defaultdict(list)  # for each phrase the names of its named slots
        numbers = {name: number for number, name in enumerate(lexicon.slots)}
        phrases = [
            [reader.phrase(phrase, language_of(name)) for phrase in lexicon.slots[name].phrases] for name in numbers
        ]
        weights = [self._add_slot(number, filled) for number, filled in enumerate(phrases)]
        for name, number in numbers.items():
            if not name.startswith(WRITTEN_OUT):
                for phrase in self._slots[number]:
                    self._ideas[phrase].append(name)
        everything: list[Entry | Cue] = [*lexicon.entries, *lexicon.cues]
        for what in everything:
            for pattern in what.patterns:
                self._add_pattern(what, pattern, numbers, weights)

    def phrases(self, words: Sequence[Word]) -> Events:
        """Every phrase of the lexicon in the text: first word, word after the last, number of the phrase."""
        if not words:
            return []
        count = len(words)
        texts = [MESSAGE_START, *[word.text for word in words], MESSAGE_END]
        return [(s - 1 if s else 0, min(e - 1, count), phrase) for s, e, phrase in self._events(texts)]

    def ideas(self, events: Events) -> set[str]:
        """The names of the slots that the phrases fill: what the text speaks of, whatever the words."""
        found: set[str] = set()
        for phrase in {phrase for _, _, phrase in events}:
            if phrase in self._ideas:
                found.update(self._ideas[phrase])
        return found

    def find(self, words: Sequence[Word], events: Events | None = None) -> list[Found]:
        """Every place of every concept, and where there is one, of every cue."""
        events = self.phrases(words) if events is None else events
        blocks = [_Block(part, self) for part in _blocks(events, len(words))]
        concepts = _each(blocks, self._concepts_by_phrase)
        return concepts + _each(blocks, self._cues_by_phrase) if concepts else []

    def candidates(self, present: Iterable[int], by_phrase: dict[int, list[int]]) -> Iterator[_Pattern]:
        """The patterns all of whose slots may be present."""
        mask = 0
        for phrase in present:
            mask |= self._masks[phrase]
        tried: set[int] = set()
        for phrase in present:
            if phrase in by_phrase:
                tried.update(by_phrase[phrase])
        patterns = self._patterns
        for number in tried:
            pattern = patterns[number]
            if pattern.needed & mask == pattern.needed:
                yield pattern

    def slots(self, present: dict[int, list[tuple[int, int]]]) -> _Slots:
        return _Slots(self._slots, present)

    def _add_slot(self, number: int, phrases: list[tuple[str, ...]]) -> int:
        """Keep the slot's phrases; answer how common they are."""
        filled = [self._add_phrase(phrase) for phrase in phrases if phrase]
        self._slots.append(frozenset(filled))
        for phrase in filled:
            self._masks[phrase] |= 1 << number % _BITS
        is_common = any(len(p) == 1 and p[0] in _COMMON for p in phrases)
        return len(filled) * _RARE + (_COMMON_WEIGHT if is_common else 0)

    def _add_phrase(self, phrase: tuple[str, ...]) -> int:
        node = self._trie
        for word in phrase:
            node = node.setdefault(word, {})
        if _PHRASE not in node:
            node[_PHRASE] = len(self._masks)
            self._masks.append(0)
        return int(node[_PHRASE])

    def _add_pattern(self, what: Entry | Cue, pattern: Pattern, numbers: dict[str, int], weights: list[int]) -> None:
        chains = tuple(tuple((numbers[s.slot], s.gap, s.optional) for s in chain) for chain in pattern)
        needed = {number for chain in chains for number, _, optional in chain if not optional}
        by_phrase = self._cues_by_phrase if isinstance(what, Cue) else self._concepts_by_phrase
        for phrase in self._slots[min(needed, key=lambda number: (weights[number], number))]:
            by_phrase[phrase].append(len(self._patterns))
        self._patterns.append(_Pattern(what, chains, _mask(needed)))

    def _events(self, texts: list[str]) -> Events:
        """Every phrase of the trie in the text."""
        trie, events, count = self._trie, [], len(texts)  # type: dict[str, Any], Events, int
        for start, text in enumerate(texts):
            node = trie.get(_number(text) if text.isdigit() else text)
            at = start + 1
            while node is not None:
                if _PHRASE in node:
                    events.append((start, at, node[_PHRASE]))
                if at >= count:
                    break
                text = texts[at]
                node = node.get(_number(text) if text.isdigit() else text)
                at += 1
        return events


class _Block:
    """A stretch of text short enough for its phrases to be put together."""

    def __init__(self, events: Events, concepts: Concepts) -> None:
        self._concepts = concepts
        self._present: dict[int, list[tuple[int, int]]] = {}
        for start, end, phrase in events:
            if phrase in self._present:
                self._present[phrase].append((start, end))
            else:
                self._present[phrase] = [(start, end)]
        self._slots = concepts.slots(self._present)

    def find(self, by_phrase: dict[int, list[int]]) -> Iterator[Found]:
        for pattern in self._concepts.candidates(self._present, by_phrase):
            yield from _found(pattern, self._slots)


def _each(blocks: list[_Block], by_phrase: dict[int, list[int]]) -> list[Found]:
    """What the blocks hold; overlapping ones find the same twice."""
    if len(blocks) == 1:
        return list(blocks[0].find(by_phrase))
    found = {(id(item.what), item.start, item.end): item for block in blocks for item in block.find(by_phrase)}
    return list(found.values())


def language_of(slot: str) -> str:
    """The language of a slot, by its name."""
    return slot.removeprefix(WRITTEN_OUT).split(".", 1)[0]


def _mask(slots: Iterable[int]) -> int:
    mask = 0
    for slot in slots:
        mask |= 1 << slot % _BITS
    return mask


class _Slots(dict[int, dict[int, list[int]]]):
    """For each slot asked for: where it begins, and where it may end."""

    def __init__(self, slots: list[frozenset[int]], present: dict[int, list[tuple[int, int]]]) -> None:
        super().__init__()
        self._slots = slots
        self._present = present
        self._phrases = frozenset(present)

    def __missing__(self, slot: int) -> dict[int, list[int]]:
        places: dict[int, list[int]] = {}
        for phrase in self._slots[slot] & self._phrases:
            for start, end in self._present[phrase]:
                places.setdefault(start, []).append(end)
        self[slot] = places
        return places


def _number(digits: str) -> str:
    """The lexicon's word for a number of this size."""
    size = int(digits[:9])
    return next(word for least, word in _NUMBER_CLASSES if size >= least)


def _blocks(events: Events, count: int) -> Iterator[Events]:
    """The events of each overlapping block of words, in one pass over the sorted events."""
    if count <= _BLOCK:
        yield events
        return
    low = 0
    for first in range(0, max(count - _BLOCK + _STEP, 1), _STEP):
        while low < len(events) and events[low][0] < first:
            low += 1
        high = low
        while high < len(events) and events[high][0] < first + _BLOCK:
            high += 1
        yield events[low:high]


def _found(pattern: _Pattern, slots: _Slots) -> Iterable[Found]:
    """Every place of the pattern; of several chains all must stand within a few words of the first."""
    if len(pattern.chains) == 1:
        return [Found(pattern.what, *place) for place in _places(pattern.chains[0], slots)]
    first, *others = (list(_places(chain, slots)) for chain in pattern.chains)
    return [found for place in first if (found := _together(pattern, place, others))]


def _together(pattern: _Pattern, place: _Place, others: list[list[_Place]]) -> Found | None:
    start, end, skipped = place
    near = [_nearest(start, end, places) for places in others]
    spans = [span for span in near if span]
    if len(spans) < len(near):
        return None
    return Found(pattern.what, min(start, *(s for s, _ in spans)), max(end, *(e for _, e in spans)), skipped)


def _nearest(start: int, end: int, places: list[_Place]) -> tuple[int, int] | None:
    """The place closest to words [start, end), not over them and not too far."""
    apart = [(max(s - end, start - e), s, e) for s, e, _ in places if s >= end or e <= start]
    distance, s, e = min(apart, default=(_TOGETHER + 1, 0, 0))
    return (s, e) if distance <= _TOGETHER else None


def _places(steps: _Steps, slots: _Slots) -> Iterator[_Place]:
    """Every place where the steps follow each other; for one start the first way through is enough."""
    for i, (slot, _, optional) in enumerate(steps):
        for start, ends in slots[slot].items():
            way = _follow(steps, i + 1, ends, slots)
            if way is not None:
                yield start, way[0], way[1]
        if not optional:
            return


def _follow(steps: _Steps, i: int, ends: list[int], slots: _Slots) -> tuple[int, tuple[int, ...]] | None:
    if i == len(steps):
        return max(ends), ()
    slot, gap, optional = steps[i]
    here = slots[slot]
    for end in ends if here else ():
        for at in range(end, end + gap + 1):
            if at in here:
                way = _follow(steps, i + 1, here[at], slots)
                if way is not None:
                    return way[0], (*range(end, at), *way[1])
    return _follow(steps, i + 1, ends, slots) if optional else None
