"""The heartbeat: asks what is due and calls the use case that does it. It keeps no facts; a restart loses nothing.

APScheduler beats once a second, a commit that wrote work for "now" wakes it at once.
"""

import asyncio
import contextlib
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.failpoints import failpoint
from bot.ports import Clock, DueRow, Notes, Transaction, Work
from bot.supervision import Vitals

log = structlog.get_logger("ticker")

DueCase = Callable[[Transaction, datetime, DueRow], None]

BULK = frozenset({"checkin"})  # many at the same minute; everything else comes first (RELIABILITY P4)
_BATCH = 50
_PAGE = 100  # check-ins in one transaction: a crisis waits no longer than they take, some 20 ms
_MOST_ROUNDS = 2000  # a row that makes itself due again and again must not hold a tick for ever
_LONGEST_REST = 5.0  # should the heartbeat stop, this goes on


class PageTorn(Exception):
    """Somebody else took, or moved, a row of the page meanwhile."""


class Ticker:
    """Does what is due."""

    def __init__(self, work: Work, clock: Clock, cases: Mapping[str, DueCase]) -> None:
        self._work = work
        self._clock = clock
        self._cases = cases
        self._bulk = tuple(sorted(kind for kind in cases if kind in BULK))
        self._urgent = tuple(sorted(kind for kind in cases if kind not in BULK))
        self.vitals = Vitals()
        self._awake = asyncio.Event()

    def wake(self, notes: Notes) -> None:
        """A listener for `Work.on_commit`."""
        if notes.has_due:
            self._awake.set()

    async def tick(self) -> int:
        """Do all that is due at this moment; how many rows that were."""
        done = 0
        for _ in range(_MOST_ROUNDS):
            now = self._clock.now()
            rows = await self._work.run(self._due_now, now)
            if not rows:
                break
            failpoint("due-found")
            await self._do_all(rows, now)
            failpoint("due-done")
            done += len(rows)
        self.vitals.ticked_at = self._clock.now()
        return done

    async def run(self) -> None:
        """Tick for ever."""
        scheduler = AsyncIOScheduler(timezone=UTC)
        scheduler.add_job(self._awake.set, "interval", seconds=1, coalesce=True, misfire_grace_time=None)
        scheduler.start()
        try:
            while True:
                await self._rest()
                await self._tick_safely()
        finally:
            scheduler.shutdown(wait=False)

    async def _rest(self) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._awake.wait(), _LONGEST_REST)
        self._awake.clear()

    async def _tick_safely(self) -> None:
        try:
            await self.tick()
        except Exception:  # the database fails: the next tick asks again
            log.exception("tick_failed")

    def _due_now(self, tx: Transaction, now: datetime) -> tuple[DueRow, ...]:
        """What is urgent, all of it, or a small batch of the rest: a crisis never waits for more than that."""
        urgent = tx.agenda.due(now, _BATCH, self._urgent)
        return urgent or tx.agenda.due(now, _PAGE, self._bulk)

    async def _do_all(self, rows: Sequence[DueRow], now: datetime) -> None:
        """Like work as one page; if one of them fails, or somebody else took one, each by itself."""
        if len(rows) > 1 and all(row.kind in BULK for row in rows):
            try:
                await self._work.run(self._take_and_do_page, rows, now)
            except Exception as error:  # noqa: BLE001 - whatever it is, the row it comes from fails again below, and is told
                log.warning("page_done_singly", count=len(rows), error=type(error).__name__)
            else:
                return
        await asyncio.gather(*(self._do(row, now) for row in rows))

    async def _do(self, row: DueRow, now: datetime) -> None:
        try:
            await self._work.run(self._take_and_do, row, now)
        except Exception:
            log.exception("due_work_failed", kind=row.kind)
            await self._push_ahead(row, now)

    def _take_and_do(self, tx: Transaction, row: DueRow, now: datetime) -> None:
        """The row goes in the same transaction in which its work is done."""
        if tx.agenda.take(row):
            failpoint("due-taken")
            self._cases[row.kind](tx, now, row)

    def _take_and_do_page(self, tx: Transaction, rows: Sequence[DueRow], now: datetime) -> None:
        if not tx.agenda.take_page(rows):
            raise PageTorn
        failpoint("page-taken")
        with tx.page_of_checkins(rows):
            for row in rows:
                self._cases[row.kind](tx, now, row)

    async def _push_ahead(self, row: DueRow, now: datetime) -> None:
        """In a transaction of its own, so that one bad row cannot stop the others."""
        failures = await self._work.run(_push, row, now)
        log.error("due_work_put_off", kind=row.kind, attempts=failures)


def _push(tx: Transaction, row: DueRow, now: datetime) -> int:
    return tx.agenda.push_ahead(row, now)
