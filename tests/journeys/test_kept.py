"""A date somebody named, a small step they chose: kept by a press, seen in /kept, asked about once."""

from tests.journeys.test_own_schedule import presses, says
from tests.journeys.test_wins import tells
from tests.people import Person
from tests.world import World

DATED = "My hearing is on Thursday and I can't stop thinking about it."


def asked(person: Person) -> int:
    """How often they were asked about something kept."""
    return sum("I said I would ask once" in seen.text for seen in person.sees)


async def keeps(world: World, person: Person, words: str) -> str:
    """Told, and the button pressed."""
    await tells(world, person, words)
    return await presses(world, person, "Remember this for me")


async def test_a_date_is_kept_by_a_press_and_asked_about_once_after_it(world: World) -> None:
    ana = await world.joined("Ana")
    shown = await keeps(world, ana, DATED)
    assert "“My hearing is on Thursday”" in shown
    assert "Friday, November 6, 11:00: I ask once" in shown
    await world.passes(days=3, hours=20)
    assert asked(ana) == 0
    await world.passes(days=2)
    assert asked(ana) == 1
    assert "Nothing is kept here" in await says(world, ana, "/kept")


async def test_the_same_in_spanish_with_a_small_step(world: World) -> None:
    luz = await world.joined("Luz", language="es")
    await tells(world, luz, "Estoy nerviosa. Mañana voy a llamar a mi hermana")
    assert "miércoles 4 de noviembre, 11:00" in await presses(world, luz, "Recuérdame esto")
    await world.passes(days=3)
    assert any("Me contaste: «Mañana voy a llamar a mi hermana»" in seen.text for seen in luz.sees)
    assert "¿Qué ayudó" in await presses(world, luz, "Bien")


async def test_nothing_is_kept_without_the_press(world: World) -> None:
    ana = await world.joined("Ana")
    await tells(world, ana, DATED)
    assert "Nothing is kept here" in await says(world, ana, "/kept")
    await world.passes(days=6)
    assert asked(ana) == 0


async def test_it_can_be_taken_back_at_any_time(world: World) -> None:
    ana = await world.joined("Ana")
    await keeps(world, ana, DATED)
    assert "Friday, November 6, 11:00: “My hearing is on Thursday”" in await says(world, ana, "/kept")
    assert "Nothing is kept here" in await presses(world, ana, "Remove: My hearing is on Thursday")
    await world.passes(days=6)
    assert asked(ana) == 0


async def test_a_crisis_holds_it_back(world: World) -> None:
    ana = await world.joined("Ana")
    await keeps(world, ana, DATED)
    await world.passes(days=3)
    ana.sends("I want to kill myself")
    await world.passes(days=2)
    assert asked(ana) == 0


async def test_it_is_in_my_data_and_gone_after_forget(world: World) -> None:
    ana = await world.joined("Ana")
    await keeps(world, ana, DATED)
    await says(world, ana, "/mydata")
    sent = [world.telegram.files.by_id[one.file_id] for one in ana.sees if one.kind == "document"]
    assert any(b"My hearing is on Thursday" in file.content for file in sent)
    await says(world, ana, "/forget")
    await presses(world, ana, "Erase everything")
    await world.passes(days=6)
    assert asked(ana) == 0


async def test_words_after_the_command_are_kept_too(world: World) -> None:
    ana = await world.joined("Ana")
    assert "“I will call my sister tomorrow”" in await says(world, ana, "/kept I will call my sister tomorrow")
    assert "Hard, then." in await _answered(world, ana, "Hard")


async def test_whoever_stopped_is_not_asked(world: World) -> None:
    ana = await world.joined("Ana")
    await keeps(world, ana, DATED)
    await says(world, ana, "/stop")
    await world.passes(days=12)
    assert asked(ana) == 0


async def _answered(world: World, person: Person, label: str) -> str:
    await world.passes(days=3)
    return await presses(world, person, label)
