"""`python -m bot`: one table of commands; whatever goes wrong is told in a sentence."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot import __main__ as program
from bot.__main__ import COMMANDS, Command
from bot.domain.errors import CairnError

ROOT = Path(__file__).parents[2]


def test_help_lists_every_command(bot):
    told = bot("--help")
    assert told.status == 0
    assert [name for name in COMMANDS if f"  {name} " not in told.out] == []


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_has_help_of_its_own(bot, name):
    told = bot(name, "--help")
    assert told.status == 0
    assert f"Usage: python -m bot {name}" in told.out


def test_a_slip_of_the_finger_is_answered_with_the_nearest_command(bot):
    told = bot("docter")
    assert told.status != 0
    assert "Did you mean 'doctor'?" in told.err


def test_nothing_at_all_shows_the_help(bot):
    told = bot()
    assert "Commands:" in told.out + told.err


def breaks(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def break_now() -> None:
        raise error

    monkeypatch.setattr(Command, "load", lambda self: break_now)


def test_a_refusal_is_its_sentence(bot, monkeypatch):
    breaks(monkeypatch, CairnError("The key is missing."))
    told = bot("version")
    assert (told.status, told.err) == (1, "The key is missing.\n")


def test_a_defect_names_its_place_and_never_what_somebody_wrote(bot, monkeypatch):
    breaks(monkeypatch, ValueError("canary words of a person"))
    told = bot("version")
    assert told.status == program.UNEXPECTED
    assert "ValueError" in told.err
    assert "canary" not in told.err
    assert "Traceback" not in told.err


def test_a_file_that_cannot_be_opened_is_named(bot, monkeypatch):
    breaks(monkeypatch, FileNotFoundError(2, "No such file or directory", "missing.yaml"))
    told = bot("version")
    assert (told.status, told.err) == (1, "No such file or directory (missing.yaml).\n")


def test_ctrl_c_ends_it_without_a_word_about_errors(bot, monkeypatch):
    breaks(monkeypatch, KeyboardInterrupt())
    assert bot("version").status != 0


def test_screening_imports_neither_telegram_nor_a_database():
    code = "import sys; from bot.__main__ import build; build('screen'); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert {"telegram", "sqlalchemy", "aiohttp"} & set(loaded.stdout.split()) == set()


def test_the_version_is_that_of_the_project(bot):
    assert bot("version").out == "Cairn 0.1.0\n"
