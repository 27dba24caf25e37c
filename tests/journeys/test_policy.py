"""/policy and /whoson: the ladder as data, with its people, minutes and hours, in both languages."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.domain.policy import LadderMinutes
from bot.domain.written_hours import parse_covered
from tests.people import Person
from tests.world import POLICY, World


async def says(world: World, person: Person, text: str) -> str:
    person.sends(text)
    await world.settles()
    return str(person.last.text)


async def test_the_ladder_is_shown_step_by_step_with_its_people_and_minutes(world: World) -> None:
    ruth = await world.supervisor("Ruth")
    await world.on_duty("Maria")
    await world.on_duty("Ben", "backup")
    await world.last_resort("Otto")
    said = await says(world, ruth, "/policy")
    steps = "1. On duty: Maria\n2. Backup: Ben\n3. Willing off shift: —\n4. Supervisors: Ruth\n5. Last resort: Otto\n"
    assert steps in said
    assert "imminent 3, high 10, concern 15." in said
    assert "Covered hours: day and night, every day." in said


async def test_covered_hours_and_other_minutes_are_shown_as_they_are_set(tmp_path: Path) -> None:
    covered = parse_covered("mon-fri 9:00-17:00; sat 10:00-14:00", POLICY.timezone)
    minutes = LadderMinutes(repeat=timedelta(minutes=20))
    world = await World(tmp_path, replace(POLICY, covered=covered, minutes=minutes)).starts()
    said = await says(world, await world.supervisor("Ruth"), "/policy")
    assert "Covered hours: Monday to Friday 09:00–17:00; Saturday 10:00–14:00." in said
    assert "every 20 minutes" in said
    await world.stops()


async def test_it_speaks_spanish(world: World) -> None:
    ruth = world.phone("Ruth", "es")
    await world.supervisor("Ruth")
    assert "1. De guardia: —" in await says(world, ruth, "/policy")


async def test_whoson_says_now_and_next(world: World) -> None:
    ruth = await world.supervisor("Ruth")
    await world.on_duty("Maria")
    await says(world, ruth, "/rota Maria mon-fri 8-16")
    said = await says(world, ruth, "/whoson")
    assert "Next in the rota:\nMaria: Monday, November 2, 8:00 to 16:00\nMaria: Tuesday" in said
