"""`python -m bot reflect`."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

from typer import Typer
from typer.testing import CliRunner

from bot.cli.reflect import Session, answers, calm, reflect
from bot.domain.reflection import Reflector
from bot.packs.reflection import load_reflector

CONTENT = Path(__file__).parents[2] / "content"
FIELDS = {"id", "reply", "kind", "level", "feelings", "topics", "intensity"}


@lru_cache
def reflector() -> Reflector:
    return load_reflector(CONTENT)


def ask(*messages: dict[str, str], screen: object = calm) -> list[dict[str, object]]:
    session = Session(reflector(), screen)  # type: ignore[arg-type]  # a screen of the test's own
    return [json.loads(line) for line in answers(session, map(json.dumps, messages))]


def test_each_line_is_answered_with_the_fields_of_the_specification() -> None:
    [answer] = ask({"id": "a1", "text": "I feel so drained after work"})
    assert set(answer) == FIELDS
    assert answer["feelings"][0][0] == "tired"  # type: ignore[index]  # JSON


def test_a_crisis_is_answered_with_the_authored_words_alone() -> None:
    [answer] = ask({"id": "a", "text": "words"}, screen=lambda text, language: ("high", "authored words"))
    assert (answer["kind"], answer["level"], answer["reply"]) == ("crisis", "high", "authored words")


def test_a_conversation_does_not_repeat_itself() -> None:
    replies = [answer["reply"] for answer in ask(*({"id": str(at), "text": "ok", "conv": "c"} for at in range(12)))]
    assert len(set(replies)) == 12


def test_it_reads_standard_input() -> None:
    app = Typer()
    app.command()(reflect)
    result = CliRunner().invoke(app, ["--no-screen"], input='{"id": 7, "text": "hola", "lang": "es"}\n\n')
    assert json.loads(result.stdout)["kind"] == "greeting"


def test_it_talks_in_a_terminal() -> None:
    app = Typer()
    app.command()(reflect)
    result = CliRunner().invoke(app, ["--chat", "--no-screen"], input="hello\n\n")
    assert "not a person" in result.stdout
