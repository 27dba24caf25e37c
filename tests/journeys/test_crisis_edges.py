"""The edges of a crisis: a claim let go, a shift that begins or ends, people who refuse, an old button, two chats."""

from bot.domain.specialist import Role
from tests.world import World

CRISIS = "I want to kill myself"
VEILED = "everyone would be better off without me"
IMMINENT = "I just took all the pills"


async def test_after_lost_contact_the_others_on_duty_are_alerted_again(world: World) -> None:
    ben, _ = await world.on_duty("Ben"), await world.on_duty("Sam", "backup")
    _, maria = await world.with_maria("Ana", CRISIS)
    before = ben.alerts
    maria.presses("Lost contact")
    await world.settles()
    assert ben.alerts == before + 1
    assert ben.last.labels == ["Claim", "Read first", "I can't"]


async def test_when_everyone_refused_the_peer_is_not_told_that_we_try(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    ana.sends(CRISIS)
    await world.settles()
    maria.presses("I can't")
    await world.settles()
    assert world.status_of(ana).startswith("I couldn't reach anyone at")


async def test_high_by_night_that_becomes_imminent_rings_the_last_resort_at_once(covered_world: World) -> None:
    world = covered_world
    ana, otto = await world.joined("Ana"), await world.last_resort("Otto")
    await world.jumps_to(hour=22)
    ana.sends(CRISIS)
    await world.passes(minutes=5)
    ana.sends(IMMINENT)
    await world.settles()
    assert otto.has_alert


async def test_someone_who_goes_on_duty_by_night_ends_the_words_that_nobody_is(covered_world: World) -> None:
    world = covered_world
    ana, maria = await world.joined("Ana"), await world.staff("Maria", Role.SPECIALIST)
    await world.jumps_to(hour=22)
    ana.sends(CRISIS)
    await world.settles()
    maria.sends("/onduty")
    await world.settles()
    assert maria.has_alert
    assert world.status_of(ana).startswith("I'm trying to reach")


async def test_who_was_asked_in_the_evening_is_asked_again_when_the_shift_begins(covered_world: World) -> None:
    world = covered_world
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    ben = await world.on_duty("Ben", "backup")
    await world.jumps_to(hour=16)
    ana.sends(CRISIS)
    await world.settles()
    for person in (maria, ben):
        person.sends("/offduty")
    await world.jumps_to(hour=18)
    assert world.status_of(ana).startswith("Nobody at")
    before = maria.alerts
    await world.jumps_to(hour=8)
    maria.sends("/onduty")
    await world.settles()
    assert any(seen.text.startswith("Repeat: #") for seen in maria.sees)
    assert maria.alerts > before


async def test_going_on_duty_never_alerts_anyone_about_themself(world: World) -> None:
    maria = await world.staff("Maria", Role.SPECIALIST)
    maria.sends(CRISIS)
    await world.settles()
    maria.sends("/onduty")
    await world.settles()
    assert not maria.has_alert


async def test_a_talk_whose_specialist_is_removed_is_offered_to_others_and_the_peer_is_told(world: World) -> None:
    ruth, ana = await world.supervisor("Ruth"), await world.joined("Ana")
    maria, ben = await world.on_duty("Maria"), await world.on_duty("Ben")
    ana.sends("/talk")
    await world.settles()
    maria.presses("Take")
    await world.settles()
    await world.removes(ruth, "Maria")
    assert ana.last.text.startswith("The person you were talking with is no longer here.")
    assert "Take" in ben.last.labels
