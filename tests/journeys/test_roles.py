"""Trainees walk along, supervisors change roles, and whoever leaves is gone at once."""

from bot.domain.specialist import Role
from tests.people import Person
from tests.world import World

HIGH = "I want to die"


async def press(world: World, person: Person, *labels: str) -> None:
    for label in labels:
        person.presses(label)
        await world.settles()


async def says(world: World, person: Person, text: str) -> None:
    person.sends(text)
    await world.settles()


def sees(person: Person, words: str) -> bool:
    return any(words in seen.text for seen in person.sees)


async def changes(world: World, supervisor: Person, name: str, label: str) -> None:
    await says(world, supervisor, "/staff")
    line = [seen for seen in supervisor.sees if seen.text.startswith(name) and seen.labels][-1]
    supervisor.presses(label, on=line)
    await world.settles()
    await press(world, supervisor, "Yes, from now on")


async def trainee(world: World) -> Person:
    kim = await world.staff("Kim", Role.TRAINEE)
    await says(world, kim, "/onduty")
    return kim


async def test_a_trainee_sees_the_alert_and_what_becomes_of_it_but_no_buttons(world: World) -> None:
    kim, maria, ana = await trainee(world), await world.on_duty("Maria"), await world.joined("Ana")
    await says(world, ana, HIGH)
    assert "To walk along" in kim.last.text
    assert kim.last.labels == []
    await press(world, maria, "Claim")
    assert "Maria is with this person" in kim.last.text


async def test_a_trainee_cannot_claim_from_the_queue_and_hears_it_kindly(world: World) -> None:
    kim, ana = await trainee(world), await world.joined("Ana")
    await world.on_duty("Maria")
    await says(world, ana, HIGH)
    await says(world, kim, "/queue")
    await press(world, kim, "Claim")
    assert kim.toasts[-1].text == "A trainee doesn't claim alone. Walk along with whoever claims it. You'll get there."
    assert await world.claimed() == 0


async def test_a_trainee_on_duty_is_no_cover(world: World) -> None:
    await trainee(world)
    ruth, ana = await world.supervisor("Ruth"), await world.joined("Ana")
    await says(world, ana, HIGH)
    assert sees(ruth, "nobody is on duty")
    assert ruth.has_alert


async def test_a_trainee_who_is_made_specialist_may_claim_at_once(world: World) -> None:
    kim, ruth = await trainee(world), await world.supervisor("Ruth")
    await changes(world, ruth, "Kim", "Let them claim: specialist")
    assert sees(kim, "You are a specialist here from now on")
    await says(world, await world.joined("Ana"), HIGH)
    await press(world, kim, "Claim")
    assert await world.claimed() == 1


async def test_a_claimer_made_trainee_lets_go_and_others_are_asked(world: World) -> None:
    ana, maria = await world.with_maria("Ana", HIGH)
    ben, ruth = await world.on_duty("Ben"), await world.supervisor("Ruth")
    await changes(world, ruth, "Maria", "Make trainee")
    assert await world.claimed() == 0
    assert ben.has_alert
    await says(world, maria, "are you there")
    assert not sees(ana, "are you there")


async def test_a_supervisor_loses_oversight_at_once(world: World) -> None:
    ruth, sam = await world.supervisor("Ruth"), await world.supervisor("Sam")
    await changes(world, ruth, "Sam", "Let them claim: specialist")
    await says(world, sam, "/staff")
    assert "isn't for you" in sam.last.text


async def test_whoever_is_taken_off_mid_talk_is_gone_at_once_and_the_peer_hears_the_truth(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    ruth, ben = await world.supervisor("Ruth"), await world.on_duty("Ben")
    await says(world, ana, "/talk")
    await press(world, maria, "Take")
    await world.removes(ruth, "Maria")
    await says(world, maria, "still here")
    assert not sees(ana, "still here")
    assert sees(ben, "would like to talk")
    assert "onduty" not in maria.menu


async def test_each_role_has_a_card_in_both_languages(world: World) -> None:
    kim = await trainee(world)
    await says(world, kim, "/rolecard")
    assert "Your role: trainee" in kim.last.text
    assert "Not yours: to claim alone" in kim.last.text
    assert world.cairn.content.text("rolecard-supervisor", "es").startswith("Tu papel: supervisión")
