"""Where one clause ends and the next begins. Scopes end there; matches may cross."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain.screening.words import Word

_TURNS = frozenset(
    (
        *("but", "because", "although", "though", "however", "then", "except", "yet", "unless", "until", "since"),
        *("pero", "porque", "aunque", "entonces", "sino", "porem", "parce", "pourtant", "weil", "aber", "denn"),
        *("perche", "quindi"),
    )
)


def clause_numbers(words: Sequence[Word]) -> list[int]:
    """For each word the number of its clause. Punctuation and words that turn a sentence begin a new one."""
    numbers: list[int] = []
    clause = 0
    for i, word in enumerate(words):
        if i and (word.breaks or word.text in _TURNS):
            clause += 1
        numbers.append(clause)
    return numbers
