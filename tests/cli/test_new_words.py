"""Words of one's own, and new words without a restart."""

from pathlib import Path

import pytest

from bot.cli.house import settings_here
from bot.cli.serving import load_texts, take
from bot.packs.loader import Pack
from bot.packs.origins import content_hash
from bot.usecases.steps.content_swap import Wanted

KEY = "command-help"


@pytest.fixture
def ours(house: Path) -> Path:
    """A file of our own texts, which CONTENT_DIR names."""
    texts = house / "our-words" / "en" / "texts.ftl"
    texts.parent.mkdir(parents=True)
    texts.write_text(f"{KEY} = First\n", encoding="utf-8")
    with (house / ".env").open("a") as env:
        env.write("CONTENT_DIR=our-words\n")
    return texts


@pytest.fixture
def speaking(ours: Path) -> Pack:
    """What a bot that runs holds."""
    return load_texts(settings_here(), is_open=True)


def asked(mark: str) -> Wanted:
    return Wanted(mark, "token")


def mark_here() -> str:
    """What `content reload` would have checked."""
    return content_hash(load_texts(settings_here(), is_open=True).folder)


def test_everyone_who_holds_the_words_speaks_the_new_ones(ours, speaking):
    held = speaking
    ours.write_text(f"{KEY} = Second\n", encoding="utf-8")
    assert take(speaking, settings_here(), asked(mark_here())) == ""
    assert held.text(KEY, "en") == "Second"


def test_files_that_were_not_checked_are_not_taken(ours, speaking):
    ours.write_text(f"{KEY} = Second\n", encoding="utf-8")
    assert "not those that were checked" in take(speaking, settings_here(), asked("other"))
    assert speaking.text(KEY, "en") == "First"


def test_words_that_cannot_be_read_leave_the_old_ones(ours, speaking):
    (ours.parent / "resources.yaml").write_text("resources: [\n", encoding="utf-8")
    assert "our-words/en/resources.yaml" in take(speaking, settings_here(), asked("any"))
    assert speaking.text(KEY, "en") == "First"


def test_after_the_opening_own_words_that_cannot_be_read_are_left_out_with_an_alarm(ours, capsys):
    (ours.parent / "resources.yaml").write_text("resources: [\n", encoding="utf-8")
    content = load_texts(settings_here(), is_open=True)
    assert content.text(KEY, "en") not in {"", "First"}
    assert "Your own words" in capsys.readouterr().err


def test_a_reload_with_a_mistake_says_where_and_keeps_the_old_words(ours, bot, monkeypatch):
    monkeypatch.setattr("bot.packs.check.lexicon_problems", lambda _folder: [])  # it takes seconds
    ours.write_text(f"{KEY} = You should rest\n", encoding="utf-8")
    told = bot("content", "reload", "--no-wait")
    assert told.status == 1
    assert "our-words/en/texts.ftl:1:" in told.out
    assert "keeps the words it has" in told.err


def test_a_new_language_is_made_in_ones_own_folder(ours, bot):
    told = bot("content", "add-language", "xx", "--name", "Xish")
    assert told.status == 0
    assert (ours.parents[1] / "xx" / "texts.ftl").exists()
    assert "xx" in load_texts(settings_here(), is_open=False).languages
