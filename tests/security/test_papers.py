"""The papers are there and fit what the program does; the report hides what could point to somebody."""

import re
from pathlib import Path

import pytest

from bot.settings import NAMES
from bot.usecases.report import SMALL, shown

ROOT = Path(__file__).parents[2]
PAPERS = [ROOT / "docs" / "crisis-protocol.md", *sorted((ROOT / "docs" / "templates").glob("*.md"))]
ASKED_FOR = {"crisis-protocol", "consent", "assessment", "records", "breach"}


def test_every_paper_an_organisation_is_asked_for_is_there() -> None:
    assert {paper.stem for paper in PAPERS} >= ASKED_FOR


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.stem)
def test_a_paper_names_only_settings_there_are(paper: Path) -> None:
    named = set(re.findall(r"`([A-Z]+(?:_[A-Z]+)+)`", paper.read_text(encoding="utf-8")))
    assert named - set(NAMES) == set()


def test_the_protocol_says_what_is_promised_and_what_is_not() -> None:
    text = (ROOT / "docs" / "crisis-protocol.md").read_text(encoding="utf-8")
    for words in (
        "not an emergency service",
        "No language model",
        "every 30 minutes",
        "Duties to report",
        "Every 90 days",
    ):
        assert words in text


def test_small_numbers_are_hidden_and_nothing_else_is() -> None:
    assert [shown(count) for count in (0, 1, SMALL - 1, SMALL, 70)] == ["0", "fewer than 5", "fewer than 5", "5", "70"]
