"""`try-phrase`: a broad phrase is refused with what it would touch."""

import typer
from typer.testing import CliRunner

from bot.cli.try_phrase import try_phrase

app = typer.Typer()
app.command()(try_phrase)


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, list(arguments))
    return result.exit_code, result.output


def test_a_too_broad_phrase_is_refused_with_the_lines_it_would_trouble() -> None:
    code, out = run("tired")
    assert code == 1
    assert "Refused: it would ask" in out
    assert "flatmates" in out


def test_one_word_alone_is_refused() -> None:
    code, out = run("zzyzx")
    assert code == 1
    assert "one word alone is too broad" in out


def test_a_narrow_phrase_is_welcome() -> None:
    code, out = run("{i} .. walking out of my life for good")
    assert code == 0
    assert "troubles no harmless example" in out


def test_a_phrase_that_cannot_be_read_says_why() -> None:
    code, out = run("{i} .. {nothing_like_it}")
    assert code == 1
    assert "not among the slots" in out
