"""Trains the small model of feelings that the reflections use, in plain Python.

    python tools/train_feelings.py ../shared/data/feelings_train_redistributable.jsonl

Reads labelled lines (GoEmotions, CC-BY-4.0; SAD, MIT; the licence is on each line) and the project's own examples
beside this script, and writes bot/packs/data/feelings_en.bin (one byte a weight) and feelings_en.json (scale, bias,
sources). The same input gives the same bytes.
"""

from __future__ import annotations

import argparse
import collections
import json
import math
import random
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from bot.domain.reflection.model import FEELINGS, bucket, features  # noqa: E402  # found through the line above
from bot.domain.reflection.text import read  # noqa: E402  # as above

OWN = Path(__file__).parent / "feelings_examples.txt"
OUT = ROOT / "bot" / "packs" / "data"
BUCKETS = 12288
EPOCHS = 9
RATE = 0.35
KEEP = 1 - 3e-4
OWN_TIMES = 4
MOST_SHARE = 1800
"""Lines of one feeling that count in full; more of them count less, so that neutral does not drown the rest."""

Example = tuple[list[int], list[float], float]


def load(path: Path) -> list[tuple[str, list[str]]]:
    """Texts with their known feelings; lines marked as crisis are left out."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return [(row["text"], row["feelings"]) for row in rows if not row.get("crisis") and row["feelings"]]


def load_own(path: Path) -> list[tuple[str, list[str]]]:
    """The project's own examples, one a line: "feeling[, feeling]: words"."""
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))
    return [(words.strip(), names.split(", ")) for names, _, words in (line.partition(":") for line in lines)]


def examples(rows: list[tuple[str, list[str]]]) -> list[Example]:
    """Buckets, wished-for shares and weight for each text."""
    counts = collections.Counter(name for _, names in rows for name in names)
    made = []
    for text, names in rows:
        places = list(dict.fromkeys(bucket(feature, BUCKETS) for feature in features(read(text))))[:250]
        known = [name for name in names if name in FEELINGS]
        if places and known:
            wish = [known.count(name) / len(known) for name in FEELINGS]
            weight = min(1.6, math.sqrt(MOST_SHARE / max(counts[name] for name in known)))
            made.append((places, wish, weight))
    return made


def train(made: list[Example], seed: int = 7) -> tuple[list[list[float]], list[float]]:
    """Softmax regression by AdaGrad steps; rows of weights, and the bias."""
    width = len(FEELINGS)
    weights = [[0.0] * width for _ in range(BUCKETS)]
    seen = [[1.0] * width for _ in range(BUCKETS)]
    bias = [0.0] * width
    dice = random.Random(seed)
    for _ in range(EPOCHS):
        dice.shuffle(made)
        for places, wish, weight in made:
            step(weights, seen, bias, (places, wish, weight))
        weights = [[value * KEEP for value in row] for row in weights]
    return weights, bias


def step(weights: list[list[float]], seen: list[list[float]], bias: list[float], one: Example) -> None:
    """One example's gradient; feelings it hardly touches are skipped."""
    places, wish, weight = one
    size = 1 / math.sqrt(len(places))
    scores = [
        b + size * sum(column) for b, column in zip(bias, zip(*[weights[p] for p in places], strict=False), strict=True)
    ]
    top = max(scores)
    raised = [math.exp(score - top) for score in scores]
    total = sum(raised)
    errors = [weight * (value / total - wanted) for value, wanted in zip(raised, wish, strict=True)]
    touched = [(at, error) for at, error in enumerate(errors) if abs(error) > 0.02]
    for at, error in touched:
        bias[at] -= 0.002 * error
        slope = error * size
        for place in places:
            seen[place][at] += slope * slope
            weights[place][at] -= RATE * slope / math.sqrt(seen[place][at]) * 3


def pack(weights: list[list[float]]) -> tuple[bytes, float]:
    """Whole numbers of one byte, and what one step of them is worth."""
    sizes = sorted(abs(value) for row in weights for value in row)
    scale = sizes[int(len(sizes) * 0.9995)] / 127
    whole = (min(255, max(0, round(value / scale) + 128)) for row in weights for value in row)
    return bytes(whole), scale


def main() -> None:
    """Train and write the two files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, default=OUT)
    chosen = parser.parse_args()
    rows = [row for path in chosen.data for row in load(path)]
    own = load_own(OWN)
    weights, bias = train(examples(rows + own * OWN_TIMES))
    packed, scale = pack(weights)
    about = {
        "scale": scale,
        "bias": [round(value, 4) for value in bias],
        "trained_on": [f"{len(rows)} lines of GoEmotions (CC-BY-4.0) and SAD (MIT)", f"{len(own)} of our own"],
    }
    chosen.out.mkdir(parents=True, exist_ok=True)
    (chosen.out / "feelings_en.bin").write_bytes(packed)
    (chosen.out / "feelings_en.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")
    print(f"{len(packed)} bytes from {len(rows) + len(own)} lines")


if __name__ == "__main__":
    main()
