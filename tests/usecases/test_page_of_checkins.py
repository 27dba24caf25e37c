"""Many check-ins at one minute are done as a page: the same as one by one, in a few statements."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import time, timedelta
from typing import Any

from bot.domain.checkin import Checkin, CheckinRun
from bot.domain.peer import Peer, Standing
from bot.domain.words import Urgency
from bot.ports import DueRow, Transaction
from bot.storage.work import ManagedWork
from bot.ticker import Ticker
from bot.usecases import UseCases
from bot.usecases.steps.planning import CHECKIN
from tests.databases import HandClock
from tests.usecases.desk import POLICY, content

PEOPLE = 12


def plan(tx: Transaction, clock: HandClock) -> list[Checkin]:
    """Twelve people, a check-in each, all due now; the first has two."""
    made = []
    for number in range(PEOPLE):
        now = clock.now()
        peer = Peer(tx.new_id(), 100 + number, Standing.MEMBER, "en", "UTC", now, consent_checkins=True)
        tx.people.add(replace(peer, notice_at=now, seen_at=now))
        for _ in range(1 if number else 2):
            made.append(Checkin(tx.new_id(), peer.id, time(12), next_at=now))
            tx.checkins.save(made[-1])
            tx.due.put(CHECKIN, made[-1].id, now, person_id=peer.id)
    return made


def a_ticker(work: ManagedWork, clock: HandClock, cases: Mapping[str, Any] | None = None) -> Ticker:
    """On the real use cases."""
    return Ticker(work, clock, cases or UseCases(content(), POLICY).due)


def waiting(tx: Transaction, clock: HandClock) -> int:
    """How many letters may go."""
    return len(tx.post.take(clock.now(), 100, Urgency.DIGEST))


async def test_each_person_is_asked_and_planned_for_tomorrow(work: ManagedWork, clock: HandClock) -> None:
    made = await work.run(plan, clock)
    assert await a_ticker(work, clock).tick() == PEOPLE + 1
    assert await work.run(waiting, clock) == PEOPLE  # one letter a person at a time
    rows = [await work.run(lambda tx, name=each.id: tx.due.find(CHECKIN, name)) for each in made]
    assert {row.due_at for row in rows} == {clock.now() + timedelta(days=1)}


async def test_two_of_one_person_see_each_other_s_doing(work: ManagedWork, clock: HandClock) -> None:
    first, second, *_ = await work.run(plan, clock)
    await a_ticker(work, clock).tick()
    runs = [
        await work.run(lambda tx, each=each: tx.checkins.ran_on(each.id, clock.now().date()))
        for each in (first, second)
    ]
    assert runs == [True, True]
    dialogue = await work.run(lambda tx: tx.dialogues.find(first.peer_id))
    assert dialogue is not None


async def test_one_that_ran_today_is_not_asked_again(work: ManagedWork, clock: HandClock) -> None:
    made = await work.run(plan, clock)
    ran = CheckinRun("before", made[-1].id, made[-1].peer_id, clock.now().date(), clock.now())
    await work.run(lambda tx: tx.checkins.start_run(ran))
    await a_ticker(work, clock).tick()
    assert await work.run(waiting, clock) == PEOPLE - 1


async def test_one_that_fails_keeps_none_of_the_others_back(work: ManagedWork, clock: HandClock) -> None:
    made, cases = await work.run(plan, clock), dict(UseCases(content(), POLICY).due)
    send = cases[CHECKIN]

    def breaks(tx: Transaction, now: Any, row: DueRow) -> None:
        send(tx, now, row)
        if row.subject == made[-1].id:
            raise ValueError("cannot be done")

    await a_ticker(work, clock, {CHECKIN: breaks}).tick()
    assert await work.run(waiting, clock) == PEOPLE - 1
    put_off = await work.run(lambda tx: tx.due.find(CHECKIN, made[-1].id))
    assert put_off.due_at > clock.now()
