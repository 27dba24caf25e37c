"""What sort of message it is: the routes that outrank reflection, small talk, or something told."""

from __future__ import annotations

from bot.domain.reflection.feelings import is_denied
from bot.domain.reflection.phrases import Hit
from bot.domain.reflection.reading import WordLists
from bot.domain.reflection.text import CUT, Passage
from bot.domain.reflection.values import Kind

ROUTES = (
    Kind.STOP,
    Kind.ASKS_HUMAN,
    Kind.ABOUT_CAIRN,
    Kind.ABOUT_BOT,
    Kind.ASKS_MEDICAL,
    Kind.ASKS_LEGAL_MONEY,
    Kind.NO_ADVICE,
    Kind.ASKS_STORY,
    Kind.ASKS_TOOL,
    Kind.ASKS_RESOURCE,
)
"""Kinds that outrank reflection, first come first."""

_OFFERS = (Kind.NO_ADVICE, Kind.ASKS_STORY, Kind.ASKS_TOOL, Kind.ASKS_RESOURCE)
_TELLING = 22
"""From this many words on somebody is telling something; a wish for a tool in passing waits its turn."""

_SMALL = (Kind.GRATITUDE, Kind.APOLOGY, Kind.FAREWELL, Kind.GREETING, Kind.QUESTION, Kind.SHORT)
_SPARE_WORDS = 1
_SHORT_WORDS = 3
_QUESTION_WORDS = 16

WHOLE, START, ANY = "whole", "start", "any"


def route_of(passage: Passage, lists: WordLists) -> Kind | None:
    """The route or small talk a message is, or None when it wants a reflection."""
    hits = _widest(lists.kinds.find(passage))
    anywhere = {hit.value[0] for hit in hits if _stands(hit) and not _is_refused(hit, passage, lists)}
    for kind in ROUTES:
        if kind in anywhere and not (kind in _OFFERS and passage.size > _TELLING):
            return kind
    return _small_talk(passage, hits)


def _widest(hits: list[Hit[tuple[Kind, str]]]) -> list[Hit[tuple[Kind, str]]]:
    """Without those that stand inside a longer one: "are you a real person" asks for no person."""
    return [hit for hit in hits if not any(_holds(other, hit) for other in hits)]


def _holds(other: Hit[tuple[Kind, str]], hit: Hit[tuple[Kind, str]]) -> bool:
    longer = other.end - other.start > hit.end - hit.start
    return longer and _stands(other) and other.start <= hit.start and hit.end <= other.end


def _stands(hit: Hit[tuple[Kind, str]]) -> bool:
    where = hit.value[1]
    return where == ANY or (where == START and hit.start == 0)


def _is_refused(hit: Hit[tuple[Kind, str]], passage: Passage, lists: WordLists) -> bool:
    """True for a tool or a story that is not wanted ("no advice please")."""
    return (
        hit.value[0] in _OFFERS and hit.value[0] is not Kind.NO_ADVICE and is_denied(hit, passage.words, lists.signals)
    )


def _small_talk(passage: Passage, hits: list[Hit[tuple[Kind, str]]]) -> Kind | None:
    covered = {at for hit in hits for at in range(hit.start, hit.end)}
    left = sum(at not in covered for at, word in enumerate(passage.words) if word != CUT)
    whole = {hit.value[0] for hit in hits}
    if not whole or left > _SPARE_WORDS or left >= passage.size:
        return None
    if left and passage.size <= _SHORT_WORDS and whole == {Kind.SHORT}:
        return None
    return next((kind for kind in (*ROUTES, *_SMALL) if kind in whole), None)


def is_question(passage: Passage, told: bool) -> bool:
    """A bare question, with nothing told beside it."""
    ends = passage.raw.rstrip(" \"')").endswith("?")
    return ends and not told and passage.size <= _QUESTION_WORDS


def is_short(passage: Passage, told: bool) -> bool:
    """A turn too small to hold anything to reflect."""
    return not told and passage.size < _SHORT_WORDS
