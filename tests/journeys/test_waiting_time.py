"""How long somebody who asks to talk may wait: said from what was, and only when there was enough of it."""

from tests.journeys.test_care import press, says
from tests.world import World


async def test_a_waiting_time_is_said_once_there_is_enough_to_say_it_from(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    for _ in range(5):
        await says(world, ana, "/talk")
        assert not any("Lately" in heard for heard in ana.hears)
        await world.passes(minutes=8)
        await press(world, maria, "Take", "End chat")
    await says(world, ana, "/talk")
    assert any("Lately most people waited up to 10 minutes. I can't promise that." in heard for heard in ana.hears)


async def test_with_nobody_on_call_no_time_is_named(world: World) -> None:
    ana = await world.joined("Ana")
    await says(world, ana, "/talk")
    assert not any("Lately" in heard for heard in ana.hears)
