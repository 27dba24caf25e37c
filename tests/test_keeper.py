"""The nightly backup: due once a night, tried again when it fails, told, and seen from outside."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.backup import is_stale, next_backup
from bot.storage.backup import BackupProblem
from bot.web.server import Health
from tests.world import World

NIGHT = datetime(2026, 11, 3, 8, 10, tzinfo=UTC)  # ten past three in New York


class Press:
    """Makes a backup, or fails."""

    def __init__(self) -> None:
        self.made: list[datetime] = []
        self.is_broken = False

    def __call__(self, now: datetime) -> None:
        if self.is_broken:
            raise BackupProblem("No backup was made: No space left on device (var/backups).")
        self.made.append(now)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """With its backup planned."""
    made = await World(tmp_path).starts()
    await made.cairn.work.run(made.cairn.use_cases.plan_backup, made.clock.now())
    yield made
    await made.stops()


def test_it_is_made_at_night_and_on_the_night_the_clocks_change() -> None:
    assert next_backup(datetime(2026, 11, 2, 12, 0, tzinfo=UTC), "America/New_York") == NIGHT
    skipped = next_backup(datetime(2026, 3, 8, 5, 0, tzinfo=UTC), "America/New_York")
    assert skipped == datetime(2026, 3, 8, 7, 10, tzinfo=UTC)


def test_a_missed_night_is_stale() -> None:
    assert [is_stale(at, NIGHT) for at in (None, NIGHT.replace(day=1), NIGHT.replace(hour=0))] == [True, True, False]


async def test_one_is_made_each_night_and_no_more(world: World) -> None:
    press = Press()
    keeper = world.cairn.keeper(press)
    assert not await keeper.turn()
    for day in (3, 4):
        world.clock.at = NIGHT.replace(day=day)
        assert [await keeper.turn(), await keeper.turn()] == [True, False]
    assert press.made == [NIGHT, NIGHT.replace(day=4)]


async def test_of_two_workers_one_makes_it(world: World) -> None:
    press, world.clock.at = Press(), NIGHT
    turns = [await world.cairn.keeper(press).turn() for _ in range(2)]
    assert turns == [True, False]


async def test_a_failure_is_told_once_and_tried_again(world: World) -> None:
    ruth, press = await world.supervisor("Ruth"), Press()
    keeper, press.is_broken, world.clock.at = world.cairn.keeper(press), True, NIGHT
    for _ in range(3):
        assert await keeper.turn()
        await world.settles()
        world.clock.passes(minutes=15)
    assert sum("copy of the records could not be made" in text for text in ruth.hears) == 1
    press.is_broken = False
    assert await keeper.turn()
    assert len(press.made) == 1


async def test_its_age_and_its_failing_are_seen_from_outside(world: World) -> None:
    press, world.clock.at = Press(), NIGHT
    await world.cairn.keeper(press).turn()
    world.clock.passes(hours=1)
    assert 'cairn_age_seconds{what="backup"} 3600.0' in await metrics(world)
    assert "cairn_backup_failing 0.0" in await metrics(world)
    press.is_broken, world.clock.at = True, NIGHT.replace(day=4)
    await world.cairn.keeper(press).turn()
    assert "cairn_backup_failing 1.0" in await metrics(world)


async def metrics(world: World) -> str:
    cairn = world.cairn
    health = Health(cairn.work, world.clock, cairn.intake.vitals, cairn.ticker.vitals)
    return bytes((await health.metrics(None)).body).decode()  # type: ignore[arg-type]  # it is not looked at
