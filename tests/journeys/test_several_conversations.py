"""Several people at once: by reply, or to the chosen one, always shown; what is unclear goes to nobody before a tap."""

import pytest

from tests.people import Person
from tests.world import World

CRISIS = "I want to kill myself"


async def press(world: World, person: Person, *labels: str) -> None:
    for label in labels:
        person.presses(label)
        await world.settles()


async def says(world: World, person: Person, text: str) -> None:
    person.sends(text)
    await world.settles()


@pytest.fixture
async def two(world: World) -> tuple[Person, Person, Person]:
    """Maria is with Ana (a crisis), then with Zoe (a talk), and has just written to Zoe."""
    ana, maria = await world.with_maria("Ana", CRISIS)
    await says(world, maria, "Hi Ana")
    zoe = await world.joined("Zoe")
    await world.passes(minutes=1)
    await says(world, zoe, "/talk")
    await press(world, maria, "Take")
    await says(world, maria, "Hi Zoe")
    return ana, zoe, maria


async def test_when_somebody_else_wrote_in_between_nothing_goes_out_before_a_tap(
    world: World, two: tuple[Person, Person, Person]
) -> None:
    ana, zoe, maria = two
    await world.passes(minutes=1)
    await says(world, ana, "it is bad again")
    heard = len(ana.hears), len(zoe.hears)
    await says(world, maria, "What happened?")
    assert (len(ana.hears), len(zoe.hears)) == heard
    assert "Whom is this for?" in maria.last.text
    to_ana = next(label for label in maria.last.labels if label in maria_names(maria, ana))
    await press(world, maria, to_ana)
    assert ana.last.text == "Maria: What happened?"
    assert len(zoe.hears) == heard[1]


def maria_names(maria: Person, peer: Person) -> set[str]:
    """How Maria sees this peer in buttons: the name in front of their last carried words."""
    last = [seen.text for seen in maria.sees if seen.text.endswith("it is bad again")][-1]
    return {f"→ {last.partition(':')[0]}"}


async def test_a_choice_nobody_made_sends_nothing_and_says_so(world: World, two: tuple[Person, Person, Person]) -> None:
    ana, zoe, maria = two
    await world.passes(minutes=1)
    await says(world, ana, "hello?")
    await says(world, maria, "for whom was this")
    await world.passes(minutes=31)
    assert any("This did not go out" in seen.text for seen in maria.sees)
    assert not any("for whom was this" in heard for heard in (*ana.hears, *zoe.hears))


async def test_a_reply_always_goes_to_who_wrote_it(world: World, two: tuple[Person, Person, Person]) -> None:
    ana, zoe, maria = two
    await says(world, ana, "still here")
    maria.sends("I'm with you", reply_to=next(seen for seen in maria.sees if seen.text.endswith("still here")))
    await world.settles()
    assert ana.last.text == "Maria: I'm with you"
    assert not any("I'm with you" in heard for heard in zoe.hears)


async def test_with_chooses_the_current_one_and_shows_who_waits(
    world: World, two: tuple[Person, Person, Person]
) -> None:
    ana, _, maria = two
    await says(world, ana, "hello?")
    await world.passes(minutes=3)
    await says(world, maria, "/with")
    waiting = next(label for label in maria.last.labels if "waiting 3 min" in label)
    await press(world, maria, waiting)
    assert any(label.startswith("Now: ") for label in maria.last.labels)
    await says(world, maria, "Back with you")
    assert ana.last.text == "Maria: Back with you"
    assert maria.last.text.startswith("→ ")


async def test_reactions_are_carried_changed_and_taken_back(world: World, two: tuple[Person, Person, Person]) -> None:
    _, zoe, maria = two
    hi = zoe.last
    zoe.reacts(hi, "❤")
    await world.settles()
    assert maria.last.text.endswith("reacted: ❤")
    zoe.reacts(hi, "👍")
    await world.settles()
    assert maria.last.text.endswith("reacted: 👍")
    zoe.reacts(hi, "")
    await world.settles()
    assert not any("reacted" in seen.text for seen in maria.sees)


async def test_a_place_is_refused_kindly_and_never_passed_on(world: World, two: tuple[Person, Person, Person]) -> None:
    _, zoe, maria = two
    heard = len(maria.hears)
    zoe.sends(location=(40.7, -74.0))
    await world.settles()
    assert zoe.last.text.startswith("I don't pass on places.")
    assert len(maria.hears) == heard


@pytest.mark.parametrize("kind", ["video_note", "sticker", "document", "photo"])
async def test_other_kinds_are_carried(world: World, two: tuple[Person, Person, Person], kind: str) -> None:
    _, zoe, maria = two
    zoe.sends(**{kind: b"bytes"})
    await world.settles()
    assert maria.last.kind == kind


async def test_the_queue_says_who_waits_for_a_word_to_owner_and_supervisor_alone(
    world: World, two: tuple[Person, Person, Person]
) -> None:
    ana, _, maria = two
    ruth, ben = await world.supervisor("Ruth"), await world.on_duty("Ben")
    await says(world, ana, "hello?")
    await world.passes(minutes=4)
    for person in (maria, ruth, ben):
        await says(world, person, "/queue")
    assert any("no word from Maria for 4 min" in heard for heard in maria.hears)
    assert any("no word from Maria for 4 min" in heard for heard in ruth.hears)
    assert not any("no word from" in heard for heard in ben.hears)


async def test_a_supervisor_joins_from_the_queue_and_the_peer_is_told(
    world: World, two: tuple[Person, Person, Person]
) -> None:
    _, zoe, _ = two
    ruth = await world.supervisor("Ruth")
    await says(world, ruth, "/queue")
    await press(world, ruth, "Join")
    assert zoe.last.text.startswith("Ruth from Riverside has joined")
