"""Tasks after an escalation, on both databases."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.tasks import Result, Task, TaskKind
from bot.storage.work import ManagedWork
from tests.databases import NOON, a_peer


async def test_open_tasks_come_back_the_longest_due_first_and_done_ones_do_not(work: ManagedWork) -> None:
    peer = (await work.run(a_peer)).id
    late = Task("t1", TaskKind.FOLLOW_UP, "e1", peer, "s1", NOON + timedelta(hours=1))
    early, done = replace(late, id="t2", due_at=NOON, outcome=Result.CARE), replace(late, id="t3", done_at=NOON)
    for task in (late, early, done):
        await work.run(lambda tx, task=task: tx.tasks.save(task))
    assert await work.run(lambda tx: tx.tasks.open()) == (early, late)
    assert await work.run(lambda tx: tx.tasks.about("e1")) == (late, early, done)


async def test_a_task_goes_with_the_person_it_is_about(work: ManagedWork) -> None:
    peer = (await work.run(a_peer)).id
    await work.run(lambda tx: tx.tasks.save(Task("t1", TaskKind.WRAP_UP, "e1", peer, None, NOON)))
    await work.run(lambda tx: tx.privacy.erase(peer))
    assert await work.run(lambda tx: tx.tasks.find("t1")) is None
