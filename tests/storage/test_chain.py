"""The journal is a chain: a line changed, moved, taken out or put in is found; erasing and retention leave it whole."""

import asyncio
from collections.abc import Callable

import pytest
from sqlalchemy import text

from bot.domain.retention import Kind
from bot.ports import Transaction
from bot.storage.chain import Verdict, verify
from bot.storage.database import open_engine
from bot.storage.sealing import KeyProblem, KeyRing, new_key
from bot.storage.work import ManagedWork
from tests.databases import KEYS, HandClock, a_peer, opened

RING = KeyRing.parse(KEYS)


def line(tx: Transaction, number: int) -> None:
    tx.journal.add("words_opened", f"someone-{number}", by="maria", number=number)


async def write(url: str, clock: HandClock, lines: int = 5) -> None:
    async with opened(url, clock) as work:
        for number in range(lines):
            await work.run(line, number)


def tamper(url: str, statement: str) -> Verdict:
    engine = open_engine(url)
    with engine.begin() as connection:
        connection.execute(text(statement))
    engine.dispose()
    return verify(url, RING)


async def test_every_line_is_joined_once_committed(database_url: str, clock: HandClock) -> None:
    await write(database_url, clock)
    found = verify(database_url, RING)
    assert (found.lines, found.loose, found.broken) == (5, 0, None)


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE journal SET facts = '{}' WHERE link = 3", "Line 3 (words_opened"),
        ("UPDATE journal SET \"by\" = 'ben' WHERE link = 1", "Line 1 (words_opened"),
        ("DELETE FROM journal WHERE link = 2", "After line 1 comes line 3"),
        ("DELETE FROM journal WHERE link = 1", "After line 0 comes line 2"),
        ("UPDATE journal SET link = -4 WHERE link = 4", "After line 0 comes line -4"),
        ("UPDATE journal SET mark = NULL WHERE link = 5", "Line 5 (words_opened"),
    ],
)
async def test_a_changed_line_is_found(database_url: str, clock: HandClock, statement: str, said: str) -> None:
    await write(database_url, clock)
    assert said in str(tamper(database_url, statement).broken)


async def test_lines_cut_off_at_the_end_are_found_with_a_mark_from_before(sqlite_url: str, clock: HandClock) -> None:
    await write(sqlite_url, clock)
    mark = verify(sqlite_url, RING).mark
    assert tamper(sqlite_url, "DELETE FROM journal WHERE link = 5").broken is None
    assert "not in the journal any more" in str(verify(sqlite_url, RING, mark).broken)
    assert verify(sqlite_url, RING, verify(sqlite_url, RING).mark).broken is None


async def test_a_chain_made_again_without_the_key_does_not_hold(sqlite_url: str, clock: HandClock) -> None:
    await write(sqlite_url, clock)
    with pytest.raises(KeyProblem):
        verify(sqlite_url, KeyRing.parse(new_key("test")))


async def test_a_step_taken_back_leaves_no_gap(database_url: str, clock: HandClock) -> None:
    def failing(tx: Transaction) -> None:
        line(tx, 9)
        raise ValueError

    async with opened(database_url, clock) as work:
        await work.run(line, 1)
        with pytest.raises(ValueError):  # noqa: PT011 - its own
            await work.run(failing)
        await work.run(line, 2)
    assert verify(database_url, RING).broken is None
    assert verify(database_url, RING).lines == 2


async def test_writers_at_once_make_one_chain(database_url: str, clock: HandClock) -> None:
    async with opened(database_url, clock) as one, opened(database_url, clock) as two:
        steps = [(one if number % 2 else two).run(line, number) for number in range(60)]
        await asyncio.gather(*steps)
    found = verify(database_url, RING)
    assert (found.lines, found.loose, found.broken) == (60, 0, None)


async def test_lines_of_an_earlier_release_are_joined_at_the_start(sqlite_url: str, clock: HandClock) -> None:
    await write(sqlite_url, clock)
    assert tamper(sqlite_url, "UPDATE journal SET link = NULL, mark = NULL").loose == 5
    await write(sqlite_url, clock, lines=1)
    assert (verify(sqlite_url, RING).lines, verify(sqlite_url, RING).broken) == (6, None)


async def test_erasing_and_retention_leave_the_chain_whole(work: ManagedWork, database_url: str) -> None:
    peer = await work.run(a_peer)
    await work.run(line, 1)
    await work.run(lambda tx: tx.privacy.erase(peer.id))
    for kind in Kind:
        await work.run(lambda tx, kind=kind: tx.retention.let_go(kind, peer.created_at))
    await work.close()
    assert (verify(database_url, RING).lines, verify(database_url, RING).broken) == (1, None)


async def test_a_chain_that_cannot_be_joined_holds_nobody_up(sqlite_url: str, clock: HandClock) -> None:
    await write(sqlite_url, clock)
    tamper(sqlite_url, "UPDATE journal SET link = 2147483647 WHERE link = 5")
    tamper(sqlite_url, "CREATE TRIGGER t BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'no'); END")
    done: Callable[[Transaction], None] = lambda tx: line(tx, 6)  # noqa: E731
    async with opened(sqlite_url, clock) as work:
        await work.run(done)
    assert verify(sqlite_url, RING).loose == 1
