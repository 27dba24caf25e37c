"""`python -m bot resources`: a file comes in, is found, and what is wrong in it is told."""

from pathlib import Path

from tests.cli.conftest import Run


def test_a_sample_is_imported_twice_and_found(house: Path, bot: Run) -> None:
    assert bot("resources", "sample", "s.json", "--services", "30").out == "30 invented services in s.json.\n"
    assert bot("resources", "import", "s.json").out.startswith("30 new, 0 changed, 0 as they were.")
    assert bot("resources", "import", "s.json").out.startswith("0 new, 0 changed, 30 as they were.")
    assert "(sample" in bot("resources", "search", "fod", "near", "leesd").out
    assert house.exists()


def test_a_dry_run_changes_nothing_and_every_rejected_row_is_written_with_its_reason(house: Path, bot: Run) -> None:
    (house / "ours.csv").write_text("Program Name,Phone,Town\nRiver Pantry,205-555-0101,Leeds\n=cmd(),ask,Leeds\n")
    told = bot("resources", "import", "ours.csv", "--dry-run", "--rejected", "out.csv")
    assert told.out.startswith("1 services could be read. Nothing has changed")
    assert (house / "out.csv").read_text().splitlines()[1].startswith("line 3,'=cmd(),the phone number")
    assert bot("resources", "import", "ours.csv").out.startswith("1 new")


def test_a_file_of_nothing_is_told_in_a_sentence(house: Path, bot: Run) -> None:
    (house / "empty.json").write_text("[5]")
    told = bot("resources", "import", "empty.json")
    assert (told.status, "Nothing in this file could be taken" in told.err) == (1, True)


def test_a_mapping_that_names_no_column_says_which_there_are(house: Path, bot: Run) -> None:
    (house / "ours.csv").write_text("Was,Wo\nTafel,Leeds\n")
    assert "Columns: Was, Wo." in bot("resources", "import", "ours.csv", "--map", "name=Who").err
