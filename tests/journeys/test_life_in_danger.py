"""A life in danger: the steps on the screen, who called whom in one tap, and what happens when contact is lost."""

from bot.domain.specialist import Role
from tests.people import Person
from tests.world import World

IMMINENT = "I just took all my pills"
CRISIS = "I want to kill myself"


async def press(world: World, person: Person, *labels: str) -> None:
    for label in labels:
        person.presses(label)
        await world.settles()


def steps_of(person: Person) -> str:
    return [seen.text for seen in person.sees if "Emergency steps" in seen.text][-1]


async def test_the_emergency_steps_stand_on_the_claimers_screen_at_once(world: World) -> None:
    _, maria = await world.with_maria("Ana", IMMINENT)
    assert "No emergency steps are set" in steps_of(maria)
    assert "Nothing yet." in steps_of(maria)


async def test_for_a_high_level_the_steps_are_one_tap_away(world: World) -> None:
    _, maria = await world.with_maria("Ana", CRISIS)
    assert not any("Emergency steps" in seen.text for seen in maria.sees)
    await press(world, maria, "Emergency steps")
    assert "Noted so far" in steps_of(maria)


async def test_who_called_whom_is_one_tap_with_the_time_and_supervisors_hear_it(world: World) -> None:
    ruth = await world.supervisor("Ruth")
    _, maria = await world.with_maria("Ana", IMMINENT)
    await press(world, maria, "I called emergency", "Contact confirmed")
    assert "Maria · called the emergency number" in steps_of(maria)
    assert "contact confirmed: someone is with them" in steps_of(maria)
    assert any("Maria noted: called the emergency number" in heard for heard in ruth.hears)


async def test_the_same_tap_twice_counts_once_and_a_slip_can_be_taken_back(world: World) -> None:
    _, maria = await world.with_maria("Ana", IMMINENT)
    await press(world, maria, "They called it", "They called it")
    assert steps_of(maria).count("the person called") == 1
    await press(world, maria, "Take back the last")
    assert "Nothing yet." in steps_of(maria)


async def test_nobody_else_notes_steps_and_none_after_it_is_closed(world: World) -> None:
    _, maria = await world.with_maria("Ana", IMMINENT)
    await press(world, maria, "Safe for now", "I called emergency")
    assert "Things have moved on" in maria.toasts[-1].text


async def test_lost_contact_alerts_backup_and_supervisor_at_once_and_stays_open(world: World) -> None:
    ben, kim = await world.on_duty("Ben", "backup"), await world.on_duty("Kim")
    ruth = await world.supervisor("Ruth")
    ana, maria = await world.with_maria("Ana", CRISIS)
    await press(world, maria, "Lost contact")
    assert all("Claim" in person.all_labels for person in (ben, kim, ruth))
    assert await world.open_escalations() == 1
    assert world.status_of(ana) == "I'm asking someone else too."


async def test_lost_contact_asks_the_next_step_only_after_these_had_their_minutes(world: World) -> None:
    await world.on_duty("Ben", "backup")
    kim = await world.staff("Kim", Role.SPECIALIST)
    kim.sends("/offshift on")
    _, maria = await world.with_maria("Ana", CRISIS)
    await press(world, maria, "Lost contact")
    assert not kim.has_alert
    await world.passes(minutes=11)
    assert kim.has_alert


async def test_lost_contact_in_uncovered_hours_asks_them_all_the_same(covered_world: World) -> None:
    world = covered_world
    await world.jumps_to(20)
    ruth = await world.supervisor("Ruth")
    _, maria = await world.with_maria("Ana", CRISIS)
    maria.sends("/offduty")
    await world.settles()
    await press(world, maria, "Lost contact")
    assert "Claim" in ruth.all_labels
