"""A small linear model of feelings: hashed word and letter n-grams, whole-number weights, plain Python."""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from bot.domain.reflection.text import CUT, Passage

FEELINGS = (
    "sad", "hopeless", "grieving", "lonely", "anxious", "afraid", "overwhelmed", "angry", "hurt", "ashamed",
    "tired", "confused", "proud", "grateful", "hopeful", "happy", "neutral",
)  # fmt: skip
_LANE = 2
_HALF = 128
_MOST_WORDS = 120
_MOST_FEATURES = 250  # as many as two bytes can add up without running over


def features(passage: Passage) -> Iterator[bytes]:
    """What the model looks at: words, pairs of neighbours, and four letters in a row of longer words."""
    before = b"^"
    for word in passage.words[:_MOST_WORDS]:
        if word == CUT:
            before = b"^"
            continue
        now = word.encode()
        yield now
        yield before + b" " + now
        if len(now) > 4:
            yield from (b"#" + now[at : at + 4] for at in range(len(now) - 3))
        before = now


def bucket(feature: bytes, buckets: int) -> int:
    """Where a feature's weights stand; the trainer and the reader agree on this."""
    return zlib.crc32(feature) % buckets


@dataclass(frozen=True)
class FeelingModel:
    """Weights of each bucket for each feeling, kept as one long number a bucket so that adding is one step."""

    rows: tuple[int, ...]
    scale: float
    bias: tuple[float, ...]

    @classmethod
    def of(cls, weights: bytes, scale: float, bias: tuple[float, ...]) -> FeelingModel:
        """A model from one signed byte per bucket and feeling (stored with 128 added)."""
        width = len(FEELINGS)
        wide = bytearray(len(weights) * _LANE)
        wide[0::_LANE] = weights
        step = width * _LANE
        rows = tuple(int.from_bytes(wide[at : at + step], "little") for at in range(0, len(wide), step))
        return cls(rows, scale, bias)

    def scores(self, passage: Passage) -> list[float]:
        """A log-odds-like number for each feeling, in the order of `FEELINGS`."""
        rows, buckets = self.rows, len(self.rows)
        places = list(dict.fromkeys(zlib.crc32(feature) % buckets for feature in features(passage)))[:_MOST_FEATURES]
        if not places:
            return list(self.bias)
        lanes = sum(rows[place] for place in places).to_bytes(len(FEELINGS) * _LANE, "little")
        weight = self.scale / math.sqrt(len(places))
        zero = len(places) * _HALF
        return [
            bias + (int.from_bytes(lanes[at : at + _LANE], "little") - zero) * weight
            for bias, at in zip(self.bias, range(0, len(lanes), _LANE), strict=False)
        ]
