"""What was found in a text: the level, the category, the places and the reason. Plain frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Level(IntEnum):
    """How pressing a text is. HIGH and above alert a person; CONCERN asks one question."""

    NONE = 0
    CONCERN = 1
    HIGH = 2
    IMMINENT = 3

    @property
    def word(self) -> str:
        return self.name.lower()

    @property
    def is_alert(self) -> bool:
        return self >= Level.HIGH


class Category(StrEnum):
    """What it is about: picks the words, the lines and the routing."""

    SUICIDE = "suicide"
    SELF_HARM = "self_harm"
    OVERDOSE = "overdose"
    HARM_TO_OTHERS = "harm_to_others"
    ABUSE = "abuse"
    CHILD_SAFETY = "child_safety"
    PSYCHOSIS = "psychosis"
    MEDICAL = "medical"
    WORRY_FOR_OTHER = "worry_for_other"


class Origin(StrEnum):
    """Where the level came from; silence after a question is handled by it."""

    AUTHORED = "authored"
    STATISTICAL = "statistical"
    THIRD_PARTY = "third_party"
    NEGATED = "negated"
    OWN_SIGN = "own_sign"
    ERROR = "error"


@dataclass(frozen=True)
class Match:
    """One concept found in the text; the span counts characters of the original text."""

    id: str
    start: int
    end: int
    level: Level
    category: Category


@dataclass(frozen=True)
class Scope:
    """Why a stretch of the original text counts for less: negation, past, film, advice, ..."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True)
class Assessment:
    """The answer of screening one text. With level NONE, category and origin are None."""

    level: Level
    category: Category | None
    origin: Origin | None
    matches: tuple[Match, ...]
    scopes: tuple[Scope, ...]
    reason: str


NOTHING = Assessment(Level.NONE, None, None, (), (), "Nothing in the lexicon matched.")
