"""Who somebody is: opened by the one who is with them, on record; a second person unless a life is in danger now."""

from tests.people import Person
from tests.world import World

ADDRESS = "12 Oak Street, second floor"
IMMINENT = "I just took all my pills"


async def press(world: World, person: Person, *labels: str) -> None:
    for label in labels:
        person.presses(label)
        await world.settles()


async def says(world: World, person: Person, text: str) -> None:
    person.sends(text)
    await world.settles()


async def with_address(world: World) -> tuple[Person, Person, Person]:
    ana, maria, ruth = await world.joined("Ana"), await world.on_duty("Maria"), await world.supervisor("Ruth")
    await says(world, ana, "/settings")
    await press(world, ana, "Address for emergencies")
    await says(world, ana, ADDRESS)
    assert "Address for emergencies: yes" in ana.last.text
    return ana, maria, ruth


def sees(person: Person, words: str) -> bool:
    return any(words in seen.text for seen in person.sees)


async def test_in_imminent_danger_the_claimer_alone_opens_it_and_it_is_reviewed(world: World) -> None:
    ana, maria, ruth = await with_address(world)
    await says(world, ana, IMMINENT)
    await press(world, maria, "Claim", "Who they are")
    assert sees(maria, ADDRESS)
    assert sees(ruth, "Maria opened who this person is")
    assert not sees(ruth, ADDRESS)
    await press(world, ruth, "Reviewed")
    before = len(ruth.sees)
    await press(world, maria, "Safe for now")
    await world.passes(hours=13)
    assert not any("opened who this person is" in seen.text for seen in ruth.sees[before:])


async def test_without_a_review_supervisors_hear_again(world: World) -> None:
    ana, maria, ruth = await with_address(world)
    await says(world, ana, IMMINENT)
    await press(world, maria, "Claim", "Who they are", "Safe for now")
    await world.passes(hours=13)
    assert sum("opened who this person is" in seen.text for seen in ruth.sees) >= 2


async def test_otherwise_it_needs_a_reason_and_a_second_person(world: World) -> None:
    ana, maria, ruth = await with_address(world)
    await says(world, ana, "I want to die")
    await press(world, maria, "Claim", "Who they are", "The person asked for it")
    assert not sees(maria, ADDRESS)
    await press(world, ruth, "Agree")
    assert sees(maria, ADDRESS)
    assert not sees(ruth, ADDRESS)


async def test_it_folds_away_and_the_person_is_told_when_it_is_over(world: World) -> None:
    ana, maria, _ = await with_address(world)
    await says(world, ana, IMMINENT)
    await press(world, maria, "Claim", "Who they are")
    maria.sends("I am here")
    await world.passes(minutes=31)
    assert not sees(maria, ADDRESS)
    assert not any("looked up the name and address" in text for text in ana.hears)
    await press(world, maria, "Safe for now")
    assert any("Maria looked up the name and address" in text for text in ana.hears)


async def test_nobody_who_is_not_with_them_opens_it(world: World) -> None:
    ana, maria, _ = await with_address(world)
    await says(world, ana, IMMINENT)
    await press(world, maria, "Claim")
    old = next(seen for seen in maria.sees if "Who they are" in seen.labels)
    await press(world, maria, "Lost contact")
    maria.presses("Who they are", on=old)
    await world.settles()
    assert not sees(maria, ADDRESS)


async def test_an_address_is_taken_back_and_erased(world: World) -> None:
    ana, *_ = await with_address(world)
    await press(world, ana, "Address for emergencies", "Leave it out")
    assert "Address for emergencies: not set" in ana.last.text
