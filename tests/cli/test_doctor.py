"""The doctor: plain words, what to do, and a status that says whether something blocks."""

import pytest

from bot.cli import examine
from bot.cli.findings import Finding, Weight, blocker, fine, worth_a_look
from bot.cli.house import settings_here
from bot.packs.loader import Pack, load_content
from bot.settings import load_settings, read_settings
from tests.cli.staff import employ, get_ready, sign


@pytest.fixture(scope="session")
def pack() -> Pack:
    """The real texts, loaded once."""
    return load_content()


def weights(findings: list[Finding], said: str) -> list[Weight]:
    return [finding.weight for finding in findings if said in str(finding)]


def test_in_an_empty_folder_it_says_what_is_missing_and_what_to_do(folder, bot):
    told = bot("doctor")
    assert told.status == 1
    assert "TELEGRAM_BOT_TOKEN is missing" in told.out
    assert "python -m bot setup" in told.out
    assert not (folder / "var" / "cairn.db").exists()


def test_once_open_and_staffed_nothing_blocks(house, bot):
    get_ready()
    bot("open")
    told = bot("doctor")
    assert (told.status, "BLOCKER" in told.out) == (0, False)
    assert "Telegram knows the bot as @riverside_bot." in told.out
    assert "Open to peers since" in told.out


def test_a_refused_token_blocks_and_is_not_repeated(house, monkeypatch):
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "111111111:AAbbCCddEEffGGhhIIjj")
    (found,) = examine.examine_telegram(settings_here())
    assert found.weight is Weight.BLOCKER
    assert "Telegram does not accept this token" in str(found)
    assert "AAbbCC" not in str(found)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("LADDER_MINUTES_HIGH=soon", "LADDER_MINUTES_HIGH: this must be a whole number."),
        ("COVERD_HOURS=always", "Did you mean COVERED_HOURS?"),
    ],
)
def test_a_slip_in_the_settings_blocks(house, line, said):
    with (house / ".env").open("a") as env:
        env.write(f"{line}\n")
    settings, problems = read_settings(has_opened=True)
    assert weights(examine.examine_settings(settings, problems), said) == [Weight.BLOCKER]


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ({"DEFAULT_LANGUAGE": "fr"}, "There are no texts in “fr”."),
        ({"DEFAULT_COUNTRY": "AQ"}, "There are no crisis lines for AQ."),
    ],
)
def test_a_place_without_texts_or_lines_blocks(folder, pack, setting, said):
    settings, _ = load_settings(setting, has_opened=False)
    assert weights(examine.examine_content(settings, pack), said) == [Weight.BLOCKER]


def test_without_a_database_everything_is_still_to_do(house, pack):
    found = examine.examine_storage(settings_here(), pack)
    assert weights(found, "Nobody supervises yet.") == [Weight.BLOCKER]
    assert not (house / "var").exists()


def test_a_key_that_is_not_the_databases_own_blocks(house, bot, pack):
    employ("Sam")
    with (house / ".env").open("a") as env:
        env.write(f"ENCRYPTION_KEYS={bot('new-key', '--name', 'other').out.strip()}\n")
    found = examine.examine_storage(settings_here(), pack)
    assert weights(found, "sealed with the key 'test'") == [Weight.BLOCKER]


def test_a_damaged_database_blocks(house, bot, pack):
    bot("migrate")
    (house / "var" / "cairn.db").write_bytes(b"this is no database" * 100)
    assert [one.weight for one in examine.examine_storage(settings_here(), pack)] == [Weight.BLOCKER]


def test_secrets_others_may_read_are_worth_a_look(house):
    (house / ".env").chmod(0o644)
    assert weights(examine.examine_machine(), "Others on this machine may read .env.") == [Weight.LOOK]


def test_an_empty_duty_list_in_covered_hours_is_worth_a_look(house, pack):
    get_ready()
    assert weights(examine.examine_storage(settings_here(), pack), "Nobody is on duty now") == [Weight.LOOK]


def test_lines_somebody_confirmed_lately_are_not_overdue(house, pack):
    employ("Sam")
    assert weights(examine.examine_storage(settings_here(), pack), "are to be checked") == [Weight.LOOK]
    sign("Sam")
    assert weights(examine.examine_storage(settings_here(), pack), "are to be checked") == []


def test_in_a_trial_what_is_missing_for_the_opening_does_not_block(house, monkeypatch, pack):
    monkeypatch.setenv("TRIAL", "1")
    found = examine.examine_storage(settings_here(), pack)
    assert weights(found, "Nobody supervises yet.") == [Weight.LOOK]


def test_looking_into_the_storage_changes_nothing(house, pack):
    employ("Sam")
    before = (house / "var" / "cairn.db").read_bytes()
    examine.examine_storage(settings_here(), pack)
    assert (house / "var" / "cairn.db").read_bytes() == before


def test_a_finding_reads_as_weight_words_and_what_to_do():
    assert str(blocker("No token.", "python -m bot setup")) == "BLOCKER  No token.\n         -> python -m bot setup"
    assert str(fine("All there.")) == "fine     All there."
    assert str(worth_a_look("Two\nlines")) == "look     Two\n         lines"


def test_it_says_when_nobodys_phone_rings_louder_than_telegram(house, bot):
    get_ready()
    assert "each specialist writes /channels" in bot("doctor").out
