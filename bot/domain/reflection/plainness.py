"""How easy a text is to read: sentences, words, and a school grade for English."""

from __future__ import annotations

import re
from functools import lru_cache

MOST_GRADE = 6.0
"""The hardest a reply may be (PRACTICE.md 16)."""

_VOWELS = re.compile(r"[aeiouy]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_BETWEEN = re.compile(r"(?<=[.?!])\s+")


def sentences_of(text: str) -> list[str]:
    """The sentences of a text."""
    return [part for part in _BETWEEN.split(text.strip()) if part]


def words_of(text: str) -> list[str]:
    """The words of a text, without figures."""
    return _WORD.findall(text)


def grade(text: str) -> float:
    """The Flesch-Kincaid reading grade, with a plain count of syllables; for English only."""
    words = [word.lower() for word in words_of(text)]
    if not words:
        return 0.0
    sentences = max(1, len(sentences_of(text)))
    return 0.39 * len(words) / sentences + 11.8 * sum(map(_syllables, words)) / len(words) - 15.59


@lru_cache(maxsize=4096)
def _syllables(word: str) -> int:
    count = len(_VOWELS.findall(word))
    if word.endswith("e") and not word.endswith(("le", "ee")) and count > 1:
        count -= 1
    if word.endswith("ed") and not word.endswith(("ted", "ded")) and count > 1:
        count -= 1
    return max(1, count)
