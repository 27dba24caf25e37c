"""Several processes, one database: a chat belongs to one of them at a time, and an update is handled once."""

from datetime import timedelta

import pytest

from bot.chats import Chats
from bot.ports import Arrival, Transaction
from bot.storage.inbox import HandledAlready
from bot.storage.work import ManagedWork
from bot.supervision import LEASE
from tests.databases import *  # noqa: F403 - fixtures
from tests.databases import HandClock, a_peer

ANA, BEN = 1, 2


class Process:
    """One of them: what it was handed, in order."""

    def __init__(self, work: ManagedWork, clock: HandClock) -> None:
        self.got: list[int] = []
        self.chats = Chats(work, clock, lambda arrival, _update: self.got.append(arrival.update_id))
        self.chats.owner = f"{id(self)}:elsewhere"  # on another machine: nobody can see whether it lives


async def keep(work: ManagedWork, clock: HandClock, *updates: tuple[int, int]) -> None:
    """Updates by id and chat."""
    arrivals = [Arrival(update, chat, "{}") for update, chat in updates]
    await work.run(lambda tx: tx.arrivals.keep(arrivals, clock.now()))


async def test_what_one_has_the_other_leaves_alone(work: ManagedWork, clock: HandClock) -> None:
    one, two = Process(work, clock), Process(work, clock)
    await keep(work, clock, (5, ANA), (6, ANA))
    await one.chats.claim()
    await keep(work, clock, (7, ANA), (8, BEN))
    await two.chats.claim()
    assert (one.got, two.got) == ([5, 6], [8])


async def test_what_came_meanwhile_is_taken_before_the_chat_is_let_go(work: ManagedWork, clock: HandClock) -> None:
    one, two = Process(work, clock), Process(work, clock)
    await keep(work, clock, (5, ANA))
    await one.chats.claim()
    await work.run(lambda tx: tx.inbox.mark_handled(5))
    await keep(work, clock, (6, ANA))
    assert [arrival.update_id for arrival, _ in await one.chats.rest(ANA)] == [6]
    await work.run(lambda tx: tx.inbox.mark_handled(6))
    assert await one.chats.rest(ANA) == []
    await keep(work, clock, (7, ANA))
    await two.chats.claim()
    assert two.got == [7]


async def test_the_chats_of_a_process_that_fell_silent_are_taken_over(work: ManagedWork, clock: HandClock) -> None:
    one, two = Process(work, clock), Process(work, clock)
    await keep(work, clock, (5, ANA), (6, ANA))
    await one.chats.claim()
    clock.passes(seconds=LEASE.total_seconds() - 1)
    await two.chats.claim()
    assert two.got == []
    clock.passes(seconds=2)
    await two.chats.claim()
    assert two.got == [5, 6]


async def test_who_lost_a_chat_unawares_changes_nothing(work: ManagedWork, clock: HandClock) -> None:
    ana = await work.run(a_peer)
    await keep(work, clock, (5, ana.chat_id))

    def handle(tx: Transaction, say: str) -> None:
        tx.due.put("burst", ana.id, clock.now() + timedelta(hours=1), data=say, person_id=ana.id)
        tx.inbox.mark_handled(5)

    await work.run(handle, "the first")
    with pytest.raises(HandledAlready):
        await work.run(handle, "the second")
    left = await work.run(lambda tx: tx.due.find("burst", ana.id))
    assert left is not None
    assert left.data == "the first"
