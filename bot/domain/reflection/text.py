"""Plain words out of whatever was typed: folded, unquoted, cut into clauses."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

CUT = "|"
"""Stands between clauses in a passage; no phrase reaches across it."""

HEAD = 3
"""Letters that must stand before the `*` of a phrase."""

_FIRST, _LAST = 2400, 1200
_QUOTES = str.maketrans({"\u2019": "'", "\u2018": "'", "\u00b4": "'", "`": "'", "\u201c": '"', "\u201d": '"'})
_STUTTER = re.compile(r"\b(\w{1,6})-+\s*(?=\1)")
_NOISE = re.compile(r"\[\w[^\]]{0,30}\]|\b(?:um+|uh+|erm|hm+|mhm)\b,?|https?://\S+")
_OWNER = re.compile(r"(?<=[a-z]{3})(?<!that)(?<!what)(?<!here)(?<!she)(?<!let)(?<!who)(?<!how)'s\b")
_ILL = re.compile(r"\bi'll\b")
_LONG = re.compile(r"([a-z])\1{2,}")
_PIECE = re.compile(r"[a-z0-9]+|[.!?;:,()\n\u2014\u2026]|--")
_FACES = {
    "emojisad": "\U0001f622\U0001f62d\U0001f494\U0001f61e\U0001f614\U0001f625\U0001f63f\U0001f641\u2639",
    "emojiangry": "\U0001f620\U0001f621\U0001f92c\U0001f624",
    "emojiafraid": "\U0001f630\U0001f628\U0001f631\U0001f627",
    "emojihappy": "\U0001f60a\U0001f600\U0001f603\U0001f604\U0001f601\U0001f973\U0001f389\U0001f970\U0001f642",
    "emojithanks": "\U0001f64f\u2764\U0001f49b\U0001f499\U0001f49c\U0001f44d\U0001f917\U0001fac2",
    "emojitired": "\U0001f629\U0001f62b\U0001f634\U0001f971",
}
_EMOJI = {ord(face): f" {word} " for word, faces in _FACES.items() for face in faces}
_ACCENTS = str.maketrans("áàâäãåéèêëíìîïóòôöõúùûüñç", "aaaaaaeeeeiiiiooooouuuunc")


@dataclass(frozen=True)
class Passage:
    """One burst of words in plain form: `words` holds `CUT` between clauses, `line` is them joined by spaces."""

    raw: str
    words: tuple[str, ...]
    line: str

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The different words."""
        return frozenset(self.words) - {CUT}

    @cached_property
    def heads(self) -> tuple[tuple[str, str], ...]:
        """Each different word with its first three letters, by which stems are looked up."""
        return tuple((word, word[:HEAD]) for word in self.vocabulary)

    @property
    def size(self) -> int:
        """How many words there are, marks not counted."""
        return len(self.words) - self.words.count(CUT)


def fold(text: str) -> str:
    """Lower case without accents or apostrophes; what phrases and passages are both compared in."""
    low = text.casefold().translate(_QUOTES)
    low = _OWNER.sub(" s", _ILL.sub("i will", low)).replace("'", "").translate(_ACCENTS)
    if low.isascii():
        return low
    return "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c))


def read(text: str) -> Passage:
    """A passage of `text`; very long bursts keep their beginning and their end, where the point mostly is."""
    kept = text if len(text) <= _FIRST + _LAST else f"{text[:_FIRST]}\n{text[-_LAST:]}"
    low = fold(kept if kept.isascii() else kept.translate(_EMOJI))
    low = _NOISE.sub(" ", _STUTTER.sub("", low) if "-" in low else low)
    words = tuple(_pieces(_LONG.sub(r"\1\1", low)))
    return Passage(text, words, f" {' '.join(words)} ")


def _pieces(low: str) -> list[str]:
    pieces: list[str] = []
    for piece in _PIECE.findall(low):
        if piece[0].isalnum():
            pieces.append(piece)
        elif pieces and pieces[-1] != CUT:
            pieces.append(CUT)
    return pieces
