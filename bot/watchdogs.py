"""Watches over the bot itself, and tells the outside that all is well for as long as it is.

watchdogs   every few seconds: polls, ticks, the head of the outbox, the lease, the disk, the clocks
audit       every minute: the promises, asked of the tables from outside
heartbeat   every half minute: a request to HEARTBEAT_URL while no alarm stands. When it stops, the service behind
            that address (any that works like healthchecks) calls a person. A bot that is gone sends none either.
"""

import asyncio
import shutil
import time
from collections.abc import Awaitable, Callable, Collection
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

import aiohttp
import structlog

from bot.alarms import Alarm, Board
from bot.domain.words import Urgency
from bot.ports import Breach, Clock, Transaction, Work
from bot.supervision import Vitals
from bot.usecases.keep_backups import failing_since

log = structlog.get_logger("watchdogs")

LOOK_SECONDS = 5.0
AUDIT_SECONDS = 60.0
BEAT_SECONDS = 30.0
BEFORE_FIRST = timedelta(seconds=60)  # what may be missing at the start
POLL_STALE = timedelta(seconds=90)
TICK_STALE = timedelta(seconds=20)
CRISIS_STALE = timedelta(seconds=60)
LEASE_STALE = timedelta(seconds=12)
RECENT = timedelta(minutes=2)
JUMP = timedelta(seconds=30)
JUMP_STANDS = 600.0  # seconds the alarm of a jump stays, since the jump itself is over at once
STUCK_FOR_GOOD = 60.0  # seconds of a stuck tick after which only a new process helps
DISK_NEEDED = 200_000_000


class Looks(Protocol):
    """`bot.storage.audit.Auditor` is one."""

    def look(self, now: datetime) -> tuple[Breach, ...]: ...


class Watchdogs:
    """`look` once; `run` ends only when nothing but a new process can help."""

    expects: Collection[Alarm] = (Alarm.STALE_POLL, Alarm.STUCK_TICK)  # what this process does itself

    def __init__(self, work: Work, clock: Clock, vitals: Vitals, board: Board, folder: Path | None = None) -> None:
        self._work, self._clock, self._vitals, self._board, self._folder = work, clock, vitals, board, folder
        self.timer: Callable[[], float] = time.monotonic
        self.sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
        self._began = self._clock.now()
        self._last = (self._clock.now(), self.timer())
        self._jumped: float | None = None

    async def run(self) -> None:
        """Look for ever; ending ends the process with a failure, and whatever runs it starts a new one."""
        while True:
            await self.sleep(LOOK_SECONDS)
            await self.look()
            if self._board.standing.get(Alarm.STUCK_TICK, 0.0) >= STUCK_FOR_GOOD:
                log.critical("stuck_for_good")
                return

    async def look(self) -> None:
        """Everything once."""
        now = self._clock.now()
        self._look_at_clocks(now)
        self._look_at_vitals(now)
        self._look_at_disk()
        await self._look_at_database(now)

    def _look_at_clocks(self, now: datetime) -> None:
        """A jump makes every age a lie, so what is measured from before it is not believed."""
        before, then = self._last
        self._last = now, self.timer()
        jump = (now - before) - timedelta(seconds=self.timer() - then)
        if abs(jump) >= JUMP:
            self._jumped, self._began = self.timer(), now
        stands = self._jumped is not None and self.timer() - self._jumped < JUMP_STANDS
        self._board.show(Alarm.CLOCK_JUMPED, is_on=stands, reason=f"by {jump.total_seconds():.0f} seconds")

    def _look_at_vitals(self, now: datetime) -> None:
        vitals, show = self._vitals, self._board.show
        if Alarm.STALE_POLL in self.expects:
            show(Alarm.STALE_POLL, is_on=self._is_stale(now, vitals.polled_at, POLL_STALE))
        if Alarm.STUCK_TICK in self.expects:
            show(Alarm.STUCK_TICK, is_on=self._is_stale(now, vitals.ticked_at, TICK_STALE))
        if vitals.renewed_at is not None:
            show(Alarm.LOST_LEASE, is_on=self._is_stale(now, vitals.renewed_at, LEASE_STALE))
        show(Alarm.ANOTHER_POLLER, is_on=_is_recent(now, vitals.conflict_at), reason="another copy, or a stolen token?")
        show(Alarm.TOKEN_REFUSED, is_on=_is_recent(now, vitals.refused_at), reason="was it revoked?")

    def _is_stale(self, now: datetime, at: datetime | None, limit: timedelta) -> bool:
        """What never happened counts from the start, or from the last jump of the clock."""
        if at is None or at < self._began:
            return now - self._began > max(limit, BEFORE_FIRST)
        return now - at > limit

    def _look_at_disk(self) -> None:
        if self._folder is not None and self._folder.exists():
            free = shutil.disk_usage(self._folder).free
            self._board.numbers["disk_free_bytes"] = free
            self._board.show(Alarm.DISK_NEARLY_FULL, is_on=free < DISK_NEEDED)

    async def _look_at_database(self, now: datetime) -> None:
        try:
            async with asyncio.timeout(LOOK_SECONDS * 2):
                oldest, failing = await self._work.run(_what_waits)
        except Exception as error:  # noqa: BLE001 - whatever it is, that it fails is what matters
            self._board.show(Alarm.DATABASE_FAILING, is_on=True, reason=type(error).__name__)
            return
        self._board.show(Alarm.DATABASE_FAILING, is_on=False)
        self._board.show(Alarm.BACKUP_FAILING, is_on=failing is not None)
        is_old = oldest is not None and now - max(oldest, self._began) > CRISIS_STALE
        self._board.show(Alarm.OLD_OUTBOX_HEAD, is_on=is_old)


