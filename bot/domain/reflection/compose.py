"""Choosing the lines of one reply: specific before general, never the same again, slow when it is heavy."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from bot.domain.reflection.lines import ANY_FEELING, GENTLE, Fillers, Line, LineShelf, Role
from bot.domain.reflection.plainness import MOST_GRADE, grade
from bot.domain.reflection.reading import GOOD, Reading
from bot.domain.reflection.text import fold
from bot.domain.reflection.values import Kind, Memory

MOST_WORDS, MOST_SENTENCES = 48, 3
"""How long a reply may be (PRACTICE.md 5 and 16)."""

_SAME_OPENING = 2
_HIGH_FROM = 2
_TALK = 6
"""Turns back that still colour a plain message."""

_ENOUGH_TRIES = 40
_GRADED = "en"


@dataclass(frozen=True)
class Turn:
    """Everything one choice depends on; the same turn always gives the same reply."""

    shelf: LineShelf
    reading: Reading
    memory: Memory
    fillers: Fillers
    key: int
    formal: bool = False

    @cached_property
    def tone(self) -> int:
        """How the message stands; a plain one amid hard talk is answered as part of it."""
        seen = self.reading.understanding
        if seen.valence or seen.kind is not Kind.DISCLOSURE or not self.memory.turn or _leans_good(self.reading):
            return seen.valence
        said = [self.shelf.by_id.get(line) for ids in self.memory.used_lines[-_TALK:] for line in ids.split("+")]
        amid_hard_talk = any(line is not None and line.is_heavy for line in said)
        return GENTLE if amid_hard_talk and self.shelf.at((Role.REFLECT, ANY_FEELING, GENTLE, False)) else 0

    @cached_property
    def used(self) -> dict[str, int]:
        """Line ids said lately, with a higher number the later it was."""
        return {line: at for at, ids in enumerate(self.memory.used_lines, start=1) for line in ids.split("+")}

    def lines(self, role: Role) -> list[Line]:
        """Lines of a role: for the feeling that may be named, then for every feeling."""
        strong, named = self.reading.understanding.intensity >= _HIGH_FROM, self.reading.named
        own = self.shelf.at((role, named.feeling, self.tone, strong)) if named else []
        return own + self.shelf.at((role, ANY_FEELING, self.tone, strong))

    def dealt(self, lines: list[Line]) -> list[Line]:
        """The lines from a place on that looks random and is not; the shelf has mixed them."""
        start = (self.key * 2654435761 >> 8) % len(lines) if lines else 0
        return lines[start:] + lines[:start]

    def chance(self, salt: int, out_of: int) -> bool:
        """True once in `out_of`, always the same for the same turn."""
        return ((self.key ^ salt) * 2246822519 & 0xFFFFFFFF) >> 7 & 0xFFFF < 0x10000 // out_of

    def say(self, line: Line) -> str:
        """The line as this person hears it."""
        return self.fillers.fill(line.formal if self.formal and line.formal else line.text)


@dataclass(frozen=True)
class Composed:
    """A reply and the lines it is made of."""

    text: str
    lines: tuple[Line, ...]


def _leans_good(reading: Reading) -> bool:
    good = sum(reading.scores.get(name, 0) for name in GOOD)
    heavy = sum(share for name, share in reading.scores.items() if name not in GOOD | {"neutral"})
    return good * 2 > heavy or (reading.named is not None and reading.named.feeling in GOOD)


def key_of(seed: str, turn: int) -> int:
    """One number from peer and turn, so that a conversation can be replayed."""
    return zlib.crc32(f"{seed}/{turn}".encode())


def number_of(text: str) -> int:
    """A reply as the memory keeps it: enough to know it again, and no words."""
    return zlib.crc32(text.encode())


def opening_of(text: str) -> str:
    """The first three words, as the memory keeps them."""
    return " ".join(fold(text).replace(",", " ").replace(".", " ").split()[:3])


def compose(turn: Turn) -> Composed:
    """The reply to one reading."""
    kind = turn.reading.understanding.kind
    answers = turn.shelf.for_kind(Role.ANSWER, kind.value)
    if answers:
        return _alone(turn, answers)
    made = _reflect(turn)
    return made if made.lines else _alone(turn, turn.shelf.for_kind(Role.ANSWER, Kind.SHORT))


def answer(turn: Turn, purpose: str) -> Composed:
    """A line of a named purpose that is no kind of message, such as the offer after two misfits."""
    return _alone(turn, turn.shelf.for_kind(Role.ANSWER, purpose))


def _alone(turn: Turn, lines: list[Line]) -> Composed:
    candidates = _ready(turn, lines, lambda line: -turn.fillers.tells(line))
    if turn.memory.just_listen or _has_asked(turn):
        candidates = [line for line in candidates if "?" not in line.text] or candidates
    return _first_fresh(turn, ((line,) for line in candidates))


def _reflect(turn: Turn) -> Composed:
    asks = _asks(turn)
    options = (
        parts
        for body in _bodies(turn)
        for parts in _around(turn, body, asks)
    )  # fmt: skip
    return _first_fresh(turn, options)


def _bodies(turn: Turn) -> list[Line]:
    """Reflecting lines, best first: those that name the feeling, then those that only carry the fact."""
    by_fact = _by_fact(turn)
    named = turn.reading.named.feeling if turn.reading.named else ""
    lines = turn.lines(Role.REFLECT)
    found = _ready(turn, [line for line in lines if named in line.feelings], _rather_specific(turn))
    if turn.reading.understanding.kind is Kind.WIN:
        found = _ready(turn, turn.shelf.for_kind(Role.REFLECT, Kind.WIN), by_fact) + found
    return found + _ready(turn, [line for line in lines if named not in line.feelings], by_fact)


def _rather_specific(turn: Turn) -> Callable[[Line], int]:
    """Two times in three a line with the person's own fact comes first, else the fact goes into the opening."""
    return _alike if turn.chance(11, 3) else _by_fact(turn)


