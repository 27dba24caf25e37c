"""After the first opening a database that cannot be used does not silence the bot: crises are answered."""

import asyncio
from pathlib import Path

import pytest

from tests.process.running import Installation, emulated

pytestmark = [pytest.mark.process, pytest.mark.timeout(120)]

DAMAGE = b"this is no database" * 500


def opened_then_damaged(folder: Path) -> Path:
    """The mark of the first opening, and a file that is no database."""
    (folder / "var").mkdir()
    (folder / "var" / "opened").write_text("2026-11-01T00:00:00+00:00\n")
    file = folder / "cairn.sqlite"
    file.write_bytes(DAMAGE)
    return file


async def test_crises_are_answered_without_a_database(tmp_path: Path) -> None:
    file = opened_then_damaged(tmp_path)
    async with emulated() as (telegram, address):
        bot = Installation(tmp_path, telegram, address, f"sqlite:///{file}")
        ana = telegram.phone("Ana")
        ana.starts()
        ana.sends("I want to kill myself")
        await bot.starts()
        await bot.until(lambda: len(ana.hears) >= 2)
        await asyncio.sleep(2)  # the same updates come again: nothing is answered twice
        assert len(ana.hears) == 2
        assert "988" in ana.hears[0]
        assert await bot.stops() == 0
        assert "Only crises are answered" in bot.log()
        assert file.read_bytes() == DAMAGE


async def test_before_the_first_opening_it_stops_with_a_sentence(tmp_path: Path) -> None:
    file = opened_then_damaged(tmp_path)
    (tmp_path / "var" / "opened").unlink()
    async with emulated() as (telegram, address):
        said = await Installation(tmp_path, telegram, address, f"sqlite:///{file}").command("run")
    assert "cannot be opened" in said or "cannot be migrated" in said
    assert "Traceback" not in said
