"""A request to talk goes to whoever suits best first; the peer may choose; nobody is left unanswered for it."""

from dataclasses import replace
from pathlib import Path

from tests.people import Person
from tests.world import POLICY, World

HIGH = "I want to die"
INTRO = "I like the sea, and I have time on Sundays."


async def press(world: World, person: Person, *labels: str) -> None:
    for label in labels:
        person.presses(label)
        await world.settles()


async def says(world: World, person: Person, text: str) -> None:
    person.sends(text)
    await world.settles()


def is_asked(person: Person) -> bool:
    return any("would like to talk" in seen.text for seen in person.sees)


async def speaks_spanish(world: World, person: Person) -> None:
    await says(world, person, "/skills")
    await press(world, person, "Spanish: no")


async def test_who_speaks_the_language_hears_first_and_the_others_two_minutes_later(world: World) -> None:
    maria, ben = await world.on_duty("Maria"), await world.on_duty("Ben")
    await speaks_spanish(world, ben)
    ana = await world.joined("Ana", language="es")
    await says(world, ana, "/talk")
    assert (is_asked(maria), is_asked(ben)) == (False, True)
    await world.passes(minutes=2)
    assert is_asked(maria)


async def test_who_walked_with_them_before_hears_first(world: World) -> None:
    maria, ben = await world.on_duty("Maria"), await world.on_duty("Ben")
    ana = await world.joined("Ana")
    await says(world, ana, "/talk")
    await world.passes(minutes=2)
    await press(world, ben, "Take", "End chat")
    before = len(maria.sees)
    await says(world, ana, "/talk")
    assert not any("would like" in seen.text for seen in maria.sees[before:])
    assert "would like to talk" in ben.last.text


async def test_who_is_with_enough_people_gets_no_request_and_a_supervisor_decides(tmp_path: Path) -> None:
    world = await World(tmp_path, replace(POLICY, most_open=1)).starts()
    _ana, maria = await world.with_maria("Ana", HIGH)
    ruth, zoe = await world.supervisor("Ruth"), await world.joined("Zoe")
    await says(world, zoe, "/talk")
    assert not is_asked(maria)
    assert "Will you decide?" in ruth.last.text
    await press(world, ruth, "Take")
    assert "You're with Ruth now" in zoe.last.text
    await world.stops()


async def test_who_is_with_enough_people_is_still_alerted_about_a_crisis(tmp_path: Path) -> None:
    world = await World(tmp_path, replace(POLICY, most_open=1)).starts()
    _ana, maria = await world.with_maria("Ana", HIGH)
    zoe = await world.joined("Zoe")
    await says(world, zoe, HIGH)
    assert any(seen.text.startswith("#2") for seen in maria.sees)
    await world.stops()


async def test_a_peer_chooses_by_the_lines_specialists_wrote(world: World) -> None:
    maria, ben = await world.on_duty("Maria"), await world.on_duty("Ben")
    await says(world, ben, "/intro")
    await says(world, ben, INTRO)
    ana = await world.joined("Ana")
    await says(world, ana, "/talk")
    assert f"Ben: {INTRO}" in ana.last.text
    assert (is_asked(maria), is_asked(ben)) == (True, False)
    await press(world, ana, "Ben")
    assert ana.last.text == "I've passed that on to Ben. If Ben isn't free, I ask whoever else is on call."
    assert "They chose you by your lines." in ben.last.text


async def test_a_supervisor_can_take_lines_down(world: World) -> None:
    ruth, ben = await world.supervisor("Ruth"), await world.on_duty("Ben")
    await says(world, ben, "/intro")
    await says(world, ben, INTRO)
    await press(world, ruth, "Take it down")
    assert "no longer shown" in ben.last.text
    ana = await world.joined("Ana")
    await says(world, ana, "/talk")
    assert not any(INTRO in seen.text for seen in ana.sees)


async def test_a_topic_turns_from_any_time_to_gladly_to_rather_not(world: World) -> None:
    maria = await world.on_duty("Maria")
    await says(world, maria, "/skills")
    await press(world, maria, "Abuse: any time", "Abuse: gladly")
    assert "Abuse: rather not" in maria.last.labels


async def test_when_all_have_become_busy_before_the_others_are_asked_supervisors_decide(tmp_path: Path) -> None:
    world = await World(tmp_path, replace(POLICY, most_open=1)).starts()
    ruth, maria, ben = await world.supervisor("Ruth"), await world.on_duty("Maria"), await world.on_duty("Ben")
    zoe = await world.joined("Zoe")
    await says(world, zoe, "/talk")
    for name, specialist in (("Ana", maria), ("Eva", ben)):
        await says(world, await world.joined(name), HIGH)
        await press(world, specialist, "Claim")
    await world.passes(minutes=2)
    assert "Will you decide?" in ruth.last.text
    await world.stops()
