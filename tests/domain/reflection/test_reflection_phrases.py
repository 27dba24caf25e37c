"""Phrases as authors write them."""

from __future__ import annotations

import pytest

from bot.domain.reflection.phrases import PhraseBook, PhraseError
from bot.domain.reflection.text import read

LISTS = {"kin": ("mother", "son in law")}


def found(phrase: str, text: str) -> list[str]:
    book = PhraseBook.of([(phrase, "x")], LISTS)
    return [hit.words for hit in book.find(read(text))]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("worn out", "I'm worn out.", ["worn out"]),
        ("worn out", "worn. Out of milk", []),
        ("drain*", "it drains me", ["drains"]),
        ("feel/felt low", "I felt low", ["felt low"]),
        ("no? sleep", "no sleep at all", ["no sleep"]),
        ("my _ died", "my old died", ["my old died"]),
        ("lost .. job", "lost my only job", ["lost my only job"]),
        ("can't sleep", "I can\u2019t sleep", ["cant sleep"]),
        ("papá", "mi papa", ["papa"]),
        ("od", "a good one", []),
    ],
)
def test_a_phrase_is_found_where_people_say_it(phrase: str, text: str, expected: list[str]) -> None:
    assert found(phrase, text) == expected


def test_a_named_list_keeps_what_it_matched() -> None:
    book = PhraseBook.of([("my {kin} died", 1)], LISTS)
    [hit] = book.find(read("my son in law died"))
    assert hit.parts["kin"].strip() == "son in law"


@pytest.mark.parametrize("phrase", ["", "word?", "my {aunt}", "a$b"])
def test_a_phrase_that_cannot_be_read_is_refused(phrase: str) -> None:
    with pytest.raises(PhraseError):
        PhraseBook.of([(phrase, 1)], LISTS)
