""" "If I miss some, tell Maria": off until asked for, undone any time, never in the name of anybody else."""

from tests.journeys.test_own_schedule import presses, says
from tests.journeys.test_shaped_checkins import with_checkin
from tests.people import Person
from tests.world import World

ASKED = "asked me to tell you when 2 check-ins in a row stay open"


async def with_wish(world: World) -> tuple[Person, Person]:
    """Ana asked that Maria is told after two."""
    maria, ana = await world.on_duty("Maria"), await with_checkin(world)
    await presses(world, ana, "If I miss some", "Maria", "2")
    assert "I tell Maria" in ana.last.text
    return ana, maria


async def test_two_open_ones_are_told_once_and_the_person_hears_it(world: World) -> None:
    ana, maria = await with_wish(world)
    await world.passes(days=1, hours=5)
    assert not any(ASKED in seen.text for seen in maria.sees)
    await world.passes(days=4)
    assert sum(ASKED in seen.text for seen in maria.sees) == 1
    assert any("I have done that now" in seen.text for seen in ana.sees)
    await presses(world, maria, "Write to them")
    assert "You're with Maria now" in ana.last.text


async def test_an_answer_or_a_word_means_nobody_is_told(world: World) -> None:
    ana, maria = await with_wish(world)
    for _ in range(4):
        await world.passes(days=1)
        await says(world, ana, "4")
    assert not any(ASKED in seen.text for seen in maria.sees)


async def test_it_is_undone_in_one_tap(world: World) -> None:
    ana, maria = await with_wish(world)
    await presses(world, ana, "Undo this")
    await world.passes(days=5)
    assert not any(ASKED in seen.text for seen in maria.sees)


async def test_without_the_wish_missing_is_no_news(world: World) -> None:
    maria = await world.on_duty("Maria")
    await with_checkin(world)
    heard = len(maria.sees)
    await world.passes(days=6)
    assert len(maria.sees) == heard
