"""Steps: each commits or leaves nothing; one that fails takes nobody with it."""

import asyncio

import pytest

from bot.ports import Notes, Transaction
from bot.storage.work import ManagedWork
from tests.databases import a_peer


def put(tx: Transaction, name: str, value: str = "yes") -> str:
    """Write one fact."""
    tx.facts.put(name, value)
    return name


def put_and_fail(tx: Transaction, name: str) -> None:
    """Write one fact, then fail."""
    tx.facts.put(name, "yes")
    raise ValueError(name)


def get(tx: Transaction, name: str) -> str | None:
    """Read one fact."""
    return tx.facts.get(name)


async def test_a_step_answers_with_what_it_returned_and_is_kept(work: ManagedWork) -> None:
    assert await work.run(put, "a") == "a"
    assert await work.run(get, "a") == "yes"


async def test_a_step_that_raises_leaves_nothing(work: ManagedWork) -> None:
    with pytest.raises(ValueError, match="b"):
        await work.run(put_and_fail, "b")
    assert await work.run(get, "b") is None


async def test_a_failing_step_does_not_take_its_neighbours_with_it(work: ManagedWork) -> None:
    steps = [work.run(put_and_fail if n % 3 == 0 else put, f"n{n}") for n in range(30)]
    answers = await asyncio.gather(*steps, return_exceptions=True)
    kept = [await work.run(get, f"n{n}") for n in range(30)]
    assert [isinstance(answer, ValueError) for answer in answers] == [n % 3 == 0 for n in range(30)]
    assert [fact is None for fact in kept] == [n % 3 == 0 for n in range(30)]


async def test_steps_that_race_for_one_person_make_one(work: ManagedWork) -> None:
    def meet(tx: Transaction) -> str:
        found = tx.people.by_chat(77)
        return found.id if found else a_peer(tx, 77).id

    ids = await asyncio.gather(*(work.run(meet) for _ in range(20)))
    assert len(set(ids)) == 1


async def test_a_lost_update_cannot_happen(work: ManagedWork) -> None:
    def count(tx: Transaction) -> None:
        tx.facts.put("count", str(int(tx.facts.get("count") or 0) + 1))

    await asyncio.gather(*(work.run(count) for _ in range(40)))
    assert await work.run(get, "count") == "40"


async def test_listeners_hear_of_due_work_before_the_step_answers(work: ManagedWork) -> None:
    heard: list[Notes] = []
    work.on_commit(heard.append)

    def due_now(tx: Transaction, now: object) -> None:
        tx.due.put("ladder", "e1", now)  # type: ignore[arg-type]  # a datetime, from the clock

    await work.run(due_now, work._clock.now())  # type: ignore[attr-defined]
    assert heard == [Notes(has_due=True)]


async def test_listeners_hear_nothing_of_a_step_that_failed_or_only_read(work: ManagedWork) -> None:
    heard: list[Notes] = []
    work.on_commit(heard.append)

    def fail(tx: Transaction) -> None:
        put(tx, "x")
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        await work.run(fail)
    await work.run(get, "x")
    assert heard == []


async def test_what_is_queued_is_finished_before_closing(work: ManagedWork) -> None:
    waiting = [asyncio.ensure_future(work.run(put, f"q{n}")) for n in range(10)]
    await asyncio.sleep(0)
    await work.close()
    assert await asyncio.gather(*waiting) == [f"q{n}" for n in range(10)]
