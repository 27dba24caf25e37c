"""The lexicons hold what their authors say: every example, every entry, both main languages complete."""

from pathlib import Path

import pytest

from bot.domain.screening import Category, Level
from bot.domain.screening.lexicon import Lexicon
from bot.packs.lexicon_check import lexicon_problems
from bot.packs.screening import load_lexicon

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon(CONTENT)


def test_every_example_does_what_its_author_says() -> None:
    assert lexicon_problems(CONTENT) == []


def test_ids_are_unique_and_begin_with_their_language(lexicon: Lexicon) -> None:
    ids = [entry.id for entry in lexicon.entries]
    assert len(ids) == len(set(ids))
    assert all(entry.id.startswith(f"{entry.language}.") for entry in lexicon.entries)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("category", list(Category))
def test_english_and_spanish_speak_of_every_category(lexicon: Lexicon, language: str, category: Category) -> None:
    assert [e for e in lexicon.entries if e.language == language and e.category is category]


@pytest.mark.parametrize("language", ["en", "es"])
def test_english_and_spanish_know_danger_now(lexicon: Lexicon, language: str) -> None:
    urgent = {e.category for e in lexicon.entries if e.language == language and e.level is Level.IMMINENT}
    assert urgent >= set(Category) - {Category.WORRY_FOR_OTHER}


def test_every_entry_has_both_kinds_of_examples(lexicon: Lexicon) -> None:
    assert all(entry.hits and entry.misses for entry in lexicon.entries)
