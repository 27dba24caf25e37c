"""The ticker: due work is done once, late means now, one bad row stops nobody."""

from datetime import datetime, timedelta

from bot.ports import DueRow, Transaction
from bot.storage.work import ManagedWork
from bot.ticker import Ticker
from tests.databases import *  # noqa: F403 - fixtures
from tests.databases import HandClock, a_peer


class Cases:
    """Remembers what was done, in order."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.breaks_on: set[str] = set()

    def do(self, tx: Transaction, now: datetime, row: DueRow) -> None:
        """Do one row."""
        if row.subject in self.breaks_on:
            raise ValueError("cannot be done")
        self.done.append(row.subject)


def a_ticker(work: ManagedWork, clock: HandClock, cases: Cases) -> Ticker:
    """A ticker with an urgent kind and the bulk one."""
    return Ticker(work, clock, {"ladder": cases.do, "checkin": cases.do})


def put(tx: Transaction, kind: str, subject: str, at: datetime) -> None:
    """One due row."""
    tx.due.put(kind, subject, at)


async def test_what_is_due_is_done_once(work: ManagedWork, clock: HandClock) -> None:
    cases = Cases()
    ticker = a_ticker(work, clock, cases)
    await work.run(put, "ladder", "now", clock.now())
    await work.run(put, "ladder", "later", clock.now() + timedelta(minutes=1))
    await ticker.tick()
    await ticker.tick()
    assert cases.done == ["now"]
    clock.passes(minutes=1)
    await ticker.tick()
    assert cases.done == ["now", "later"]


async def test_late_means_now(work: ManagedWork, clock: HandClock) -> None:
    cases = Cases()
    await work.run(put, "ladder", "e1", clock.now())
    clock.passes(hours=8)
    await a_ticker(work, clock, cases).tick()
    assert cases.done == ["e1"]


async def test_a_crisis_passes_the_bulk(work: ManagedWork, clock: HandClock) -> None:
    cases = Cases()
    for n in range(120):
        await work.run(put, "checkin", f"c{n}", clock.now() - timedelta(minutes=1))
    await work.run(put, "ladder", "e1", clock.now())
    await a_ticker(work, clock, cases).tick()
    assert cases.done[0] == "e1"
    assert len(cases.done) == 121


async def test_one_bad_row_is_put_off_and_the_others_are_done(work: ManagedWork, clock: HandClock) -> None:
    cases = Cases()
    cases.breaks_on = {"bad"}
    ticker = a_ticker(work, clock, cases)
    for subject in ("bad", "good"):
        await work.run(put, "ladder", subject, clock.now())
    await ticker.tick()
    assert cases.done == ["good"]
    cases.breaks_on = set()
    clock.passes(seconds=2)
    await ticker.tick()
    assert cases.done == ["good", "bad"]


async def test_a_row_put_again_while_it_is_done_stays(work: ManagedWork, clock: HandClock) -> None:
    again = clock.now() + timedelta(minutes=10)

    def climb(tx: Transaction, now: datetime, row: DueRow) -> None:
        tx.due.put(row.kind, row.subject, again)

    await work.run(put, "ladder", "e1", clock.now())
    await Ticker(work, clock, {"ladder": climb}).tick()
    row = await work.run(lambda tx: tx.due.find("ladder", "e1"))
    assert row is not None
    assert row.due_at == again


async def test_two_workers_do_a_row_once(work: ManagedWork, clock: HandClock) -> None:
    cases = Cases()
    one, two = a_ticker(work, clock, cases), a_ticker(work, clock, cases)
    await work.run(put, "ladder", "e1", clock.now())
    rows = await work.run(one._due_now, clock.now())
    await one._do(rows[0], clock.now())
    await two._do(rows[0], clock.now())
    assert cases.done == ["e1"]


async def test_a_row_that_changed_since_it_was_read_is_not_done(work: ManagedWork, clock: HandClock) -> None:
    cases = Cases()
    ticker = a_ticker(work, clock, cases)
    await work.run(put, "ladder", "e1", clock.now())
    rows = await work.run(ticker._due_now, clock.now())
    await work.run(put, "ladder", "e1", clock.now() + timedelta(minutes=3))
    await ticker._do(rows[0], clock.now())
    assert cases.done == []


async def test_words_wait_sealed_with_due_work(work: ManagedWork, clock: HandClock) -> None:
    ana = await work.run(a_peer)
    await work.run(lambda tx: tx.due.put("burst", ana.id, clock.now(), data="what she wrote", person_id=ana.id))
    row = await work.run(lambda tx: tx.due.find("burst", ana.id))
    assert row is not None
    assert row.data == "what she wrote"
