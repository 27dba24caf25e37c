"""`python -m bot content`: what an author types and sees."""

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli.content import app
from bot.packs.loader import CONTENT, load_content
from bot.packs.schemas import SCHEMAS, schema_text

DOC = Path(__file__).parents[2] / "docs" / "content.md"


def typed(*words: str) -> Result:
    """What one command line gives."""
    return CliRunner().invoke(app, list(words))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the content to work on."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def test_check_fails_with_the_line_of_a_mistake(folder: Path) -> None:
    texts = folder / "en" / "texts.ftl"
    texts.write_text(texts.read_text(encoding="utf-8") + "\nsome-new = You should rest.\n", encoding="utf-8")
    told = typed("check", "--content", str(folder))
    assert told.exit_code == 1
    assert f"content/en/texts.ftl:{len(texts.read_text(encoding='utf-8').splitlines())}: some-new" in told.output


def test_preview_shows_a_text_as_it_will_look() -> None:
    told = typed("preview", "crisis-reply-high-suicide", "--language", "es", "--country", "MX")
    assert "¿Estás pensando en suicidarte?" in told.output
    assert "800 911 2000" in told.output


def test_preview_of_an_unknown_key_says_so_with_an_example() -> None:
    told = typed("preview", "no-such-text")
    assert told.exit_code == 1
    assert "For example" in told.output


def test_lines_of_a_country_come_with_their_sources() -> None:
    told = typed("lines", "ar")
    assert "0800 999 0091" in told.output
    assert "https://" in told.output


def test_lines_of_no_country_are_a_sentence() -> None:
    assert "two letters" in typed("lines", "Atlantis").output


def test_a_new_language_loads_at_once_and_speaks_english_until_it_is_written(folder: Path) -> None:
    told = typed("add-language", "xx", "--name", "Xish", "--content", str(folder))
    assert told.exit_code == 0
    assert load_content(folder).languages == ("en", "es", "xx")


def test_a_language_that_is_there_is_not_written_over(folder: Path) -> None:
    told = typed("add-language", "es", "--name", "Español", "--content", str(folder))
    assert told.exit_code == 1
    assert "already" in told.output


def test_every_language_is_complete_and_within_the_grade() -> None:
    table = typed("stats").output
    assert table.count("| 100 % |") == len(load_content().languages)


def test_the_guide_shows_every_command_and_every_file() -> None:
    guide = DOC.read_text(encoding="utf-8")
    names = {command.name or command.callback.__name__ for command in app.registered_commands if command.callback}
    assert {name for name in names if f"python -m bot content {name}" not in guide} == set()


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schemas_an_editor_reads_are_those_the_program_uses(name: str) -> None:
    assert (CONTENT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8") == schema_text(name)
