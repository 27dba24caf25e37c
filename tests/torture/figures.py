"""What the long suites found, as plain values; and the page that tells it, written by the command that ran them."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "reliability.md"

HEAD = """# Reliability, measured

Written by `make torture` on {day}; never by hand. The promises are in the [README](../README.md#what-it-promises), what
keeps them in [promises.md](promises.md), what to do when an alarm stands in [operations.md](operations.md).

Every suite also runs with each `make check`, in a short size. `CAIRN_SEED` repeats a seed.
"""


@dataclass
class Finding:
    """One suite: what it tried, how it went."""

    suite: str
    title: str
    goal: str
    size: str
    seed: int
    seconds: float
    is_good: bool
    rows: list[tuple[str, str]] = field(default_factory=list)
    told: str = ""  # a paragraph: what is done to it

    def save(self, folder: Path) -> None:
        """Keep it for the page."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{self.suite}.json").write_text(json.dumps(asdict(self), indent=1))

    @classmethod
    def load(cls, file: Path) -> "Finding":
        """As it was kept."""
        return cls(**json.loads(file.read_text()))


def percentile(values: Iterable[float], share: float) -> float:
    """The value that this share of them does not exceed; 0 when there are none."""
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)] if ordered else 0.0


def spread(values: Sequence[float], unit: str = "s", digits: int = 2) -> str:
    """Median, 99th percentile and the worst."""
    shown = [f"{percentile(values, share):.{digits}f}" for share in (0.5, 0.99, 1.0)]
    return f"p50 {shown[0]} {unit}, p99 {shown[1]} {unit}, max {shown[2]} {unit}"


def write_page(findings: Iterable[Finding], page: Path = PAGE) -> None:
    """The whole page anew."""
    found = list(findings)
    parts = [HEAD.format(day=f"{datetime.now(UTC):%Y-%m-%d}"), *_overview(found), *(_section(f) for f in found)]
    page.write_text("\n".join(parts).rstrip() + "\n")


def _overview(findings: list[Finding]) -> list[str]:
    lines = ["| suite | size | goal | met |", "|---|---|---|---|"]
    lines += [f"| {f.title} | {f.size} | {f.goal} | {'yes' if f.is_good else '**no**'} |" for f in findings]
    return [*lines, ""]


def _section(finding: Finding) -> str:
    rows = [f"| {name} | {value.partition('; the log says')[0].splitlines()[0]} |" for name, value in finding.rows]
    took = f"| seed, duration | {finding.seed}, {finding.seconds:.0f} s |"
    return "\n".join([f"## {finding.title}", "", finding.told, "", "| | |", "|---|---|", *rows, took, ""])
