"""The auditor from the command line."""

from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from bot.__main__ import main
from bot.storage.migrations import migrate


@pytest.fixture
def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A migrated database, in the folder the command runs in."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'cairn.sqlite'}")
    return f"sqlite:///{tmp_path / 'cairn.sqlite'}"


def test_kept_promises_are_told_and_the_status_is_good(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    migrate(url)
    assert main(["audit"]) == 0
    said = capsys.readouterr().out
    assert "kept    one open escalation each" in said
    assert "BROKEN" not in said


def test_a_broken_promise_is_named_and_the_status_says_so(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    migrate(url)
    engine = create_engine(url)
    with engine.begin() as connection:
        overdue = "INSERT INTO due (kind, subject, due_at) VALUES ('ladder', 'e1', '2020-01-01 00:00:00.000000')"
        connection.execute(text(overdue))
    engine.dispose()
    assert main(["audit"]) == 1
    assert "BROKEN  no step is overdue: 1 times (e1)" in capsys.readouterr().out


def test_without_a_database_it_says_so(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit"]) == 1
    assert "no database to audit" in capsys.readouterr().err
