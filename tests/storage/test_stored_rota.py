"""The rota comes back as it was written, on both databases; the first to take a shift has it."""

from datetime import date, time, timedelta

from bot.domain.confirmation import Confirmation
from bot.domain.rota import Entry, Kind, Span
from bot.domain.specialist import Duty
from bot.ports import Transaction
from bot.storage.work import ManagedWork
from tests.databases import NOON, a_peer

END = NOON + timedelta(hours=4)


async def test_every_kind_of_line_comes_back_as_it_was_written(work: ManagedWork) -> None:
    def lines(tx: Transaction) -> tuple[Entry, ...]:
        maria = a_peer(tx).id
        return (
            Entry("e1", Kind.WEEKLY, "Europe/Madrid", maria, Duty.BACKUP, 2, time(18), time(22), date(2026, 11, 1)),
            Entry("e2", Kind.ONCE, "UTC", maria, start=time(22), end=time(0), first_on=date(2026, 12, 24)),
            Entry("e3", Kind.HOLIDAY, "UTC", first_on=date(2026, 12, 25), last_on=date(2026, 12, 26)),
        )

    written = await work.run(lines)
    for entry in written:
        await work.run(lambda tx, entry=entry: tx.rota.add(entry))
    assert (await work.run(lambda tx: tx.rota.all())).entries == written
    await work.run(lambda tx: tx.rota.remove("e2"))
    assert len((await work.run(lambda tx: tx.rota.all())).entries) == 2


async def test_a_shift_that_somebody_cannot_keep_is_taken_once(work: ManagedWork) -> None:
    def ask(tx: Transaction) -> tuple[bool, bool]:
        maria = a_peer(tx).id
        asked = Confirmation("c1", maria, Duty.FIRST, NOON, END, NOON - timedelta(days=1))
        return tx.rota.ask(asked), tx.rota.ask(asked)

    assert await work.run(ask) == (True, False)
    assert not await work.run(lambda tx: tx.rota.take("c1", "ben"))
    assert await work.run(lambda tx: tx.rota.answer("c1", "cannot"))
    assert await work.run(lambda tx: (tx.rota.take("c1", "ben"), tx.rota.take("c1", "eva"))) == (True, False)
    assert not await work.run(lambda tx: tx.rota.answer("c1", "yes"))
    found = await work.run(lambda tx: tx.rota.confirmation("c1"))
    assert found is not None
    assert (found.taken_by, found.end) == ("ben", END)


async def test_a_person_who_is_erased_leaves_the_rota(work: ManagedWork) -> None:
    def plan(tx: Transaction) -> str:
        maria = a_peer(tx).id
        tx.rota.add(Entry("e1", Kind.WEEKLY, "UTC", maria, weekday=0, start=time(9), end=time(17)))
        tx.rota.begin_shift(Span(maria, Duty.FIRST, NOON, END))
        tx.rota.ask(Confirmation("c1", maria, Duty.FIRST, NOON, END, NOON))
        return maria

    maria = await work.run(plan)
    await work.run(lambda tx: tx.privacy.erase(maria))
    left = await work.run(lambda tx: (tx.rota.all().entries, tx.rota.on_shift(), tx.rota.confirmations(NOON)))
    assert left == ((), (), ())
