"""A SQLite installation moved to PostgreSQL: every row, compared; begun again; never behind a bot's back."""

from datetime import timedelta

import pytest
from sqlalchemy import create_engine, text

from bot.domain.words import Urgency, Words
from bot.ports import Transaction
from bot.storage.copying import PAGE, NotCopied, copy_database
from tests.databases import HandClock, a_peer, opened

MANY = PAGE + 20


def fill(tx: Transaction) -> None:
    """People, words, journal lines; more than a page."""
    peer = a_peer(tx, 7)
    for number in range(MANY):
        tx.journal.add("counted", peer.id, number=number)
    tx.outbox.add(peer.id, Words("hello", {"n": 1}), Urgency.REPLY)
    tx.due.put("burst", peer.id, tx.people.get(peer.id).created_at, data="words", person_id=peer.id)


async def a_house(url: str, clock: HandClock) -> None:
    """An installation that has been lived in."""
    async with opened(url, clock) as work:
        await work.run(fill)


def execute(url: str, statement: str) -> None:
    """By hand."""
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text(statement))
    engine.dispose()


async def test_everything_arrives_and_opens(sqlite_url: str, postgres_url: str, clock: HandClock) -> None:
    await a_house(sqlite_url, clock)
    copied = {each.table: each.rows for each in copy_database(sqlite_url, postgres_url)}
    assert (copied["people"], copied["journal"], copied["outbox"]) == (1, MANY, 1)
    async with opened(postgres_url, clock) as work:
        peer = await work.run(lambda tx: tx.people.by_chat(7))
        assert peer.name == "Ana"
        assert (await work.run(lambda tx: tx.due.find("burst", peer.id))).data == "words"
        await work.run(lambda tx: tx.journal.add("goes-on", peer.id))  # numbers continue after those copied
        assert len(await work.run(lambda tx: tx.journal.of(peer.id))) == MANY + 1


async def test_a_copy_that_was_interrupted_is_begun_again(sqlite_url: str, postgres_url: str, clock: HandClock) -> None:
    await a_house(sqlite_url, clock)

    def breaks_off(table: str, rows: int) -> None:
        if table == "journal":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        copy_database(sqlite_url, postgres_url, breaks_off)
    assert copy_database(sqlite_url, postgres_url)


async def test_a_row_that_differs_is_found(sqlite_url: str, postgres_url: str, clock: HandClock) -> None:
    await a_house(sqlite_url, clock)
    copy_database(sqlite_url, postgres_url)
    execute(postgres_url, "UPDATE people SET language = 'es'")
    with pytest.raises(NotCopied, match="people"):
        copy_database(sqlite_url, postgres_url)


async def test_a_running_bot_is_not_copied(sqlite_url: str, postgres_url: str) -> None:
    from bot.cli.house import SystemClock

    now = SystemClock().now()
    async with opened(sqlite_url, HandClock(now)) as work:
        await work.run(lambda tx: tx.leases.hold("leader", "me", now + timedelta(minutes=1), now))
    with pytest.raises(NotCopied, match="running"):
        copy_database(sqlite_url, postgres_url)
