"""What grows with peers, with what is due, with the outbox and the journal: the same thing done at several sizes."""

import asyncio
import sqlite3
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.figures import Figure, Growth, ratio
from benchmarks.seed import KEYS, Now, seed
from benchmarks.stage import stage, subject
from benchmarks.updates import Round, one_round, serving
from bot.storage.sealing import KeyRing
from bot.storage.work import open_work

_NUMBERS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count}) "
_PEOPLE = """INSERT INTO people (id, chat, chat_id, standing, language, timezone, created_at)
    SELECT printf('x%015d', i), CAST(printf('chat%d', i) AS BLOB), x'00', 'member', 'en', 'UTC', '2026-01-01' FROM n"""
_DUE = """INSERT INTO due (kind, subject, due_at, person_id)
    SELECT 'checkin', printf('c%015d', i), '2099-01-01 00:00:00.000000', printf('x%015d', i) FROM n"""
_OUTBOX = """INSERT INTO outbox (id, urgency, what, words, created_at, next_at, person_id)
    SELECT i, 4, 'message', x'00', '2026-01-01', '2099-01-01', printf('x%015d', i) FROM n"""
_JOURNAL = """INSERT INTO journal (at, event, about, facts)
    SELECT '2026-01-01', 'counted', printf('x%015d', i), '{{}}' FROM n"""


def many(file: Path, count: int, *statements: str) -> None:
    """So many rows that only their number matters."""
    with sqlite3.connect(file) as connection:
        for statement in statements:
            connection.execute((_NUMBERS + statement).replace("{count}", str(count)))
    connection.close()


async def idle(sizes: tuple[int, ...], ticks: int = 300) -> tuple[list[float], list[float]]:
    """CPU milliseconds of a tick that finds nothing due, and megabytes, by the number of peers."""
    costs, memory = [], []
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="cairn-bench-") as folder:
            file = Path(folder) / "cairn.sqlite"
            await seed(f"sqlite:///{file}", [])
            await asyncio.to_thread(many, file, size, _PEOPLE, _DUE)
            async with subject("idle", {"url": f"sqlite:///{file}", "ticks": ticks}) as under_test:
                costs.append(1000 * (await under_test.says())["tick"])
                memory.append((await under_test.says())["memory"] / 1e6)
    return costs, memory


def idle_figures(sizes: tuple[int, ...], costs: list[float], memory: list[float]) -> list[Figure]:
    """The two rows of the table."""
    thousands = memory[sizes.index(100_000)] - memory[0] if 100_000 in sizes else memory[-1] - memory[0]
    tick = Figure(
        f"idle tick with {sizes[-1]:,} peers / with {sizes[0]:,}", costs[-1] / costs[0], 2, 1.2,
        detail=f"{costs[-1]:.3g} ms against {costs[0]:.3g}",
    )  # fmt: skip
    grown = Figure("memory growth from 1,000 to 100,000 peers", max(thousands, 0.0), 30, 10, "MB")
    return [tick, grown]


async def update_beside(statement: str, sizes: tuple[int, ...], people: int) -> list[float]:
    """CPU milliseconds of one update in a database with so many rows of something else."""
    costs = []
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="cairn-bench-") as folder:
            file = Path(folder) / "cairn.sqlite"
            await seed(f"sqlite:///{file}", [])
            await asyncio.to_thread(many, file, size, _PEOPLE, statement)
            async with serving(people, f"sqlite:///{file}") as (on, cairn):
                rounds: list[Round] = [await one_round(on, cairn, number) for number in (1, 2)]
                costs.append(min(each.cpu_ms for each in rounds))
    return costs


async def pages(sizes: tuple[int, ...]) -> list[float]:
    """CPU milliseconds a check-in when so many are due at once."""
    from benchmarks.seed import POLICY
    from bot.packs.loader import load_content
    from bot.ticker import Ticker
    from bot.usecases import UseCases

    content, costs = load_content(), []
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="cairn-bench-") as folder:
            url = f"sqlite:///{Path(folder) / 'cairn.sqlite'}"
            await seed(url, range(6_000_000, 6_000_000 + size), due_at=datetime.now(UTC))
            work = open_work(url, KeyRing.parse(KEYS), Now())
            ticker, before = Ticker(work, Now(), UseCases(content, POLICY).due), time.process_time()
            done = await ticker.tick()
            costs.append(1000 * (time.process_time() - before) / done)
            await work.close()
    return costs


async def starts(rounds: int) -> Figure:
    """From the start of the process to its first call of the Bot API, against a bare bot."""
    ours, theirs = [], []
    for _ in range(rounds):
        for kind, found in (("echo", theirs), ("cairn", ours)):
            with tempfile.TemporaryDirectory(prefix="cairn-bench-") as folder:
                url = f"sqlite:///{Path(folder) / 'cairn.sqlite'}"
                await seed(url, [])
                async with stage() as on:
                    began = time.perf_counter()
                    async with subject(kind, on.options(url=url)) as under_test:
                        await under_test.until(lambda on=on: bool(on.telegram.calls))  # type: ignore[misc]
                        found.append(time.perf_counter() - began)
    return ratio("start to first Bot API call / bare python-telegram-bot", ours, theirs, 4, 2.5)


async def answered_twice(people: int) -> Figure:
    """SIGKILL while everyone is being answered; who is answered again after the next start."""
    with tempfile.TemporaryDirectory(prefix="cairn-bench-") as folder:
        url = f"sqlite:///{Path(folder) / 'cairn.sqlite'}"
        async with stage() as on:
            on.phones = on.people(people)
            await seed(url, [phone.id for phone in on.phones])
            before = {phone.id: 0 for phone in on.phones}
            async with subject("cairn", on.options(url=url)) as under_test:
                await under_test.until(lambda: on.polls() > 1)
                for phone in on.phones:
                    phone.sends("it was a long day and I am tired")
                await under_test.until(lambda: on.sent() > people // 3, every=0.001)
            async with subject("cairn", on.options(url=url)) as under_test:
                await under_test.until(lambda: all(len(p.hears) > before[p.id] for p in on.phones), every=0.05)
                await asyncio.sleep(1)
            twice = sum(len(phone.hears) > 1 for phone in on.phones)
    return Figure(
        "answered twice per kill -9", twice, 16, 4, "", detail=f"{people} being answered; each repeat says so"
    )


OUTBOX, JOURNAL = _OUTBOX, _JOURNAL


def growth_of(what: str, sizes: tuple[int, ...], costs: list[float], unit: str = "ms CPU") -> Growth:
    """One line of the second table."""
    return Growth(what, sizes, costs, unit)
