"""After a crisis: what came of it, who looks in again, whether it helped, and at most one message a day."""

import pytest

from tests.people import Person
from tests.world import World

CRISIS = "I want to kill myself"
DONE = "Thank you. That's done."


async def press(world: World, person: Person, *labels: str) -> None:
    for label in labels:
        person.presses(label)
        await world.settles()


async def says(world: World, person: Person, text: str) -> None:
    person.sends(text)
    await world.settles()


@pytest.fixture
async def closed(world: World) -> tuple[Person, Person]:
    """Maria was with Ana, and it is over."""
    ana, maria = await world.with_maria("Ana", CRISIS)
    await says(world, maria, "Hi Ana")
    await press(world, maria, "Safe for now")
    return ana, maria


async def test_the_day_after_two_taps_say_what_came_of_it_and_who_looks_in(
    world: World, closed: tuple[Person, Person]
) -> None:
    _, maria = closed
    await world.passes(hours=30)
    assert "what came of it?" in maria.last.text
    await press(world, maria, "People they trust are there", "In three days")
    assert "I'll ask you to look in on" in maria.last.text
    await world.passes(days=3)
    assert any("Follow-up for #1" in seen.text and "Write to them" in seen.labels for seen in maria.sees)


async def test_nobody_looks_in_needs_a_reason_and_ends_the_task(world: World, closed: tuple[Person, Person]) -> None:
    _, maria = closed
    await press(world, maria, "Do it now", "We don't know", "Nobody, because…", "They don't want it")
    assert maria.last.text == DONE
    await world.passes(days=3)
    assert not any("what came of it?" in heard for heard in maria.hears)


async def test_a_task_left_alone_is_asked_for_each_day_and_the_supervisor_sees_it_overdue(
    world: World, closed: tuple[Person, Person]
) -> None:
    _, maria = closed
    ruth = await world.supervisor("Ruth")
    await world.passes(hours=54)
    assert any("what came of it?" in seen.text and "waited for a while" in seen.text for seen in maria.sees)
    assert any("#1 · waits with Maria, 1 days over its time." in heard for heard in ruth.hears)
    await says(world, ruth, "/tasks")
    await press(world, ruth, "Emergency took over", "Nobody, because…", "It isn't needed")
    await says(world, maria, "/tasks")
    assert maria.last.text == "Nothing is waiting for you. Thank you."


async def test_the_follow_up_is_a_conversation_and_the_peer_is_told_who_is_there(
    world: World, closed: tuple[Person, Person]
) -> None:
    ana, maria = closed
    await press(world, maria, "Do it now", "We don't know", "Today", "Write to them")
    assert ana.last.text.startswith("Maria is here to look in on you.")
    await says(world, maria, "How are you today?")
    assert ana.last.text == "Maria: How are you today?"
    await says(world, maria, "/tasks")
    assert "Done" in maria.last.labels


async def test_nobody_writes_first_to_somebody_who_asked_for_quiet(world: World, closed: tuple[Person, Person]) -> None:
    ana, maria = closed
    await says(world, ana, "/stop")
    heard = len(ana.hears)
    await press(world, maria, "Do it now", "We don't know", "Today", "Write to them")
    assert len(ana.hears) == heard
    assert "They asked for quiet" in maria.toasts[-1].text


async def test_whether_it_helped_is_asked_once_and_kept_without_a_name(
    world: World, closed: tuple[Person, Person]
) -> None:
    ana, maria = closed
    await world.passes(hours=36)
    assert sum("Did that help?" in heard for heard in ana.hears) == 1
    heard = len(maria.hears)
    await press(world, ana, "Not really")
    assert "another person" in ana.last.text
    await world.passes(days=8)
    assert not any("Did that help?" in heard for heard in ana.hears)
    assert not any("Not really" in words for words in maria.hears[heard:])


async def test_after_a_crisis_at_most_one_message_a_day_comes_by_itself(world: World) -> None:
    ana, maria = await world.with_maria("Ana", CRISIS)
    await says(world, ana, "/schedule")
    await press(world, ana, "Add a time", "9:00")
    await press(world, maria, "Safe for now")
    for _ in range(7):
        heard = len(ana.hears)
        await world.passes(days=1)
        assert len(ana.hears) - heard <= 1
    assert any("Did that help?" in heard for heard in ana.hears)


async def test_a_second_message_on_one_day_is_asked_about_first(world: World, closed: tuple[Person, Person]) -> None:
    ana, maria = closed
    await world.passes(hours=36)
    heard = len(ana.hears)
    await press(world, maria, "People they trust are there", "Today", "Write to them")
    assert len(ana.hears) == heard
    assert "one a day is enough" in maria.last.text
    await press(world, maria, "Write all the same")
    assert ana.last.text.startswith("Maria is here")


async def test_a_checkin_held_by_a_conversation_is_offered_afterwards_and_not_forced(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    await says(world, ana, "/schedule")
    await press(world, ana, "Add a time", "9:00")
    await world.jumps_to(8)
    await says(world, ana, "/talk")
    await press(world, maria, "Take")
    for _ in range(9):  # they talk over breakfast
        await world.passes(minutes=10)
        await says(world, maria, "mm")
    heard = len(ana.hears)
    await press(world, maria, "End chat")
    assert len(ana.hears) == heard + 1
    assert "Your check-in waited" in ana.last.text
    await press(world, ana, "Check in now")
    assert any("very low" in label for label in ana.all_labels)


async def test_a_false_alarm_leaves_no_task_and_no_question(world: World) -> None:
    ana, maria = await world.with_maria("Ana", CRISIS)
    await press(world, maria, "False alarm")
    heard = len(ana.hears), len(maria.hears)
    await world.passes(days=2)
    assert (len(ana.hears), len(maria.hears)) == heard


async def test_a_review_of_an_opened_identity_stands_in_the_supervisors_tasks(world: World) -> None:
    ruth = await world.supervisor("Ruth")
    _, maria = await world.with_maria("Ana", "I just took all my pills")
    await press(world, maria, "Who they are")
    await says(world, ruth, "/tasks")
    assert any("Someone opened who this person is" in seen.text for seen in ruth.sees)
    await press(world, ruth, "Reviewed")
    await says(world, ruth, "/tasks")
    assert ruth.last.text == "Nothing is waiting for you. Thank you."
