"""`python -m bot rotate-keys` and what the doctor says of keys."""

from pathlib import Path

import pytest

from bot.cli.house import SystemClock, run_step
from bot.domain.peer import Peer, Standing
from bot.ports import Transaction
from bot.settings import read_settings
from bot.storage.sealing import new_key
from tests.cli.conftest import Run


def somebody(tx: Transaction) -> None:
    peer = Peer(tx.new_id(), 77, Standing.MEMBER, "en", "UTC", SystemClock().now(), name="Ana")
    tx.people.add(peer)


def with_keys(monkeypatch: pytest.MonkeyPatch, *keys: str) -> None:
    monkeypatch.setenv("ENCRYPTION_KEYS", ",".join(keys))


def test_rotation_from_the_first_key_to_the_next(house: Path, bot: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    del house
    old, new = new_key("2026a"), new_key("2026b")
    with_keys(monkeypatch, old)
    run_step(read_settings(has_opened=True)[0], somebody)
    with_keys(monkeypatch, new, old)
    assert "5 keys are still wrapped with an older key" in bot("doctor").out
    told = bot("rotate-keys")
    assert told.status == 0
    assert "5 keys were wrapped again with '2026b'" in told.out
    assert "'2026a' can be retired" in told.out
    assert "'2026a' can be retired" in bot("doctor").out
    with_keys(monkeypatch, new)
    assert "can be retired" not in bot("doctor").out
    assert "0 keys were wrapped again" in bot("rotate-keys").out
