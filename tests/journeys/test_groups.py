"""The bot works in private: a group hears that once, and is left."""

from bot.sandbox.faults import Fault
from tests.world import World


async def test_a_group_is_told_that_the_bot_works_in_private_and_is_left(world: World) -> None:
    ana = world.phone("Ana")
    group = world.telegram.group("Friends", ana.phone)
    await world.settles()
    said = [seen.text for seen in ana.sees_in(group) if not seen.mine]
    assert any("private" in text for text in said)
    assert "leaveChat" in {call.method for call in world.telegram.calls}


async def test_a_group_that_refuses_our_words_is_left_without_troubling_a_supervisor(world: World) -> None:
    ruth, ana = await world.supervisor("Ruth"), world.phone("Ana")
    heard = len(ruth.hears)
    refused = Fault.forbidden("bot is not a member of the group chat")
    world.telegram.faults.add(refused, method="sendMessage", times=1)
    world.telegram.faults.add(refused, method="leaveChat", times=1)
    world.telegram.group("Friends", ana.phone)
    await world.settles()
    assert len(ruth.hears) == heard
