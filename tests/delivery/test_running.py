"""The sender and the ticker while they run: woken by commits, stopped without losing what is in flight."""

import asyncio
from datetime import datetime

from bot.delivery.outbox import LANES, URGENT_LANES, Sender
from bot.domain.words import Manner, Urgency, Words
from bot.ports import DueRow, Rendered, Transaction
from bot.storage.work import ManagedWork
from bot.ticker import Ticker
from tests.databases import HandClock, a_peer
from tests.delivery.fakes import RecordingChannel, a_sender


class SlowChannel(RecordingChannel):
    """Sends when it is let."""

    def __init__(self) -> None:
        super().__init__()
        self.flying = 0
        self.most_flying = 0
        self.began = asyncio.Event()
        self.go = asyncio.Event()

    async def send(self, chat_id: int, message: Rendered, manner: Manner) -> tuple[int, ...]:
        """Wait for `go`."""
        self.flying += 1
        self.most_flying = max(self.flying, self.most_flying)
        self.began.set()
        await self.go.wait()
        self.flying -= 1
        return await super().send(chat_id, message, manner)


def write(tx: Transaction, to: str, urgency: Urgency = Urgency.REPLY) -> None:
    """Words for somebody."""
    tx.outbox.add(to, Words("hello"), urgency)


def running(work: ManagedWork, sender: Sender) -> "asyncio.Task[None]":
    """The sender, running and woken by commits."""
    work.on_commit(sender.wake)
    return asyncio.create_task(sender.run())


async def test_a_commit_wakes_the_sender(work: ManagedWork, clock: HandClock) -> None:
    channel = SlowChannel()
    sender = a_sender(work, clock, channel)
    task = running(work, sender)
    ana = await work.run(a_peer)
    await work.run(write, ana.id)
    async with asyncio.timeout(5):
        await channel.began.wait()
    channel.go.set()
    await sender.stop()
    await task
    assert channel.texts == ["hello"]


async def test_what_is_in_flight_is_written_down_before_the_end(work: ManagedWork, clock: HandClock) -> None:
    channel = SlowChannel()
    sender = a_sender(work, clock, channel)
    task = running(work, sender)
    ana = await work.run(a_peer)
    await work.run(write, ana.id, Urgency.CRISIS)
    await channel.began.wait()
    stopping = asyncio.create_task(sender.stop())
    channel.go.set()
    await stopping
    await task
    assert await work.run(lambda tx: tx.post.reclaim(clock.now(), everything=True)) == 0
    assert await work.run(lambda tx: tx.post.oldest_unsent(Urgency.DIGEST)) is None


async def test_lanes_are_kept_free_for_crisis_and_human_words(work: ManagedWork, clock: HandClock) -> None:
    channel = SlowChannel()
    sender = a_sender(work, clock, channel)
    people = [await work.run(a_peer, n) for n in range(1, 31)]
    for person in people[:20]:
        await work.run(write, person.id, Urgency.CHECKIN)
    await sender.turn()
    await asyncio.sleep(0)
    assert channel.most_flying == LANES
    for person in people[20:]:
        await work.run(write, person.id, Urgency.CRISIS)
    await sender.turn()
    await asyncio.sleep(0)
    assert channel.most_flying == LANES + URGENT_LANES
    channel.go.set()
    await sender.drain()
    assert len(channel.sent) == 30


async def test_a_commit_wakes_the_ticker(work: ManagedWork, clock: HandClock) -> None:
    done = asyncio.Event()
    loop = asyncio.get_running_loop()

    def climb(tx: Transaction, now: datetime, row: DueRow) -> None:
        loop.call_soon_threadsafe(done.set)

    ticker = Ticker(work, clock, {"ladder": climb})
    work.on_commit(ticker.wake)
    task = asyncio.create_task(ticker.run())
    await work.run(lambda tx: tx.due.put("ladder", "e1", clock.now()))
    async with asyncio.timeout(5):
        await done.wait()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
