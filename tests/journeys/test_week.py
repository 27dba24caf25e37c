"""A summary of the week comes only to who asked for it, in their own words, and ends with one tap."""

from tests.journeys.test_history import answers
from tests.journeys.test_own_schedule import presses, says
from tests.world import World


async def test_it_comes_on_sunday_and_each_week_until_it_is_switched_off(world: World) -> None:
    ana = await world.joined("Ana")
    assert "Sunday, November 8, 18:00" in await says(world, ana, "/week on")
    await answers(world, ana, "2 low")
    await world.passes(days=7)
    assert ana.last.text.startswith("Your week, as you told it:\n\nMonday, November 2\nMood: 2 low")
    assert (await presses(world, ana, "No more of these")).startswith("Off.")
    await answers(world, ana, "4 good")
    await world.passes(days=8)
    assert sum(seen.text.startswith("Your week") for seen in ana.sees) == 0


async def test_nobody_gets_one_unasked_and_a_week_without_answers_stays_quiet(world: World) -> None:
    ana, luz = await world.joined("Ana"), await world.joined("Luz", language="es")
    await answers(world, ana, "2 low")
    await says(world, luz, "/week")
    await presses(world, luz, "Mirar atrás los domingos")
    await world.passes(days=14)
    assert not any(seen.text.startswith(("Your week", "Tu semana")) for seen in [*ana.sees, *luz.sees])


async def test_after_stop_none_comes(world: World) -> None:
    ana = await world.joined("Ana")
    await says(world, ana, "/week on")
    await answers(world, ana, "2 low")
    await says(world, ana, "/stop")
    await world.passes(days=8)
    assert not any(seen.text.startswith("Your week") for seen in ana.sees)


async def test_a_long_pause_leaves_it_out(world: World) -> None:
    ana = await world.joined("Ana")
    await says(world, ana, "/week on")
    await answers(world, ana, "2 low")
    await says(world, ana, "/pause two weeks")
    await world.passes(days=13)
    assert not any(seen.text.startswith("Your week") for seen in ana.sees)
