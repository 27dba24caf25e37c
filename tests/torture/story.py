"""One story from receipt to resolve, and what must be true at its end however often the bot was killed on the way.

Ana and Zoe write crisis words, Sam everyday words, before or while the bot runs. Maria claims one of the two, they
write to each other, she closes it. Nobody claims the other one, so Ben is alerted ten minutes later. Two check-ins are
late and comes once.
"""

import asyncio
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any

from sqlalchemy import Connection, create_engine, text

from bot.sandbox.phone import Phone
from tests.torture.stage import NotTrue, Scene
from tests.torture.template import CHECKED_IN

CRISIS = "I want to kill myself"
MORE = "I can't do this any more, I want to die"
EVERYDAY = "Work was long and I am a bit tired today"
FROM_MARIA, FROM_PEER = "Hello, I am with you. Where are you now?", "At home. Thank you for writing."
REPEAT = "(This is a repeat, to be sure it reaches you.)"
OVER_A_MINUTE = re.compile(r"waiting \d+ min")


@dataclass
class Result:
    """What became of one run."""

    seed: int
    marks: list[tuple[str, int]]
    deaths: int = 0
    seconds: float = 0.0
    lost: list[str] = field(default_factory=list)
    half_told: list[str] = field(default_factory=list)
    marked: int = 0
    unmarked: list[str] = field(default_factory=list)
    legible: list[str] = field(default_factory=list)  # in the log or the files, where nothing confided may stand

    @property
    def is_good(self) -> bool:
        """Nothing lost, nothing half told, only marked duplicates, and nothing confided is legible anywhere."""
        return not (self.lost or self.half_told or self.unmarked or self.legible)


async def play(scene: Scene, rng: Random, result: Result, **more: Any) -> None:
    """The whole story. What never comes is lost."""
    try:
        await _to_the_end(scene, rng, more)
        code = await scene.ends()
        while code == -9:  # killed on its way out
            scene.deaths.append("killed")
            await scene.begins()
            await scene.is_up()
            await _comes_to_rest(scene)
            code = await scene.ends()
        if code != 0:
            result.lost.append(f"it ended with {code}")
    except NotTrue as missing:
        result.lost.append(str(missing))
        scene.kills()
    result.deaths = len(scene.deaths)
    look_at_phones(scene, result)
    look_at_facts(scene, result)
    secrets = (CRISIS, EVERYDAY, MORE, FROM_MARIA, FROM_PEER, *(str(scene[name].id) for name in ("Ana", "Maria")))
    result.legible = scene.legible((*secrets, scene.telegram.bot.token))


async def _to_the_end(scene: Scene, rng: Random, more: dict[str, Any]) -> None:
    ana, zoe, sam, maria, ben = (scene[name] for name in ("Ana", "Zoe", "Sam", "Maria", "Ben"))
    said: list[Callable[[], object]] = [
        lambda: ana.sends(CRISIS),
        lambda: zoe.sends(CRISIS),
        lambda: sam.sends(EVERYDAY),
    ]
    rng.shuffle(said)
    at = rng.randint(0, 3)
    for say in said[:at]:
        say()
    await scene.begins(**more)
    for say in said[at:]:
        await asyncio.sleep(rng.random() / 100)
        say()
    await scene.until(lambda: hears(ana, "988") and hears(zoe, "988"), "the first answer")
    await scene.until(lambda: len(numbers(maria)) == 2, "two alerts")
    ana.sends(MORE)
    claimed, maria_is_there = await _claims(scene, maria, ana, zoe)
    maria.sends(FROM_MARIA)
    await scene.until(lambda: hears(claimed, FROM_MARIA), "Maria's words")
    claimed.sends(FROM_PEER)
    await scene.until(lambda: hears(maria, FROM_PEER), "the peer's words")
    maria.presses("Safe for now")
    await scene.until(lambda: hears(claimed, "has ended this chat"), "the end of the chat")
    assert maria_is_there
    await _comes_to_rest(scene)
    await scene.passes(minutes=10.5)
    await scene.until(lambda: numbers(ben), "the alert to Ben")
    await scene.until(lambda: len(sam.hears) > 0, "an answer to Sam")
    await scene.until(lambda: all(scene[name].hears for name in CHECKED_IN), "the check-ins")
    await _comes_to_rest(scene)


async def _claims(scene: Scene, maria: Phone, ana: Phone, zoe: Phone) -> tuple[Phone, bool]:
    """Maria claims the newest alert; who it was about."""
    said = "Maria has your message"
    maria.presses("Claim")
    await scene.until(lambda: hears(ana, said) or hears(zoe, said), "that Maria is there")
    await scene.until(lambda: any("Safe for now" in seen.labels for seen in maria.sees), "the screen of the claim")
    return (ana, True) if hears(ana, said) else (zoe, True)


async def _comes_to_rest(scene: Scene) -> None:
    await scene.until(lambda: not scene.telegram.bot.updates.pending and is_at_rest(scene), "rest")


# --- the phones -----------------------------------------------------------------------------------------------------


def hears(phone: Phone, words: str) -> bool:
    """Whether the bot's words with these in them stand on this phone, or stood there."""
    return any(words in heard for heard in phone.hears)


