"""Who is asked first: language, then who walked with them before, then load; nobody is ever left out."""

import pytest

from bot.domain.skills import Candidate, Skills, best_first, tidy_intro


def one(name: str, languages: str = "en", gladly: str = "", rather_not: str = "", **stands: object) -> Candidate:
    skills = Skills(name, *(frozenset(words.split()) for words in (languages, gladly, rather_not)))
    return Candidate(name, skills, **stands)  # type: ignore[arg-type]


CASES = {
    "language before all else": ((one("en", has_walked=True), one("es", "es en", load=2)), "es", None, ("es", "en")),
    "who walked before load": (
        (one("free"), one("known", has_walked=True, load=2)),
        "en",
        None,
        ("known", "free"),
    ),
    "load at the end": ((one("busy", load=2), one("free")), "en", None, ("free", "busy")),
    "rather not comes later": ((one("not", rather_not="abuse"), one("any", load=2)), "en", "abuse", ("any", "not")),
    "gladly comes first": ((one("any"), one("glad", gladly="abuse", load=1)), "en", "abuse", ("glad", "any")),
    "full is last": ((one("full", is_full=True), one("other", "es")), "en", None, ("other", "full")),
    "all full, all asked": ((one("a", is_full=True), one("b", is_full=True)), "en", None, ("a", "b")),
}


@pytest.mark.parametrize("case", CASES)
def test_whoever_suits_best_is_asked_first(case: str) -> None:
    candidates, language, topic, wanted = CASES[case]
    assert best_first(candidates, language, topic) == wanted


@pytest.mark.parametrize("typed", ["", "x" * 301, "Call me: +1 555 010 0199", "write to @maria", "see https://x.org"])
def test_an_introduction_holds_no_way_to_be_reached_outside(typed: str) -> None:
    assert tidy_intro(typed) is None
