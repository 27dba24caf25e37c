"""`python -m bot rota`: the rota from a file, and as a file."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.cli.house import run_step, settings_here
from bot.domain.peer import Peer, Standing
from bot.domain.specialist import Role, Specialist
from bot.ports import Transaction
from tests.cli.conftest import Run

TABLE = "name,days,start,end,line\nMaria,mon-fri,08:00,16:00,first\nZed,mon,08:00,16:00,first\n"


@pytest.fixture
def staffed(house: Path) -> Path:
    """The folder of an organisation where Maria works."""

    def hire(tx: Transaction) -> None:
        peer = Peer(tx.new_id(), 5_000_000_001, Standing.MEMBER, "en", "America/New_York", datetime.now(UTC))
        tx.people.add(peer)
        tx.staff.save(Specialist(peer.id, "Maria", Role.SPECIALIST))

    run_step(settings_here(), hire)
    return house


def test_a_table_is_read_shown_and_written_again(staffed: Path, bot: Run) -> None:
    (staffed / "rota.csv").write_text(TABLE)
    told = bot("rota", "import", "rota.csv")
    assert told.out.startswith("5 lines written, 0 left out")
    assert told.err.startswith("3: I don't find a name I know at the start. I know: Maria.")
    assert bot("rota", "show").out == "Maria: Monday to Friday, 08:00–16:00\n"
    assert 'shift,Maria,"mon, tue, wed, thu, fri",08:00,16:00,first,,' in bot("rota", "export", "--format", "csv").out


def test_the_calendar_goes_to_a_file_with_the_line_ends_calendars_want(staffed: Path, bot: Run) -> None:
    (staffed / "rota.csv").write_text(TABLE)
    bot("rota", "import", "rota.csv")
    assert bot("rota", "export", "--output", "rota.ics").status == 0
    written = (staffed / "rota.ics").read_bytes()
    assert written.startswith(b"BEGIN:VCALENDAR\r\n")
    assert b"SUMMARY:Maria\r\n" in written


def test_a_second_import_overlaps_unless_it_replaces(staffed: Path, bot: Run) -> None:
    (staffed / "rota.csv").write_text(TABLE)
    bot("rota", "import", "rota.csv")
    assert bot("rota", "import", "rota.csv").out.startswith("0 lines written, 5 left out")
    assert bot("rota", "import", "rota.csv", "--replace").out.startswith("5 lines written, 0 left out")


def test_a_file_without_a_shift_changes_nothing_and_says_so(staffed: Path, bot: Run) -> None:
    (staffed / "rota.csv").write_text("hello")
    told = bot("rota", "import", "rota.csv")
    assert told.status == 1
    assert "nothing has changed" in told.err


def test_the_doctor_sees_covered_hours_in_which_nobody_is_planned(staffed: Path, bot: Run) -> None:
    assert "The rota has" not in bot("doctor").out
    (staffed / "rota.csv").write_text(TABLE)
    bot("rota", "import", "rota.csv")
    assert "gaps in the coming week" in bot("doctor").out


def test_a_link_is_made_once_and_can_be_ended(staffed: Path, bot: Run) -> None:
    first, second = bot("rota", "link").out, bot("rota", "link").out
    assert first.splitlines()[-1].startswith("http://127.0.0.1:8080/rota/")
    assert first.splitlines()[-1] != second.splitlines()[-1]
    assert bot("rota", "link", "--end").out == "No link leads to the rota any more.\n"
