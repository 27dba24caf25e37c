"""`python -m bot backup`, `python -m bot restore FILE`, and what the doctor says of backups: a restore drill."""

from pathlib import Path

import pytest

from bot.cli.house import run_step
from bot.settings import read_settings
from tests.cli.conftest import Run
from tests.databases import a_peer


@pytest.fixture
def made(house: Path, bot: Run) -> Path:
    """Ana is known, and backed up."""
    run_step(read_settings(has_opened=True)[0], a_peer)
    assert bot("backup").status == 0
    return next((house / "var" / "backups").glob("*.backup"))


def names() -> list[str | None]:
    return run_step(
        read_settings(has_opened=True)[0], lambda tx: [p.name for p in [tx.people.by_chat(5_000_000_001)] if p]
    )


def test_a_lost_database_comes_back(house: Path, bot: Run, made: Path) -> None:
    (house / "var" / "cairn.db").unlink()
    told = bot("restore", str(made))
    assert told.status == 0, told.err
    assert "1 people" in told.out
    assert names() == ["Ana"]
    assert bot("journal", "verify").status == 0


def test_who_was_erased_since_is_said_and_does_not_come_back(house: Path, bot: Run, made: Path) -> None:
    settings = read_settings(has_opened=True)[0]
    run_step(settings, lambda tx: tx.privacy.erase(tx.people.by_chat(5_000_000_001).id))  # type: ignore[union-attr]
    (house / "var" / "cairn.db").unlink()
    assert "1 of them were erased since" in bot("restore", str(made)).out
    assert names() == []


def test_a_restore_over_somebodys_data_is_refused_with_a_sentence(house: Path, bot: Run, made: Path) -> None:
    del house
    told = bot("restore", str(made))
    assert told.status == 1
    assert "a restore replaces nothing" in told.err


def test_the_keys_are_looked_for_where_they_are_named(house: Path, bot: Run, made: Path) -> None:
    (house / "var" / "cairn.db").unlink()
    keys = next(made.parent.glob("*.keys")).rename(house / "elsewhere.keys")
    assert "no copy of the people's keys" in bot("restore", str(made)).err
    assert bot("restore", str(made), "--keys", str(keys)).status == 0


def test_to_another_folder(house: Path, bot: Run, made: Path) -> None:
    del made
    assert bot("backup", "--to", "elsewhere").status == 0
    assert len(list((house / "elsewhere").glob("*.backup"))) == 1


def test_the_doctor_says_how_old_the_last_one_is(house: Path, bot: Run) -> None:
    assert "There is no backup in var/backups yet" in bot("doctor").out
    run_step(read_settings(has_opened=True)[0], a_peer)
    bot("backup")
    assert "The last backup is 0 hours old (var/backups)." in bot("doctor").out
    newest = next((house / "var" / "backups").glob("*.backup"))
    newest.rename(newest.with_name("cairn-20260101T030000Z.backup"))
    assert "days old" in bot("doctor").out


def test_who_makes_their_own_is_reminded_of_it(house: Path, bot: Run) -> None:
    with (house / ".env").open("a") as file:
        file.write("BACKUP_DIR=off\n")
    assert "nothing here makes backups" in bot("doctor").out
    assert "Name a folder" in bot("backup").err


def test_without_a_database_there_is_nothing_to_back_up(house: Path, bot: Run) -> None:
    del house
    assert "nothing to back up" in bot("backup").err
