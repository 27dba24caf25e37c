"""What stops `run` before it has begun, what a trial brings along, and a port that is taken."""

import re
import shutil
import socket

import pytest

from bot.cli.content_here import CONTENT
from bot.cli.house import TRIAL_KEY, run_step, settings_here
from bot.cli.serving import free_port, load_texts
from bot.domain.errors import CairnError
from bot.settings import load_settings


def test_without_a_token_it_stops_with_what_to_do(folder, bot):
    told = bot("run")
    assert told.status == 1
    assert "@BotFather" in told.err


def test_before_the_opening_missing_keys_stop_it(folder, bot, monkeypatch):
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "123456789:AAbbCCddEEffGGhhIIjj")
    told = bot("run")
    assert told.status == 1
    assert "ENCRYPTION_KEYS is missing" in told.err


def test_a_trial_makes_a_key_of_its_own_and_keeps_it(folder, monkeypatch):
    monkeypatch.setenv("TRIAL", "1")
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:8081")
    run_step(settings_here(), lambda tx: tx.facts.put("kept", "yes"))
    assert TRIAL_KEY.stat().st_mode & 0o077 == 0
    assert run_step(settings_here(), lambda tx: tx.facts.get("kept")) == "yes"


def test_a_port_that_is_taken_is_said_with_another_one(folder, bot):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        told = bot("sandbox", "--api-only", "--port", str(port))
    assert told.status == 1
    assert f"make demo PORT={port + 1}" in told.err


def test_a_taken_health_port_is_an_alarm_and_never_keeps_the_bot_from_answering(folder, capsys):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        settings, _ = load_settings({"PORT": str(taken.getsockname()[1])}, has_opened=False)
        assert free_port(settings) is None
    assert capsys.readouterr().err.startswith("ALARM  PORT: ")


def test_drafts_that_may_not_be_shown_stop_only_the_first_opening(house, capsys):
    drafts = shutil.copytree(CONTENT, house / "content")
    resources = drafts / "en" / "resources.yaml"
    resources.write_text(re.sub(r"^status: \w+", "status: draft", resources.read_text(), flags=re.MULTILINE))
    with (house / ".env").open("a") as env:
        env.write("REQUIRE_REVIEWED_CONTENT=1\n")
    with pytest.raises(CairnError, match="draft"):
        load_texts(settings_here(), drafts, is_open=False)
    assert load_texts(settings_here(), drafts, is_open=True).has("help")
    assert "Drafts are shown until this is mended." in capsys.readouterr().err


def test_migrating_is_said_and_can_be_repeated(house, bot):
    assert bot("migrate").out == bot("migrate").out != ""
