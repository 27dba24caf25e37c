"""Disguised and misspelt words, brought back to words of the lexicon. A word the lexicon knows is left alone."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby, islice, pairwise, product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.domain.screening.word import Word

_LEET = {
    "0": "o",
    "1": "il",
    "3": "e",
    "4": "a",
    "5": "s",
    "7": "t",
    "8": "b",
    "9": "g",
    "@": "a",
    "$": "s",
    "!": "il",
    "|": "li",
}
_LEET_MARKS = "@$!|"  # inside a word they are letters first: "d!e" is not "de"
_MASKS = "*#"  # they hide letters: "d*ad" is not "dad"
_MARKS = re.compile(r"[^a-z0-9]+")
_RUN = re.compile(r"(.)\1{2,}")
_AMOUNT = re.compile(r"(\d+)(mgs?|g|grams?|ml|mcg|pills?|x|pastillas?)")
_TYPO_LENGTH = 6  # shorter lemmas stay exact: one wrong letter makes another everyday word
_MOST_READINGS = 64
_ALONE = "iayoe"  # letters that are words of their own
_SPELLED = 3  # so many single letters in a row spell something out


class Spelling:
    """Knows the lexicon's words, its closed list of risk lemmas and its list of coded spellings."""

    def __init__(self, vocabulary: frozenset[str], lemmas: frozenset[str], coded: Mapping[str, str]) -> None:
        self._vocabulary = vocabulary
        self._lemmas = lemmas
        self._coded = coded
        self._holds_lemma = re.compile("|".join(map(re.escape, sorted(lemmas))) or r"(?!)").search
        self._near = _neighbours(word for word in lemmas if len(word) >= _TYPO_LENGTH)
        self._by_ends = _by_ends(lemmas)
        self._left_halves = frozenset(lemma[:i] for lemma in lemmas for i in range(1, len(lemma)))
        self._right_halves = frozenset(lemma[i:] for lemma in lemmas for i in range(1, len(lemma)))
        self._one = lru_cache(maxsize=20_000)(self._canonical)

    def mend(self, words: list[Word], kept: frozenset[str] = frozenset()) -> list[Word]:
        """Every word canonical but those kept; spelled-out, split and glued words made whole."""
        out: list[Word] = []
        for word in self._join_halves(self._join_letters(words)):
            forms = self._one(word.text) if word.text not in kept else (word.text,)
            if len(forms) == 1 and forms[0] == word.text:
                out.append(word)
            else:
                out.extend(_with(word, form, first=i == 0) for i, form in enumerate(forms))
        return self._join_halves(out)

    def _canonical(self, raw: str) -> tuple[str, ...]:
        if raw in self._coded:
            return tuple(self._coded[raw].split())
        if raw[0] == "@":
            return (raw,)
        word = raw.replace("'", "") if "'" in raw else raw
        if word in self._vocabulary:
            return (word,)
        if word in self._coded:
            return tuple(self._coded[word].split())
        number = word.replace(",", "").replace(".", "")
        if number.isdigit():
            return (number,)
        amount = _AMOUNT.fullmatch(word)
        if amount:
            return (amount.group(1), amount.group(2))
        return self._guess(word)

    def _guess(self, word: str) -> tuple[str, ...]:
        masked = self._unmask(word)
        if masked and any(mark in word for mark in _MASKS):
            return (masked,)
        readings = [r for r in _readings(word) if r in self._vocabulary or r in self._coded]
        if readings:
            best = next((r for r in readings if r in self._lemmas), readings[0])
            return tuple(self._coded.get(best, best).split())
        if masked:
            return (masked,)
        bare = _MARKS.sub("", word)
        near = self._nearest(bare)
        if near:
            return (near,)
        return self._unglue(bare) or (bare or word,)

    def _unmask(self, word: str) -> str | None:
        if not _MARKS.search(word):
            return None
        pattern = re.compile(_MARKS.sub(_hidden, word).replace("0", "[a-z0]"))
        options = self._by_ends.get(word[0], ())
        return next((lemma for lemma in options if pattern.fullmatch(lemma)), None)

    def _nearest(self, word: str) -> str | None:
        if len(word) < _TYPO_LENGTH - 1:
            return None
        near = self._near.get(word)
        if near:
            return near
        return next((self._near[cut] for cut in _deletions(word) if cut in self._near), None)

    def _unglue(self, word: str) -> tuple[str, ...] | None:
        """Words written together ("killmyself"), when they cover it wholly and one of them is a risk lemma."""
        if not 7 <= len(word) <= 48 or not self._holds_lemma(word):
            return None
        parts = _segment(word, self._vocabulary)
        if parts and any(part in self._lemmas for part in parts):
            return tuple(parts)
        return None

    def _join_letters(self, words: list[Word]) -> list[Word]:
        """Runs of three or more single letters are words spelled out."""
        if sum(len(word.text) == 1 for word in words) < _SPELLED:
            return words
        out: list[Word] = []
        for is_letter, group in groupby(words, key=lambda word: len(word.text) == 1 and not word.text.isdigit()):
            run = list(group)
            if is_letter and len(run) >= _SPELLED:
                out.extend(word for part in _spelled(run) for word in self._one_word(part))
            else:
                out.extend(run)
        return out

    def _one_word(self, letters: list[Word]) -> list[Word]:
        """The word the letters spell; a leading "i" or "a" stands alone where a known word follows ("i c.u.t")."""
        text = "".join(letter.text for letter in letters)
        if text[0] in _ALONE and text not in self._vocabulary and text[1:] in self._vocabulary:
            return [letters[0], *self._one_word(letters[1:])]
        return [type(letters[0])(text, letters[0].start, letters[-1].end, letters[0].breaks)]

    def _join_halves(self, words: list[Word]) -> list[Word]:
        """A lemma cut in two by a space or a mark ("sui cide")."""
        rights = self._right_halves
        if not any(word.text in rights for word in words):
            return words
        out: list[Word] = []
        for word in words:
            if out and self._is_half(out[-1], word):
                out[-1] = _whole(out[-1], word)
            else:
                out.append(word)
        return out

    def _is_half(self, left: Word, right: Word) -> bool:
        if right.text not in self._right_halves or left.text not in self._left_halves:
            return False
        if left.text + right.text not in self._lemmas:
            return False
        apart = right.start - left.end
        known = left.text in self._vocabulary and right.text in self._vocabulary
        return not known or apart == 1


