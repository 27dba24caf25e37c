"""The house every run begins in: three peers who have joined, people on duty, nothing waiting."""

import asyncio
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import create_engine, text

from tests.world import World

EMPTIED = ("buttons", "slots", "messages", "outbox", "inbox", "leases")
PEERS = ("Ana", "Zoe", "Sam")
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
        await world.stops()
