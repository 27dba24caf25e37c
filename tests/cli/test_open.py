"""The first opening: only when everything is there, and remembered outside the database."""

from bot.cli.house import OPENED_MARK, has_opened, settings_here
from tests.cli.staff import employ, get_ready, sign


def test_on_the_first_day_it_says_everything_that_is_missing_and_how_to_get_it(house, bot):
    told = bot("open")
    assert told.status == 1
    for how in (
        "invite supervisor",
        "invite specialist",
        "invite last-resort",
        "content confirm-lines",
        "content approve",
    ):
        assert f"python -m bot {how}" in told.out
    assert not OPENED_MARK.exists()


def test_with_everything_there_the_doors_open(house, bot):
    get_ready()
    told = bot("open")
    assert (told.status, told.out.splitlines()[0]) == (
        0,
        "The doors are open. Give peers the link of: python -m bot invite peers",
    )


def test_lines_and_words_are_signed_by_command(house, bot):
    employ("Sam", "Maria", "Lee")
    bot("content", "confirm-lines", "--as", "Sam")
    bot("content", "approve", "crisis", "--as", "Sam")
    bot("content", "approve", "--as", "Maria", "crisis")
    assert bot("open").status == 0


def test_opening_twice_changes_nothing(house, bot):
    get_ready()
    bot("open")
    first = OPENED_MARK.read_text()
    told = bot("open")
    assert told.status == 0
    assert "already" in told.out
    assert OPENED_MARK.read_text() == first


def test_the_same_person_cannot_approve_for_two(house, bot):
    employ("Sam", "Maria", "Lee")
    sign("Sam", "SAM")
    assert "not approved by two people" in bot("open").out


def test_lines_of_another_country_do_not_count(house, bot):
    get_ready()
    with (house / ".env").open("a") as env:
        env.write("DEFAULT_COUNTRY=MX\n")
    assert "confirmed the crisis lines of MX" in bot("open").out


def test_the_opening_is_known_without_the_database_and_without_the_mark(house, bot):
    get_ready()
    bot("open")
    settings = settings_here()
    OPENED_MARK.unlink()
    assert has_opened(settings)
    (house / "var" / "cairn.db").unlink()
    assert has_opened(settings)


def test_after_the_opening_a_malformed_setting_is_an_alarm_and_no_longer_stops(house, bot):
    get_ready()
    with (house / ".env").open("a") as env:
        env.write("LADDER_MINUTES_HIGH=soon\n")
    stopped = bot("migrate")
    assert stopped.status == 1
    assert stopped.err.startswith("LADDER_MINUTES_HIGH: ")
    with (house / ".env").open("a") as env:
        env.write("LADDER_MINUTES_HIGH=10\n")
    bot("open")
    with (house / ".env").open("a") as env:
        env.write("LADDER_MINUTES_HIGH=soon\n")
    runs = bot("migrate")
    assert runs.status == 0
    assert runs.err.startswith("ALARM  LADDER_MINUTES_HIGH: ")


def test_what_is_made_can_be_read_by_its_owner_only(house, bot):
    bot("migrate")
    assert (house / "var").stat().st_mode & 0o077 == 0
    assert (house / "var" / "cairn.db").stat().st_mode & 0o077 == 0
