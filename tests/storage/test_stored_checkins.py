"""Check-ins as they are stored: one run a local day, answers sealed."""

from dataclasses import replace
from datetime import date, time

from sqlalchemy import text

from bot.domain.checkin import Answer, Checkin, CheckinRun, RunState
from bot.ports import Transaction
from bot.storage.work import ManagedWork
from tests.databases import NOON, a_peer

DAY = date(2026, 11, 2)


def a_run(tx: Transaction, checkin_id: str, peer_id: str, day: date = DAY) -> CheckinRun:
    """One asking."""
    return CheckinRun(tx.new_id(), checkin_id, peer_id, day, NOON)


async def test_a_second_run_on_the_same_local_day_is_refused(work: ManagedWork) -> None:
    def step(tx: Transaction) -> list[bool]:
        peer = a_peer(tx)
        days = (DAY, DAY, date(2026, 11, 3))
        return [tx.checkins.start_run(a_run(tx, "morning", peer.id, day)) for day in days]

    assert await work.run(step) == [True, False, True]


async def test_a_schedule_comes_back_as_it_was_saved(work: ManagedWork) -> None:
    def step(tx: Transaction) -> tuple[Checkin, Checkin | None]:
        saved = Checkin(tx.new_id(), a_peer(tx).id, time(8, 30), (0, 2), next_at=NOON, unanswered=3)
        tx.checkins.save(replace(saved, is_active=False))
        tx.checkins.save(saved)
        return saved, tx.checkins.find(saved.id)

    saved, found = await work.run(step)
    assert found == saved


async def test_the_latest_run_is_the_latest_that_was_asked(work: ManagedWork) -> None:
    def step(tx: Transaction) -> tuple[CheckinRun, CheckinRun | None]:
        peer = a_peer(tx)
        asked, missed = a_run(tx, "morning", peer.id), a_run(tx, "morning", peer.id, date(2026, 11, 3))
        tx.checkins.start_run(asked)
        tx.checkins.start_run(replace(missed, state=RunState.MISSED))
        return asked, tx.checkins.latest_run(peer.id)

    asked, latest = await work.run(step)
    assert latest == asked


async def test_answers_come_back_and_lie_sealed(work: ManagedWork) -> None:
    def step(tx: Transaction) -> tuple[tuple[Answer, ...], bytes]:
        peer = a_peer(tx)
        run = a_run(tx, "morning", peer.id)
        tx.checkins.start_run(run)
        answer = Answer(tx.new_id(), run.id, peer.id, "mood", NOON, 2, "canary words")
        tx.checkins.add_answer(answer)
        stored = tx.checkins._connection.scalar(text("SELECT answer FROM answers"))
        return tx.checkins.answers(peer.id, NOON), bytes(stored)

    (answer,), stored = await work.run(step)
    assert (answer.value, answer.words) == (2, "canary words")
    assert b"canary" not in stored