def numbers(phone: Phone) -> set[str]:
    """The escalations this person was alerted about."""
    found = (re.match(r"(?:Repeat: )?#(\d+)", heard.removeprefix(REPEAT).strip()) for heard in phone.hears)
    return {match[1] for match in found if match}


def look_at_phones(scene: Scene, result: Result) -> None:
    """Every word that stands twice on a phone says that it is a repeat."""
    for phone in scene.phones.values():
        plain = Counter(OVER_A_MINUTE.sub("", heard) for heard in phone.hears if REPEAT not in heard)
        result.marked += sum(REPEAT in heard for heard in phone.hears)
        result.unmarked += [f"{phone.name}: {heard[:60]}" for heard, times in plain.items() if times > 1]


# --- the facts ------------------------------------------------------------------------------------------------------

WAITING = """
SELECT (SELECT count(*) FROM inbox WHERE state = 'new')
     + (SELECT count(*) FROM outbox WHERE state IN ('new', 'sending'))
"""
OVERDUE = "SELECT count(*) FROM due WHERE due_at <= :now"
LOST = {
    "an update was never handled": "SELECT count(*) FROM inbox WHERE state = 'new'",
    "an update was set aside": "SELECT count(*) FROM inbox WHERE state = 'aside'",
    # A check-in whose fate is unknown (no answer came in time) is never sent twice.
    "words were never sent": """
        SELECT count(*) FROM outbox WHERE state <> 'sent' AND NOT (urgency >= 3 AND failure = 'unknown')""",
    "an alert was never accepted": "SELECT count(*) FROM alerts WHERE sent_at IS NULL",
    "an open escalation has no next step": """
        SELECT count(*) FROM escalations e WHERE e.state IN ('open', 'read')
        AND NOT EXISTS (SELECT 1 FROM due d WHERE d.kind = 'ladder' AND d.subject = e.id)""",
    "a closed one has no task": """
        SELECT count(*) FROM escalations e WHERE e.state = 'closed'
        AND NOT EXISTS (SELECT 1 FROM tasks t JOIN due d ON d.kind = 'task' AND d.subject = t.id
        WHERE t.escalation_id = e.id)""",
}
HALF_TOLD = {
    "a conversation outlived its escalation": """
        SELECT count(*) FROM conversations c JOIN escalations e ON e.id = c.escalation_id
        WHERE e.state = 'closed' AND c.ended_at IS NULL""",
    "an open escalation whose peer was told nothing": """
        SELECT count(*) FROM escalations WHERE state <> 'closed' AND (told IS NULL OR replied_at IS NULL)""",
    "an alert that nobody may answer": """
        SELECT count(*) FROM alerts a WHERE NOT EXISTS (SELECT 1 FROM escalations e WHERE e.id = a.escalation_id)""",
    "a claim without its journal line": """
        SELECT count(*) FROM escalations e WHERE e.claimed_at IS NOT NULL
        AND (SELECT count(*) FROM journal j WHERE j.about = e.id AND j.event = 'claimed') <> 1""",
    "an end without its journal line": """
        SELECT count(*) FROM escalations e WHERE e.state = 'closed'
        AND (SELECT count(*) FROM journal j WHERE j.about = e.id AND j.event = 'closed') <> 1""",
}
EXPECTED = {
    "escalations": ({2}, "SELECT count(*) FROM escalations"),
    "closed": ({1}, "SELECT count(*) FROM escalations WHERE state = 'closed'"),
    "one each": ({2}, "SELECT count(DISTINCT peer_id) FROM escalations"),
    "alerts": ({3}, "SELECT count(*) FROM alerts"),
    "check-ins asked": ({len(CHECKED_IN)}, "SELECT count(*) FROM checkin_runs WHERE state = 'asked'"),
    "carried words": ({2, 3}, "SELECT count(*) FROM carried"),  # Ana's second message, if Maria is there already
}


def _connected(scene: Scene) -> Iterator[Connection]:
    engine = create_engine(scene.url)
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()


def is_at_rest(scene: Scene) -> bool:
    """Whether nothing waits to be handled, sent or done."""
    now = scene.clock.now()
    for connection in _connected(scene):
        at = now.replace(tzinfo=None).isoformat(" ") if connection.dialect.name == "sqlite" else now
        return connection.scalar(text(WAITING)) == 0 and connection.scalar(text(OVERDUE), {"now": at}) == 0
    return False


def look_at_facts(scene: Scene, result: Result) -> None:
    """Plain SQL, none of the code under test."""
    for connection in _connected(scene):
        counts = {what: connection.scalar(text(query)) for what, query in (LOST | HALF_TOLD).items()}
        result.lost += [f"{what} ({counts[what]})" for what in LOST if counts[what]]
        result.half_told += [f"{what} ({counts[what]})" for what in HALF_TOLD if counts[what]]
        for what, (wanted, query) in EXPECTED.items():
            found = connection.scalar(text(query)) or 0
            if found not in wanted:
                (result.lost if found < min(wanted) else result.half_told).append(f"{found} {what}")
