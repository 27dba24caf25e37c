"""Settings: a slip stops the first start with a sentence, and never silences a bot that peers rely on."""

import base64
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from bot.domain.policy import Enrolment
from bot.setting_values import is_loopback
from bot.settings import SettingsError, load_settings, misspelt, read_env_file, read_settings
from bot.storage.database import DatabaseUnusable, open_engine

KEY = "first:" + base64.b64encode(bytes(range(32))).decode()
TOKEN = "123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr"
MALFORMED = {
    "TELEGRAM_BOT_TOKEN": "hunter2-is-no-token",
    "TELEGRAM_API_URL": "api.telegram.org",
    "DATABASE_URL": "mysql://root:hunter2@db/cairn",
    "ENCRYPTION_KEYS": "first:hunter2",
    "ORGANISATION_NAME": "x" * 81,
    "DEFAULT_LANGUAGE": "English",
    "DEFAULT_COUNTRY": "USA",
    "DEFAULT_TIMEZONE": "Chicago",
    "DEFAULT_SUBDIVISION": "New York",
    "ENROLMENT": "capped:many",
    "COVERED_HOURS": "weekdays 9 to 5",
    "QUIET_HOURS": "25:99-08:00",
    "LADDER_MINUTES_IMMINENT": "0",
    "LADDER_MINUTES_HIGH": "soon",
    "EMERGENCY_STEPS": "x" * 2001,
    "REQUIRE_REVIEWED_CONTENT": "perhaps",
    "CONTENT_DIR": "no/such/folder",
    "TRIAL": "1",
    "PORT": "99999",
    "LOG_LEVEL": "chatty",
}


def test_without_any_setting_there_are_defaults_and_no_problems():
    settings, problems = load_settings({}, has_opened=False)
    assert problems == ()
    assert settings.database_url.get_secret_value() == "sqlite:///var/cairn.db"
    assert settings.telegram_api_url == "https://api.telegram.org"


@pytest.mark.parametrize("name", MALFORMED)
def test_before_the_first_opening_a_malformed_value_stops_with_its_name_and_an_example(name):
    with pytest.raises(SettingsError) as stopped:
        load_settings({name: MALFORMED[name]}, has_opened=False)
    assert str(stopped.value).startswith(f"{name}: ")
    assert f"For example: {name}=" in str(stopped.value)


@pytest.mark.parametrize("name", sorted(MALFORMED.keys() - {"DATABASE_URL"}))
def test_after_the_first_opening_a_malformed_value_falls_back_to_its_default_and_is_reported(name):
    defaults, _ = load_settings({}, has_opened=True)
    settings, problems = load_settings({name: MALFORMED[name], "HOST": "0.0.0.0"}, has_opened=True)
    assert [problem.name for problem in problems] == [name]
    assert getattr(settings, name.lower()) == getattr(defaults, name.lower())
    assert settings.host == "0.0.0.0"


@pytest.mark.parametrize("name", ["TELEGRAM_BOT_TOKEN", "DATABASE_URL", "ENCRYPTION_KEYS"])
def test_a_malformed_secret_is_never_repeated(name):
    _, problems = load_settings({name: MALFORMED[name]}, has_opened=True)
    assert "hunter2" not in str(problems[0])


def test_a_malformed_database_is_not_replaced_by_another_empty_one():
    for name, value in (("DATABASE_URL", "mysql://db"), ("DATABASE_URL_FILE", "nowhere/url")):
        settings, problems = load_settings({name: value}, has_opened=True)
        assert [problem.name for problem in problems] == [name]
        with pytest.raises(DatabaseUnusable):
            open_engine(settings.database_url.get_secret_value())


def test_every_malformed_value_is_told_at_once():
    with pytest.raises(SettingsError) as stopped:
        load_settings(MALFORMED, has_opened=False)
    assert {problem.name for problem in stopped.value.problems} == set(MALFORMED)


def test_secrets_are_not_shown_when_settings_are_printed():
    settings, _ = load_settings({"TELEGRAM_BOT_TOKEN": TOKEN, "ENCRYPTION_KEYS": KEY}, has_opened=False)
    assert TOKEN not in repr(settings)
    assert KEY not in repr(settings)


