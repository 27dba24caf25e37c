"""Telling which language a message is in: ours, or one we do not speak."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from bot.domain.reflection.text import Passage

_FOREIGN = {
    "pt": "nao voce estou muito minha meu uma obrigado obrigada tambem hoje sinto mas isso ele ela sou tenho com",
    "fr": "je suis pas vous nous avec une est les des mais dans pour tres ca cest jai moi merci aujourdhui",
    "de": "ich bin nicht und das ist mir mich ein eine heute sehr aber habe wir auch danke kann mein meine",
    "it": "non sono che mi ho il gli una molto anche oggi grazie per sto mia mio questo perche",
    "nl": "ik ben niet een het van dat mij mijn heel maar vandaag heb ook niemand voel dank",
}
_WORDS = {language: frozenset(words.split()) for language, words in _FOREIGN.items()}
_CLEAR_LEAD, _ENOUGH = 2, 3


def language_of(passage: Passage, common: Mapping[str, frozenset[str]], expected: str) -> str | None:
    """The language to answer in; None when it is plainly one we have no words for."""
    if _is_other_script(passage.raw):
        return None
    words = passage.vocabulary
    counts = {language: len(words & known) for language, known in common.items()}
    ours = max(counts, key=lambda language: (counts[language], language == expected))
    foreign = max(len(words & known) for known in _WORDS.values())
    if foreign >= _ENOUGH and foreign >= counts[ours] + _CLEAR_LEAD:
        return None
    leads = counts[ours] >= counts.get(expected, 0) + _CLEAR_LEAD
    return ours if leads or expected not in counts else expected


def has_letters(text: str) -> bool:
    """False for a message of signs only, which nobody can read."""
    return any(char.isalpha() for char in text)


def _is_other_script(text: str) -> bool:
    if text.isascii():
        return False
    letters = [char for char in text[:400] if char.isalpha()]
    foreign = sum(not unicodedata.name(char, "").startswith(("LATIN", "FEMININE", "MASCULINE")) for char in letters)
    return foreign * 2 > len(letters)