def _hidden(marks: re.Match[str]) -> str:
    """The letters behind marks: behind several as many as there are marks, behind one a few."""
    count = len(marks.group())
    return f"[a-z]{{{count}}}" if count > 1 else "[a-z]{1,4}"


def _with(word: Word, text: str, *, first: bool) -> Word:
    return type(word)(text, word.start, word.end, word.breaks and first)


def _whole(left: Word, right: Word) -> Word:
    return type(left)(left.text + right.text, left.start, right.end, left.breaks)


def _spelled(run: list[Word]) -> list[list[Word]]:
    """A run of single letters cut where the space between them is wider: "e n d - i t" is two words."""
    gaps = [right.start - left.end for left, right in pairwise(run)]
    parts = [[run[0]]]
    for gap, letter in zip(gaps, run[1:], strict=True):
        if gap > min(gaps):
            parts.append([letter])
        else:
            parts[-1].append(letter)
    return parts


def _readings(word: str) -> Iterable[str]:
    """What a disguised word could be: marks out, digits as letters, long letters short."""
    bare = _MARKS.sub("", word)
    if not any(mark in word for mark in _LEET_MARKS):
        yield bare
    if any(ch in _LEET for ch in word) and any(ch.isalpha() for ch in word):
        options = [_LEET.get(ch, ch) for ch in word]
        for letters in islice(product(*options), _MOST_READINGS):
            yield from _shorter(_MARKS.sub("", "".join(letters)))
    yield from _shorter(bare)
    if "k" in bare:
        yield bare.replace("k", "qu")
        yield bare.replace("k", "c")


def _shorter(word: str) -> Iterable[str]:
    yield word
    if _RUN.search(word):
        yield _RUN.sub(r"\1\1", word)
        yield _RUN.sub(r"\1", word)


def _deletions(word: str) -> Iterable[str]:
    return (word[:i] + word[i + 1 :] for i in range(len(word)))


def _neighbours(lemmas: Iterable[str]) -> dict[str, str]:
    """Each lemma, each lemma less one letter, and each with two letters swapped."""
    near: dict[str, str] = {}
    for lemma in sorted(lemmas):
        for form in [*_deletions(lemma), *_swaps(lemma), lemma]:
            near.setdefault(form, lemma)
    return near


def _swaps(word: str) -> Iterable[str]:
    return (word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(1, len(word) - 1))


def _by_ends(lemmas: Iterable[str]) -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for lemma in sorted(lemmas):
        if len(lemma) >= 3:
            table.setdefault(lemma[0], []).append(lemma)
    return {letter: tuple(words) for letter, words in table.items()}


def _segment(word: str, vocabulary: frozenset[str]) -> list[str] | None:
    """The cut into known words with the fewest parts; single letters only "i" and "y"."""
    best: list[list[str] | None] = [[]] + [None] * len(word)
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - 14), end):
            part, before = word[start:end], best[start]
            fits = part in vocabulary and (len(part) > 1 or part in "iy")
            if fits and before is not None and (best[end] is None or len(before) + 1 < len(best[end] or ())):
                best[end] = [*before, part]
    return best[-1]
