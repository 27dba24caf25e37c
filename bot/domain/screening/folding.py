"""Folding: any spelling of a letter becomes its plain form, and every character remembers where it came from."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

_DROPPED = {"Cf", "Mn", "Me", "Cc", "Cs", "Co", "Cn"}
_KEPT_CONTROLS = "\n\t\r"
_CACHE_LIMIT = 20_000


@dataclass(frozen=True)
class Folded:
    """Folded text; `origin[i]` is where its i-th character stood. No origin: nothing moved."""

    text: str
    origin: Sequence[int] | None

    def start_of(self, index: int) -> int:
        return index if self.origin is None else self.origin[index]

    def end_of(self, index: int) -> int:
        """The original position just after the folded characters before `index`."""
        return index if self.origin is None else self.origin[index - 1] + 1


@dataclass(frozen=True)
class Folding:
    """Folds with a table of look-alikes and emoji; characters outside it fall back to Unicode's own forms."""

    table: Mapping[str, str] = field(default_factory=dict)
    _known: dict[str, str] = field(default_factory=dict, compare=False, repr=False)

    def fold(self, text: str) -> Folded:
        if text.isascii():
            return Folded(text.lower(), None)
        pieces = [self._known.get(ch) if ch in self._known else self._learn(ch) for ch in text]
        origin = [i for i, piece in enumerate(pieces) for _ in piece or ""]
        return Folded("".join(piece or "" for piece in pieces), origin)

    def _learn(self, ch: str) -> str:
        piece = self._fold_one(ch)
        if len(self._known) < _CACHE_LIMIT:
            self._known[ch] = piece
        return piece

    def _fold_one(self, ch: str) -> str:
        if ch.isascii() or ch in self.table:
            return self.table.get(ch, ch.lower())
        plain = "".join(self._plain(part) for part in unicodedata.normalize("NFKD", ch))
        return plain.lower()

    def _plain(self, part: str) -> str:
        if part in self.table:
            return self.table[part]
        if unicodedata.category(part) in _DROPPED and part not in _KEPT_CONTROLS:
            return ""
        return part