def _alike(_: Line) -> int:
    return 0


def _by_fact(turn: Turn) -> Callable[[Line], int]:
    tells = turn.fillers.tells
    return lambda line: 0 if tells(line) else 1 if "topic" in line.slots or line.topics else 2


def _ready(turn: Turn, lines: list[Line], rank: Callable[[Line], int]) -> list[Line]:
    """Lines that suit this reading and can be filled; unused ones first, then by rank, then by the turn's dice."""
    used = turn.used
    return sorted(_fitting(turn, lines), key=lambda line: (used.get(line.id, 0), rank(line)))


def _unused(turn: Turn, lines: list[Line]) -> list[Line]:
    """Fitting lines not said lately, by the turn's dice alone."""
    return [line for line in _fitting(turn, lines) if line.id not in turn.used]


def _fitting(turn: Turn, lines: list[Line]) -> list[Line]:
    held, topics = turn.fillers.values.keys(), turn.reading.understanding.topics[:1]
    dealt = turn.dealt(lines)
    return [line for line in dealt if line.slots <= held and (not line.topics or not line.topics.isdisjoint(topics))]


def _asks(turn: Turn) -> list[Line]:
    """Questions that may end the reply; none when listening, none after a turn that asked, not each time."""
    rarely = 2 if turn.reading.understanding.intensity >= _HIGH_FROM else 5
    if turn.memory.just_listen or _has_asked(turn) or turn.chance(29, rarely):
        return []
    return _unused(turn, turn.lines(Role.ASK))


def _has_asked(turn: Turn) -> bool:
    """Whether the reply before this one asked something: two questions in a row are a quiz."""
    last = turn.memory.used_lines[-1].split("+") if turn.memory.used_lines else ()
    return any("?" in line.text for line in map(turn.shelf.by_id.get, last) if line is not None)


def _around(turn: Turn, body: Line, asks: list[Line]) -> Iterator[tuple[Line, ...]]:
    """The body with what may stand before and after it, fullest first."""
    wants_fact = not turn.fillers.tells(body) and bool(turn.fillers.telling & {"snippet", "own", "clause"})
    opens = _opens(turn, wants_fact)
    ends = _ends(turn, body) or asks[:3]
    for opening in opens[:4]:
        yield from ((opening, body, end) for end in ends)
        yield (opening, body)
    if not wants_fact or not opens:
        yield from ((body, end) for end in ends)
        yield (body,)


def _opens(turn: Turn, wants_fact: bool) -> list[Line]:
    if not wants_fact and not turn.chance(47, 4):
        return []
    return _unused(turn, [line for line in turn.lines(Role.OPEN) if turn.fillers.tells(line) == wants_fact])


def _ends(turn: Turn, body: Line) -> list[Line]:
    """Recognition of something the person did; only on evidence they gave, never when it is very heavy."""
    if not turn.reading.effort or "effort" in body.slots or turn.reading.understanding.intensity > _HIGH_FROM:
        return []
    return _unused(turn, turn.lines(Role.AFFIRM))[:2]


def _first_fresh(turn: Turn, options: Iterable[tuple[Line, ...]]) -> Composed:
    """The first reply that is short enough and does not open as two of the last thirty did."""
    openings = Counter(turn.memory.openings)
    fallback: Composed | None = None
    hard: Composed | None = None
    again: Composed | None = None
    for tries, lines in enumerate(options):
        made = Composed(" ".join(turn.say(line) for line in lines), lines)
        if number_of(made.text) in turn.memory.said:
            again = again or made
            continue
        if not _is_plain(made.text, turn.shelf.language):
            hard = hard or made
            continue
        if openings[opening_of(made.text)] < _SAME_OPENING:
            return made
        fallback = fallback or made
        if tries > _ENOUGH_TRIES:
            break
    return fallback or hard or again or Composed("", ())


def _is_plain(text: str, language: str) -> bool:
    sentences = text.count(". ") + text.count("? ") + text.count("! ") + 1
    if sentences > MOST_SENTENCES or text.count(" ") >= MOST_WORDS or text.count("?") > 1:
        return False
    return language != _GRADED or grade(text) <= MOST_GRADE
