"""What the check of reflection lines knows of a language: what a line may not say, and which words name a feeling.

The words stand in `data/feelings_rules_<language>.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from bot.packs.reflection_words import read_yaml

NEAR = (
    frozenset({"sad", "hopeless", "grieving", "lonely", "hurt"}),
    frozenset({"anxious", "afraid", "overwhelmed"}),
    frozenset({"angry", "hurt"}),
    frozenset({"tired", "overwhelmed"}),
    frozenset({"happy", "proud", "grateful", "hopeful"}),
    frozenset({"confused", "anxious"}),
    frozenset({"ashamed", "sad"}),
)
"""Feelings so close that a line for one may also use a word of the other."""

_DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Rules:
    """One language's rules; each forbidden pattern comes with the sentence an author reads."""

    never: tuple[tuple[re.Pattern[str], str], ...]
    cheer: re.Pattern[str]
    condolence: re.Pattern[str]
    open_question: re.Pattern[str]
    feelings: Mapping[str, re.Pattern[str]]
    samples: Mapping[str, tuple[str, ...]]


@lru_cache
def rules_for(language: str) -> Rules | None:
    """The rules of a language; None where nobody wrote any, then only a line's shape is checked."""
    path = _DATA / f"feelings_rules_{language}.yaml"
    if not path.exists():
        return None
    values = read_yaml(path)
    return Rules(
        never=tuple(_forbidden(values["never"])),
        cheer=_words(values["cheer"]),
        condolence=_words(values["condolence"]),
        open_question=re.compile(values["open_question"], re.IGNORECASE),
        feelings={name: _words(words) for name, words in values["feelings"].items()},
        samples={slot: tuple(samples) for slot, samples in values["samples"].items()},
    )


def _forbidden(entries: list[Mapping[str, Any]]) -> Iterator[tuple[re.Pattern[str], str]]:
    for entry in entries:
        if "words" in entry:
            yield _words("|".join(entry["words"])), entry["why"]
        else:
            yield re.compile(entry["pattern"], re.IGNORECASE if entry.get("any_case") else 0), entry["why"]


def _words(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
