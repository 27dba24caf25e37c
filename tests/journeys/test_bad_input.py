"""Whatever is typed where something else was asked gets a clear sentence with an example; the old setting stays."""

import pytest

from tests.people import Person
from tests.world import World

WAYS = {
    "time": ("/schedule", "Add a time"),
    "zone": ("/settings", "Time zone"),
    "country": ("/settings", "Country"),
    "quiet": ("/settings", "Quiet hours"),
}
EXAMPLES = {"time": "8:30", "zone": "Chicago", "country": "Mexico", "quiet": "22:00 to 8:00"}


async def asked(world: World, person: Person, kind: str) -> str:
    """The settings before, with the question open."""
    person.sends("/settings")
    await world.settles()
    before = str(person.last.text)
    command, label = WAYS[kind]
    person.sends(command)
    await world.settles()
    person.presses(label)
    await world.settles()
    return before


async def settings(world: World, person: Person) -> str:
    """The settings now."""
    person.sends("/settings")
    await world.settles()
    return str(person.last.text)


@pytest.mark.parametrize("kind", WAYS)
@pytest.mark.parametrize("typed", ["25:99", "Xyzzyqville", "x" * 4096])
async def test_bad_words_get_an_example_and_change_nothing(world: World, kind: str, typed: str) -> None:
    ana = await world.joined("Ana")
    before = await asked(world, ana, kind)
    ana.sends(typed)
    await world.settles()
    assert EXAMPLES[kind] in ana.last.text
    assert "Nothing has changed." in ana.last.text
    assert await settings(world, ana) == before


@pytest.mark.parametrize("kind", WAYS)
async def test_a_sticker_gets_the_example_too(world: World, kind: str) -> None:
    ana = await world.joined("Ana")
    before = await asked(world, ana, kind)
    ana.sends(sticker="🙂")
    await world.settles()
    assert EXAMPLES[kind] in ana.last.text
    assert await settings(world, ana) == before


async def test_nothing_at_all_leaves_everything_and_nothing_nags(world: World) -> None:
    ana = await world.joined("Ana")
    await asked(world, ana, "time")
    before = len(ana.hears)
    await world.passes(days=1)
    assert len(ana.hears) == before


async def test_in_set_up_bad_input_can_be_skipped(world: World) -> None:
    ana = await world.joined("Ana", set_up=False)
    for label in ("Set up", "Next", "Skip"):
        ana.presses(label)
        await world.settles()
    ana.sends("Xyzzyqville")
    await world.settles()
    assert "Mexico" in ana.last.text
    ana.presses("Skip")
    await world.settles()
    assert "Where are you" in ana.last.text
