"""Who can't be reached is no cover, and a supervisor hears it before the shift. It is Monday, seven in the morning."""

from bot.domain.specialist import Role
from tests.people import Person
from tests.world import World

HIGH = "I want to die"


async def says(world: World, person: Person, text: str) -> None:
    person.sends(text)
    await world.settles()


async def press(world: World, person: Person, *labels: str) -> None:
    for label in labels:
        person.presses(label)
        await world.settles()


def sees(person: Person, words: str) -> bool:
    return any(words in seen.text for seen in person.sees)


async def planned(world: World) -> tuple[Person, Person]:
    """Ruth supervises; Maria's shift is from ten to six."""
    ruth, maria = await world.supervisor("Ruth"), await world.on_duty("Maria")
    await says(world, maria, "/offduty")
    await says(world, ruth, "/rota")
    await says(world, ruth, "Maria mon-fri 10-18")
    return ruth, maria


async def test_a_press_is_asked_for_an_hour_before_the_shift_and_counts(world: World) -> None:
    ruth, maria = await planned(world)
    await world.passes(hours=1, minutes=50)
    assert not sees(maria, "Press once")
    await world.passes(minutes=15)
    assert sees(maria, "Your shift begins at 10:00")
    await press(world, maria, "I'm within reach")
    await world.passes(hours=2)
    assert not sees(ruth, "has not pressed")
    await says(world, ruth, "/whoson")
    assert "On duty: Maria" in ruth.last.text


async def test_who_does_not_press_is_no_cover_and_the_supervisor_hears_it_half_an_hour_before(world: World) -> None:
    ruth, _maria = await planned(world)
    await world.passes(hours=2, minutes=35)
    assert sees(ruth, "Maria has not pressed before the shift at 10:00")
    await world.passes(hours=1)
    await says(world, ruth, "/whoson")
    assert "On duty: —" in ruth.last.text
    assert "until they press: Maria" in ruth.last.text


async def test_who_did_not_press_is_alerted_all_the_same_and_so_is_the_next_step_at_once(world: World) -> None:
    ruth, maria = await planned(world)
    await world.passes(hours=4)
    ana = await world.joined("Ana")
    await says(world, ana, HIGH)
    assert maria.has_alert
    assert ruth.has_alert
    await press(world, maria, "Claim")
    await says(world, ruth, "/whoson")
    assert "On duty: Maria" in ruth.last.text


async def test_with_nobody_else_the_peer_hears_that_someone_is_tried(world: World) -> None:
    ruth, maria = await planned(world)
    await world.passes(hours=4)
    ruth.deletes_account()
    await says(world, await world.joined("Zoe"), HIGH)
    ana = await world.joined("Ana")
    await says(world, ana, HIGH)
    assert maria.alerts == 2
    assert world.status_of(ana).startswith("I'm trying to reach")


async def test_a_late_press_counts_and_is_told(world: World) -> None:
    ruth, maria = await planned(world)
    await world.passes(hours=4)
    await press(world, maria, "I'm within reach")
    assert sees(ruth, "Maria has pressed and counts now.")


async def test_the_daily_check_is_silent_and_leaves_nothing(world: World) -> None:
    maria = await world.on_duty("Maria")
    before = len(maria.sees)
    await world.passes(hours=25)
    await world.passes(minutes=1)
    assert len(maria.sees) == before
    assert not sees(maria, "quiet check")


async def test_who_cannot_be_reached_at_the_daily_check_is_told_and_no_cover(world: World) -> None:
    ruth, maria = await world.supervisor("Ruth"), await world.on_duty("Maria")
    maria.deletes_account()
    await world.passes(hours=25)
    await world.passes(minutes=1)
    assert sees(ruth, "Maria can't be reached on Telegram and no longer counts as cover.")


async def test_before_the_first_shift_an_untested_channel_is_heard(world: World) -> None:
    _ruth, maria = await planned(world)
    await says(world, maria, "/channels")
    await press(world, maria, "Push app (ntfy)")
    await says(world, maria, "kind-otter-4821")
    await world.passes(hours=2, minutes=5)
    assert sum("Test:" in rung for rung in world.bells.rung) == 2


async def test_who_did_not_press_is_alerted_in_uncovered_hours_too(covered_world: World) -> None:
    world = covered_world
    ruth, maria = await world.supervisor("Ruth"), await world.staff("Maria", Role.SPECIALIST)
    await says(world, ruth, "/rota")
    await says(world, ruth, "Maria mon-fri 18-22")
    await world.jumps_to(hour=19)
    ana = await world.joined("Ana")
    await says(world, ana, HIGH)
    assert maria.has_alert
    assert not ruth.has_alert
    assert world.status_of(ana).startswith("Nobody at Riverside is on call until")
