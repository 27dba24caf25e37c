"""A small statistical second opinion: it may only ask. A hashed linear model over words and pairs of words."""

from __future__ import annotations

import struct
from array import array
from math import sqrt
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.domain.screening.words import Word

_HEADER = struct.Struct("<4sIff")  # magic, buckets, threshold, bias
_MAGIC = b"CSO1"
FEWEST_WORDS = 3
MOST_WORDS = 120


def features(texts: Sequence[str], buckets: int) -> Iterator[int]:
    """The buckets of a text's words, word pairs, triples and word beginnings."""
    before, earlier = "^", "^"
    for text in texts[:MOST_WORDS]:
        yield crc32(text.encode()) % buckets
        yield crc32(f"{before} {text}".encode()) % buckets
        yield crc32(f"{earlier} {before} {text}".encode()) % buckets
        if len(text) > 4:
            yield crc32(f"{text[:4]}-".encode()) % buckets
        earlier, before = before, text


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
        weights = self._weights
        found = set(features(texts, len(weights)))
        total = sum(weights[i] for i in found)
        return self._bias + self._scale * total / sqrt(len(found) or 1)

    def moved(self, by: float) -> SecondOpinion:
        """The same opinion, so much more (or less) easily worried."""
        return SecondOpinion(self._weights, self._scale, self._bias + by)

    def is_worried(self, words: Sequence[Word]) -> bool:
        return len(words) >= FEWEST_WORDS and self.score([word.text for word in words]) > 0
