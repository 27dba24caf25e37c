"""The day before a shift: yes or can't; who takes a free shift; gaps told two days ahead."""

from bot.domain.specialist import Role
from tests.people import Person
from tests.world import World

ROTA = "/rota Maria mon-fri 8-16"


async def planned(world: World) -> tuple[Person, Person, Person, Person]:
    """Maria has the weekdays; Ben and Eva have no shifts. It is Monday, seven in the morning in New York."""
    ruth = await world.supervisor("Ruth")
    maria, ben, eva = [await world.staff(name, Role.SPECIALIST) for name in ("Maria", "Ben", "Eva")]
    ruth.sends(ROTA)
    await world.settles()
    return ruth, maria, ben, eva


def asked(person: Person) -> list[str]:
    return [words for words in person.hears if words.startswith("Your next shift:")]


async def test_the_day_before_at_noon_each_is_asked_once(world: World) -> None:
    _, maria, *_ = await planned(world)
    await world.jumps_to(hour=11)
    assert asked(maria) == []
    await world.jumps_to(hour=12)
    assert asked(maria) == ["Your next shift: Tuesday, November 3, 8:00 to 16:00. Will you be there?"]
    await world.passes(hours=8)
    assert len(asked(maria)) == 1


async def test_yes_is_thanked_and_nobody_else_hears_of_it(world: World) -> None:
    ruth, maria, ben, _ = await planned(world)
    await world.jumps_to(hour=12)
    before = len(ruth.hears), len(ben.hears)
    maria.presses("Yes, I'll be there")
    await world.settles()
    assert maria.last.text == "Thank you. See you Tuesday, November 3, 8:00."
    assert (len(ruth.hears), len(ben.hears)) == before


async def test_cant_offers_it_to_those_who_are_free_and_the_first_has_it(world: World) -> None:
    ruth, maria, ben, eva = await planned(world)
    await world.jumps_to(hour=12)
    maria.presses("I can't")
    await world.settles()
    assert "A shift is free: Tuesday, November 3, 8:00 to 16:00. Maria can't take it. Could you?" in ben.hears
    assert any("Maria can't take Tuesday" in words and "3 colleagues" in words for words in ruth.hears)
    ben.presses("I'll take it")
    await world.settles()
    eva_sees = eva.last.text
    assert eva_sees == "Ben takes Tuesday, November 3, 8:00 to 16:00. Thank you."
    assert maria.last.text == eva_sees
    assert "Ben takes the shift of Maria: Tuesday, November 3, 8:00 to 16:00." in ruth.hears
    await world.jumps_to(hour=7)
    ben.presses("I'm within reach")
    await world.jumps_to(hour=9)
    ruth.sends("/whoson")
    await world.settles()
    assert ruth.last.text.startswith("On duty: Ben")


async def test_the_second_to_take_it_reads_that_it_is_taken(world: World) -> None:
    _, maria, ben, eva = await planned(world)
    await world.jumps_to(hour=12)
    maria.presses("I can't")
    await world.settles()
    late = eva.callback_of("I'll take it")
    ben.presses("I'll take it")
    await world.settles()
    eva.presses_callback(late)
    await world.settles()
    assert eva.toasts[-1].text == "Someone else has this shift already."


async def test_who_sleeps_is_asked_when_they_wake(world: World) -> None:
    _, maria, ben, _ = await planned(world)
    await world.jumps_to(hour=12)
    await world.jumps_to(hour=23)
    maria.presses("I can't")
    await world.settles()
    assert not any("A shift is free" in words for words in ben.hears)
    await world.jumps_to(hour=8)
    assert any("A shift is free" in words for words in ben.hears)


async def test_cant_can_be_taken_back_while_nobody_has_it(world: World) -> None:
    ruth, maria, ben, _ = await planned(world)
    await world.jumps_to(hour=12)
    maria.presses("I can't")
    await world.settles()
    maria.presses("I can after all")
    await world.settles()
    assert ben.last.text.startswith("Maria takes Tuesday")
    await world.jumps_to(hour=7)
    maria.presses("I'm within reach")
    await world.jumps_to(hour=9)
    ruth.sends("/whoson")
    await world.settles()
    assert ruth.last.text.startswith("On duty: Maria")


async def test_whoever_has_a_shift_or_is_away_then_is_not_asked(world: World) -> None:
    ruth, maria, ben, eva = await planned(world)
    ruth.sends("/rota Ben tue 10-13\nEva off tomorrow")
    await world.settles()
    await world.jumps_to(hour=12)
    maria.presses("I can't")
    await world.settles()
    assert not any("A shift is free" in words for words in (*ben.hears, *eva.hears))


async def test_a_gap_is_told_two_days_before_once_and_by_day(world: World) -> None:
    ruth, *_ = await planned(world)
    await world.passes(minutes=20)
    warnings = [words for words in ruth.hears if words.startswith("The rota has a gap.")]
    assert len(warnings) == 1
    assert "Monday, November 2, 7:15 to 8:00" in warnings[0]
    assert "Tuesday, November 3, 16:00 to 8:00" in warnings[0]
    assert "Friday" not in warnings[0]
    before = len(ruth.hears)
    await world.jumps_to(hour=15)
    assert not any(words.startswith("The rota has a gap.") for words in ruth.hears[before:])


async def test_a_shift_nobody_takes_is_a_gap_that_is_told(world: World) -> None:
    ruth, maria, *_ = await planned(world)
    await world.jumps_to(hour=12)
    before = len(ruth.hears)
    maria.presses("I can't")
    await world.settles()
    assert any("The rota has a gap." in words and "8:00" in words for words in ruth.hears[before:])


async def test_an_organisation_without_a_rota_is_left_in_peace(world: World) -> None:
    ruth = await world.supervisor("Ruth")
    await world.passes(hours=72)
    assert not any("gap" in words or "shift" in words for words in ruth.hears)
