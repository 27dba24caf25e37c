"""Ten thousand check-ins at one minute: how long until all are durable, and how a crisis fares beside them."""

import asyncio
import sqlite3
import statistics
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.figures import Figure
from benchmarks.seed import KEYS, Now, release, seed
from benchmarks.stage import Stage, Subject, stage, subject
from bot.domain.specialist import Role
from bot.ports import Invite, Transaction
from bot.sandbox.phone import Phone
from bot.storage.sealing import KeyRing
from bot.storage.work import open_work

CRISIS = "I want to kill myself"
EVERY = 1.4  # seconds between two crises: a specialist's phone takes one message a second


def due_left(file: Path) -> int:
    """Check-ins that are due and not done."""
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=10) as connection:
        query = "SELECT count(*) FROM due WHERE kind = 'checkin' AND due_at <= ?"
        found = connection.execute(query, (f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S.%f}",)).fetchone()
    return int(found[0])


async def all_durable(people: int) -> tuple[float, float, float]:
    """Seconds from the first that is done to the last, the longest stall of the loop, CPU seconds."""
    with tempfile.TemporaryDirectory(prefix="cairn-bench-") as folder:
        file = Path(folder) / "cairn.sqlite"
        async with stage() as on:
            on.phones = on.people(people)
            await seed(f"sqlite:///{file}", [phone.id for phone in on.phones], due_at=datetime.now(UTC), held=True)
            options = on.options(url=f"sqlite:///{file}", paced=True, watched=True)
            async with subject("cairn", options) as under_test:
                await under_test.until(lambda: on.polls() > 1)
                await under_test.looks()
                release(file)
                await under_test.until(lambda: due_left(file) < people, every=0.01)
                began, first = time.perf_counter(), due_left(file)
                before = await under_test.looks()
                await under_test.until(lambda: due_left(file) == 0, every=0.02)
                seconds, after = time.perf_counter() - began, await under_test.looks()
                whole = seconds * people / max(first, 1)
                return whole, max(before.stall, after.stall), after.cpu - before.cpu


async def due_at_once(people: int) -> list[Figure]:
    """The row of the table."""
    seconds, stall, cpu = await all_durable(people)
    scaled = seconds * 10_000 / people
    detail = f"{people:,} check-ins, {1000 * cpu / people:.3g} ms of CPU each"
    return [
        Figure("10,000 check-ins due in one minute, all durable", scaled, 2, 0.6, "s", detail=detail),
        Figure("longest stall of the event loop meanwhile", 1000 * stall, 100, 25, "ms"),
    ]


async def crises_beside(people: int, crises: int) -> list[Figure]:
    """Limits enforced at 30 a second, check-ins draining, a crisis now and then."""
    with tempfile.TemporaryDirectory(prefix="cairn-bench-") as folder:
        file = Path(folder) / "cairn.sqlite"
        url = f"sqlite:///{file}"
        async with stage() as on:
            on.telegram.limits.enforced = True
            on.phones = on.people(people)
            others = on.people(crises, "C")
            maria = on.telegram.phone("Maria")
            await seed(url, [phone.id for phone in on.phones], due_at=datetime.now(UTC), held=True)
            await seed(url, [phone.id for phone in others])
            code = await _invitation(url)
            async with subject("cairn", on.options(url=url, paced=True)) as under_test:
                await under_test.until(lambda: on.polls() > 1)
                await _on_duty(under_test, maria, code)
                sent = on.sent()
                release(file)
                await under_test.until(lambda: on.sent() > sent, every=0.02)
                began = len(on.telegram.calls)
                late = [await _crisis(under_test, phone, maria) for phone in others]
                return _crisis_figures(on, began, late, people)


async def _invitation(url: str) -> str:
    work = open_work(url, KeyRing.parse(KEYS), Now())
    now = datetime.now(UTC)

    def invite(tx: Transaction) -> str:
        return tx.invites.create(Invite(Role.SPECIALIST, "Maria", now + timedelta(hours=1)), now)

    code = await work.run(invite)
    await work.close()
    return code


async def _on_duty(under_test: Subject, maria: Phone, code: str) -> None:
    for words in (f"/start {code}", "/onduty"):
        before = len(maria.hears)
        maria.sends(words)
        await under_test.until(lambda before=before: len(maria.hears) > before)  # type: ignore[misc]
        await asyncio.sleep(1.5)


async def _crisis(under_test: Subject, phone: Phone, maria: Phone) -> float:
    """Milliseconds from the message to the accepted alert."""
    before, began = len(maria.hears), time.perf_counter()
    phone.sends(CRISIS)
    await under_test.until(lambda: len(maria.hears) > before, every=0.001)
    took = 1000 * (time.perf_counter() - began)
    await asyncio.sleep(EVERY)
    return took


def _crisis_figures(on: Stage, began: int, late: list[float], people: int) -> list[Figure]:
    calls = [call for call in list(on.telegram.calls)[began:] if call.method == "sendMessage"]
    good = [call.at.timestamp() for call in calls if call.took_effect]
    seconds = good[-1] - good[0]
    busiest = max(Counter(int(at) for at in good).values())
    refused = sum(call.status == 429 for call in calls)
    worst = sorted(late)[max(0, round(len(late) * 0.99) - 1)]
    detail = f"{len(late)} crises, {people:,} check-ins draining; median {statistics.median(late):.0f} ms"
    return [
        Figure(
            "crisis received to alert accepted, p99", worst, 250, 75, "ms", spread=(min(late), max(late)), detail=detail
        ),
        Figure("use of the limit of 30 a second meanwhile", 100 * len(good) / seconds / 30, 90, 97, "%", less=False),
        Figure("refused with 429 meanwhile", refused, 0, 0, "", detail=f"most in one second: {busiest}"),
    ]
