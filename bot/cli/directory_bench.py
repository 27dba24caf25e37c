"""How long an import and a search take, and what they need, with invented services in a database of its own."""

import asyncio
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.cli.directory_sample import sample
from bot.cli.house import SystemClock
from bot.domain.directory_files import FileRows
from bot.domain.directory_words import Finding
from bot.domain.errors import CairnError
from bot.packs.loader import Pack, load_content
from bot.storage import sealing
from bot.storage.migrations import migrate
from bot.storage.work import ManagedWork, open_work
from bot.usecases.import_services import keep_page, pages, read_services
from bot.usecases.steps.finding import find_entries

BEGIN, END = "<!-- begin: resources bench -->", "<!-- end: resources bench -->"
QUERIES = (
    "food bnak near leeds", "banco de comida cerca de leeds", "no ID shelter", "free food",
    "veterans rent help maplewood",
    "sober home riverton", "albergue", "grupos en español leeds", "legla clinic", "naloxone", "job club harlow", "food",
)  # fmt: skip
ROUNDS = 25
MEGABYTE = 1024 if sys.platform != "darwin" else 1024 * 1024


@dataclass(frozen=True)
class Figures:
    """What was measured with so many services."""

    services: int
    reading: float
    keeping: float
    searches: list[float]
    longest_step: float
    memory: int
    file_size: int

    @property
    def row(self) -> str:
        """One line of the table."""
        p99 = statistics.quantiles(self.searches, n=100)[98]
        return (
            f"| {self.services:,} | {self.reading:.1f} s | {self.keeping:.1f} s | {self.longest_step * 1000:.0f} ms "
            f"| {statistics.median(self.searches) * 1000:.1f} ms | {p99 * 1000:.1f} ms | {self.memory} MB "
            f"| {self.file_size} MB |"
        )


def measure(sizes: Sequence[int], write: Path | None, tell: Callable[[str], None]) -> None:
    """Each size in a fresh SQLite file; the table is told, and written between its marks."""
    lines = [
        "| services | reading the file | keeping | longest step | p50 | p99 | memory, at most | on disk |",
        "|---|---|---|---|---|---|---|---|",
    ]
    tell("\n".join(lines))
    for size in sizes:
        lines.append(asyncio.run(_measured(size)).row)
        tell(lines[-1])
    if write is not None:
        write.write_text(_between(write.read_text(encoding="utf-8"), "\n".join(lines)), encoding="utf-8")


async def _measured(size: int) -> Figures:
    content = load_content()
    with tempfile.TemporaryDirectory(prefix="cairn-bench-") as folder:
        file = Path(folder) / "bench.sqlite"
        url = f"sqlite:///{file}"
        migrate(url)
        work = open_work(url, sealing.KeyRing.parse(sealing.new_key("bench")), SystemClock())
        try:
            reading, keeping, longest = await _import(work, size, content.finding)
            searches = [await _search(work, content, query) for _ in range(ROUNDS) for query in QUERIES]
        finally:
            await work.close()
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // MEGABYTE
        return Figures(size, reading, keeping, searches, longest, peak, file.stat().st_size // 1_000_000)


async def _import(work: ManagedWork, size: int, finding: Finding) -> tuple[float, float, float]:
    rows = FileRows(tuple((f"service {at}", one) for at, one in enumerate(sample(size), 1)))
    begun = time.perf_counter()
    read = read_services(rows, "bench", finding)
    reading, steps = time.perf_counter() - begun, []
    del rows
    for page in pages(read.services):
        begun = time.perf_counter()
        await work.run(keep_page, page)
        steps.append(time.perf_counter() - begun)
    return reading, sum(steps), max(steps)


async def _search(work: ManagedWork, content: Pack, query: str) -> float:
    begun = time.perf_counter()
    await work.run(lambda tx: find_entries(tx, SystemClock().now(), content, query, "en", "US"))
    return time.perf_counter() - begun


def _between(text: str, table: str) -> str:
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise CairnError(f"The file has no place for the table: a line {BEGIN} and a line {END}.")
    return f"{before}{BEGIN}\n{table}\n{END}{after}"
