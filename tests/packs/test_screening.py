"""Mistakes in a lexicon file are told in plain words, with file and line."""

from pathlib import Path

import pytest

from bot.domain.screening import Level
from bot.packs.screening import LexiconError, load_lexicon, load_screener

GOOD = """\
language: en
author: Sam
reviewer: Ana
slots:
  want: want to, wish to
cues:
  negation: |
    not
entries:
  - id: en.suicide.leave
    level: high
    category: suicide
    patterns: |
      {want} leave this world
    hits: |
      I want to leave this world
    misses: |
      I want to leave this job
"""


def pack(folder: Path, text: str) -> Path:
    file = folder / "en" / "crisis" / "lexicon.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    return folder


def test_a_small_lexicon_of_ones_own_works(tmp_path: Path) -> None:
    screener = load_screener(pack(tmp_path, GOOD), second_opinion=False)
    assert screener.assess("i wish to leave this world").level is Level.HIGH


@pytest.mark.parametrize(
    ("right", "wrong", "line", "says"),
    [
        ("level: high", "level: severe", 10, "must be concern, high or imminent"),
        ("category: suicide", "category: sadness", 10, "must be one of"),
        ("{want} leave", "{wish} leave", 14, "not among the slots"),
        ("{want} leave", "{want leave", 14, "not closed"),
        ("    hits: |\n      I want to leave this world\n", "", 10, "needs `hits`"),
        ("negation: |", "negatoin: |", 7, "is not a cue"),
        ("slots:\n", "slotz:\n", 4, "not a known part"),
        ("author: Sam", "author: [Sam", 3, "not valid YAML"),
        ("    level: high", "    weight: 3\n    level: high", 10, "not a known part of an entry"),
    ],
)
def test_a_mistake_is_named_with_its_line(tmp_path: Path, right: str, wrong: str, line: int, says: str) -> None:
    with pytest.raises(LexiconError, match=says) as error:
        load_lexicon(pack(tmp_path, GOOD.replace(right, wrong)))
    assert f"lexicon.yaml:{line}:" in str(error.value)


def test_a_folder_without_lexicons_is_said(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="No lexicon found"):
        load_lexicon(tmp_path)
