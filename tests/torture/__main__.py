"""`python -m tests.torture`: every suite in its full size, two at a time, at most half an hour; writes the page.

`python -m tests.torture crashes-sqlite --size 50` runs one alone. What each found is kept under var/torture.
"""

import argparse
import asyncio
import logging
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bot.logs import set_up_logs
from tests.torture.figures import ROOT, Finding, write_page
from tests.torture.suites import SUITES, Order

KEPT = ROOT / "var" / "torture"
LANES = 2
MINUTES = 30.0


def main() -> int:
    """All, or one."""
    asked = _arguments()
    set_up_logs(logging.CRITICAL)  # what fails on purpose is told in the findings
    if asked.page:
        return _page()
    if asked.suite:
        return _one(asked.suite, asked.size, asked.seed, asked.minutes)
    return asyncio.run(_all(asked.seed)) or _page()


def _arguments() -> argparse.Namespace:
    reader = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    reader.add_argument("suite", nargs="?", choices=sorted(SUITES), help="one suite; all of them without")
    reader.add_argument("--size", type=int, help="instead of the full one")
    reader.add_argument("--seed", type=int, default=secrets.randbelow(1_000_000))
    reader.add_argument("--minutes", type=float, help="at most so long")
    reader.add_argument("--page", action="store_true", help="only write the page from what is kept")
    return reader.parse_args()


def _one(name: str, size: int | None, seed: int, minutes: float | None) -> int:
    planned = SUITES[name]
    KEPT.mkdir(parents=True, exist_ok=True)
    until = time.monotonic() + 60 * (minutes or planned.minutes)
    with tempfile.TemporaryDirectory(prefix="cairn-torture-") as folder:
        found = asyncio.run(planned.run(Order(size or planned.size, seed, until, Path(folder))))
        for log in Path(folder).glob("seed-*.log"):
            shutil.copyfile(log, KEPT.joinpath(f"{name}-{log.name}"))
    found.save(KEPT)
    _say(f"{'good' if found.is_good else 'BAD'}  {found.title}: {found.size}, {found.seconds:.0f} s")
    for what, value in found.rows:
        _say(f"      {what}: {value}")
    return 0 if found.is_good else 1


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


async def _all(seed: int) -> int:
    """The longest first, so that both lanes end together; the number of suites that failed."""
    names = sorted(SUITES, key=lambda name: -SUITES[name].minutes)
    turns: asyncio.Queue[str] = asyncio.Queue()
    for name in names:
        turns.put_nowait(name)
    ends = time.monotonic() + 60 * MINUTES
    codes = await asyncio.gather(*(_lane(turns, seed, ends) for _ in range(LANES)))
    return sum(codes)


async def _lane(turns: "asyncio.Queue[str]", seed: int, ends: float) -> int:
    failed = 0
    while not turns.empty():
        name = turns.get_nowait()
        left = max((ends - time.monotonic()) / 60, 0.5)
        minutes = min(SUITES[name].minutes, left)
        words = (sys.executable, "-m", "tests.torture", name, "--seed", str(seed), "--minutes", f"{minutes:.2f}")
        process = await asyncio.create_subprocess_exec(*words, cwd=ROOT, stderr=subprocess.DEVNULL)
        failed += await process.wait() != 0
    return failed


def _page() -> int:
    found = [Finding.load(KEPT / f"{name}.json") for name in SUITES if (KEPT / f"{name}.json").exists()]
    write_page(found)
    return 0 if all(finding.is_good for finding in found) else 1


if __name__ == "__main__":
    sys.exit(main())
