"""Words the organisation wrote for its specialists: chosen with buttons, seen before they go."""

from tests.journeys.test_care import CRISIS, press, says
from tests.world import World


async def test_a_phrase_is_seen_before_it_goes_and_goes_as_the_specialists_words(world: World) -> None:
    ana, maria = await world.with_maria("Ana", CRISIS)
    await press(world, maria, "Quick phrases", "Take all the time you need")
    assert not any("Take all the time" in heard for heard in ana.hears)
    await press(world, maria, "Send it to")
    assert any("Maria: Take all the time you need" in heard for heard in ana.hears)
    assert world.status_of(ana).startswith("You're with Maria")


async def test_a_phrase_goes_once_and_not_after_the_end(world: World) -> None:
    ana, maria = await world.with_maria("Ana", CRISIS)
    await press(world, maria, "Quick phrases", "Take all the time you need")
    send = maria.callback_of(next(label for label in maria.all_labels if label.startswith("Send it to")))
    await press(world, maria, "Send it to")
    heard = len(ana.hears)
    maria.presses_callback(send)
    await world.settles()
    assert len(ana.hears) == heard


async def test_the_person_reads_it_in_their_language_and_the_specialist_in_both(world: World) -> None:
    ana, maria = await world.joined("Ana", language="es"), await world.on_duty("Maria")
    await says(world, ana, "quiero suicidarme")
    await press(world, maria, "Claim", "Quick phrases", "Take all the time you need")
    assert "Tómate todo el tiempo" in maria.last.text
    assert "In your language: Take all the time" in maria.last.text
    await press(world, maria, "Send it to")
    assert any("Maria: Tómate todo el tiempo" in heard for heard in ana.hears)