def _is_recent(now: datetime, at: datetime | None) -> bool:
    return at is not None and timedelta() <= now - at < RECENT


def _what_waits(tx: Transaction) -> tuple[datetime | None, datetime | None]:
    return tx.post.oldest_unsent(Urgency.CRISIS), failing_since(tx)


class Audit:
    """Asks the auditor every minute. A promise is broken when it is so twice running: work in hand is no breach."""

    def __init__(self, auditor: Looks, clock: Clock, board: Board) -> None:
        self._auditor, self._clock, self._board = auditor, clock, board
        self.sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
        self._before: frozenset[str] = frozenset()

    async def run(self) -> None:
        """For ever."""
        while True:
            await self.sleep(AUDIT_SECONDS)
            await self.turn()

    async def turn(self) -> None:
        """One look."""
        try:
            found = await asyncio.to_thread(self._auditor.look, self._clock.now())
        except Exception:
            log.exception("not_audited")
            self._board.show(Alarm.AUDIT_FAILING, is_on=True)
            return
        self._board.show(Alarm.AUDIT_FAILING, is_on=False)
        broken = {breach.promise: breach for breach in found}
        twice = [name for name in broken if name in self._before]
        self._before = frozenset(broken)
        self._board.numbers["promises_broken"] = len(twice)
        for name in twice:
            log.error("promise_broken", reason=name, count=broken[name].count)
        self._board.show(Alarm.BROKEN_PROMISE, is_on=bool(twice), reason="; ".join(twice))


class Heartbeat:
    """Says "all is well" to the outside: `beat` makes one request, and raises when it did not arrive."""

    def __init__(self, beat: Callable[[], Awaitable[None]], vitals: Vitals, board: Board) -> None:
        self._beat, self._vitals, self._board = beat, vitals, board
        self.sleep: Callable[[float], Awaitable[None]] = asyncio.sleep

    async def run(self) -> None:
        """For ever. That the other side cannot be reached is logged, and is no reason to end."""
        while True:
            await self.turn()
            await self.sleep(BEAT_SECONDS)

    async def turn(self) -> bool:
        """One beat, unless an alarm stands or nothing has worked yet; whether there was one."""
        if self._board.standing or self._vitals.polled_at is None or self._vitals.ticked_at is None:
            return False
        try:
            await self._beat()
        except Exception as error:  # noqa: BLE001 - its text may hold the address, which is a secret
            log.warning("heartbeat_not_heard", error=type(error).__name__)
        return True


def heartbeat(url: str) -> Callable[[], Awaitable[None]]:
    """One request to this address each time it is called."""

    async def beat() -> None:
        async with (
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=10)) as session,
            session.get(url) as answer,
        ):
            answer.raise_for_status()

    return beat
