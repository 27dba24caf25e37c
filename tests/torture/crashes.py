"""The crash matrix: the story again and again, killed at every mark in turn, at a random time it is passed."""

import asyncio
import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.torture.marks import marks
from tests.torture.stage import Stage
from tests.torture.story import Result, play

TOLD_EVERY = 25
SECOND_DEATH = 0.4  # of the runs are killed again in the next life
LATER_LIFE = ("updates-taken-up", "letters-reclaimed", "before-commit", "after-commit", "letters-leased", "due-found")


@dataclass
class Tally:
    """What many runs come to."""

    kind: str
    runs: int = 0
    deaths: int = 0
    unreached: int = 0
    marked: list[int] = field(default_factory=list)  # repeats a run
    seconds: list[float] = field(default_factory=list)
    at: Counter[str] = field(default_factory=Counter)
    bad: list[Result] = field(default_factory=list)

    def add(self, result: Result) -> None:
        """One more run."""
        self.runs += 1
        self.deaths += result.deaths
        self.unreached += max(len(result.marks) - result.deaths, 0)
        self.marked.append(result.marked)
        self.seconds.append(result.seconds)
        self.at.update(name for name, _ in result.marks[: result.deaths])
        if not result.is_good:
            self.bad.append(result)

    @property
    def lost(self) -> int:
        """Runs in which something was lost."""
        return sum(bool(result.lost) for result in self.bad)

    @property
    def half_told(self) -> int:
        """Runs in which one was told and another not."""
        return sum(bool(result.half_told) for result in self.bad)

    @property
    def legible(self) -> int:
        """Runs after which something confided stood where it must not."""
        return sum(bool(result.legible) for result in self.bad)

    @property
    def unmarked(self) -> int:
        """Words that stood twice without saying so."""
        return sum(len(result.unmarked) for result in self.bad)


async def how_often(stage: Stage) -> Counter[str]:
    """How often each mark is passed in a quiet run."""
    counts = stage.folder / "counts"
    result = Result(0, [])
    async with stage.scene([]) as scene:
        await play(scene, Random(0), result, counts=str(counts))
    assert result.is_good, result
    return Counter(json.loads(counts.read_text()))


def plan(seed: int, turn: int, passed: Counter[str]) -> list[tuple[str, int]]:
    """Where this run is killed: at its mark, and sometimes once more in the next life."""
    rng = Random(seed)
    names = [name for name in marks() if passed[name]]
    name = names[turn % len(names)]
    first = (name, rng.randint(1, passed[name]))
    if rng.random() >= SECOND_DEATH:
        return [first]
    again = rng.choice((*LATER_LIFE, *names))
    return [first, (again, rng.randint(1, max(passed[again] // 2, 1)))]


async def run(
    stages: Sequence[Stage], passed: Counter[str], turns: Iterable[int], seed: int, until: float = 0.0
) -> Tally:
    """One run for each turn, side by side on the stages, as long as there is time."""
    tally, left = Tally(stages[0].databases.kind), iter(turns)
    await asyncio.gather(*(_lane(stage, passed, left, seed, until, tally) for stage in stages))
    return tally


async def _lane(stage: Stage, passed: Counter[str], left: Iterator[int], seed: int, until: float, tally: Tally) -> None:
    for turn in left:
        if until and time.monotonic() > until:
            break
        tally.add(await once(stage, seed + turn, plan(seed + turn, turn, passed)))
        if tally.runs % TOLD_EVERY == 0:
            sys.stderr.write(f"{tally.kind}: {tally.runs} runs, {len(tally.bad)} bad\n")
    return tally


async def once(stage: Stage, seed: int, planned: list[tuple[str, int]]) -> Result:
    """One run."""
    result, began = Result(seed, planned), time.monotonic()
    async with stage.scene(list(planned)) as scene:
        await play(scene, Random(seed), result)
        if not result.is_good:
            _keep_the_log(stage.folder, seed, scene.log())
    result.seconds = time.monotonic() - began
    return result


def _keep_the_log(folder: Path, seed: int, log: str) -> None:
    (folder / f"seed-{seed}.log").write_text(log)
