"""Who stands by which words, what changed since, and how a reviewer meets them."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli.content import app


def typed(*words: str, answers: str = "") -> Result:
    """What one command line gives, with these answers typed."""
    return CliRunner().invoke(app, list(words), input=answers)


@pytest.fixture
def ours(house: Path) -> Path:
    """A file of our own texts, which CONTENT_DIR names."""
    texts = house / "our-words" / "en" / "texts.ftl"
    texts.parent.mkdir(parents=True)
    texts.write_text("command-help = First\n", encoding="utf-8")
    with (house / ".env").open("a") as env:
        env.write("CONTENT_DIR=our-words\n")
    return texts


def test_what_changed_since_it_was_approved_is_shown_beside_what_it_was(ours: Path) -> None:
    typed("approve", "texts", "--as", "Maria", "--language", "en")
    assert "0 changed, 0 never approved" in typed("diff", "texts", "--language", "en").output
    ours.write_text("command-help = Second\n", encoding="utf-8")
    told = typed("diff", "texts", "--language", "en").output
    assert "command-help (en)\n  - First\n  + Second" in told
    assert "1 changed" in told


def test_a_reviewer_meets_each_reflection_in_a_chat_and_can_go_on_later(house: Path) -> None:
    told = typed("review", "reflections", "--as", "Maria", "--language", "es", answers="y\nn\nMuy frío\nq\n").output
    assert "  Ana: " in told
    assert "  Cairn: " in told
    assert "1 of " in told
    again = typed("review", "reflections", "--as", "Maria", "--language", "es", answers="q\n").output
    assert "1 of " in again
    assert "Muy frío" in typed("diff", "reflections", "--language", "es").output


def test_crisis_words_are_approved_by_two_named_people(house: Path) -> None:
    assert "One more person is needed" in typed("approve", "crisis", "--as", "Maria").output
    told = typed("approve", "crisis", "--as", "Ben").output
    assert "approved by: Maria, Ben." in told
    assert "One more" not in told


def test_a_review_of_every_crisis_word_is_an_approval(house: Path) -> None:
    typed("approve", "crisis", "--as", "Maria", "--language", "es")
    told = typed("review", "crisis", "--as", "Maria", answers="y\n" * 200).output
    assert "are approved by: Maria." in told


def test_a_check_in_is_previewed_with_its_buttons(house: Path) -> None:
    told = typed("preview", "daily", "--language", "es", "--usted").output
    assert "¿Qué tal va su día?" in told
    assert "[1 muy mal]  [2 mal]" in told
