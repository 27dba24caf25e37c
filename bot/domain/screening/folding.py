"""Folding: any spelling of a letter becomes its plain form, and every character remembers where it came from."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_DROPPED = {"Cf", "Mn", "Me", "Cc", "Cs", "Co", "Cn"}
_KEPT_CONTROLS = "\n\t\r"


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


class Folding:
    """Folds with a table of look-alikes and emoji; characters outside it fall back to Unicode's own forms."""

    def __init__(self, table: Mapping[str, str] | None = None) -> None:
        self._known = _Known(dict(table or {}))

    def fold(self, text: str) -> Folded:
        if text.isascii():
            return Folded(text.lower(), None)
        known = self._known
        folded = text.translate(known)
        if known.uneven.isdisjoint(text):
            return Folded(folded, None)
        return Folded(folded, [i for i, ch in enumerate(text) for _ in known[ord(ch)]])


class _Known(dict[int, str]):
    """What each character becomes, learned as it is met; `uneven` are those that become none or several."""

    def __init__(self, table: dict[str, str]) -> None:
        super().__init__()
        self._table = table
        self.uneven: set[str] = set()

    def __missing__(self, code: int) -> str:
        piece = self._fold(chr(code))
        if len(piece) != 1:
            self.uneven.add(chr(code))
        self[code] = piece  # at most one entry for each character there is
        return piece

    def _fold(self, ch: str) -> str:
        if ch.isascii() or ch in self._table:
            return self._table.get(ch, ch.lower())
        plain = "".join(self._plain(part) for part in unicodedata.normalize("NFKD", ch))
        return plain.lower()

    def _plain(self, part: str) -> str:
        if part in self._table:
            return self._table[part]
        if unicodedata.category(part) in _DROPPED and part not in _KEPT_CONTROLS:
            return ""
        return part
