"""Words meant for a person are read by one, by the stated day; "Maria read this" comes only once it is true."""

from tests.journeys.test_own_schedule import presses, says
from tests.journeys.test_shaped_checkins import with_checkin
from tests.people import Person
from tests.world import World

NOTE = "please ask me about the flat next time"


async def with_note(world: World) -> Person:
    """Ana answered "anything you want a person to know?"."""
    ana = await with_checkin(world)
    await presses(world, ana, "How it asks", "Pick questions", "For a person to read: no", "Done")
    await world.jumps_to(hour=9)
    await says(world, ana, NOTE)
    return ana


async def test_the_reading_day_is_stated_and_read_is_said_when_it_is_true(world: World) -> None:
    maria, ana = await world.on_duty("Maria"), await with_note(world)
    assert any("Someone of Riverside reads it by" in seen.text for seen in ana.sees)
    await says(world, maria, "/toread")
    assert NOTE not in maria.last.text
    assert not any("read this" in seen.text for seen in ana.sees)
    assert NOTE in await presses(world, maria, "Read it")
    assert any(seen.text == "Maria read this." for seen in ana.sees)
    assert "Nothing is waiting" in await says(world, maria, "/toread")


async def test_a_day_that_was_not_kept_is_said_to_both_sides(world: World) -> None:
    ruth, ana = await world.supervisor("Ruth"), await with_note(world)
    await world.passes(days=2)
    assert any("Nobody has read them" in seen.text for seen in ruth.sees)
    assert any("Nobody has read what you left" in seen.text for seen in ana.sees)


async def test_without_consent_to_reading_nobody_is_asked_and_nothing_is_shown(world: World) -> None:
    maria, ana = await world.on_duty("Maria"), await with_note(world)
    await says(world, ana, "/settings")
    await presses(world, ana, "Yes or no", "Keep it to me")
    assert "Nothing is waiting" in await says(world, maria, "/toread")
    await world.passes(days=1)
    assert not any("anything you want a person to know" in seen.text for seen in ana.sees[-2:])


async def test_peers_cannot_open_the_list(world: World) -> None:
    await with_note(world)
    zoe = await world.joined("Zoe")
    assert "isn't for you" in await says(world, zoe, "/toread")
