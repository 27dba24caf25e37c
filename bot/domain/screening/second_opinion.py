"""A small statistical second opinion: it may only ask. A hashed linear model over words, pairs and pieces of words."""

from __future__ import annotations

import struct
from array import array
from functools import lru_cache
from math import sqrt
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain.screening.words import Word

_HEADER = struct.Struct("<4sIff")  # magic, buckets, threshold, bias
_MAGIC = b"CSO2"
_PIECES = (3, 4, 5)  # letters in a piece of a word
_LONG = 4  # only words of so many letters are cut into pieces
FEWEST_WORDS = 3
MOST_WORDS = 120


@lru_cache(maxsize=20_000)
def _of_word(text: str, buckets: int) -> tuple[int, ...]:
    """The word, and the pieces of a longer one: "hurting" is near "hurts"."""
    found = [crc32(text.encode())]
    if len(text) >= _LONG:
        bounded = f"<{text}>"
        for size in _PIECES:
            found += [crc32(f"#{bounded[i : i + size]}".encode()) for i in range(len(bounded) - size + 1)]
    return tuple({number % buckets for number in found})


@lru_cache(maxsize=20_000)
def _of_pair(pair: str, buckets: int) -> int:
    return crc32(pair.encode()) % buckets


def features(texts: Sequence[str], buckets: int) -> set[int]:
    """The buckets of a text's words, their pieces, word pairs, and pairs with one word between."""
    found: set[int] = set()
    before, earlier = "^", "^"
    for text in texts[:MOST_WORDS]:
        found.update(_of_word(text, buckets))
        found.add(_of_pair(f"{before} {text}", buckets))
        found.add(_of_pair(f"{earlier} _ {text}", buckets))
        earlier, before = before, text
    return found


class SecondOpinion:
    """Weights of the linear model; scores of at least the threshold are worrying."""

    def __init__(self, weights: array[int], scale: float, bias: float) -> None:
        self._weights = weights
        self._scale = scale
        self._bias = bias

    @classmethod
    def from_bytes(cls, data: bytes) -> SecondOpinion:
        magic, buckets, scale, bias = _HEADER.unpack_from(data)
        if magic != _MAGIC or len(data) != _HEADER.size + buckets:
            raise ValueError("The weights of the second opinion are damaged; train them again.")
        return cls(array("b", data[_HEADER.size :]), scale, bias)

    def to_bytes(self) -> bytes:
        return _HEADER.pack(_MAGIC, len(self._weights), self._scale, self._bias) + self._weights.tobytes()

    def score(self, texts: Sequence[str]) -> float:
        """Above zero is worrying."""
        found = features(texts, len(self._weights))
        total = sum(map(self._weights.__getitem__, found))
        return self._bias + self._scale * total / sqrt(len(found) or 1)

    def moved(self, by: float) -> SecondOpinion:
        """The same opinion, so much more (or less) easily worried."""
        return SecondOpinion(self._weights, self._scale, self._bias + by)

    def is_worried(self, words: Sequence[Word]) -> bool:
        return len(words) >= FEWEST_WORDS and self.score([word.text for word in words]) > 0
