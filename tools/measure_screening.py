"""Measures screening and writes the tables of docs/screening.md between their markers. From the project's folder:

    .venv/bin/python -m tools.measure_screening [../shared/data/crisis_dev.jsonl]     tables into docs/screening.md
    .venv/bin/python -m tools.measure_screening --authors                             and the guess, author by author
    .venv/bin/python -m tools.measure_screening --speed                               times beside a plain keyword list

Columns: how many of a class are alerted, and how many get any answer (alert or question), in percent. With --authors
the guess is trained once for each author of tools/training, without that author's lines, and asked about them alone.
"""

from __future__ import annotations

import gc
import json
import random
import re
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from bot.domain.screening import Level
from bot.domain.screening.screener import WINDOW
from bot.packs.screening import load_screener
from tools.train_second_opinion import TRAINING, learned

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bot.domain.screening import Screener
    from bot.domain.screening.second_opinion import SecondOpinion

ROOT = Path(__file__).parents[1]
DOC = ROOT / "docs" / "screening.md"
CLASSES = ("explicit", "implicit", "ambiguous", "third_party", "hard_negative", "ordinary_negative")
KEYWORDS = re.compile(r"\b(suicide|suicidal|kill myself|end my life|want to die|self harm|overdose|hurt myself)\b")
Row = dict[str, str]
Answers = list[tuple[Row, Level]]


def tables(rows: list[Row], content: Path) -> str:
    """Both tables, with and without the statistical guess."""
    whole = [(row, load.assess(row["text"]).level) for load in [load_screener(content)] for row in rows]
    plain = [
        (row, load.assess(row["text"]).level) for load in [load_screener(content, second_opinion=False)] for row in rows
    ]
    parts = [
        f"Measured on {len(rows)} messages; alert / any answer, percent (number of messages).\n",
        _table("class", _by(whole, "class", CLASSES), _by(plain, "class", CLASSES)),
        _table("explicit and veiled, by category", *(_danger(answers, "category") for answers in (whole, plain))),
        _table("explicit and veiled, by language", *(_danger(answers, "lang") for answers in (whole, plain))),
    ]
    return "\n".join(parts)


def _by(answers: Answers, field: str, order: Iterable[str] = ()) -> dict[str, str]:
    groups: dict[str, list[Level]] = defaultdict(list)
    for row, level in answers:
        groups[row[field] or "(none)"].append(level)
    names = [name for name in order if name in groups] or sorted(groups, key=lambda name: -len(groups[name]))
    return {name: _share(groups[name]) for name in names}


def _danger(answers: Answers, field: str) -> dict[str, str]:
    return _by([a for a in answers if a[0]["class"] in ("explicit", "implicit")], field)


def _share(levels: list[Level]) -> str:
    alert = 100 * sum(level.is_alert for level in levels) / len(levels)
    answered = 100 * sum(level > Level.NONE for level in levels) / len(levels)
    return f"{alert:.1f} / {answered:.1f} ({len(levels)})"


def _table(title: str, whole: dict[str, str], plain: dict[str, str]) -> str:
    lines = [f"| {title} | as the bot runs | lexicon alone |", "|---|---|---|"]
    return "\n".join([*lines, *(f"| {name} | {value} | {plain[name]} |" for name, value in whole.items())]) + "\n"


def authors(folder: Path) -> str:
    """How the statistical guess alone fares on each author it has not learned from (any answer, percent)."""
    lines = ["| author | explicit | veiled | ambiguous | hard negative | ordinary |", "|---|---|---|---|---|---|"]
    screener = load_screener(ROOT / "content", second_opinion=False)
    for file in sorted(TRAINING.glob("*.jsonl")):
        opinion, _ = learned(folder, without=file.stem)
        shares = _asked(file, lambda text, opinion=opinion: _is_worried(opinion, screener, text))
        lines.append(f"| {file.stem} | {' | '.join(shares[name] for name in CLASSES if name != 'third_party')} |")
    return "\n".join(lines) + "\n"


def _is_worried(opinion: SecondOpinion, screener: Screener, text: str) -> bool:
    words = screener.words(text)
    return opinion.is_worried(words, screener.ideas(words))


def _asked(file: Path, is_worried: Callable[[str], bool]) -> dict[str, str]:
    groups: dict[str, list[bool]] = defaultdict(list)
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        groups[row["class"]].append(is_worried(row["text"]))
    return {name: f"{100 * sum(groups[name]) / max(len(groups[name]), 1):.0f}" for name in CLASSES}


def write(text: str) -> None:
    """The tables between the markers of the page."""
    page = DOC.read_text(encoding="utf-8")
    begin, end = "<!-- measured -->", "<!-- /measured -->"
    before, rest = page.split(begin)
    DOC.write_text(f"{before}{begin}\n{text}{end}{rest.split(end)[1]}", encoding="utf-8")


def speed(rows: list[Row], screener: Screener) -> str:
    """CPU time a message, screening beside a plain keyword list."""
    chance = random.Random(1)
    short = [row["text"] for row in rows]
    long = [". ".join(chance.choices(short, k=120))[:WINDOW] for _ in range(100)]
    lines = ["| | median | p99 |", "|---|---|---|"]
    lines.append(f"| screening, chat-length | {_times(screener.assess, short)} |")
    lines.append(f"| screening, {WINDOW} characters | {_times(screener.assess, long)} |")
    lines.append(f"| plain keyword list, chat-length | {_times(KEYWORDS.search, short)} |")
    return "\n".join(lines)


def _times(work: Callable[[str], object], texts: list[str]) -> str:
    taken = []
    for text in [*texts[:50], *texts]:
        begun = time.process_time_ns()
        work(text)
        taken.append((time.process_time_ns() - begun) / 1000)
    taken = sorted(taken[50:])
    return f"{taken[len(taken) // 2]:.0f} µs | {taken[int(len(taken) * 0.99)]:.0f} µs"


def main() -> None:
    files = [name for name in sys.argv[1:] if not name.startswith("--")]
    data = Path(files[0]) if files else ROOT / "../shared/data/crisis_dev.jsonl"
    rows = [json.loads(line) for line in data.read_text(encoding="utf-8").splitlines()]
    if "--speed" in sys.argv:
        gc.freeze()  # as `python -m bot screen` does
        print(speed(rows, load_screener(ROOT / "content")))
        return
    text = tables(rows, ROOT / "content")
    if "--authors" in sys.argv:
        text += "\nThe guess alone, each author's lines unseen while it learned; any answer, percent.\n\n" + authors(
            data.parent
        )
    write(text)
    print(text)


if __name__ == "__main__":
    main()
