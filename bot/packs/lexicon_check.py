"""Checks of the lexicons: every example against all of them, and a new phrase against everything harmless."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain.screening.assessment import Category, Level
from bot.domain.screening.lexicon import Entry, Lexicon
from bot.domain.screening.patterns import PatternReader
from bot.domain.screening.screener import Screener
from bot.packs.problems import Problem, shown
from bot.packs.screening import DATA, load_folding, load_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EXAMPLES = DATA / "screening_examples.txt"
FEWEST_WORDS = 2  # a phrase of one word is nearly always too broad


def lexicon_problems(content: Path) -> list[Problem]:
    """Every example that does not do what its author says, in plain words with file and line."""
    lexicon = load_lexicon(content)
    screener = Screener(lexicon, load_folding())
    return [problem for entry in lexicon.entries for problem in _problems_of(entry, screener, content)]


def _problems_of(entry: Entry, screener: Screener, content: Path) -> Iterator[Problem]:
    for text in entry.hits:
        result = screener.assess(text)
        if entry.id not in {match.id for match in result.matches}:
            yield _problem(content, entry, text, f"should match {entry.id} and does not.")
        elif result.level < entry.level:
            yield _problem(content, entry, text, f"should be {entry.level.word}, is {result.level.word}.")
    for text in entry.misses:
        result = screener.assess(text)
        if result.level > Level.NONE:
            found = ", ".join(sorted({match.id for match in result.matches}))
            yield _problem(content, entry, text, f"is harmless but meets {found}.")


def _problem(content: Path, entry: Entry, text: str, what: str) -> Problem:
    file = content / entry.language / "crisis" / "lexicon.yaml"
    lines = file.read_text(encoding="utf-8").splitlines()
    number = next((i for i, line in enumerate(lines, 1) if text in line), 1)
    return Problem(shown(file, content), number, "example", f'"{text}" {what}')


@dataclass(frozen=True)
class Trial:
    """What a new phrase would touch: known dangers it finds, harmless lines it would ask about, and why not."""

    finds: tuple[str, ...]
    asks_wrongly: tuple[str, ...]
    refusal: str | None


def try_pattern(content: Path, language: str, pattern: str) -> Trial:
    """Hold one pattern against every example there is, as if an author had added it."""
    lexicon = load_lexicon(content)
    slots = dict(lexicon.slots)
    entry = Entry(
        "trial", Level.HIGH, Category.SUICIDE, (PatternReader(language, slots).read(pattern),), language=language
    )
    trial = Screener(dataclasses.replace(lexicon, slots=slots, entries=(entry,)), load_folding())
    finds = tuple(text for text in _dangers(lexicon) if trial.assess(text).level > Level.NONE)
    wrong = tuple(text for text in _harmless(lexicon) if trial.assess(text).level > Level.NONE)
    return Trial(finds, wrong, _refusal(entry, wrong, trial, pattern))


def _refusal(entry: Entry, wrong: tuple[str, ...], trial: Screener, pattern: str) -> str | None:
    if wrong:
        return f"it would ask {len(wrong)} harmless example{'s' if len(wrong) > 1 else ''} about danger"
    steps = [step for chain in entry.patterns[0] for step in chain if not step.optional]
    plain = len(steps) == 1 and "{" not in pattern and "|" not in pattern
    if plain and len(trial.words(pattern)) < FEWEST_WORDS:
        return "one word alone is too broad; say who wants or does what"
    return None


def _dangers(lexicon: Lexicon) -> list[str]:
    return [*dict.fromkeys([*(text for entry in lexicon.entries for text in entry.hits), *_own("+")])]


def _harmless(lexicon: Lexicon) -> list[str]:
    return [*dict.fromkeys([*(text for entry in lexicon.entries for text in entry.misses), *_own("-")])]


def _own(sign: str) -> list[str]:
    lines = EXAMPLES.read_text(encoding="utf-8").splitlines()
    return [line[2:] for line in lines if line.startswith(f"{sign} ")]
