"""A small statistical second opinion: it may only ask. A hashed linear model over words, pairs of words and ideas."""

from __future__ import annotations

import struct
from array import array
from functools import lru_cache
from itertools import chain, pairwise
from math import sqrt
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from bot.domain.screening.words import Word

_HEADER = struct.Struct("<4sIff")  # magic, buckets, scale, bias
_MAGIC = b"CSO3"
_PIECES = (3, 4, 5)  # letters in a piece of a word
_LONG = 4  # only words of so many letters are cut into pieces
FEWEST_WORDS = 3
MOST_WORDS = 120


def of_word(text: str, buckets: int) -> list[int]:
    """The word, and the pieces of a longer one: "hurting" is near "hurts"."""
    found = [crc32(text.encode()) % buckets]
    if len(text) >= _LONG:
        bounded = f"<{text}>".encode()
        for size in _PIECES:
            found += [crc32(b"#" + bounded[i : i + size]) % buckets for i in range(len(bounded) - size + 1)]
    return found


def of_pairs(texts: Sequence[str], buckets: int) -> list[int]:
    """Pairs of words that stand together, and pairs with one word between."""
    codes = [b"^", b"^", *[text.encode() for text in texts]]
    near = [crc32(left + b" " + right) % buckets for left, right in pairwise(codes[1:])]
    return near + [crc32(left + b" _ " + right) % buckets for left, right in zip(codes, codes[2:], strict=False)]


def of_ideas(ideas: AbstractSet[str], buckets: int) -> list[int]:
    return [crc32(b"{" + idea.encode()) % buckets for idea in ideas]


def features(texts: Sequence[str], ideas: AbstractSet[str], buckets: int) -> tuple[list[int], list[int], list[int]]:
    """The three kinds of buckets of a text; each kind weighs by the root of its size."""
    texts = texts[:MOST_WORDS]
    words = list(chain.from_iterable(of_word(text, buckets) for text in sorted(set(texts))))
    return words, of_pairs(texts, buckets), of_ideas(ideas, buckets)


class SecondOpinion:
    """Weights of the linear model; scores above zero are worrying."""

    def __init__(self, weights: array[int], scale: float, bias: float) -> None:
        self._weights = weights
        self._scale = scale
        self._bias = bias
        self._word = lru_cache(maxsize=50_000)(self._of_word)
        self._idea = lru_cache(maxsize=5_000)(lambda idea: self._sum(of_ideas({idea}, len(weights))))

    @classmethod
    def from_bytes(cls, data: bytes) -> SecondOpinion:
        magic, buckets, scale, bias = _HEADER.unpack_from(data)
        if magic != _MAGIC or len(data) != _HEADER.size + buckets:
            raise ValueError("The weights of the second opinion are damaged; train them again.")
        return cls(array("b", data[_HEADER.size :]), scale, bias)

    def to_bytes(self) -> bytes:
        return _HEADER.pack(_MAGIC, len(self._weights), self._scale, self._bias) + self._weights.tobytes()

    def score(self, texts: Sequence[str], ideas: AbstractSet[str]) -> float:
        """Above zero is worrying."""
        texts = texts[:MOST_WORDS]
        words = [self._word(text) for text in set(texts)]
        total = sum([weight for weight, _ in words]) / sqrt(sum([count for _, count in words]) or 1)
        pairs = of_pairs(texts, len(self._weights))
        total += self._sum(pairs) / sqrt(len(pairs) or 1)
        total += sum(map(self._idea, ideas)) / sqrt(len(ideas) or 1)
        return self._bias + self._scale * total

    def _of_word(self, text: str) -> tuple[int, int]:
        found = of_word(text, len(self._weights))
        return self._sum(found), len(found)

    def _sum(self, buckets: Sequence[int]) -> int:
        return sum(map(self._weights.__getitem__, buckets))

    def moved(self, by: float) -> SecondOpinion:
        """The same opinion, so much more (or less) easily worried."""
        return SecondOpinion(self._weights, self._scale, self._bias + by)

    def is_worried(self, words: Sequence[Word], ideas: AbstractSet[str]) -> bool:
        return len(words) >= FEWEST_WORDS and self.score([word.text for word in words], ideas) > 0
