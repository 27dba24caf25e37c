"""`python -m benchmarks`: measure every row and write docs/performance.md; `--quick` with smaller sizes."""

import argparse
import asyncio
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from benchmarks import bulk, growth, updates
from benchmarks.figures import Figure, Growth, page, ratio

DOC = Path(__file__).parents[1] / "docs" / "performance.md"
Part = Callable[[bool], Awaitable[tuple[list[Figure], list[Growth]]]]


async def of_updates(quick: bool) -> tuple[list[Figure], list[Growth]]:
    """CPU and throughput on SQLite, against the echo."""
    baseline, bot = await updates.compare(3 if quick else 6, 300 if quick else 1000)
    cpu = ratio(
        "CPU of one update, whole bot / bare polling echo",
        [r.cpu_ms for r in bot], [r.cpu_ms for r in baseline], 1.0, 0.6,
    )  # fmt: skip
    speed = ratio(
        "updates a second, same pair",
        [r.per_second for r in bot], [r.per_second for r in baseline], 1.0, 2.5, less=False,
    )  # fmt: skip
    return [cpu, speed], []


async def of_postgres(quick: bool) -> tuple[list[Figure], list[Growth]]:
    """The same on PostgreSQL, one process."""
    with updates.postgres() as url:
        baseline, bot = await updates.compare(2 if quick else 4, 300 if quick else 1000, url)
    speed = ratio(
        "updates a second of one process on PostgreSQL / bare echo",
        [r.per_second for r in bot], [r.per_second for r in baseline], 0.8, 1.5, less=False,
    )  # fmt: skip
    return [speed], []


async def of_kills(quick: bool) -> tuple[list[Figure], list[Growth]]:
    """Answers repeated."""
    return [await growth.answered_twice(100 if quick else 300)], []


async def of_bulk(quick: bool) -> tuple[list[Figure], list[Growth]]:
    """Due at once, and a crisis beside it."""
    due = await bulk.due_at_once(2000 if quick else 10_000)
    return [*await bulk.crises_beside(*((1000, 15) if quick else (10_000, 200))), *due], []


async def of_growth(quick: bool) -> tuple[list[Figure], list[Growth]]:
    """Idle, memory, and one update beside more and more of everything."""
    sizes = (1000, 10_000, 100_000) if quick else (1000, 100_000, 1_000_000)
    costs, memory = await growth.idle(sizes)
    grown = [
        growth.growth_of("idle tick, by peers", sizes, costs),
        growth.growth_of("memory, by peers", sizes, memory, "MB"),
    ]
    dues = (200, 1000, 2000) if quick else (1000, 5000, 20_000)
    grown.append(growth.growth_of("one check-in, by how many are due at once", dues, await growth.pages(dues)))
    rows, people = (1000, 20_000, 100_000) if quick else (1000, 100_000, 1_000_000), 100 if quick else 300
    for what, statement in (("outbox depth", growth.OUTBOX), ("lines in the journal", growth.JOURNAL)):
        found = await growth.update_beside(statement, rows, people)
        grown.append(growth.growth_of(f"one update, by {what}", rows, found))
    return growth.idle_figures(sizes, costs, memory), grown


async def of_starts(quick: bool) -> tuple[list[Figure], list[Growth]]:
    """How long a start takes."""
    return [await growth.starts(2 if quick else 5)], []


PARTS: dict[str, Part] = {
    "updates": of_updates,
    "bulk": of_bulk,
    "postgres": of_postgres,
    "kills": of_kills,
    "starts": of_starts,
    "growth": of_growth,
}


async def measure(names: list[str], quick: bool) -> None:
    """Part by part; what was asked for in part is shown and not written."""
    began, figures, grown = time.perf_counter(), list[Figure](), list[Growth]()
    for name in names or PARTS:
        print(f"{name} ...", file=sys.stderr, flush=True)
        try:
            some, more = await PARTS[name](quick)
        except (TimeoutError, RuntimeError) as error:
            print(f"{name} could not be measured: {error}", file=sys.stderr, flush=True)
            continue
        figures, grown = [*figures, *some], [*grown, *more]
        text = page(figures, grown, time.perf_counter() - began)
        if not names:
            DOC.write_text(text, encoding="utf-8")  # after each part: a run that is broken off was not for nothing
    print(text)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="only these; nothing is written then")
    parser.add_argument("--quick", action="store_true", help="smaller sizes")
    asked = parser.parse_args()
    asyncio.run(measure(asked.parts, asked.quick))


if __name__ == "__main__":
    main()
