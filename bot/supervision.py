"""The life of the process: one leader, essential tasks that must not end, a stop that loses nothing."""

import asyncio
import os
import secrets
import signal
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import structlog

from bot.ports import Clock, Transaction, Work

log = structlog.get_logger("supervision")

LEASE = timedelta(seconds=15)
_RENEW_SECONDS = 4.0
_ASK_SECONDS = 1.0
STOP_SECONDS = 5.0


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
        while not await self._work.run(self._hold, self._clock.now()):
            if not is_told:
                log.warning("waiting_for_another_copy")
                is_told = True
            await asyncio.sleep(_ASK_SECONDS)

    async def keep(self) -> None:
        """Renew for ever."""
        renewed = self.vitals.renewed_at = self._clock.now()
        while True:
            await asyncio.sleep(_RENEW_SECONDS)
            try:
                if not await self._work.run(self._hold, self._clock.now()):
                    log.critical("leadership_lost")
                    return
                renewed = self.vitals.renewed_at = self._clock.now()
            except Exception:
                log.exception("lease_not_renewed", seconds=(self._clock.now() - renewed).total_seconds())

    async def release(self) -> None:
        """Let the next process begin at once."""
        await self._work.run(_release, self._name, self.owner)

    def _hold(self, tx: Transaction, now: datetime) -> bool:
        if tx.leases.hold(self._name, self.owner, now + LEASE, now):
            return True
        holder = tx.leases.holder(self._name)
        if holder is None or not is_dead(holder, self.owner):
            return False
        tx.leases.release(self._name, holder)
        return tx.leases.hold(self._name, self.owner, now + LEASE, now)


def _release(tx: Transaction, name: str, owner: str) -> None:
    tx.leases.release(name, owner)


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
    for task in (*running, asked):
        task.cancel()
    await asyncio.gather(*running, asked, return_exceptions=True)
    return 1 if ended else 0


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
