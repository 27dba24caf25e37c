"""The emulated Telegram in this process, the subject in another, each on a processor of its own where there are two."""

import asyncio
import json
import os
import signal
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from bot.sandbox.phone import Phone
from bot.sandbox.server import create_app, listen, serve
from bot.sandbox.telegram import EmulatedTelegram

PATIENCE = 300.0


def pin(process: int, core: int) -> None:
    """Keep it on one processor, where the system can do that and has several."""
    cores = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_setaffinity") else []
    if len(cores) > 1:
        with suppress(OSError):
            os.sched_setaffinity(process, {cores[core % len(cores)]})


@dataclass
class Used:
    """What a subject used between two looks."""

    cpu: float
    memory: int
    stall: float


@dataclass
class Stage:
    """One emulated Telegram over HTTP."""

    telegram: EmulatedTelegram
    address: str
    phones: list[Phone] = field(default_factory=list)

    def options(self, **more: Any) -> dict[str, Any]:
        """What a subject must know to find it."""
        return {"address": self.address, "token": self.telegram.bot.token, **more}

    counts: Counter[str] = field(default_factory=Counter)
    counted: int = 0

    def people(self, count: int, name: str = "P") -> list[Phone]:
        """So many, each of whom has once opened the chat: a bot may not write to anyone else."""
        phones = [self.telegram.phone(f"{name}{n}") for n in range(count)]
        for phone in phones:
            self.telegram.private_chat(self.telegram.bot, phone.person)
        return phones

    def sent(self) -> int:
        """Messages accepted so far."""
        return self._count()["sendmessage"]

    def polls(self) -> int:
        """Polls so far."""
        return self._count()["getupdates"]

    def _count(self) -> Counter[str]:
        new = list(islice(self.telegram.calls, self.counted, None))
        self.counted += len(new)
        self.counts.update(call.method.lower() for call in new if call.took_effect)
        return self.counts


@asynccontextmanager
async def stage() -> AsyncIterator[Stage]:
    """Open it, and close it in order."""
    telegram = EmulatedTelegram(lambda: datetime.now(UTC))
    listening, stop = listen("127.0.0.1", 0), asyncio.Event()
    serving = asyncio.create_task(serve(create_app(telegram), listening, stop))
    pin(os.getpid(), 0)
    try:
        yield Stage(telegram, f"http://127.0.0.1:{listening.getsockname()[1]}")
    finally:
        stop.set()
        with suppress(TimeoutError):
            await asyncio.wait_for(serving, 5)


class Subject:
    """One process under test."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process

    async def looks(self) -> Used:
        """What it has used since it began."""
        self.process.send_signal(signal.SIGUSR1)
        return Used(**await self.says())

    async def says(self) -> dict[str, Any]:
        """The next line of JSON it prints."""
        assert self.process.stdout is not None
        while True:
            line = await asyncio.wait_for(self.process.stdout.readline(), PATIENCE)
            if not line:
                raise RuntimeError(f"the subject ended with {await self.process.wait()}")
            if line.startswith((b'{"cpu"', b'{"tick"')):
                said: dict[str, Any] = json.loads(line)
                return said

    async def until(self, is_true: Callable[[], bool], every: float = 0.005, patience: float = PATIENCE) -> float:
        """Wait; how many seconds it took."""
        began = time.perf_counter()
        while not is_true():
            if self.process.returncode is not None:
                raise RuntimeError(f"the subject ended with {self.process.returncode}")
            if time.perf_counter() - began > patience:
                raise TimeoutError("it never came true")
            await asyncio.sleep(every)
        return time.perf_counter() - began


@asynccontextmanager
async def subject(kind: str, options: dict[str, Any]) -> AsyncIterator[Subject]:
    """Start it, and end it as a power cut would."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "benchmarks.subject", kind, json.dumps(options), stdout=asyncio.subprocess.PIPE
    )
    pin(process.pid, 1)
    try:
        yield Subject(process)
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()
