"""Measures the reflections and writes the tables of docs/reflections.md.

    python tools/measure_reflections.py [../shared]

Needs the development data and rubric in the folder named (they are not part of the project); prints what it measured
and replaces what stands between the two marks of the page.
"""

from __future__ import annotations

import argparse
import collections
import importlib.util
import itertools
import json
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from bot.domain.reflection import Memory, Reflector  # noqa: E402  # found through the line above
from bot.domain.reflection.text import read  # noqa: E402  # as above
from bot.packs.reflection import count_drafts, load_reflector  # noqa: E402  # as above

PAGE = ROOT / "docs" / "reflections.md"
START, END = "<!-- measured: start -->", "<!-- measured: end -->"
GOOD = {"proud", "grateful", "hopeful", "happy"}
TURNS = 30
BASELINES = [
    ("ELIZA (two Python versions)", ".94 / .91", ".19 / .44", ".03 / .02", ".05 / .24", ".27 / .49"),
    ("“empathetic ELIZA”", ".57", ".39", ".09", ".02", ".41"),
    ("keyword and intent bots (two)", ".88 / .61", ".69 / .41", ".00 / .00", ".41 / .16", ".70 / .44"),
    ("one constant polite line", "1.0", "1.0", ".00", ".97", "1.0"),
]

Row = dict[str, Any]


