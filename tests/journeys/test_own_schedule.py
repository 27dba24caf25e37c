"""A schedule said in words is read back before it is kept; several check-ins live side by side."""

import pytest

from tests.people import Person
from tests.world import World

QUESTION = "How is today for you?"


async def says(world: World, person: Person, *texts: str) -> str:
    """Typed one after the other; the last answer."""
    for text in texts:
        person.sends(text)
        await world.settles()
    return str(person.last.text)


async def presses(world: World, person: Person, *labels: str) -> str:
    """Pressed one after the other; what is shown last."""
    for label in labels:
        person.presses(label)
        await world.settles()
    return str(person.last.text)


async def test_days_and_a_time_are_read_back_with_the_next_three_moments(world: World) -> None:
    ana = await world.joined("Ana")
    shown = await says(world, ana, "/schedule weekdays at 7pm")
    assert "I check in at 19:00, Monday to Friday." in shown
    assert "Monday, November 2, 19:00\nTuesday, November 3, 19:00\nWednesday, November 4, 19:00" in shown
    assert "none planned" in await says(world, ana, "/settings")
    await says(world, ana, "/schedule weekdays at 7pm")
    assert "Next: Monday, November 2, 19:00" in await presses(world, ana, "Yes, save it")


async def test_the_same_in_spanish(world: World) -> None:
    luz = await world.joined("Luz", language="es")
    shown = await says(world, luz, "/schedule los lunes a las 9 de la noche")
    assert "Te pregunto a las 21:00, lunes." in shown
    assert "lunes 9 de noviembre, 21:00" in shown
    assert "Próxima: lunes 2 de noviembre, 21:00" in await says(world, luz, "sí")


async def test_a_bare_hour_in_quiet_hours_is_the_evening_and_says_so(world: World) -> None:
    ana = await world.joined("Ana")
    shown = await says(world, ana, "/schedule weekdays at 7")
    assert "at 19:00" in shown
    assert "No, at 7:00" in ana.last.labels
    assert "quiet hours" in await presses(world, ana, "No, at 7:00")


async def test_every_other_day_comes_every_other_day(world: World) -> None:
    ana = await world.joined("Ana")
    await says(world, ana, "/schedule every other day at 19:00")
    await presses(world, ana, "Yes, save it")
    await world.passes(days=1)
    for day in range(1, 4):
        ana.sends("hello")
        assert ana.hears.count(QUESTION) == day
        await world.passes(days=2)


async def test_one_that_comes_once_comes_once_and_is_gone(world: World) -> None:
    ana = await world.joined("Ana")
    await says(world, ana, "/schedule tomorrow 18h")
    await presses(world, ana, "Yes, save it")
    await world.passes(days=4)
    assert ana.hears.count(QUESTION) == 1
    assert "no check-ins planned" in await says(world, ana, "/schedule")


async def test_two_check_ins_have_their_own_days_and_times(world: World) -> None:
    ana = await world.joined("Ana")
    for words in ("weekdays at 9:30", "sunday evening, longer"):
        await says(world, ana, f"/schedule {words}")
        await presses(world, ana, "Yes, save it")
    shown = await says(world, ana, "/schedule")
    assert "9:30, Monday to Friday" in shown
    assert "19:00, Sunday" in ana.last.labels
    assert "at 19:00, Sunday" in await presses(world, ana, "19:00, Sunday")


async def test_what_is_not_understood_keeps_the_old_schedule(world: World) -> None:
    ana = await world.joined("Ana")
    await says(world, ana, "/schedule weekdays at 19:00")
    await presses(world, ana, "Yes, save it", "Change time")
    assert "Nothing has changed" in await says(world, ana, "weekdays at 25:99")
    assert "19:00, Monday to Friday" in await says(world, ana, "/schedule")


@pytest.mark.parametrize("words", ["every 3 days at 10", "every other week on monday at 10:00"])
async def test_less_often_works_for_every_rhythm(world: World, words: str) -> None:
    ana = await world.joined("Ana")
    await says(world, ana, f"/schedule {words}")
    await presses(world, ana, "Yes, save it")
    await world.passes(days=8)
    text = await presses(world, ana, "Less often")
    assert text.startswith(("Less often it is: every 6 days.", "It can't come less often"))
