"""Taking care of those who answer: a debrief, rest, time off, notes for oneself, a list without ranks."""

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
async def closed(world: World) -> tuple[Person, Person]:
    """Maria was with Ana, and it is over; Ruth supervises."""
    await world.supervisor("Ruth")
    ana, maria = await world.with_maria("Ana", CRISIS)
    await press(world, maria, "Safe for now")
    return ana, maria


async def test_a_debrief_is_offered_within_a_day_and_takes_three_taps(
    world: World, closed: tuple[Person, Person]
) -> None:
    _, maria = closed
    await world.passes(hours=23)
    assert any("Three taps, if you like" in heard for heard in maria.hears)
    assert any("Maria was with somebody in danger" in heard for heard in world.people["Ruth"].hears)
    await press(world, maria, "It's heavy", "Yes, please", "Some rest first")
    assert "others are asked before you" in maria.last.text
    assert world.people["Ruth"].last.text.startswith("Maria would like a word")


async def test_a_debrief_left_alone_is_not_asked_for_again(world: World, closed: tuple[Person, Person]) -> None:
    _, maria = closed
    await world.passes(hours=23)
    await press(world, maria, "Not now")
    await world.passes(days=3)
    assert not any("Three taps" in heard for heard in maria.hears)
    assert sum(heard.startswith("Okay. /care is there") for heard in maria.hears) == 1


async def test_after_a_crisis_others_of_the_first_line_are_asked_first(world: World) -> None:
    _, maria = await world.with_maria("Ana", CRISIS)
    await press(world, maria, "Safe for now")
    ben, ida, before = await world.on_duty("Ben"), await world.joined("Ida"), maria.alerts
    await says(world, ida, CRISIS)
    assert (ben.alerts, maria.alerts) == (1, before)
    await world.passes(minutes=11)
    assert maria.alerts == before + 1


async def test_whoever_rests_alone_in_the_first_line_is_asked_at_once(
    world: World, closed: tuple[Person, Person]
) -> None:
    _, maria = closed
    ida, before = await world.joined("Ida"), maria.alerts
    await says(world, ida, CRISIS)
    assert maria.alerts == before + 1


async def test_ready_to_go_on_ends_the_rest(world: World) -> None:
    await world.jumps_to(hour=10)
    _, maria = await world.with_maria("Ana", CRISIS)
    await press(world, maria, "Safe for now")
    ben, ida = await world.on_duty("Ben"), await world.joined("Ida")
    await world.passes(hours=1)
    await press(world, maria, "All right", "No, thanks", "Ready to go on")
    before = maria.alerts
    await says(world, ida, CRISIS)
    assert (ben.alerts, maria.alerts) == (1, before + 1)


async def test_one_tap_takes_somebody_off_until_a_day_and_nobody_asks_why(world: World) -> None:
    maria, ruth, ida = await world.on_duty("Maria"), await world.supervisor("Ruth"), await world.joined("Ida")
    await says(world, ruth, "/rota")
    await says(world, maria, "/offshift on")
    await says(world, maria, "/care")
    await press(world, maria, "Take me off until…", "For 3 days")
    assert any(heard.startswith("Maria is off until") for heard in ruth.hears)
    await says(world, ida, CRISIS)
    assert not maria.has_alert
    await world.passes(days=4)
    assert any(heard.startswith("Welcome back. Your shifts") for heard in maria.hears)


async def test_time_off_takes_its_person_out_of_the_rota_and_coming_back_puts_them_in(world: World) -> None:
    maria, ruth = await world.on_duty("Maria"), await world.supervisor("Ruth")
    await says(world, ruth, "/rota")
    await says(world, ruth, "Maria every day 8-20")
    await says(world, maria, "/care")
    await press(world, maria, "Take me off until…", "Until I say so")
    await says(world, ruth, "/whoson")
    assert "Maria:" not in ruth.last.text
    await press(world, maria, "I'm back")
    await says(world, ruth, "/whoson")
    assert "Maria" in ruth.last.text


async def test_a_note_for_oneself_is_nobody_elses_and_stands_in_ones_own_data(world: World) -> None:
    maria, ruth = await world.on_duty("Maria"), await world.supervisor("Ruth")
    await says(world, maria, "/care")
    await press(world, maria, "A note for me")
    await says(world, maria, "I felt the old river again")
    await press(world, maria, "My notes")
    assert "the old river" in maria.last.text
    await says(world, ruth, "/care")
    await press(world, ruth, "Who may need a word")
    assert not any("river" in heard for heard in ruth.hears)
    record = await world.cairn.work.run(lambda tx: tx.privacy.record(tx.people.by_chat(maria.id).id))
    assert record["co_reflections"][0]["words"] == "I felt the old river again"
    await press(world, maria, "Delete it", "Back", "My notes")
    assert maria.last.text == "No notes yet."


async def test_danger_in_a_note_for_oneself_is_answered_like_anyones(world: World) -> None:
    maria, ruth = await world.on_duty("Maria"), await world.supervisor("Ruth")
    await says(world, maria, "/care")
    await press(world, maria, "A note for me")
    await says(world, maria, CRISIS)
    assert ruth.has_alert
    assert any("988" in heard for heard in maria.hears)


async def test_the_supervision_list_goes_by_name_and_says_who_asked(
    world: World, closed: tuple[Person, Person]
) -> None:
    _, maria = closed
    ruth = world.people["Ruth"]
    await world.on_duty("Ben")
    await says(world, maria, "/care")
    await press(world, maria, "Ask a supervisor for a word")
    await world.passes(hours=2)
    await says(world, ruth, "/care")
    await press(world, ruth, "Who may need a word")
    lines = [heard for heard in ruth.hears if "hours on call" in heard]
    assert [line.split(":")[0] for line in lines] == ["Ben", "Maria", "Ruth"]
    assert "one crisis" in lines[1]
    assert "Asked for a word" in lines[1]
    await press(world, ruth, "We talked", "Who may need a word")
    assert not any("Asked for a word" in heard for heard in ruth.hears[-3:])


async def test_care_speaks_spanish(world: World) -> None:
    maria = world.phone("Maria", "es")
    await world.on_duty("Maria")
    await says(world, maria, "/care")
    await press(world, maria, "Descansar hasta…", "Mañana por la mañana")
    assert maria.last.text.startswith("Hecho. Descansas hasta el")


async def test_a_check_in_of_ones_own_is_in_reach(world: World) -> None:
    maria = await world.on_duty("Maria")
    await says(world, maria, "/care")
    await press(world, maria, "My own check-in", "Plan my check-in")
    assert "check-in" in maria.last.text


async def test_with_no_supervisor_nobody_is_said_to_know(world: World) -> None:
    maria = await world.on_duty("Maria")
    await says(world, maria, "/care")
    await press(world, maria, "Ask a supervisor for a word")
    assert maria.last.text.startswith("No supervisor can be reached here")
