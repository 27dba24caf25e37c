"""`python -m bot journal verify`: one sentence, and a status."""

import sqlite3
from pathlib import Path

from bot.cli.house import run_step
from bot.settings import read_settings
from tests.cli.conftest import Run


def three_lines(house: Path) -> None:
    del house
    for number in range(3):
        run_step(read_settings(has_opened=True)[0], lambda tx, number=number: tx.journal.add("claimed", f"e{number}"))


def test_a_journal_as_it_was_written_holds(house: Path, bot: Run) -> None:
    three_lines(house)
    told = bot("journal", "verify")
    assert told.status == 0
    assert "The journal holds: 3 lines, each as it was written. Its mark is 3-" in told.out


def test_a_changed_line_is_named_and_the_status_says_so(house: Path, bot: Run) -> None:
    three_lines(house)
    with sqlite3.connect(house / "var" / "cairn.db") as database:
        database.execute("UPDATE journal SET about = 'e9' WHERE link = 2")
    told = bot("journal", "verify")
    assert told.status == 1
    assert "The journal does not hold. Line 2 (claimed, " in told.out


def test_lines_cut_off_are_found_with_a_mark_from_before(house: Path, bot: Run) -> None:
    three_lines(house)
    mark = bot("journal", "verify").out.split()[-1]
    with sqlite3.connect(house / "var" / "cairn.db") as database:
        database.execute("DELETE FROM journal WHERE link = 3")
    assert bot("journal", "verify").status == 0
    assert bot("journal", "verify", "--mark", mark).status == 1


def test_without_a_database_there_is_nothing_to_look_at(house: Path, bot: Run) -> None:
    del house
    told = bot("journal", "verify")
    assert (told.status, told.out) == (0, "There is no database yet, so there is no journal.\n")
