"""Trains the statistical second opinion and writes bot/packs/data/second_opinion.bin. From the project's folder:

    .venv/bin/python -m tools.train_second_opinion [../shared/data]

Learns from: the lines of tools/training, the examples of the lexicons, phrases put together from their slots,
bot/packs/data/screening_examples.txt, the bot's own Spanish words and, when the folder is there, its lines marked
`redistributable: true` and its everyday lines. Nothing else.
The same data and seed give the same file. What came from whom: docs/screening.md, "Notice".
"""

from __future__ import annotations

import json
import math
import random
import sys
from array import array
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.domain.screening.assessment import Level
from bot.domain.screening.screener import Screener
from bot.domain.screening.second_opinion import SecondOpinion, features
from bot.packs.screening import DATA, load_folding, load_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.domain.screening.lexicon import Lexicon, Pattern

ROOT = Path(__file__).parents[1]
EXAMPLES = DATA / "screening_examples.txt"
BUCKETS = 1 << 20
TRAINING = ROOT / "tools" / "training"
EPOCHS = 6
WARMING_UP = 2  # rounds whose weights are not kept
RATE = 0.6
DECAY = 0.001
PER_PATTERN = 3
HARMLESS = ("hard_negative", "ordinary_negative")
QUESTIONS_PER_THOUSAND = 2.0  # on held-out everyday lines like those learned; other talk brings more


@dataclass(frozen=True)
class Example:
    text: str
    is_worrying: bool
    weight: float = 1.0


def own_examples() -> Iterator[Example]:
    for line in EXAMPLES.read_text(encoding="utf-8").splitlines():
        if line[:2] in ("+ ", "- "):
            yield Example(line[2:], line[0] == "+", 3.0)


def written_examples(without: str = "") -> Iterator[Example]:
    """The lines written for this project, of every author but the one named."""
    for file in sorted(TRAINING.glob("*.jsonl")):
        if file.stem != without:
            yield from (_written(row) for row in _json_lines(file))


def _written(row: dict[str, Any]) -> Example:
    """Everyday Spanish is rare among the rest, so it counts for more."""
    is_harmless = row["class"] in HARMLESS
    return Example(str(row["text"]), not is_harmless, 5.0 if is_harmless and row["lang"] == "es" else 2.0)


def lexicon_examples(lexicon: Lexicon, chance: random.Random) -> Iterator[Example]:
    for entry in lexicon.entries:
        yield from (Example(text, True, 2.0) for text in entry.hits)
        yield from (Example(text, False, 2.0) for text in entry.misses)
        for pattern in entry.patterns:
            yield from (Example(put_together(pattern, lexicon, chance), True, 0.3) for _ in range(PER_PATTERN))


def put_together(pattern: Pattern, lexicon: Lexicon, chance: random.Random) -> str:
    """One way to say a pattern, with a phrase of each slot."""
    steps = [step for chain in pattern for step in chain if not step.optional]
    return " ".join(chance.choice(lexicon.slots[step.slot].phrases) for step in steps)


def shared_examples(folder: Path) -> Iterator[Example]:
    """Redistributable lines of the crisis data and everyday lines of the feelings data."""
    for line in _json_lines(folder / "crisis_dev.jsonl"):
        if line["redistributable"]:
            yield Example(line["text"], line["expected"] != "none", 1.0 if line["expected"] == "none" else 2.0)
    for line in _json_lines(folder / "feelings_train_redistributable.jsonl"):
        if not line["crisis"]:
            yield Example(line["text"], False)


def everyday_spanish() -> Iterator[Example]:
    """The bot's own Spanish words: too few everyday lines in Spanish are free to use."""
    files = [*(ROOT / "content/es/reflections").glob("lines_*.yaml"), ROOT / "content/es/texts.ftl"]
    for file in sorted(file for file in files if file.exists()):
        for line in file.read_text(encoding="utf-8").splitlines():
            text = line.split("=", 1)[-1].strip(" -'\"")
            if len(text.split()) >= 4 and not line.startswith("#"):
                yield Example(text, False)


