"""The nights on which the clocks change: the check-in keeps its hour and comes once."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from tests.world import World

QUESTION = "How is today for you?"


@pytest.mark.parametrize("eve", [datetime(2026, 10, 31, 5, tzinfo=UTC), datetime(2027, 3, 13, 5, tzinfo=UTC)])
async def test_the_hour_on_the_wall_stays(world: World, eve: datetime) -> None:
    world.clock.at = eve
    ana = await world.joined("Ana")
    ana.sends("/schedule")
    await world.settles()
    ana.presses("Add a time")
    await world.settles()
    ana.presses("9:00")
    await world.passes(days=2)
    times = [seen.at.astimezone(ZoneInfo("America/New_York")) for seen in ana.sees if seen.text == QUESTION]
    assert [(at.hour, at.minute) for at in times] == [(9, 0), (9, 0)]


@pytest.mark.parametrize(
    ("eve", "at"),
    [(datetime(2027, 3, 13, 12, tzinfo=UTC), "2:30"), (datetime(2026, 10, 31, 12, tzinfo=UTC), "1:30")],
)
async def test_an_hour_that_is_skipped_or_comes_twice_sends_one(world: World, eve: datetime, at: str) -> None:
    world.clock.at = eve
    ana = await world.joined("Ana")
    ana.sends("/settings")
    await world.settles()
    ana.presses("Quiet hours")
    await world.settles()
    ana.sends("none")
    await world.settles()
    ana.sends("/schedule")
    await world.settles()
    ana.presses("Add a time")
    await world.settles()
    ana.sends(at)
    await world.settles()
    ana.presses("Yes, save it")
    await world.passes(hours=23)
    assert ana.hears.count(QUESTION) == 1
