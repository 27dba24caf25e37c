"""What was measured, and how it is shown."""

import os
import platform
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True)
class Figure:
    """One row of the table: measured against its baseline in the same run; `less` says which way is better."""

    goal: str
    value: float
    must: float
    aim: float
    unit: str = "x"
    less: bool = True
    spread: tuple[float, float] | None = None
    detail: str = ""

    @property
    def verdict(self) -> str:
        """Aim, must, or short of both."""
        reached = [
            limit for limit in (self.must, self.aim) if (self.value <= limit if self.less else self.value >= limit)
        ]
        return ("SHORT", "must", "aim")[len(reached)]

    def row(self) -> str:
        """As a line of Markdown."""
        spread = f"{self.spread[0]:.3g} to {self.spread[1]:.3g}" if self.spread else ""
        sign = "<=" if self.less else ">="
        cells = (
            self.goal,
            f"{sign} {self.must:g}",
            f"{sign} {self.aim:g}",
            f"**{self.value:.3g} {self.unit}**",
            spread,
            self.verdict,
            self.detail,
        )
        return "| " + " | ".join(cells) + " |"


@dataclass(frozen=True)
class Growth:
    """One thing at several sizes: what it costs as it grows."""

    what: str
    sizes: Sequence[int]
    costs: Sequence[float]
    unit: str

    def row(self) -> str:
        """As a line of Markdown."""
        shown = " · ".join(f"{size:,}: {cost:.3g}" for size, cost in zip(self.sizes, self.costs, strict=True))
        return f"| {self.what} | {self.unit} | {shown} | {self.costs[-1] / max(self.costs[0], 1e-9):.2f} |"


def ratio(
    goal: str, ours: Sequence[float], theirs: Sequence[float], must: float, aim: float, *, less: bool = True
) -> Figure:
    """Ours over theirs, round by round; the median, and the spread."""
    each = [a / b for a, b in zip(ours, theirs, strict=True)]
    detail = f"{statistics.median(ours):.3g} against {statistics.median(theirs):.3g}"
    return Figure(goal, statistics.median(each), must, aim, "x", less, (min(each), max(each)), detail)


REASONS = {
    "CPU of one update": """some twenty statements an update, each sealed where it holds words, six languages of
        screening and a composed reply, against an echo that keeps nothing. What is left is SQLite, screening,
        composing, python-telegram-bot's own objects, and the hand-over between the event loop and the writer.""",
    "updates a second": "the same; and every message is committed to the disk twice, received and answered.",
    "start to first": """the words of every language are read and compiled before Telegram is spoken to, so that the
        first crisis is as fast as the thousandth.""",
    "use of the limit": "28 of 30 a second for ordinary words, evenly spaced; the rest is kept for a crisis.",
    "10,000 check-ins": "each is planned in its person's own zone and sealed, and writes five rows.",
    "crisis received": "it waits at most for one page of check-ins and one turn of the sender; then for the machine.",
    "longest stall": "a page of check-ins holds the interpreter for milliseconds at a time; other load does too.",
}


def _why(figures: Sequence[Figure]) -> list[str]:
    short = [figure for figure in figures if figure.verdict != "aim"]
    known = ((figure, why) for figure in short for start, why in REASONS.items() if figure.goal.startswith(start))
    return [f"- **{figure.goal}:** {' '.join(why.split())}" for figure, why in known]


def _where(seconds: float) -> str:
    machine = f"{os.cpu_count()} processors ({platform.machine()}, Python {platform.python_version()})"
    busy = f"load {os.getloadavg()[0]:.1f} when it ended"
    return f"Measured on {datetime.now(UTC):%Y-%m-%d %H:%M} UTC, {machine}, in {seconds:.0f} s, {busy}."


def page(figures: Sequence[Figure], growth: Sequence[Growth], seconds: float) -> str:
    """docs/performance.md."""
    return "\n".join(
        [
            "# How fast it is, measured",
            "",
            "Written by `make bench`; don't edit it. Each figure stands beside its baseline: a bare polling echo on",
            "python-telegram-bot, or the bot itself at another size, measured in the same run against the same server,",
            "each in a process of its own. Machines are noisy: look at ratios first, and at the spread of the rounds.",
            "",
            _where(seconds),
            "",
            "| goal | must | aim | measured | spread | reached | detail |",
            "|---|---|---|---|---|---|---|",
            *(figure.row() for figure in figures),
            "",
            "## Where it falls short of the aim, and why",
            "",
            *_why(figures),
            "",
            "## What grows, and what does not",
            "",
            "| what | unit | at size: cost | last / first |",
            "|---|---|---|---|",
            *(each.row() for each in growth),
            "",
        ]
    )
