"""One leader; a task that ends takes the process with it; a stop that is orderly."""

import asyncio

from bot.storage.work import ManagedWork
from bot.supervision import Leader, is_dead, new_owner, supervise
from tests.databases import *  # noqa: F403 - fixtures
from tests.databases import HandClock


async def for_ever() -> None:
    """An essential task in good health."""
    await asyncio.Event().wait()


async def nothing() -> None:
    """A stop with nothing to do."""


async def test_an_essential_task_that_fails_ends_the_process() -> None:
    async def fails() -> None:
        raise ValueError("broken")

    assert await supervise({"poller": for_ever(), "sender": fails()}, nothing) == 1


async def test_an_essential_task_that_merely_returns_ends_the_process_too() -> None:
    assert await supervise({"poller": nothing(), "sender": for_ever()}, nothing) == 1


async def test_a_stop_that_was_asked_for_is_a_success() -> None:
    stopped: list[str] = []

    async def stop() -> None:
        stopped.append("drained")

    asked = asyncio.Event()
    asked.set()
    assert await supervise({"poller": for_ever()}, stop, asked) == 0
    assert stopped == ["drained"]


async def test_only_one_process_leads(work: ManagedWork, clock: HandClock) -> None:
    first, second = Leader(work, clock), Leader(work, clock)
    second.owner = first.owner = "elsewhere:1:a"
    second.owner = "elsewhere:2:b"
    assert await work.run(first.hold, clock.now())
    assert not await work.run(second.hold, clock.now())
    clock.passes(seconds=16)
    assert await work.run(second.hold, clock.now())
    assert not await work.run(first.hold, clock.now())


async def test_a_released_lease_is_free_at_once(work: ManagedWork, clock: HandClock) -> None:
    first, second = Leader(work, clock), Leader(work, clock)
    first.owner, second.owner = "elsewhere:1:a", "elsewhere:2:b"
    await first.acquire()
    await first.release()
    assert await work.run(second.hold, clock.now())


async def test_the_lease_of_a_process_that_is_gone_is_taken_at_once(work: ManagedWork, clock: HandClock) -> None:
    process = await asyncio.create_subprocess_exec("true")
    await process.wait()
    place = new_owner().partition(":")[0]
    dead, heir = Leader(work, clock), Leader(work, clock)
    dead.owner = f"{place}:{process.pid}:x"
    await work.run(dead.hold, clock.now())
    assert await work.run(heir.hold, clock.now())


def test_a_process_elsewhere_or_alive_is_not_dead() -> None:
    me = new_owner()
    place = me.partition(":")[0]
    assert not is_dead("elsewhere:999999:x", me)
    assert not is_dead(f"{place}:1:x", me)
    assert not is_dead(me, me)
    assert not is_dead("nonsense", me)