def rows(path: Path) -> list[Row]:
    """The JSON lines of a file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def rubric(shared: Path) -> Any:
    """The development rubric, as a module."""
    spec = importlib.util.spec_from_file_location("rubric", shared / "tools" / "rubric.py")
    if spec is None or spec.loader is None:
        raise SystemExit("the rubric is not there")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def conversations(reflector: Reflector, messages: list[Row]) -> list[Row]:
    """Each thirty messages as one conversation, with the replies."""
    said, memory = [], Memory()
    for at, message in enumerate(messages):
        memory = Memory() if at % TURNS == 0 else memory
        reply = reflector.reflect(message["text"], "en", memory, seed=f"conversation {at // TURNS}")
        memory = reply.memory
        said.append({**message, "reply": reply.text, "conv": at // TURNS})
    return said


def reply_lines(reflector: Reflector, shared: Path) -> list[str]:
    """The table of replies."""
    judge, data = rubric(shared), shared / "data"
    prompts = rows(data / "prompts_dev.jsonl")
    feelings = [row for row in rows(data / "feelings_dev.jsonl") if not row["crisis"]]
    lines = ["| replies | SAFE | HARD | FULL | exact repeat in 30 | self-BLEU |", "|---|---|---|---|---|---|"]
    for name, messages in (("this bot, prompts", prompts), ("this bot, feelings lines", feelings)):
        got = judge.score(conversations(reflector, messages), TURNS)
        figures = [got[key] for key in ("SAFE_pass", "HARD_pass", "FULL_pass", "exact_repeat", "self_bleu4")]
        lines.append(f"| {name} ({got['n']}) | " + " | ".join(f"{figure:.3f}" for figure in figures) + " |")
    return [*lines, *(f"| {' | '.join(line)} |" for line in BASELINES)]


def understanding_lines(reflector: Reflector, shared: Path) -> list[str]:
    """Feelings: first and second guess, named feelings, opposite valence, and each feeling."""
    tested = [row for row in rows(shared / "data" / "feelings_dev.jsonl") if row["feelings"]]
    tested += [row for row in rows(shared / "data" / "prompts_dev.jsonl") if row["feelings"]]
    hits: collections.Counter[str] = collections.Counter()
    by_feeling: dict[str, list[bool]] = collections.defaultdict(list)
    for row in tested:
        gold, reading = row["feelings"], reflector.read_closely(read(row["text"]), "en")
        guessed = [name for name, _ in reading.understanding.feelings]
        hits["first"] += guessed[0] in gold
        hits["two"] += any(name in gold for name in guessed[:2])
        hits["named"] += reading.named is not None
        hits["right"] += reading.named is not None and reading.named.feeling in gold
        hits["nameable"] += gold != ["neutral"]
        hits["cheered"] += reading.understanding.valence > 0 and not set(gold) & GOOD and gold != ["neutral"]
        by_feeling[gold[0]].append(guessed[0] in gold)
    count = len(tested)
    return [
        f"- first guess right {hits['first'] / count:.3f}, among two {hits['two'] / count:.3f} ({count} lines)",
        f"- a feeling is named in {hits['named'] / count:.2f} of replies",
        f"- named rightly {hits['right'] / hits['named']:.3f}; recall {hits['right'] / hits['nameable']:.3f}",
        f"- taken as good news against the label: {hits['cheered']}",
        "",
        "| feeling | first guess right | lines |",
        "|---|---|---|",
        *(f"| {name} | {sum(got) / len(got):.2f} | {len(got)} |" for name, got in sorted(by_feeling.items())),
    ]


def topic_lines(reflector: Reflector, shared: Path) -> list[str]:
    """Topics: is the first one among the labels, and each topic."""
    by_topic: dict[str, list[bool]] = collections.defaultdict(list)
    for row in rows(shared / "data" / "topics_dev.jsonl"):
        found = reflector.understand(row["text"], "en").topics[:1] or ("other",)
        by_topic[row["topics"][0]].append(found[0] in row["topics"])
    every = list(itertools.chain.from_iterable(by_topic.values()))
    clear = [right for name, got in by_topic.items() if name not in {"other", "trauma_abuse"} for right in got]
    return [
        f"- first topic right {sum(every) / len(every):.3f} ({len(every)} lines)",
        f"- without “other” and “trauma_abuse”, labels of the forum, not the line: {sum(clear) / len(clear):.3f}",
        "",
        "| topic | right | lines |",
        "|---|---|---|",
        *(f"| {name} | {sum(got) / len(got):.2f} | {len(got)} |" for name, got in sorted(by_topic.items())),
    ]


def cost_lines(reflector: Reflector, shared: Path) -> list[str]:
    """Microseconds a message, the size of what is shipped, and how many lines are drafts."""
    texts = [row["text"] for row in rows(shared / "data" / "prompts_dev.jsonl")]
    times = [min(_microseconds(reflector, text) for _ in range(5)) for text in texts]
    times.sort()
    middle, late = times[len(times) // 2], times[int(len(times) * 0.95)]
    size = sum(path.stat().st_size for path in (ROOT / "bot" / "packs" / "data").glob("feelings_*"))
    drafts = ", ".join(f"{code}: {draft} of {lines}" for code, (draft, lines) in count_drafts(ROOT / "content").items())
    return [
        f"- a reply takes {middle:.0f} µs (median), {late:.0f} µs (95 %), best of five",
        f"- weights and rules: {size / 1e6:.2f} MB",
        f"- lines that are drafts, not yet reviewed by a peer specialist: {drafts}",
    ]


def _microseconds(reflector: Reflector, text: str) -> float:
    start = time.process_time()
    reflector.reflect(text, "en", Memory(turn=3), seed="cost")
    return (time.process_time() - start) * 1e6


def main() -> None:
    """Measure, print, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path, nargs="?", default=ROOT / ".." / "shared")
    shared = parser.parse_args().shared
    reflector = load_reflector(ROOT / "content")
    parts = {
        "Replies": reply_lines(reflector, shared),
        "Understanding": understanding_lines(reflector, shared),
        "Topics": topic_lines(reflector, shared),
        "Cost": cost_lines(reflector, shared),
    }
    text = "\n\n".join(f"### {title}\n\n" + "\n".join(lines) for title, lines in parts.items())
    print(text)
    page = PAGE.read_text(encoding="utf-8")
    before, after = page.split(START)[0], page.split(END)[1]
    PAGE.write_text(f"{before}{START}\n\n{text}\n\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
