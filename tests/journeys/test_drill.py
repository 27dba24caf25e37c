"""A drill plays an alert with nobody in danger: labelled all through, timed, over by itself, and never in the way."""

from bot.usecases.report import count_months
from tests.people import Person
from tests.world import World


async def says(world: World, person: Person, text: str) -> None:
    person.sends(text)
    await world.settles()


async def press(world: World, person: Person, *labels: str) -> None:
    for label in labels:
        person.presses(label)
        await world.settles()


async def team(world: World) -> tuple[Person, Person, Person]:
    """Ruth supervises, Maria is first, Ben is backup."""
    return await world.supervisor("Ruth"), await world.on_duty("Maria"), await world.on_duty("Ben", "backup")


async def starts(world: World, ruth: Person, label: str = "Start a drill: high") -> None:
    await says(world, ruth, "/drill")
    await press(world, ruth, label)


async def test_nothing_rings_before_the_button_and_it_says_whom_it_reaches(world: World) -> None:
    ruth, maria, _ben = await team(world)
    before = len(maria.sees)
    await says(world, ruth, "/drill")
    assert "It goes to: Maria, Ben" in ruth.last.text
    assert len(maria.sees) == before


async def test_it_is_timed_from_alert_to_claim_and_reported(world: World) -> None:
    ruth, maria, _ben = await team(world)
    await starts(world, ruth)
    await world.passes(seconds=20)
    await press(world, maria, "Read first")
    await world.passes(seconds=45)
    await press(world, maria, "Claim")
    assert "Maria: alerted 0:00 · read 0:20 · claimed 1:05" in ruth.last.text
    assert "Drill: you have it, after 1:05" in maria.sees[-2].text + maria.sees[-1].text


async def test_every_text_of_it_says_drill(world: World) -> None:
    ruth, maria, ben = await team(world)
    before = {person: len(person.sees) for person in (maria, ben)}
    await starts(world, ruth)
    await press(world, maria, "Read first")
    await world.passes(minutes=11)
    await press(world, ben, "Claim")
    for person, count in before.items():
        assert all(seen.text.startswith("Drill") for seen in person.sees[count:])
        assert len(person.sees) > count


async def test_it_climbs_to_backup_and_ends_by_itself(world: World) -> None:
    ruth, maria, ben = await team(world)
    await starts(world, ruth)
    assert not any(seen.text.startswith("Drill") for seen in ben.sees)
    await world.passes(minutes=11)
    assert any(seen.text.startswith("Drill") for seen in ben.sees)
    await world.passes(minutes=11)
    assert "Drill, nobody claimed" in ruth.last.text
    assert maria.last.text == "Drill: it is over. Nothing is left to do."


async def test_cannot_moves_it_on_at_once(world: World) -> None:
    ruth, maria, ben = await team(world)
    await starts(world, ruth, "Play it urgent: imminent")
    await press(world, maria, "I can't")
    assert any(seen.text.startswith("Drill") for seen in ben.sees)


async def test_something_real_ends_it_at_once(world: World) -> None:
    ruth, maria, _ben = await team(world)
    ana = await world.joined("Ana")
    await starts(world, ruth)
    await says(world, ana, "I want to die")
    assert any("ended early: a real alert came" in seen.text for seen in ruth.sees)
    assert maria.has_alert


async def test_it_does_not_begin_while_somebody_real_is_waiting(world: World) -> None:
    ruth, _maria, _ben = await team(world)
    await says(world, await world.joined("Ana"), "I want to die")
    await says(world, ruth, "/drill")
    assert ruth.last.text == "Someone real is waiting now. The drill can come later."


async def test_it_touches_no_peer_opens_nothing_and_is_not_counted(world: World) -> None:
    ruth, maria, _ben = await team(world)
    ana = await world.joined("Ana")
    before = len(ana.sees)
    await starts(world, ruth)
    assert await world.open_escalations() == 0
    await press(world, maria, "Claim")
    months = await world.cairn.work.run(lambda tx: count_months(tx, world.clock.now().replace(day=1)))
    assert all(not any(month.counts.values()) for month in months)
    assert len(ana.sees) == before


async def test_it_rings_on_louder_channels_labelled(world: World) -> None:
    ruth, maria, _ben = await team(world)
    await says(world, maria, "/channels")
    await press(world, maria, "Push app (ntfy)")
    await says(world, maria, "kind-otter-4821")
    await starts(world, ruth)
    await world.passes(minutes=3)
    assert any("Drill: This is a drill. Nobody is in danger." in rung for rung in world.bells.rung)


async def test_only_supervisors_start_one(world: World) -> None:
    maria = await world.on_duty("Maria")
    await says(world, maria, "/drill")
    assert "isn't for you" in maria.last.text


async def test_whoever_reads_spanish_has_every_word_of_it_in_spanish(world: World) -> None:
    ruth, maria = world.phone("Ruth", "es"), world.phone("Maria", "es")
    await world.supervisor("Ruth")
    await world.on_duty("Maria")
    before = len(maria.sees)
    await starts(world, ruth, "Empezar un simulacro: alto")
    await press(world, maria, "Leer antes", "Me encargo")
    assert all(seen.text.startswith("Simulacro") for seen in maria.sees[before:])
    assert "Maria: aviso 0:00 · leído 0:00 · a cargo 0:00" in ruth.last.text
