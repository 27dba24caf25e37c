"""Usted beside tú: what speaks to the reader has both."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.register import formal
from bot.packs.check import collect
from bot.packs.formal_check import check_formal, check_formal_resources, speaks_to_tu
from bot.packs.loader import CONTENT, load_content

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "words", ["¿Cómo estás?", "Escribe aquí.", "Lo que dijiste.", "Es tuyo.", "Puedo llamarte.", "Escríbelo otra vez."]
)
def test_speaking_to_the_reader_as_tu_is_noticed(words: str) -> None:
    assert speaks_to_tu(words)


@pytest.mark.parametrize("words", ["Este chat.", "¿Cómo está?", "Escriba aquí.", "Se avisa a alguien.", "Es fuerte."])
def test_other_words_are_not_taken_for_it(words: str) -> None:
    assert speaks_to_tu(words) is None


def test_every_spanish_text_that_speaks_to_the_reader_has_its_usted() -> None:
    entries = collect(CONTENT, ["es"]).entries["es"]
    assert [str(one) for one in (*check_formal(CONTENT, "es", entries), *check_formal_resources(CONTENT, "es"))] == []


def test_a_text_without_usted_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "es" / "checkins").mkdir(parents=True)
    (tmp_path / "es" / "crisis").mkdir()
    replies = (CONTENT / "es" / "crisis" / "replies.yaml").read_text(encoding="utf-8")
    (tmp_path / "es" / "crisis" / "replies.yaml").write_text(replies, encoding="utf-8")
    (tmp_path / "es" / "usted.ftl").write_text("", encoding="utf-8")
    (tmp_path / "es" / "texts.ftl").write_text("one = Sí.\n\ntwo = ¿Quieres más?\n", encoding="utf-8")
    entries = collect(tmp_path, ["es"]).entries["es"]
    told = [one for one in check_formal(tmp_path, "es", entries) if one.rule == "usted"]
    assert [(one.file, one.line) for one in told] == [("content/es/texts.ftl", 3)]


def test_what_has_no_usted_of_its_own_is_said_as_it_is() -> None:
    content = load_content()
    assert content.text("command-help", formal("es")) == content.text("command-help", "es")
    assert content.text("command-help", formal("en")) == content.text("command-help", "en")


def test_what_stands_inside_a_text_speaks_of_usted_too() -> None:
    content = load_content()
    line = content.crisis_lines("US", formal("es"), None, NOON)[0]
    assert content.line_text(line, formal("es"), NOON).count("llame") == 1
