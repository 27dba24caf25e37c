"""Rotation loses nothing beside a running bot, goes on after being killed, and says when the old key can go."""

import shutil
from pathlib import Path

import pytest

from bot.ports import KeptWords, Transaction
from bot.storage import rotation
from bot.storage.rotation import rotate, wrappings
from bot.storage.sealing import KeyProblem, KeyRing, new_key
from bot.storage.work import open_work
from tests.databases import KEYS, HandClock, a_peer, opened

NEW = new_key("2026b")
BOTH = f"{NEW},{KEYS}"


def nothing(done: int, total: int) -> None:
    """No bar."""


def fill(tx: Transaction) -> None:
    for number in range(1, 8):
        person = a_peer(tx, number, f"Name {number}")
        tx.words.keep(KeptWords(tx.new_id(), person.id, f"words {number}", tx.people.get(person.id).created_at, None))


def names(tx: Transaction) -> list[str | None]:
    return [found.name for number in range(1, 8) if (found := tx.people.by_chat(number))]


async def test_after_rotation_the_new_key_alone_opens_everything(database_url: str, clock: HandClock) -> None:
    async with opened(database_url, clock) as work:
        await work.run(fill)
    rotate(database_url, KeyRing.parse(BOTH), nothing)
    assert set(wrappings(database_url)) == {"2026b"}
    work = open_work(database_url, KeyRing.parse(NEW), clock)
    assert await work.run(names) == [f"Name {number}" for number in range(1, 8)]
    await work.close()


async def test_a_conversation_goes_on_meanwhile(sqlite_url: str, clock: HandClock) -> None:
    work = open_work(sqlite_url, KeyRing.parse(BOTH), clock)
    await work.run(fill)
    rotate(sqlite_url, KeyRing.parse(BOTH), nothing)
    await work.run(lambda tx: a_peer(tx, 99, "Late"))
    assert (await work.run(names))[0] == "Name 1"
    await work.close()
    assert set(wrappings(sqlite_url)) == {"2026b"}


async def test_killed_half_way_it_goes_on(sqlite_url: str, clock: HandClock, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(sqlite_url, clock) as work:
        await work.run(fill)
    monkeypatch.setattr(rotation, "BATCH", 2)
    with pytest.raises(KeyboardInterrupt):
        rotate(sqlite_url, KeyRing.parse(BOTH), killed_at(5))
    half = wrappings(sqlite_url)
    assert half["2026b"] > 0 < half["test"]
    assert rotate(sqlite_url, KeyRing.parse(BOTH), nothing) == half["test"]
    assert wrappings(sqlite_url)["test"] == 0


def killed_at(moment: int) -> rotation.Progress:
    def progress(done: int, total: int) -> None:
        del total
        if done >= moment:
            raise KeyboardInterrupt

    return progress


@pytest.mark.parametrize(
    ("keys", "said"), [(NEW, "does not contain"), (f"{NEW},{new_key('test')}", "is not the one")], ids=["lost", "wrong"]
)
async def test_a_lost_or_wrong_key_is_said(sqlite_url: str, clock: HandClock, keys: str, said: str) -> None:
    async with opened(sqlite_url, clock) as work:
        await work.run(fill)
    with pytest.raises(KeyProblem, match=said):
        rotate(sqlite_url, KeyRing.parse(keys), nothing)
    assert set(wrappings(sqlite_url)) == {"test"}


async def test_the_key_from_the_safe_opens_a_copy_elsewhere(sqlite_url: str, clock: HandClock, tmp_path: Path) -> None:
    async with opened(sqlite_url, clock) as work:
        await work.run(fill)
    copy = tmp_path / "elsewhere.sqlite"
    shutil.copyfile(sqlite_url.removeprefix("sqlite:///"), copy)
    printed = f"  {KEYS}\n".strip()
    work = open_work(f"sqlite:///{copy}", KeyRing.parse(printed), clock)
    assert await work.run(names) == [f"Name {number}" for number in range(1, 8)]
    await work.close()
