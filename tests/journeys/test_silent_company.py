"""Silent company: a quiet sign every few minutes, true about who is there, stopped any time."""

from tests.journeys.test_care import CRISIS, press, says
from tests.people import Person
from tests.world import World


def signs(person: Person) -> list[str]:
    return [heard for heard in person.hears if "quietly" in heard or "en silencio" in heard]


async def test_the_program_stays_says_that_it_is_one_and_gives_signs_without_a_pile(world: World) -> None:
    ana = await world.joined("Ana")
    await says(world, ana, "/company")
    assert "I'm a program; no person is in this chat" in ana.last.text
    await world.passes(minutes=11)
    assert signs(ana) == ["Still here, quietly. (The program.)"]
    await press(world, ana, "That's enough")
    await world.passes(hours=1)
    assert signs(ana) == []


async def test_after_an_hour_it_asks_and_else_it_ends(world: World) -> None:
    ana = await world.joined("Ana")
    await says(world, ana, "/company")
    await world.passes(minutes=61)
    assert ana.last.text.startswith("An hour has passed in silence")
    await world.passes(hours=3)
    assert ana.last.text.startswith("An hour has passed in silence")


async def test_crisis_words_in_silence_are_answered_and_the_signs_end(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    await says(world, ana, "/company")
    await says(world, ana, CRISIS)
    assert maria.has_alert
    await world.passes(minutes=20)
    assert not any("Still here" in heard for heard in ana.hears)


async def test_with_a_person_the_signs_are_theirs_and_never_made_up(world: World) -> None:
    ana, maria = await world.with_maria("Ana", CRISIS)
    await says(world, maria, "Hi Ana")
    await says(world, ana, "/company")
    await world.passes(minutes=6)
    assert not any("is here, quietly" in heard for heard in ana.hears)
    await press(world, maria, "I'm here")
    assert any(heard == "Maria is here, quietly." for heard in ana.hears)


async def test_silent_company_speaks_spanish(world: World) -> None:
    ana = await world.joined("Ana", language="es")
    await says(world, ana, "/company")
    await world.passes(minutes=6)
    assert signs(ana) == ["Sigo aquí, en silencio. (El programa.)"]
