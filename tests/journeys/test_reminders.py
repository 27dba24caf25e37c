"""Reminders in the person's own words: read back, said once, moved with them; and a pause until a day they type."""

from tests.journeys.test_own_schedule import presses, says
from tests.journeys.test_shaped_checkins import with_checkin
from tests.world import World


async def test_a_thing_is_read_back_kept_and_said_an_hour_before(world: World) -> None:
    ana = await world.joined("Ana")
    shown = await says(world, ana, "/remind my meeting on Thursday at 6")
    assert "“my meeting”\nThursday, November 5, 18:00" in shown
    assert "Thursday, November 5, 18:00: my meeting" in await presses(world, ana, "An hour before")
    await world.passes(days=3, hours=9, minutes=59)
    assert "asked me to remind" not in ana.last.text
    await world.passes(minutes=2)
    assert ana.last.text == "You asked me to remind you:\nmy meeting\nThursday, November 5, 18:00"
    await world.passes(days=2)
    assert sum("You asked me to remind you" in seen.text for seen in ana.sees) == 1


async def test_the_same_in_spanish_with_a_typed_yes(world: World) -> None:
    luz = await world.joined("Luz", language="es")
    assert "«cita con el médico»" in await says(world, luz, "/remind", "cita con el médico mañana a las 17h")
    assert "martes 3 de noviembre, 17:00: cita con el médico" in await says(world, luz, "sí")


async def test_it_can_be_taken_away(world: World) -> None:
    ana = await world.joined("Ana")
    await says(world, ana, "/remind call Joe tomorrow at 10am")
    await presses(world, ana, "Right then")
    assert "Type it with its day" in await presses(world, ana, "Remove: call Joe")
    await world.passes(days=2)
    assert not any("You asked me to remind you" in seen.text for seen in ana.sees)


async def test_quiet_hours_are_not_offered_and_nothing_comes_after_stop(world: World) -> None:
    ana = await world.joined("Ana")
    await says(world, ana, "/remind the bus tomorrow at 8:30am")
    assert "An hour before" not in ana.last.labels
    await presses(world, ana, "Right then")
    await says(world, ana, "/stop")
    await world.passes(days=2)
    assert not any("You asked me to remind you" in seen.text for seen in ana.sees)


async def test_a_reminder_with_crisis_words_is_a_crisis_first(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    await says(world, ana, "/remind kill myself tomorrow at 10")
    assert maria.has_alert


async def test_a_pause_until_a_typed_day(world: World) -> None:
    ana = await with_checkin(world)
    shown = await says(world, ana, "/pause", "until friday")
    assert "Quiet until Friday, November 6." in shown
    assert "Next check-in: Friday, November 6, 9:00" in shown
    assert "Quiet until Monday, November 16." in await says(world, ana, "/pause two weeks")


async def test_words_on_the_pause_screen_that_are_no_day_are_listened_to(world: World) -> None:
    ana = await world.joined("Ana")
    await says(world, ana, "/pause", "I feel so alone tonight and I don't know who to call")
    await world.passes(seconds=10)
    assert "Quiet until" not in ana.last.text
    assert not ana.last.mine
