"""The door of this room: understand a message, and reflect it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.domain.reflection.compose import Composed, Turn, answer, compose, key_of, number_of, opening_of
from bot.domain.reflection.kinds import ROUTES
from bot.domain.reflection.languages import has_letters, language_of
from bot.domain.reflection.lines import Fillers, LineShelf
from bot.domain.reflection.model import FeelingModel
from bot.domain.reflection.reading import Reading, WordLists
from bot.domain.reflection.text import Passage, read
from bot.domain.reflection.understanding import understand
from bot.domain.reflection.values import (
    LINES_REMEMBERED,
    REPLIES_REMEMBERED,
    Kind,
    Memory,
    Reflection,
    Understanding,
)

MISFITS_BEFORE_A_PERSON = 2
_FIT_ASKED_AT_FIRST, _FIT_ASKED_EVERY = 2, 10
_SHAKY = 0.75
_ASK_FIT_KINDS = frozenset({Kind.DISCLOSURE, Kind.WIN})


@dataclass(frozen=True)
class LanguagePack:
    """What one language brings: its word lists, its lines, and a model where there is one."""

    words: WordLists
    shelf: LineShelf
    model: FeelingModel | None = None


class Reflector:
    """Chooses authored words that validate what was said; the same input always gives the same reply."""

    def __init__(self, packs: Mapping[str, LanguagePack]) -> None:
        self._packs = dict(packs)
        self._common = {language: pack.words.signals.common for language, pack in self._packs.items()}

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages there are lines for."""
        return tuple(self._packs)

    def understand(self, text: str, language: str) -> Understanding:
        """What `text` says; `language` is the peer's own, used unless the words are plainly in another."""
        return self.read_closely(read(text), language).understanding

    def reflect(
        self,
        text: str,
        language: str,
        memory: Memory,
        *,
        seed: str,
        name: str | None = None,
        formal: bool = False,
    ) -> Reflection:
        """The reply to a burst of messages joined by newlines.

        `seed` names the peer or conversation; with the memory's turn it decides the choice. `formal` says
        *usted* where a language has it. Never raises for any text.
        """
        reading = self.read_closely(read(text), language)
        pack = self._pack(reading.understanding.language or language)
        turn = Turn(pack.shelf, reading, memory, Fillers.of(reading, name, formal), key_of(seed, memory.turn), formal)
        gives_up = memory.misfits >= MISFITS_BEFORE_A_PERSON and reading.understanding.kind not in ROUTES
        composed = answer(turn, "misfits") if gives_up else compose(turn)
        return Reflection(
            text=composed.text,
            understanding=reading.understanding,
            line_ids=tuple(line.id for line in composed.lines),
            memory=_next(memory, composed, gives_up),
            ask_fit=not gives_up and _asks_fit(reading, memory),
            offer_person=gives_up,
        )

    def read_closely(self, passage: Passage, language: str) -> Reading:
        """All that was found, with the facts and the feeling a reply may name; for measuring and for authors."""
        if not has_letters(passage.raw) and not any(word.startswith("emoji") for word in passage.words):
            kind = Kind.SHORT if any(char.isdigit() for char in passage.raw) else Kind.UNREADABLE
            return Reading(Understanding(kind, language=language))
        spoken = language_of(passage, self._common, language)
        if spoken is None:
            return Reading(Understanding(Kind.OTHER_LANGUAGE))
        pack = self._packs[spoken]
        return understand(passage, pack.words, pack.model)

    def _pack(self, language: str) -> LanguagePack:
        return self._packs.get(language) or next(iter(self._packs.values()))


def _next(memory: Memory, composed: Composed, gave_up: bool) -> Memory:
    ids = "+".join(line.id for line in composed.lines)
    return replace(
        memory,
        turn=memory.turn + 1,
        used_lines=(*memory.used_lines, ids)[-LINES_REMEMBERED:],
        openings=(*memory.openings, opening_of(composed.text))[-LINES_REMEMBERED:],
        said=(*memory.said, number_of(composed.text))[-REPLIES_REMEMBERED:],
        misfits=0 if gave_up else memory.misfits,
    )


def _asks_fit(reading: Reading, memory: Memory) -> bool:
    """On the first two replies, after a shaky guess, then every tenth (PRACTICE.md 5); never while just listening."""
    if memory.just_listen or reading.understanding.kind not in _ASK_FIT_KINDS:
        return False
    shaky = reading.named is not None and reading.named.sure < _SHAKY
    return shaky or memory.turn < _FIT_ASKED_AT_FIRST or memory.turn % _FIT_ASKED_EVERY == 0
