"""Telegram fails in every way it knows while people are in danger; the whole bot runs, in virtual time.

For a minute faults of all kinds meet calls at random. Ana and Zoe write crisis words somewhere in it. When the last
fault is over, an alert about each must have been accepted within a minute, and each must have had her answer; the bot
never ended, and its poller never span.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from bot.sandbox.faults import Fault
from tests.torture.story import CRISIS, EVERYDAY, MORE, hears, numbers
from tests.torture.virtual import Town, a_template, in_virtual_time, town
from tests.world import content

SHORT = content().text("short-notice", "en")[:30]
STORM = 60.0  # virtual seconds
ALERTED_WITHIN = 60.0  # after the last fault, or after the words if those came later
MOST_POLLS = 5  # in any second
CALLS = (None, "getUpdates", "sendMessage", "editMessageText", "deleteMessage", "answerCallbackQuery")
TWO = ("Ana", "Zoe")
ON_CALL = ("Maria", "Ben", "Ruth", "Otto")
KINDS: tuple[Callable[[Random, int], Fault], ...] = (
    lambda _rng, _chat: Fault.server_error(),
    lambda _rng, _chat: Fault.connect(),
    lambda _rng, _chat: Fault.timeout_before(),
    lambda _rng, _chat: Fault.timeout_after(),
    lambda _rng, _chat: Fault.reset(),
    lambda _rng, _chat: Fault.reset_after(),
    lambda rng, _chat: Fault.slow(rng.randint(1, 15)),
    lambda rng, _chat: Fault.flood(rng.randint(1, 20)),
    lambda _rng, _chat: Fault.bad_json(),
    lambda _rng, _chat: Fault.unauthorized(),
    lambda _rng, _chat: Fault.conflict(),
    lambda _rng, _chat: Fault.refused("message text is empty"),
    lambda _rng, chat: Fault.moved(chat),
    lambda _rng, _chat: Fault.forbidden("bot was blocked by the user"),
)
ONE_CHAT = {"moved", "forbidden", "refused"}  # they are about a chat, so they meet one: Maria's


@dataclass
class Weathered:
    """How one script went."""

    seed: int
    waited: list[float] = field(default_factory=list)  # from the later of words and last fault to the alert
    faults: int = 0
    most_polls: int = 0
    wrong: list[str] = field(default_factory=list)


async def weather(folder: Path, template: Path, seed: int) -> Weathered:
    """One script."""
    rng, seen = Random(seed), Weathered(seed)
    async with town(folder, template) as there:
        began = there.now
        storm = asyncio.create_task(_storm(there, rng, seen))
        told = [asyncio.create_task(_in_danger(there, name, rng.uniform(0, STORM), began, seen)) for name in TWO]
        there["Sam"].sends(EVERYDAY)
        await storm
        await asyncio.gather(*told)
        seen.most_polls = _most_polls(there)
        if seen.most_polls > MOST_POLLS:
            seen.wrong.append(f"{seen.most_polls} polls in a second")
        if not await there.until(lambda: hears(there["Ana"], "988") and hears(there["Zoe"], "988"), 60):
            seen.wrong.append("somebody in danger was not answered")
        found = there.work.auditor().look(there.clock.now())
        seen.wrong += [breach.promise for breach in found]
        if await there.ends() != 0:
            seen.wrong.append("it did not end well")
    return seen


async def _storm(there: Town, rng: Random, seen: Weathered) -> None:
    ends = there.now + STORM
    while there.now < ends:
        maria = there["Maria"].id
        fault = rng.choice(KINDS)(rng, maria)
        is_about_one = fault.kind.value in ONE_CHAT
        method = "sendMessage" if is_about_one else rng.choice(CALLS)
        there.telegram.faults.add(fault, rng.randint(1, 4), method, maria if is_about_one else None)
        seen.faults += 1
        await there.passes(rng.uniform(0.5, 8))
    there.telegram.faults.clear()


async def _in_danger(there: Town, name: str, after: float, began: float, seen: Weathered) -> None:
    await there.passes(after)
    there[name].sends(CRISIS if name == "Ana" else MORE)
    since = max(there.now, began + STORM)
    if not await there.until(lambda: _alerted(there) == len(TWO), since + ALERTED_WITHIN - there.now):
        seen.wrong.append(f"{_alerted(there)} of {len(TWO)} alerts were accepted in time")
        return
    seen.waited.append(max(there.now - since, 0.0))


def _alerted(there: Town) -> int:
    """How many escalations somebody on call was alerted about, the fixed short words counted."""
    short = sum(heard.startswith(SHORT) for person in ON_CALL for heard in there[person].hears)
    return min(len(set().union(*(numbers(there[person]) for person in ON_CALL))) + short, len(TWO))


def _most_polls(there: Town) -> int:
    moments = [call.at.timestamp() for call in there.telegram.calls if call.method.lower() == "getupdates"]
    most = 0
    for place, moment in enumerate(moments):
        most = max(most, sum(1 for later in moments[place : place + 20] if later < moment + 1))
    return most


def template_for(folder: Path) -> Path:
    """What every script begins with; not on a loop that runs."""
    return a_template(folder)


def weathered(folder: Path, template: Path, seed: int) -> Weathered:
    """One script, on a loop of its own."""
    return in_virtual_time(weather(folder, template, seed))
