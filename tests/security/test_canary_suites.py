"""The canaries through chaos, backups and PostgreSQL; the crash suite (tests/torture) looks for its own words."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from bot.sandbox.faults import Fault
from bot.storage.backup import Shelf, back_up, restore
from bot.storage.sealing import KeyRing
from bot.storage.tables import metadata
from tests.databases import KEYS
from tests.security.test_canaries import WORDS, confides, found_in, logs, on_disk, says
from tests.world import World

__all__ = ["logs"]
RING = KeyRing.parse(KEYS)
FAULTS: dict[str, Callable[[], Fault]] = {
    "server error": Fault.server_error,
    "no connection": Fault.connect,
    "timeout": Fault.timeout_after,
    "reset": Fault.reset_after,
    "flood": lambda: Fault.flood(3),
    "bad answer": Fault.bad_json,
    "token refused": Fault.unauthorized,
    "another copy": Fault.conflict,
    "refused": lambda: Fault.refused(f"can't parse entities: {WORDS}"),
    "forbidden": lambda: Fault.forbidden(f"bot was blocked by {WORDS}"),
}


@pytest.mark.parametrize("kind", FAULTS)
async def test_whatever_telegram_answers_nothing_confided_is_logged(
    tmp_path: Path, logs: io.StringIO, kind: str
) -> None:
    world = await World(tmp_path).starts()
    ana, maria = await confides(world)
    world.telegram.faults.add(FAULTS[kind](), times=3, method="sendMessage")
    for number in range(3):
        await says(world, ana, f"{WORDS} {number}")
        world.clock.passes(minutes=1)
        await world.settles()
    await world.stops()
    for place in (logs.getvalue(), on_disk(tmp_path)):
        assert found_in(place, str(ana.id), str(maria.id), world.telegram.bot.token) == []


async def test_backups_made_in_the_middle_and_what_is_restored_hold_nothing_legible(
    tmp_path: Path, logs: io.StringIO
) -> None:
    world = await World(tmp_path).starts()
    ana, maria = await confides(world)
    made = back_up(world.url, RING, Shelf(tmp_path / "backups", 3), world.clock.now())
    await world.stops()
    (tmp_path / "elsewhere").mkdir()
    restore(made, f"sqlite:///{tmp_path / 'elsewhere' / 'cairn.sqlite'}", RING, world.clock.now())
    for place in (on_disk(tmp_path / "backups"), on_disk(tmp_path / "elsewhere"), logs.getvalue()):
        assert found_in(place, str(ana.id), str(maria.id), world.telegram.bot.token) == []


@pytest.mark.postgres
async def test_no_row_of_postgresql_shows_what_was_confided(
    tmp_path: Path, postgres_url: str, logs: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    world = World(tmp_path)
    world.url = postgres_url
    world.file.touch()  # nothing is copied: the database is there
    await world.starts()
    ana, maria = await confides(world)
    await world.stops()
    engine = create_engine(postgres_url)
    with engine.connect() as connection:
        rows = [row for table in metadata.tables for row in connection.execute(text(f'SELECT * FROM "{table}"'))]
    engine.dispose()
    everything = b"".join(bytes(v) if isinstance(v, bytes | memoryview) else str(v).encode() for r in rows for v in r)
    assert len(rows) > 50
    for place in (everything, logs.getvalue()):
        assert found_in(place, str(ana.id), str(maria.id)) == []
