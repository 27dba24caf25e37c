"""Resources by need: three at most, different roads, with what to expect, and "none fit"."""

import re

from tests.people import Person
from tests.world import World


async def opened(world: World, person: Person, *labels: str) -> str:
    """The directory, and on from there."""
    person.sends("/resources")
    await world.settles()
    for label in labels:
        person.presses(label)
        await world.settles()
    return str(person.last.text)


def entries(text: str) -> list[str]:
    """One block an entry."""
    return text.split("\n\n")[1:]


async def test_three_at_most_and_more_on_request(world: World) -> None:
    ana = await world.joined("Ana")
    first = entries(await opened(world, ana, "Peer groups"))
    assert len(first) == 3
    ana.presses("More like this")
    await world.settles()
    assert not set(entries(ana.last.text)) & set(first)


async def test_the_first_three_are_different_roads(world: World) -> None:
    ana = await world.joined("Ana")
    roads = re.findall(r"^Kind: (.+)$", await opened(world, ana, "Peer groups"), re.MULTILINE)
    assert len(set(roads)) == len(roads) >= 2


async def test_none_fit_offers_a_person(world: World) -> None:
    ana = await world.joined("Ana")
    assert "None of these fit" in await opened(world, ana, "Food", "None fit")
    assert "A person, please" in ana.last.labels


async def test_an_entry_nobody_checked_says_so(world: World) -> None:
    ana = await world.joined("Ana")
    assert "Not yet checked by Riverside" in await opened(world, ana, "Food")


async def test_a_stranger_sees_them_too_without_being_offered_a_person(world: World) -> None:
    zoe = world.phone("Zoe")
    zoe.starts()
    await world.settles()
    await opened(world, zoe, "Food")
    assert "None fit" not in zoe.last.labels


async def test_every_need_can_be_reached_and_every_message_fits(world: World) -> None:
    ana = await world.joined("Ana")
    await opened(world, ana)
    first = [label for label in ana.last.labels if label != "More needs"]
    ana.presses("More needs")
    await world.settles()
    second = [label for label in ana.last.labels if label != "More needs"]
    assert first
    assert second
    assert not set(first) & set(second)
