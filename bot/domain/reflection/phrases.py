"""Phrases people use, written so that an author can read them, matched quickly.

A phrase is words with a few marks: `a/b` either word, `word?` may be missing, `word*` any ending, `_` exactly
one word, `..` up to three words, `{family}` any phrase of that named list (what it matched is kept).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from bot.domain.reflection.text import CUT, HEAD, Passage, fold

T = TypeVar("T")
_MARKS = frozenset("/?*_{}.")
_NO_PARTS: Mapping[str, str] = {}


class PhraseError(ValueError):
    """A phrase cannot be read; the message says which and why."""


@dataclass(frozen=True)
class Hit(Generic[T]):
    """A phrase found: its value, the words it covers, and what its named lists matched."""

    value: T
    start: int
    end: int
    words: str
    parts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Plain(Generic[T]):
    """A phrase without marks, found by looking for its letters."""

    words: str
    value: T

    def hits(self, line: str) -> Iterator[Hit[T]]:
        """Every place where the phrase stands."""
        at = line.find(self.words)
        while at >= 0:
            start = line.count(" ", 0, at)
            yield Hit(self.value, start, start + self.words.count(" ") - 1, self.words[1:-1], _NO_PARTS)
            at = line.find(self.words, at + 1)


@dataclass(frozen=True, slots=True)
class _Marked(Generic[T]):
    """A phrase with marks, made into a pattern."""

    pattern: re.Pattern[str]
    value: T

    def hits(self, line: str) -> Iterator[Hit[T]]:
        """Every place where the phrase stands."""
        for match in self.pattern.finditer(line):
            start = line.count(" ", 0, match.start()) - 1
            end = start + match.group().count(" ")
            yield Hit(self.value, start, end, match.group().strip(), match.groupdict(""))


@dataclass
class PhraseBook(Generic[T]):
    """Many phrases with a value each; a message only meets the phrases one of its words calls up."""

    by_word: dict[str, list[_Plain[T] | _Marked[T]]] = field(default_factory=lambda: defaultdict(list))
    by_head: dict[str, list[tuple[str, _Plain[T] | _Marked[T]]]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, phrases: Iterable[tuple[str, T]], lists: Mapping[str, tuple[str, ...]] | None = None) -> PhraseBook[T]:
        """A book of (phrase, value) pairs; `lists` are the named lists that `{name}` stands for."""
        book: PhraseBook[T] = cls()
        for phrase, value in phrases:
            book._add(phrase, value, lists or {})
        return book

    def find(self, passage: Passage) -> list[Hit[T]]:
        """Every phrase found, in the order of the message."""
        hits = [hit for one in self._called_up(passage) for hit in one.hits(passage.line)]
        return sorted(hits, key=lambda hit: (hit.start, -hit.end))

    def _called_up(self, passage: Passage) -> Iterable[_Plain[T] | _Marked[T]]:
        seen: dict[int, _Plain[T] | _Marked[T]] = {}
        for word, head in passage.heads:
            for one in self.by_word.get(word, ()):
                seen[id(one)] = one
            for stem, one in self.by_head.get(head, ()):
                if word.startswith(stem):
                    seen[id(one)] = one
        return seen.values()

    def _add(self, phrase: str, value: T, lists: Mapping[str, tuple[str, ...]]) -> None:
        elements = fold(phrase).split()
        if not elements:
            raise PhraseError("a phrase is empty")
        compiled: _Plain[T] | _Marked[T]
        pattern = "".join(_element(element, lists, phrase) for element in elements)
        if _MARKS.isdisjoint(phrase):
            compiled = _Plain(f" {' '.join(elements)} ", value)
        else:
            compiled = _Marked(re.compile(f"(?<= ){pattern}"), value)
        for key in _anchor(elements, lists, phrase):
            stem = key.rstrip("*")
            if stem == key:
                self.by_word[key].append(compiled)
            else:
                self.by_head[stem[:HEAD]].append((stem, compiled))


def _element(element: str, lists: Mapping[str, tuple[str, ...]], phrase: str) -> str:
    if element == "..":
        return r"(?:\w+ ){0,3}"
    if element == "_":
        return r"\w+ "
    optional = element.endswith("?")
    core = element.rstrip("?")
    body = _named(core, lists, phrase) if core.startswith("{") else _either(core, phrase)
    return f"(?:{body} )?" if optional else f"{body} "


def _named(core: str, lists: Mapping[str, tuple[str, ...]], phrase: str) -> str:
    name = core.strip("{}")
    if name not in lists:
        raise PhraseError(f"“{phrase}” uses the list {core}, which does not exist")
    members = sorted((_either(fold(member), phrase) for member in lists[name]), key=len, reverse=True)
    return f"(?P<{name}>{'|'.join(members)})"


def _either(core: str, phrase: str) -> str:
    options = core.split("/")
    if not all(re.fullmatch(r"[a-z0-9 ]+\*?", option) for option in options):
        raise PhraseError(f"“{phrase}” has a mark that phrases do not know near “{core}”")
    written = [option[:-1] + r"\w*" if option.endswith("*") else option for option in options]
    return f"(?:{'|'.join(written)})" if len(written) > 1 else written[0]


def _anchor(elements: list[str], lists: Mapping[str, tuple[str, ...]], phrase: str) -> list[str]:
    """The words one of which must be present: those of the element that is rarest by the look of it."""
    sure = [_keys(element, lists) for element in elements if element not in ("_", "..") and not element.endswith("?")]
    if not sure:
        raise PhraseError(f"“{phrase}” has no word that must be there")
    best = max(sure, key=lambda keys: min(len(key) for key in keys) - len(keys) * 0.02)
    if any(key.endswith("*") and len(key) <= HEAD for key in best):
        raise PhraseError(f"“{phrase}” begins too openly; write more letters before *")
    return best


def _keys(element: str, lists: Mapping[str, tuple[str, ...]]) -> list[str]:
    members = lists.get(element.strip("{}"), ()) if element.startswith("{") else element.split("/")
    return [max(fold(member).split("/")[0].split(), key=len) for member in members if member != CUT] or [""]
