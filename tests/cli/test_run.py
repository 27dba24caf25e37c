"""What stops `run` before it has begun, what a trial brings along, and a port that is taken."""

import socket

from bot.cli.house import TRIAL_KEY, run_step, settings_here


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


def test_migrating_is_said_and_can_be_repeated(house, bot):
    assert bot("migrate").out == bot("migrate").out != ""
