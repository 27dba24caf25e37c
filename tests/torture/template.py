"""The house every run begins in: five peers who have joined, people on duty, nothing waiting."""

import asyncio
import tempfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import create_engine, text

from bot.domain.checkin import Checkin
from bot.domain.hours import QuietHours
from bot.ports import Transaction
from bot.usecases.steps.planning import CHECKIN
from tests.world import World

EMPTIED = ("buttons", "slots", "messages", "outbox", "inbox", "leases")
CHECKED_IN = ("Kim", "Lou")  # two, so that what is due together is done as a page
PEERS = ("Ana", "Zoe", "Sam", *CHECKED_IN)
STAFF = ("Maria", "Ben", "Ruth", "Otto")


def build(url: str) -> int:
    """Let everyone join through the real bot, in the migrated database of this address; the exit code."""
    asyncio.run(_join(url))
    engine = create_engine(url)
    with engine.begin() as connection:
        for table in EMPTIED:
            connection.execute(text(f"DELETE FROM {table}"))
    engine.dispose()
    return 0


async def _join(url: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        world = World(Path(folder))
        world.url = url
        world.file.touch()  # nothing is copied: the database is there
        world.clock.at = datetime.now(UTC) - timedelta(hours=1)
        await world.starts()
        for name in PEERS:
            await world.joined(name)
        await world.on_duty("Maria")
        await world.on_duty("Ben", "backup")
        await world.supervisor("Ruth")
        await world.last_resort("Otto")
        for name in CHECKED_IN:
            await world.cairn.work.run(_plan_checkin, world.phone(name).id, world.clock.at)
        await world.stops()


def _plan_checkin(tx: Transaction, chat_id: int, at: datetime) -> None:
    """One that is due since this moment: an outage has just ended when a run begins."""
    peer = tx.people.by_chat(chat_id)
    assert peer is not None
    tx.people.save(replace(peer, timezone="UTC", quiet=QuietHours(None, None)))
    at = at.replace(second=0, microsecond=0)
    tx.checkins.save(Checkin(tx.new_id(), peer.id, at.time(), next_at=at))
    tx.due.put(CHECKIN, tx.checkins.of(peer.id)[0].id, at, person_id=peer.id)
