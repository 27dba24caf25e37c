"""`screen`: JSON lines in, JSON lines out, and an explanation people can read."""

import json

import pytest
import typer
from typer.testing import CliRunner

from bot.cli.screen import screen

app = typer.Typer()
app.command()(screen)


def run(*arguments: str, given: str = "") -> tuple[int, str]:
    result = CliRunner().invoke(app, list(arguments), input=given)
    return result.exit_code, result.output


def test_each_line_is_answered_with_the_promised_fields() -> None:
    code, out = run(given='{"id": 7, "text": "I want to die"}\n\n{"id": "b", "text": "nice soup"}\n')
    first, second = (json.loads(line) for line in out.splitlines())
    assert code == 0
    assert set(first) == {"id", "level", "category", "origin", "matches", "scopes"}
    assert (first["id"], first["level"], first["category"], first["origin"]) == (7, "high", "suicide", "authored")
    assert (second["id"], second["level"], second["category"], second["origin"]) == ("b", "none", None, None)


def test_explain_underlines_what_matched() -> None:
    _, out = run("--explain", "honestly I want to die")
    assert "level     high" in out
    assert "~" * len("I want to die") in out
    assert "en.suicide.want_die" in out


def test_explain_names_the_scope() -> None:
    _, out = run("--explain", "I never wanted to die")
    assert "scope: negation" in out


@pytest.mark.parametrize("line", ["{", '{"id": 1}', '{"text": "x"}', "[1]", '{"id": 1, "text": 5}'])
def test_a_bad_line_is_named_in_plain_words(line: str) -> None:
    code, out = run(given=line + "\n")
    assert code == 1
    assert "Line 1 is not a message" in out