def test_a_secret_may_come_from_a_file(tmp_path: Path):
    (tmp_path / "token").write_text(TOKEN + "\n")
    settings, _ = load_settings({"TELEGRAM_BOT_TOKEN_FILE": str(tmp_path / "token")}, has_opened=False)
    assert settings.telegram_bot_token is not None
    assert settings.telegram_bot_token.get_secret_value() == TOKEN


def test_a_secret_file_that_is_missing_is_a_problem_with_its_path():
    with pytest.raises(SettingsError, match="ENCRYPTION_KEYS_FILE: the file nowhere/keys can't be read"):
        load_settings({"ENCRYPTION_KEYS_FILE": "nowhere/keys"}, has_opened=False)


def test_an_empty_value_counts_as_not_set():
    settings, _ = load_settings({"TELEGRAM_BOT_TOKEN": " ", "COVERED_HOURS": ""}, has_opened=False)
    assert settings.telegram_bot_token is None
    assert settings.covered_hours == "always"


@pytest.mark.parametrize("url", ["http://127.0.0.1:8081", "http://localhost:8081", "http://[::1]:8081"])
def test_a_trial_is_accepted_on_this_very_machine(url):
    settings, _ = load_settings({"TRIAL": "1", "TELEGRAM_API_URL": url}, has_opened=False)
    assert settings.policy().trial


@pytest.mark.parametrize(
    "url", ["", "https://api.telegram.org", "http://127.0.0.1.example.org", "http://example.org/127.0.0.1"]
)
def test_a_trial_is_refused_anywhere_else(url):
    settings, problems = load_settings({"TRIAL": "1", "TELEGRAM_API_URL": url}, has_opened=True)
    assert [problem.name for problem in problems] == ["TRIAL"]
    assert not settings.policy().trial


def test_loopback_is_an_address_not_a_name_that_looks_like_one():
    assert is_loopback("http://127.8.9.1:80")
    assert not is_loopback("http://localhost.example.org")


def test_settings_become_the_organisations_policy():
    settings, _ = load_settings(
        {
            "ORGANISATION_NAME": "Riverside",
            "ENROLMENT": "capped:50",
            "COVERED_HOURS": "mon-fri 09:00-17:00",
            "DEFAULT_TIMEZONE": "America/Chicago",
            "QUIET_HOURS": "21:00-07:30",
            "LADDER_MINUTES_IMMINENT": "2",
            "DEFAULT_COUNTRY": "mx",
        },
        has_opened=False,
    )
    policy = settings.policy()
    assert (policy.organisation, policy.country) == ("Riverside", "MX")
    assert (policy.enrolment, policy.enrolment_cap) == (Enrolment.CAPPED, 50)
    assert policy.minutes.imminent == timedelta(minutes=2)
    assert policy.quiet.end == time(7, 30)
    assert policy.covered.is_covered(datetime(2026, 3, 2, 15, 30, tzinfo=UTC))  # a Monday, 9:30 in Chicago
    assert not policy.covered.is_covered(datetime(2026, 3, 2, 14, 30, tzinfo=UTC))


def test_the_env_file_is_read_and_the_environment_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / ".env").write_text('ORGANISATION_NAME="Riverside"\nDEFAULT_LANGUAGE=es\n')
    monkeypatch.setenv("DEFAULT_LANGUAGE", "en")
    settings, _ = read_settings(tmp_path, has_opened=False)
    assert (settings.organisation_name, settings.default_language) == ("Riverside", "en")


def test_a_misspelt_name_in_the_env_file_stops_the_first_start(tmp_path: Path):
    (tmp_path / ".env").write_text("COVERD_HOURS=always\n")
    with pytest.raises(SettingsError, match="Did you mean COVERED_HOURS"):
        read_settings(tmp_path, has_opened=False)
    assert [problem.name for problem in read_settings(tmp_path, has_opened=True)[1]] == ["COVERD_HOURS"]


def test_names_that_are_not_ours_are_left_alone():
    assert misspelt({"POSTGRES_PASSWORD": "x", "COMPOSE_PROJECT_NAME": "cairn", "DATABASE_URL_FILE": "x"}) == ()


def test_no_env_file_is_no_problem(tmp_path: Path):
    assert read_env_file(tmp_path / ".env") == {}
