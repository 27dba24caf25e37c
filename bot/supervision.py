"""The life of the process: one leader, essential tasks that must not end, a stop that loses nothing."""

import asyncio
import os
import secrets
import signal
from collections.abc import Awaitable, Callable, Collection, Coroutine, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

import structlog

from bot.ports import Clock, Transaction, Work

log = structlog.get_logger("supervision")

LEASE = timedelta(seconds=15)
_RENEW_SECONDS = 4.0
_ASK_SECONDS = 1.0
STOP_SECONDS = 5.0
_CANCELS, _CANCEL_SECONDS = 10, 0.2


@dataclass
class Vitals:
    """What was last seen to work, and to fail; /healthz and the watchdogs look at it."""

    polled_at: datetime | None = None
    ticked_at: datetime | None = None
    renewed_at: datetime | None = None  # the lease
    conflict_at: datetime | None = None  # 409: somebody else polls
    refused_at: datetime | None = None  # 401: the token is not known


# --- one leader -----------------------------------------------------------------------------------------------------


def _here() -> str:
    """This machine since its last boot, and this process table: only there a process id means something."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text().strip()[:13]
        return f"{boot}.{Path('/proc/self/ns/pid').stat().st_ino}"
    except OSError:
        return secrets.token_hex(8)


def new_owner() -> str:
    """A name for this process in the leases."""
    return f"{_here()}:{os.getpid()}:{secrets.token_hex(4)}"


def is_dead(owner: str, me: str) -> bool:
    """Whether the owner of a lease was a process on this machine that is gone."""
    place, _, rest = owner.partition(":")
    pid = rest.partition(":")[0]
    if place != me.partition(":")[0] or not pid.isdigit():
        return False
    if int(pid) == os.getpid():
        return owner != me
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False


class Part(StrEnum):
    """What one of several processes does; each does all of it unless it is told otherwise."""

    INTAKE = "intake"  # takes updates from Telegram and keeps them
    WORK = "work"  # handles what was kept
    SEND = "send"  # the one sender
    TICK = "tick"  # does what is due
    WEB = "web"  # health, numbers, the webhook


EVERYTHING = frozenset(Part)


class Leader:
    """The right to poll, tick and send. `keep` ends only when it was lost, and that ends the process."""

    def __init__(self, work: Work, clock: Clock, name: str = "leader") -> None:
        self._work = work
        self._clock = clock
        self._name = name
        self.owner = new_owner()
        self.vitals = Vitals()

    async def acquire(self) -> None:
        """Wait until the lease is ours: at once when its owner is gone, else when it is over."""
        is_told = False
        while not await self._work.run(self.hold, self._clock.now()):
            if not is_told:
                log.warning("waiting_for_another_copy")
                is_told = True
            await asyncio.sleep(_ASK_SECONDS)

    async def stand_by(self) -> None:
        """The same beside processes that serve meanwhile: the database failing is no reason to give up."""
        while True:
            try:
                if await self._work.run(self.hold, self._clock.now()):
                    log.info("leading", task=self._name)
                    return
            except Exception:
                log.exception("lease_not_asked_for")
            await asyncio.sleep(_ASK_SECONDS)

    async def keep(self) -> None:
        """Renew for ever."""
        renewed = self.vitals.renewed_at = self._clock.now()
        while True:
            await asyncio.sleep(_RENEW_SECONDS)
            try:
                if not await self._work.run(self.hold, self._clock.now()):
                    log.critical("leadership_lost")
                    return
                renewed = self.vitals.renewed_at = self._clock.now()
            except Exception:
                log.exception("lease_not_renewed", seconds=(self._clock.now() - renewed).total_seconds())

    async def release(self) -> None:
        """Let the next process begin at once."""
        await self._work.run(_release, self._name, self.owner)

    def hold(self, tx: Transaction, now: datetime) -> bool:
        """Take or renew the lease within a step that only its holder may commit."""
        if tx.leases.hold(self._name, self.owner, now + LEASE, now):
            return True
        holder = tx.leases.holder(self._name)
        if holder is None or not is_dead(holder, self.owner):
            return False
        tx.leases.release(self._name, holder)
        return tx.leases.hold(self._name, self.owner, now + LEASE, now)


def _release(tx: Transaction, name: str, owner: str) -> None:
    tx.leases.release(name, owner)


async def lead(leader: Leader, serve: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Wait for the lease, then serve under it. Ends when either ends, and the process with it: another takes over."""
    await leader.stand_by()
    await first_to_end(serve(), leader.keep())


async def first_to_end(*both: Coroutine[Any, Any, None]) -> None:
    """Run them beside each other until one ends; what ended it is raised."""
    tasks = {asyncio.create_task(each) for each in both}
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


# --- essential tasks ------------------------------------------------------------------------------------------------


async def supervise(
    tasks: Mapping[str, Coroutine[Any, Any, None]],
    stop: Callable[[], Awaitable[None]],
    stopping: asyncio.Event | None = None,
) -> int:
    """Run them all; the exit code. One that ends takes the process with it (1); SIGTERM or SIGINT stops it well (0)."""
    stopping = stopping or asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        with suppress(NotImplementedError, RuntimeError):  # not in the main thread: whoever started us stops us
            loop.add_signal_handler(number, stopping.set)
    running = {asyncio.create_task(task, name=name) for name, task in tasks.items()}
    asked = asyncio.create_task(_asked(stopping), name="stop")
    done, _ = await asyncio.wait({*running, asked}, return_when=asyncio.FIRST_COMPLETED)
    ended = [task for task in done if task is not asked]
    for task in ended:
        _tell(task)
    await _stop_within(stop)
    await _cancel({*running, asked})
    return 1 if ended else 0


async def _cancel(tasks: Collection["asyncio.Task[None]"]) -> None:
    """Until all are over: before Python 3.12 `wait_for` may swallow a cancellation that comes as its wait ends."""
    left = set(tasks)
    for _ in range(_CANCELS):
        for task in left:
            task.cancel()
        _, left = await asyncio.wait(left, timeout=_CANCEL_SECONDS)
        if not left:
            return
    log.critical("tasks_would_not_end", count=len(left))


async def _asked(stopping: asyncio.Event) -> None:
    await stopping.wait()


async def _stop_within(stop: Callable[[], Awaitable[None]]) -> None:
    try:
        async with asyncio.timeout(STOP_SECONDS):
            await stop()
    except TimeoutError:
        log.warning("stopped_before_everything_was_sent")  # it is in the outbox, and goes with the next start
    except Exception:
        log.exception("stop_failed")


def _tell(task: "asyncio.Task[None]") -> None:
    error = None if task.cancelled() else task.exception()
    log.critical("essential_task_ended", task=task.get_name(), exc_info=error)
