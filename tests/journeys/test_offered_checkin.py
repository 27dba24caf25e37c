"""A specialist offers somebody they know one check-in; the answer stays with the peer."""

from tests.journeys.test_own_schedule import presses, says
from tests.people import Person
from tests.world import World


async def after_a_talk(world: World) -> tuple[Person, Person]:
    """Ana talked with Maria this morning."""
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    await world.jumps_to(hour=10)
    await says(world, ana, "/talk")
    await presses(world, maria, "Take", "End chat")
    return ana, maria


async def offered(world: World, maria: Person) -> None:
    """Maria offers it to the first on her list."""
    await says(world, maria, "/offer")
    maria.presses(maria.last.labels[0])
    await world.settles()


async def test_an_offer_is_taken_once(world: World) -> None:
    ana, maria = await after_a_talk(world)
    await offered(world, maria)
    assert ana.last.text.startswith("Maria of Riverside offers you a check-in")
    assert "How is today for you?" in await presses(world, ana, "Yes, now")
    assert "Yes, now" not in ana.all_labels
    before = len(maria.sees)
    await presses(world, ana, "2 low")
    assert len(maria.sees) == before


async def test_no_is_fine_and_a_second_offer_waits_for_another_day(world: World) -> None:
    ana, maria = await after_a_talk(world)
    await offered(world, maria)
    assert "Nothing else follows" in await presses(world, ana, "No, thanks")
    await offered(world, maria)
    assert "I can't offer that now" in maria.toasts[-1].text


async def test_it_needs_the_consent_to_check_ins(world: World) -> None:
    ana, maria = await after_a_talk(world)
    await says(world, ana, "/settings")
    await presses(world, ana, "Yes or no", "No check-ins")
    assert "nobody to offer it to" in await says(world, maria, "/offer")


async def test_a_pause_holds_it_back(world: World) -> None:
    ana, maria = await after_a_talk(world)
    await says(world, ana, "/pause two weeks")
    await offered(world, maria)
    assert "offers you" not in ana.last.text


async def test_peers_cannot_offer(world: World) -> None:
    zoe = await world.joined("Zoe")
    assert "isn't for you" in await says(world, zoe, "/offer")
