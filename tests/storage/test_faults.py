"""Databases that fail: nothing is half done, everyone who waits is told, and it goes on as soon as they work again."""

import asyncio

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DatabaseError

from bot.ports import Transaction
from bot.storage.database import DatabaseUnusable
from bot.storage.work import ManagedWork
from tests.databases import HandClock, opened


def put(tx: Transaction, name: str, value: str = "yes") -> None:
    """Write one fact."""
    tx.facts.put(name, value)


def get(tx: Transaction, name: str) -> str | None:
    """Read one fact."""
    return tx.facts.get(name)


def limit(tx: Transaction, pages: int) -> None:
    """As if the disk had only this much left."""
    tx.facts._connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")  # type: ignore[attr-defined]


def swallow_a_full_disk(tx: Transaction) -> None:
    """A step that goes on although the database refused."""
    try:
        put(tx, "swallowed", "x" * 4_000_000)
    except DatabaseError:
        put(tx, "after", "yes")


async def fill(work: ManagedWork) -> None:
    """Take what is left of the disk away, and see it refused."""
    await work.run(limit, 1)  # as many as there are, and not one more
    with pytest.raises(DatabaseUnusable, match="full"):
        await work.run(put, "big", "x" * 4_000_000)


async def test_a_full_disk_is_told_and_recovers(sqlite_url: str, clock: HandClock) -> None:
    async with opened(sqlite_url, clock) as work:
        await fill(work)
        await work.run(put, "big", "x" * 4_000_000)  # the connection that failed was replaced
        assert await work.run(get, "big") == "x" * 4_000_000


async def test_a_full_disk_never_looks_like_a_success(sqlite_url: str, clock: HandClock) -> None:
    async with opened(sqlite_url, clock) as work:
        await work.run(put, "before")
        await work.run(limit, 1)
        neighbours = asyncio.gather(
            work.run(put, "first", "yes"), work.run(swallow_a_full_disk), return_exceptions=True
        )
        told = await neighbours
        kept = [await work.run(get, name) for name in ("before", "first", "swallowed", "after")]
        assert kept[0] == "yes"
        for answer, facts in zip(told, (kept[1:2], kept[2:]), strict=True):
            assert isinstance(answer, Exception) == (not any(facts))


async def test_a_locked_database_is_told_and_recovers(
    sqlite_url: str, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.database._PRAGMAS", ("PRAGMA journal_mode=WAL", "PRAGMA busy_timeout=50"))
    other = create_engine(sqlite_url)
    async with opened(sqlite_url, clock) as work:
        with other.connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            with pytest.raises(DatabaseUnusable, match="locked"):
                await work.run(put, "a")
            connection.rollback()
        await work.run(put, "a")
        assert await work.run(get, "a") == "yes"
    other.dispose()


@pytest.mark.postgres
async def test_a_killed_backend_is_replaced(postgres_url: str, postgres_server: str, clock: HandClock) -> None:
    name = postgres_url.rpartition("/")[2].partition("?")[0]
    admin = create_engine(postgres_server, isolation_level="AUTOCOMMIT")
    async with opened(postgres_url, clock) as work:
        await asyncio.gather(*(work.run(put, f"n{n}") for n in range(8)))
        with admin.connect() as connection:
            kill = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name"
            connection.execute(text(kill), {"name": name})
        await asyncio.gather(*(work.run(put, f"m{n}") for n in range(8)))
        assert await work.run(get, "m7") == "yes"
    admin.dispose()
