"""The set-up: questions in a row, a .env that is never lost, two invitations, three pages."""

import io
import re

import pytest

from bot.cli.env_file import fill, quote
from bot.settings import read_env_file, read_settings
from tests.cli.conftest import TOKEN

RULES = ("18", "children", "danger")
ANSWERS = [
    TOKEN,
    "",
    "Riverside",
    "US",
    "en",
    "America/Chicago",
    "y",
    "always",
    "y",
    "Call 911",
    "",
    *RULES,
    "Sam",
    "Lee",
]


@pytest.fixture
def answers(folder, telegram, monkeypatch):
    """Types these lines, on a machine whose Telegram is the tiny one."""
    monkeypatch.setenv("TELEGRAM_API_URL", telegram)
    return lambda *lines: monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(lines) + "\n"))


def test_the_answers_become_settings(folder, bot, answers):
    answers(*ANSWERS)
    assert bot("setup").status == 0
    settings, problems = read_settings(folder, has_opened=False)
    assert problems == ()
    assert (settings.organisation_name, settings.default_timezone) == ("Riverside", "America/Chicago")
    assert settings.emergency_steps == "Call 911"
    assert settings.policy().house.is_decided
    assert read_env_file(folder / ".env")["TELEGRAM_API_URL"] == settings.telegram_api_url
    assert settings.encryption_keys is not None


def test_only_the_owner_can_read_what_is_written(folder, bot, answers):
    answers(*ANSWERS)
    bot("setup")
    written = [folder / ".env", *(folder / "var").iterdir()]
    assert [path.name for path in written if path.stat().st_mode & 0o077] == []


def test_the_token_is_tried_at_once_and_asked_again_when_telegram_refuses_it(folder, bot, answers):
    answers("not a token", "111111111:AAbbCCddEEffGGhhIIjj", *ANSWERS)
    told = bot("setup")
    assert "isn't a bot token" in told.out
    assert "Telegram does not accept this token" in told.out
    assert "That is @riverside_bot." in told.out


def test_a_slip_gets_a_sentence_and_the_question_again(folder, bot, answers):
    answers(
        *(TOKEN, "", "Riverside", "USA", "US", "klingon", "en", "Nowhereville", "America/Chicago", "y"),
        *("weekdays", "mon-fri 09:00-17:00", "y", "", "old enough", "18", "all", "children", "danger", "Sam", "Lee"),
    )
    told = bot("setup")
    assert told.status == 0
    for sentence in (
        "two-letter country code",
        "There are texts for: ",
        "I don't know",
        "isn't days and hours",
        "0 (everyone)",
        "one of: none",
    ):
        assert sentence in told.out
    assert read_settings(folder, has_opened=False)[0].covered_hours == "mon-fri 09:00-17:00"


def test_the_supervisor_and_the_last_resort_get_their_codes(folder, bot, answers):
    answers(*ANSWERS)
    out = bot("setup").out
    assert "Sam joins as supervisor" in out
    assert "Lee joins as last-resort" in out
    assert len(set(re.findall(r"https://t\.me/riverside_bot\?start=([\w-]+)", out))) == 2


def test_three_pages_are_printed_and_kept(folder, bot, answers):
    answers(*ANSWERS)
    out = bot("setup").out
    for page in ("board", "lawyer", "safe"):
        text = (folder / "var" / f"for-the-{page}.txt").read_text()
        assert text in out
        assert "$" not in text
    keys = read_env_file(folder / ".env")["ENCRYPTION_KEYS"]
    assert keys in (folder / "var" / "for-the-safe.txt").read_text()


def test_pages_are_in_the_organisations_language(folder, bot, answers):
    answers(*(answer if answer != "en" else "es" for answer in ANSWERS))
    bot("setup")
    assert (folder / "var" / "for-the-board.txt").read_text().startswith("PARA LA JUNTA DE Riverside")


def test_an_env_that_is_there_is_kept_and_its_keys_live_on(house, bot, answers):
    before = (house / ".env").read_text()
    keys = read_env_file(house / ".env")["ENCRYPTION_KEYS"]
    answers("y", "", "Riverbank", "", "", "", "y", "", "y", "", "", "", "", "", "")
    assert bot("setup").status == 0
    after = read_env_file(house / ".env")
    assert (after["ORGANISATION_NAME"], after["ENCRYPTION_KEYS"]) == ("Riverbank", keys)
    assert after["EMERGENCY_STEPS"] == "Call 911"
    (kept,) = house.glob(".env.before-*")
    assert kept.read_text() == before


def test_saying_no_leaves_everything_as_it_is(house, bot, answers):
    before = (house / ".env").read_text()
    answers("n")
    assert bot("setup").status != 0
    assert (house / ".env").read_text() == before
    assert not (house / "var").exists()


def test_going_away_in_the_middle_writes_nothing(folder, bot, answers):
    answers(*ANSWERS[:4])
    assert bot("setup").status != 0
    assert list(folder.iterdir()) == []


def test_keys_from_the_safe_are_taken_over_and_a_cut_one_is_refused(folder, bot, answers):
    keys = bot("new-key", "--name", "old").out.strip()
    answers(TOKEN, keys[:-5], keys, *ANSWERS[2:])
    assert "isn't 32 bytes" in bot("setup").out
    assert read_env_file(folder / ".env")["ENCRYPTION_KEYS"] == keys


@pytest.mark.parametrize("value", ["plain", "two words", 'say "hi"', "a\nb", "back\\slash", "#1", "it's", "ñandú", ""])
def test_a_value_reads_back_as_it_was_written(tmp_path, value):
    (tmp_path / ".env").write_text(f"EMERGENCY_STEPS={quote(value)}\n")
    assert read_env_file(tmp_path / ".env")["EMERGENCY_STEPS"] == value


def test_names_the_example_does_not_know_are_kept_at_the_end():
    assert fill("# A=1\n# about B\n# B=2\n", {"B": "3", "OTHER": "x y"}) == '# A=1\n# about B\nB=3\nOTHER="x y"\n'
