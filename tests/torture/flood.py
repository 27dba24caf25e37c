"""A thousand messages from one person in ten seconds, and another person's crisis in the middle. Virtual time."""

import asyncio
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.torture.story import CRISIS, hears, numbers
from tests.torture.virtual import Town, in_virtual_time, town

MESSAGES, SECONDS = 1000, 10.0
MOST_PINGS = 5
ALERTED_WITHIN = 3.0


@dataclass
class Flooded:
    """How one flood went."""

    seed: int
    pings: int  # for the one who floods
    waited: float  # until the other one's alert was accepted
    really: float  # the same by the wall, the flood coming as fast as it is taken
    left: int  # updates nobody fetched
    is_answered: bool

    @property
    def is_good(self) -> bool:
        """Few pings, nobody else waits, nothing unscreened."""
        return self.pings <= MOST_PINGS and self.waited <= ALERTED_WITHIN and self.is_answered and self.left == 0


def flooded(folder: Path, template: Path, seed: int, messages: int = MESSAGES) -> Flooded:
    """One flood, on a loop of its own."""
    return in_virtual_time(_flood(folder, template, seed, messages))


async def _flood(folder: Path, template: Path, seed: int, messages: int) -> Flooded:
    rng = Random(seed)
    async with town(folder, template) as there:
        middle = rng.randrange(messages)
        for number in range(messages):
            there["Ana"].sends(f"{CRISIS} {number}")
            if number == middle:
                other = asyncio.create_task(_another(there))
            await there.passes(SECONDS / messages)
        waited, really = await other
        is_answered = await there.until(lambda: hears(there["Zoe"], "988"), 60)
        await there.passes(60)
        pings = _rings(there["Maria"].hears)
        return Flooded(seed, pings, waited, really, len(there.telegram.bot.updates.pending), is_answered)


async def _another(there: Town) -> tuple[float, float]:
    """Somebody else in danger: seconds until an alert about her was accepted, by the story's time and by the wall."""
    known, began, wall = set(numbers(there["Maria"])), there.now, time.monotonic()
    there["Zoe"].sends(CRISIS)
    await there.until(lambda: len(numbers(there["Maria"]) - known) + len(known) == 2, 60)
    return there.now - began, time.monotonic() - wall


def _rings(heard: list[str]) -> int:
    """How often the escalation that rang most has rung."""
    first = [each.removeprefix("Repeat: ").partition(" ")[0] for each in heard]
    return max((first.count(number) for number in set(first) if number.startswith("#")), default=0)
