"""Words of a text: cut, cleaned of disguise, brought to the lexicon's own forms, with their places kept."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.domain.screening.spelling import Spelling
from bot.domain.screening.word import Word as Word  # re-exported: whoever reads words also names them

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.domain.screening.folding import Folded, Folding
    from bot.domain.screening.lexicon import Lexicon

_WORD = re.compile(r"\d{1,3}(?:[.,]\d{3})+(?!\d)|[$@]?[a-z0-9]+(?:[*@$!#|'’`´_]+[a-z0-9]+)*(?:\*{2,}|\$)?")
NOTHING_KEPT: frozenset[str] = frozenset()
_BREAK = re.compile(r"[.!?;,:\n…|\"“”¿¡()—]")


class Reader:
    """Turns texts into words. The same reader reads the lexicon's phrases, so both sides meet in one form."""

    def __init__(self, lexicon: Lexicon, folding: Folding) -> None:
        self._folding = folding
        self._rewrites = _Rewrites(lexicon)
        self._spelling = Spelling(self._vocabulary(lexicon), lexicon.lemmas, lexicon.spellings)
        self._shared = Shared(lexicon)
        self._phrase = lru_cache(maxsize=2048)(self._read_phrase)

    def read(self, text: str, language: str = "") -> list[Word]:
        """The words of a text; of one whose language is known, only that language's own fillers are taken out."""
        words = self._cut(self._folding.fold(text))
        kept = self._shared.kept(words, language)
        return self._rewrites.apply(self._spelling.mend(words, kept), kept)

    def phrase(self, text: str, language: str = "") -> tuple[str, ...]:
        """The words of a short phrase, remembered."""
        return self._phrase(text, language)

    def _read_phrase(self, text: str, language: str) -> tuple[str, ...]:
        return tuple(word.text for word in self.read(text, language))

    def _vocabulary(self, lexicon: Lexicon) -> frozenset[str]:
        phrases = [*lexicon.every_phrase(), *lexicon.fillers, *lexicon.rewrites, *lexicon.rewrites.values()]
        cut = (self._cut(self._folding.fold(phrase)) for phrase in phrases)
        return frozenset(word.text.replace("'", "") for words in cut for word in words)

    def _cut(self, folded: Folded) -> list[Word]:
        text, words, last = folded.text, [], 0
        for found in _WORD.finditer(text):
            start, end = found.span()
            breaks = start - last > 1 and _BREAK.search(text, last, start) is not None
            words.append(Word(found.group(), start, end, breaks))
            last = end
        if folded.origin is None:
            return words
        return [Word(w.text, folded.start_of(w.start), folded.end_of(w.end), w.breaks) for w in words]


class Shared:
    """Fillers and spellings of one language that are words of another: "quite" is English, and so is "quité" typed.

    Whose such a word is, the text tells: it stays a word where another language's commonest words are more.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._whose = lexicon.shared
        self._common = lexicon.common

    def kept(self, words: list[Word], language: str = "") -> frozenset[str]:
        """The words here that stay as they are, being another language's filler or spelling."""
        here = {word.text for word in words}
        found = here & self._whose.keys()
        if not found:
            return NOTHING_KEPT
        if language:
            return frozenset(text for text in found if self._whose[text] != language)
        counts = {name: len(common & here) for name, common in self._common.items()}
        most = max(counts.values())
        return frozenset(text for text in found if counts[self._whose[text]] < most)


class _Rewrites:
    """Fillers out, then several spellings of one thing into one ("i am" and "i m" are "im")."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._fillers = _by_first((tuple(_plain(f)), ()) for f in lexicon.fillers)
        pairs = [(tuple(_plain(a)), tuple(_plain(b))) for a, b in lexicon.rewrites.items()]
        self._same = _by_first(pairs)

    def apply(self, words: list[Word], kept: frozenset[str] = NOTHING_KEPT) -> list[Word]:
        return _replace(_replace(words, self._fillers, kept), self._same)


_Option = tuple[tuple[str, ...], tuple[str, ...]]  # the words written, the words meant
_Table = dict[str, tuple[dict[str, list[_Option]], _Option | None]]  # by first word: by second word, or alone


def _plain(phrase: str) -> list[str]:
    return phrase.replace("'", "").split()


def _by_first(pairs: Iterable[_Option]) -> _Table:
    table: _Table = {}
    for old, new in sorted(pairs, key=lambda pair: -len(pair[0])):
        longer, alone = table.get(old[0], ({}, None))
        if len(old) == 1:
            alone = (old, new)
        else:
            longer.setdefault(old[1], []).append((old, new))
        table[old[0]] = longer, alone
    return table


def _replace(words: list[Word], table: _Table, kept: frozenset[str] = NOTHING_KEPT) -> list[Word]:
    if table.keys().isdisjoint([word.text for word in words]):
        return words
    out: list[Word] = []
    i, pending = 0, False
    while i < len(words):
        word = words[i]
        found = _option_at(words, i, table) if word.text in table and word.text not in kept else None
        if found is None:
            out.append(Word(word.text, word.start, word.end, True) if pending else word)
            i, pending = i + 1, False
            continue
        old, new = found
        pending = pending or any(w.breaks for w in words[i : i + len(old)])
        for text in new:
            out.append(Word(text, word.start, words[i + len(old) - 1].end, pending))
            pending = False
        i += len(old)
    return out


def _option_at(words: list[Word], i: int, table: _Table) -> _Option | None:
    """The longest option that stands at word `i`."""
    longer, alone = table[words[i].text]
    following = words[i + 1].text if longer and i + 1 < len(words) else ""
    for option in longer.get(following, ()):
        old = option[0]
        if len(old) == 2 or tuple([word.text for word in words[i : i + len(old)]]) == old:
            return option
    return alone
