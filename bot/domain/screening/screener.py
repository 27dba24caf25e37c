"""The screener: text in, assessment out. Deterministic, explainable, never raising."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Protocol

from bot.domain.screening.assessment import NOTHING, Assessment, Category, Level, Match, Origin
from bot.domain.screening.clauses import clause_numbers
from bot.domain.screening.combine import combine, weigh
from bot.domain.screening.matching import Concepts, Events
from bot.domain.screening.scopes import surroundings
from bot.domain.screening.words import Reader, Word

if TYPE_CHECKING:
    from bot.domain.screening.folding import Folding
    from bot.domain.screening.lexicon import Lexicon

WINDOW = 4096
OVERLAP = 512

_FAILED = "Screening failed on this text, so it is treated as a concern."


class Opinion(Protocol):
    """A second opinion on words that no concept matched; `ideas` are the slots that these words fill."""

    def is_worried(self, words: Sequence[Word], ideas: AbstractSet[str]) -> bool: ...


class Screener:
    """Screens one text at a time. Compiled once; may be shared between threads."""

    on_error: Callable[[Exception], None] | None = None

    def __init__(self, lexicon: Lexicon, folding: Folding, opinion: Opinion | None = None) -> None:
        self._reader = Reader(lexicon, folding)
        self._concepts = Concepts(lexicon, self._reader)
        self._opinion = opinion

    def assess(self, text: str, own_signs: Sequence[str] = ()) -> Assessment:
        """The level, category and reason for a text. Never raises: an exception gives CONCERN."""
        try:
            return max((self._window(*window, own_signs) for window in _windows(text)), key=_weight)
        except Exception as error:  # noqa: BLE001 - whatever fails here must become a question, never silence
            return self._failed(error)

    def words(self, text: str) -> tuple[Word, ...]:
        """The text as the concepts see it, for authors' tools and for training."""
        return tuple(self._reader.read(text))

    def ideas(self, words: Sequence[Word]) -> set[str]:
        """The named slots these words fill, for training."""
        return self._concepts.ideas(self._concepts.phrases(words))

    def _window(self, text: str, offset: int, own_signs: Sequence[str]) -> Assessment:
        words = self._reader.read(text)
        events = self._concepts.phrases(words)
        result = self._from_concepts(words, events)
        if result.level is Level.NONE and own_signs:
            result = self._own_sign(words, own_signs) or result
        if self._opinion and result.level is Level.NONE and not result.scopes:  # what a scope cleared stays cleared
            is_worried = self._opinion.is_worried(words, self._concepts.ideas(events))
            result = _asked_by_statistics(result) if is_worried else result
        return _moved(result, offset) if offset else result

    def _from_concepts(self, words: list[Word], events: Events) -> Assessment:
        found = self._concepts.find(words, events)
        if not found:
            return NOTHING
        around = surroundings(words, clause_numbers(words), found)
        return combine(around, weigh(around))

    def _own_sign(self, words: list[Word], own_signs: Sequence[str]) -> Assessment | None:
        texts = [word.text for word in words]
        for sign in own_signs:
            phrase = list(self._reader.phrase(sign))
            at = _find(phrase, texts)
            if at is not None:
                span = words[at].start, words[at + len(phrase) - 1].end
                match = Match("own_sign", *span, Level.CONCERN, Category.SUICIDE)
                reason = "A warning sign from the person's own plan: concern."
                return Assessment(Level.CONCERN, Category.SUICIDE, Origin.OWN_SIGN, (match,), (), reason)
        return None

    def _failed(self, error: Exception) -> Assessment:
        try:
            if self.on_error:
                self.on_error(error)
        except Exception:  # noqa: BLE001 - a broken alarm must not silence the concern itself
            return Assessment(Level.CONCERN, None, Origin.ERROR, (), (), f"{_FAILED} The alarm failed too.")
        return Assessment(Level.CONCERN, None, Origin.ERROR, (), (), _FAILED)


def _asked_by_statistics(result: Assessment) -> Assessment:
    reason = "No concept stands, but the words resemble messages from people in danger: concern."
    return Assessment(Level.CONCERN, Category.SUICIDE, Origin.STATISTICAL, (), result.scopes, reason)


def _windows(text: str) -> list[tuple[str, int]]:
    if len(text) <= WINDOW:
        return [(text, 0)]
    return [(text[at : at + WINDOW], at) for at in range(0, len(text) - OVERLAP, WINDOW - OVERLAP)]


def _weight(result: Assessment) -> tuple[Level, int]:
    return result.level, -(result.matches[0].start if result.matches else 0)


def _moved(result: Assessment, offset: int) -> Assessment:
    matches = tuple(Match(m.id, m.start + offset, m.end + offset, m.level, m.category) for m in result.matches)
    scopes = tuple(type(s)(s.kind, s.start + offset, s.end + offset) for s in result.scopes)
    return Assessment(result.level, result.category, result.origin, matches, scopes, result.reason)


def _find(phrase: list[str], texts: list[str]) -> int | None:
    if not phrase:
        return None
    size = len(phrase)
    return next((i for i in range(len(texts) - size + 1) if texts[i : i + size] == phrase), None)
