"""What a reflection is made of: what was understood, what is remembered, what is said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

LINES_REMEMBERED = 30
"""Turns within which no line returns (PRACTICE.md 5)."""
REPLIES_REMEMBERED = 60
"""Turns within which no reply is said again word for word, whatever lines it is made of."""


class Kind(StrEnum):
    """What sort of message this is; it decides which lines may answer it."""

    DISCLOSURE = "disclosure"
    WIN = "win"
    GRATITUDE = "gratitude"
    QUESTION = "question"
    SHORT = "short"
    GREETING = "greeting"
    ASKS_HUMAN = "asks_human"
    ASKS_MEDICAL = "asks_medical"
    ASKS_LEGAL_MONEY = "asks_legal_money"
    ASKS_TOOL = "asks_tool"
    ASKS_STORY = "asks_story"
    ASKS_RESOURCE = "asks_resource"
    STOP = "stop"
    ABOUT_BOT = "about_bot"
    ABOUT_CAIRN = "about_cairn"
    FAREWELL = "farewell"
    APOLOGY = "apology"
    NO_ADVICE = "no_advice"
    OTHER_LANGUAGE = "other_language"
    UNREADABLE = "unreadable"
    CONCERN = "concern"
    CRISIS = "crisis"

    @property
    def reported(self) -> Kind:
        """The kind as others know it: a goodbye is a greeting to them, a small word a short turn."""
        return _REPORTED.get(self, self)


_REPORTED = {
    Kind.ABOUT_CAIRN: Kind.QUESTION,
    Kind.FAREWELL: Kind.GREETING,
    Kind.APOLOGY: Kind.SHORT,
    Kind.NO_ADVICE: Kind.SHORT,
}


@dataclass(frozen=True)
class Understanding:
    """What was understood of one burst of words.

    `feelings` holds (name, confidence 0-1), surest first. `intensity` is 0 (light) to 3 (very strong),
    `valence` -1, 0 or 1. `language` is None when the words are in no language we have a pack for.
    """

    kind: Kind
    feelings: tuple[tuple[str, float], ...] = ()
    topics: tuple[str, ...] = ()
    intensity: int = 0
    valence: int = 0
    language: str | None = None


@dataclass(frozen=True)
class Memory:
    """What a conversation must remember so that it does not repeat itself; holds no words of the peer.

    `used_lines` are the ids of the last 30 turns' lines, oldest first, one turn's ids joined by "+".
    `openings` are the first three words of the last 30 replies, `said` the last 60 replies as
    numbers. `misfits` counts "not quite" in a row.
    """

    turn: int = 0
    used_lines: tuple[str, ...] = ()
    openings: tuple[str, ...] = ()
    said: tuple[int, ...] = ()
    misfits: int = 0
    just_listen: bool = False

    def to_dict(self) -> dict[str, Any]:
        """Plain values that survive JSON; `from_dict` takes them back."""
        return {
            "turn": self.turn,
            "used_lines": list(self.used_lines),
            "openings": list(self.openings),
            "said": list(self.said),
            "misfits": self.misfits,
            "just_listen": self.just_listen,
        }

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Memory:
        """A memory from what `to_dict` gave; what is missing starts empty."""
        return cls(
            turn=int(values.get("turn", 0)),
            used_lines=tuple(str(line) for line in values.get("used_lines", ())),
            openings=tuple(str(words) for words in values.get("openings", ())),
            said=tuple(int(number) for number in values.get("said", ())),
            misfits=int(values.get("misfits", 0)),
            just_listen=bool(values.get("just_listen", False)),
        )


@dataclass(frozen=True)
class Reflection:
    """One authored reply and what it leaves behind.

    `ask_fit` says whether to show "That fits / Not quite / Just listen" now; `offer_person` whether to
    offer a person because guessing has failed twice. `memory` is to be kept for the next turn.
    """

    text: str
    understanding: Understanding
    line_ids: tuple[str, ...]
    memory: Memory
    ask_fit: bool = False
    offer_person: bool = False
