"""SIGKILL at random moments of a burst: no message lost, every crisis has its escalation, every alert went out."""

import asyncio
import random
import re
import time
from collections import Counter
from pathlib import Path

import pytest

from bot.domain.escalation import Escalation
from bot.ports import Transaction
from bot.sandbox.phone import Phone
from bot.sandbox.telegram import EmulatedTelegram
from tests.databases import HandClock, opened
from tests.process.running import Installation, a_seed, emulated

pytestmark = [pytest.mark.process, pytest.mark.timeout(300)]

PEERS, MESSAGES, CRISES, KILLS = 40, 200, 20, 4
CANARY = "canary of the morning"


async def a_specialist(bot: Installation, telegram: EmulatedTelegram, name: str) -> Phone:
    """On duty, by invitation and command."""
    printed = await bot.command("invite", "specialist", "--name", name)
    code = next(line.strip() for line in printed.splitlines() if re.fullmatch(r"[A-Za-z0-9_-]{20,64}", line.strip()))
    phone = telegram.phone(name)
    phone.starts(code)
    await bot.until(lambda: len(phone.sees) > 1)
    seen = len(phone.sees)
    phone.sends("/onduty")
    await bot.until(lambda: len(phone.sees) > seen + 1)
    return phone


def a_burst(rng: random.Random, peers: list[Phone]) -> set[int]:
    """200 messages, a crisis each from twenty people somewhere among them; who they were."""
    in_crisis = rng.sample(peers, CRISES)
    said = [(peer, "I want to kill myself") for peer in in_crisis]
    said += [(rng.choice(peers), f"{CANARY} {n}") for n in range(MESSAGES - CRISES)]
    rng.shuffle(said)
    for peer, words in said:
        peer.sends(words)
    return {peer.id for peer in in_crisis}


async def is_killed_again_and_again(bot: Installation, rng: random.Random) -> None:
    """Each time after a random number of calls to Telegram, or a while when it has little left to say."""
    for _ in range(KILLS):
        calls, at = len(bot.telegram.calls) + rng.randint(2, 90), time.monotonic() + rng.uniform(0.5, 4)
        await bot.until(lambda n=calls, at=at: len(bot.telegram.calls) >= n or time.monotonic() > at)
        bot.kills()
        await bot.ends()
        await bot.starts()


def what_is_open(tx: Transaction) -> list[tuple[Escalation, int, int]]:
    """Every open escalation, the chat it is about, and how many of its alerts went out."""
    return [
        (e, tx.people.get(e.peer_id).chat_id, sum(a.sent_at is not None for a in tx.escalations.alerts(e.id)))
        for e in tx.escalations.all_open()
    ]


async def survives(folder: Path, database_url: str) -> None:
    """The whole story, on one database."""
    seed = a_seed()
    rng = random.Random(seed)
    async with emulated() as (telegram, address):
        bot = Installation(folder, telegram, address, database_url)
        await bot.starts()
        maria = await a_specialist(bot, telegram, "Maria")
        peers = [telegram.phone(f"Peer{n}") for n in range(PEERS)]
        for peer in peers:
            peer.starts()
        in_crisis = a_burst(rng, peers)
        await is_killed_again_and_again(bot, rng)
        await settled(bot)
        assert await bot.stops() == 0, bot.log()[-2000:]
    async with opened(database_url, HandClock(), bot.keys) as work:
        found = await work.run(what_is_open)
        waiting = await work.run(lambda tx: tx.arrivals.waiting())
    assert waiting == (), f"seed {seed}"
    assert Counter(chat for _, chat, _ in found) == Counter(in_crisis), f"seed {seed}"
    assert all(sent for _, _, sent in found), f"seed {seed}"
    assert all(any(f"{e.number}" in seen.text for seen in maria.sees) for e, _, _ in found), f"seed {seed}"


async def settled(bot: Installation) -> None:
    """Nothing new has been said for three seconds."""
    last, quiet = -1, 0
    while quiet < 30:
        sent = sum(1 for call in bot.telegram.calls if call.method.lower() != "getupdates")
        quiet = quiet + 1 if sent == last else 0
        last = sent
        await asyncio.sleep(0.1)
        await bot.until(lambda: True)


def contents(folder: Path) -> bytes:
    """The database file and its log."""
    return b"".join(part.read_bytes() for part in folder.glob("cairn.sqlite*"))


def read(file: Path) -> str:
    """What the file says."""
    return file.read_text()


async def test_a_burst_survives_sigkill_on_sqlite(tmp_path: Path) -> None:
    file = tmp_path / "cairn.sqlite"
    await survives(tmp_path, f"sqlite:///{file}")
    everything = contents(tmp_path)
    assert [word for word in (CANARY, "Peer7", "Maria", "5000000") if word.encode() in everything] == []
    assert CANARY not in read(tmp_path / "log")


@pytest.mark.postgres
async def test_a_burst_survives_sigkill_on_postgresql(tmp_path: Path, postgres_url: str) -> None:
    await survives(tmp_path, postgres_url)