def _json_lines(file: Path) -> Iterator[dict[str, Any]]:
    if file.exists():
        yield from (json.loads(line) for line in file.read_text(encoding="utf-8").splitlines())


Row = tuple[list[tuple[float, list[int]]], bool, float]  # buckets of each kind with their worth; worrying; weight


def train(rows: list[Row], chance: random.Random) -> tuple[array[float], float]:
    """Logistic regression by stochastic steps with a falling rate; the later rounds are averaged."""
    weights, bias = array("f", bytes(4 * BUCKETS)), -2.0
    total, total_bias = [0.0] * BUCKETS, 0.0
    for epoch in range(EPOCHS):
        chance.shuffle(rows)
        bias = _round(rows, weights, bias, RATE / (1 + epoch))
        if epoch >= WARMING_UP:
            total = [mean + weight for mean, weight in zip(total, weights, strict=True)]
            total_bias += bias
    kept = EPOCHS - WARMING_UP
    return array("f", (weight / kept for weight in total)), total_bias / kept


def _round(rows: list[Row], weights: array[float], bias: float, rate: float) -> float:
    """One walk over the rows; the weights move, the new bias comes back."""
    kept = 1 - rate * DECAY
    for kinds, is_worrying, weight in rows:
        score = bias + sum([worth * sum([weights[i] for i in found]) for worth, found in kinds])
        step = rate * weight * (is_worrying - 1 / (1 + math.exp(-max(min(score, 30), -30))))
        bias += step * 0.05
        for worth, found in kinds:
            for i in found:
                weights[i] = weights[i] * kept + step * worth
    return bias


def packed(weights: array[float], bias: float) -> SecondOpinion:
    """Weights in one byte each."""
    top = sorted(abs(w) for w in weights)[-200]
    scale = top / 127
    return SecondOpinion(array("b", (max(-127, min(127, round(w / scale))) for w in weights)), scale, bias)


def learned(shared_folder: Path, without: str = "") -> tuple[SecondOpinion, str]:
    """The opinion learned from everything but one author's lines, and what it learned from in a sentence."""
    chance = random.Random(7)
    lexicon = load_lexicon(ROOT / "content")
    screener = Screener(lexicon, load_folding())
    shared = list(shared_examples(shared_folder))
    chance.shuffle(shared)
    held = [e.text for e in shared[: len(shared) // 5] if not e.is_worrying]
    taught = [*own_examples(), *written_examples(without), *everyday_spanish(), *lexicon_examples(lexicon, chance)]
    taught += shared[len(shared) // 5 :]
    rows = [(_kinds(screener, e.text), e.is_worrying, e.weight) for e in taught]
    opinion = packed(*train(rows, chance))
    worrying = sum(is_worrying for _, is_worrying, _ in rows)
    told = f"{len(rows)} examples learned, {worrying} of them worrying; {len(held)} everyday lines held out"
    return _calibrated(opinion, screener, held), told


def _kinds(screener: Screener, text: str) -> list[tuple[float, list[int]]]:
    words = screener.words(text)
    kinds = features([word.text for word in words], screener.ideas(words), BUCKETS)
    return [(1 / math.sqrt(len(found)), found) for found in kinds if found]


def _calibrated(opinion: SecondOpinion, screener: Screener, everyday: list[str]) -> SecondOpinion:
    """The opinion moved so that it asks about no more of the everyday lines than it may."""
    read = [screener.words(text) for text in everyday if screener.assess(text).level is Level.NONE]
    scores = sorted((opinion.score([w.text for w in words], screener.ideas(words)) for words in read), reverse=True)
    return opinion.moved(-scores[int(len(everyday) * QUESTIONS_PER_THOUSAND / 1000)])


def main() -> None:
    opinion, told = learned(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "../shared/data")
    (DATA / "second_opinion.bin").write_bytes(opinion.to_bytes())
    print(told)


if __name__ == "__main__":
    main()
