"""What `run` makes of storage and texts that can't be used. (The crisis-only service itself: tests/process.)"""

from datetime import UTC, datetime

import pytest
from structlog.testing import capture_logs

from bot.cli.house import OPENED_MARK, remember_opening, settings_here
from bot.cli.serving import DatabaseLost, Once, is_usable, open_storage, serve
from bot.domain.errors import CairnError
from bot.packs.texts import Missing
from bot.storage.database import DatabaseUnusable
from tests.cli.conftest import TOKEN

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def damage(house) -> None:
    (house / "var").mkdir(exist_ok=True)
    (house / "var" / "cairn.db").write_bytes(b"this is no database" * 100)


async def test_before_the_first_opening_a_damaged_database_stops_the_start(house):
    settings = settings_here()
    damage(house)
    with pytest.raises(DatabaseUnusable):
        await serve(settings, TOKEN, is_open=False)


def test_a_database_that_is_gone_after_the_opening_is_not_replaced_by_an_empty_one(house):
    remember_opening(NOW)
    with pytest.raises(DatabaseLost, match="last backup"):
        open_storage(settings_here())
    assert not (house / "var" / "cairn.db").exists()


def test_it_is_usable_again_once_it_opens(house, bot):
    damage(house)
    assert not is_usable(settings_here())
    (house / "var" / "cairn.db").unlink()
    bot("migrate")
    assert is_usable(settings_here())


def test_keys_that_are_missing_are_a_sentence(folder):
    with pytest.raises(CairnError, match="ENCRYPTION_KEYS is missing"):
        open_storage(settings_here())


def test_an_absent_text_is_told_once():
    alarm = Once()
    with capture_logs() as told:
        for _ in range(3):
            alarm(Missing("no-such-key", "en"))
    assert [line["reason"] for line in told] == ["no-such-key"]


def test_the_mark_can_be_read_by_its_owner_only(folder):
    remember_opening(NOW)
    assert OPENED_MARK.stat().st_mode & 0o077 == 0
