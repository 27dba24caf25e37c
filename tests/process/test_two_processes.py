"""Two processes on one PostgreSQL: either is killed at random under load. Nothing is lost, each chat keeps its order.

CAIRN_MINUTES=10 makes it as long; `make scale` does that and shows the figures.
"""

import asyncio
import json
import os
import random
import socket
import time
from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from bot.ports import Transaction
from bot.sandbox.phone import Phone
from bot.sandbox.telegram import EmulatedTelegram
from tests.databases import HandClock, opened
from tests.process.running import Installation, a_seed, emulated
from tests.process.test_killed import a_specialist, settled, what_is_open

MINUTES = float(os.environ.get("CAIRN_MINUTES") or 0.2)
pytestmark = [pytest.mark.process, pytest.mark.postgres, pytest.mark.timeout(300 + 90 * int(MINUTES))]

PEERS = 24
BETWEEN_KILLS = (2.0, 12.0)
CRISIS, PLAIN = "I want to kill myself", "a plain morning, number"
LONGEST_TAKEOVER = 30.0


class Pair:
    """Two installations of one organisation, killed and started again."""

    def __init__(self, folder: Path, telegram: EmulatedTelegram, address: str, url: str) -> None:
        self.both = [Installation(self._home(folder, name), telegram, address, url) for name in ("one", "two")]
        self.both[1].environment |= {"ENCRYPTION_KEYS": self.both[0].keys}
        self.kills = 0

    @staticmethod
    def _home(folder: Path, name: str) -> Path:
        (folder / name).mkdir()
        return folder / name

    async def starts(self) -> None:
        """One polls; the other stands by."""
        await self.both[0].starts()
        await self._joins(self.both[1])

    async def _joins(self, one: Installation) -> None:
        with (one.folder / "log").open("ab") as log:
            one.process = await one._spawn("run", output=log.fileno())

    async def loses_one(self, rng: random.Random) -> None:
        """SIGKILL at a random moment at which both serve, and what runs it starts it again."""
        one = rng.choice(self.both)
        await asyncio.gather(*(each.until(lambda each=each: answers(each.port)) for each in self.both))
        await asyncio.sleep(rng.uniform(0, 1))
        one.kills()
        self.kills += 1
        await one.ends()
        await self._joins(one)

    async def ends(self) -> None:
        """Both are told to stop."""
        for one in self.both:
            await one.stops()


def answers(port: int) -> bool:
    """Whether it serves: its health page is there."""
    with socket.socket() as trial:
        return trial.connect_ex(("127.0.0.1", port)) == 0


async def load(peers: list[Phone], rng: random.Random, until: float) -> set[int]:
    """Everyone writes now and then, some in a crisis; who those were."""
    in_crisis: set[int] = set()
    number = 0
    while time.monotonic() < until:
        peer, number = rng.choice(peers), number + 1
        if number % 40 == 0:
            in_crisis.add(peer.id)
            peer.sends(CRISIS)
        else:
            peer.sends(f"{PLAIN} {number}")
        await asyncio.sleep(rng.uniform(0.01, 0.1))
    return in_crisis


async def kill_now_and_then(pair: Pair, rng: random.Random, until: float) -> None:
    """Until the load ends."""
    while (left := until - time.monotonic()) > 0:
        await asyncio.sleep(min(rng.uniform(*BETWEEN_KILLS), left))
        await pair.loses_one(rng)


def longest_silence(telegram: EmulatedTelegram, method: str, since: int) -> float:
    """The longest time in which nobody made this call."""
    at = [call.at for call in list(telegram.calls)[since:] if call.method == method and call.took_effect]
    return max(((b - a).total_seconds() for a, b in pairwise(at)), default=0.0)


def ids_of(tx: Transaction, chats: list[int]) -> dict[int, str]:
    """Whose chat is whose."""
    found = {chat: tx.people.by_chat(chat) for chat in chats}
    return {chat: peer.id for chat, peer in found.items() if peer}


def handled(url: str, person_id: str) -> list[int]:
    """The message ids of one chat, in the order in which they were handled."""
    engine = create_engine(url)
    query = text("SELECT message_id FROM messages WHERE person_id = :person ORDER BY at, message_id")
    with engine.connect() as connection:
        found = list(connection.execute(query, {"person": person_id}).scalars())
    engine.dispose()
    return found


async def test_either_of_two_may_be_killed_at_any_time(tmp_path: Path, postgres_url: str) -> None:
    seed = a_seed()
    rng = random.Random(seed)
    async with emulated() as (telegram, address):
        pair = Pair(tmp_path, telegram, address, postgres_url)
        await pair.starts()
        maria = await a_specialist(pair.both[0], telegram, "Maria")
        peers = [telegram.phone(f"Peer{n}") for n in range(PEERS)]
        until, since = time.monotonic() + 60 * MINUTES, len(telegram.calls)
        in_crisis, _ = await asyncio.gather(load(peers, rng, until), kill_now_and_then(pair, rng, until))
        last = pair.both[0]
        await last.until(lambda: not telegram.bot.updates.pending, 120)
        await settled(last)
        silence = {name: longest_silence(telegram, name, since) for name in ("getUpdates", "sendMessage")}
        written = {peer.id: [seen.id for seen in peer.sees if seen.mine] for peer in peers}
        await pair.ends()
    async with opened(postgres_url, HandClock(), pair.both[0].keys) as work:
        found = await work.run(what_is_open)
        waiting = await work.run(lambda tx: tx.arrivals.waiting())
        people = await work.run(ids_of, list(written))
    orders = {chat: [n for n in handled(postgres_url, who) if n in set(written[chat])] for chat, who in people.items()}
    figures = {
        "seed": seed,
        "minutes": MINUTES,
        "kills": pair.kills,
        "messages": sum(map(len, written.values())),
        "crises": len(in_crisis),
        "longest_without_a_poll": round(silence["getUpdates"], 1),
        "longest_without_a_message": round(silence["sendMessage"], 1),
    }
    print(json.dumps(figures))  # noqa: T201 - what `make scale` shows
    assert waiting == (), figures
    assert {chat for _, chat, _ in found} == in_crisis, figures
    assert all(sent for _, _, sent in found), figures
    assert all(any(f"{e.number}" in seen.text for seen in maria.sees) for e, _, _ in found), figures
    assert orders == {chat: sorted(ids) for chat, ids in written.items() if ids}, figures  # all of them, in order
    assert silence["getUpdates"] <= LONGEST_TAKEOVER, figures
