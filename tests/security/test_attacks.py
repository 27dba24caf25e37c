"""The attacks of docs/threats.md, tried as an attacker would."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.domain.specialist import Role
from bot.ports import Invite, Transaction
from tests.people import Person
from tests.world import World

STALE = "This button is from before. Things have moved on, and nothing has changed."


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Served at all hours."""
    made = await World(tmp_path).starts()
    yield made
    await made.stops()


async def says(world: World, person: Person, text: str) -> str:
    person.sends(text)
    await world.settles()
    return str(person.last.text)


async def is_staff(world: World, person: Person) -> bool:
    def ask(tx: Transaction) -> bool:
        found = tx.staff.find(tx.people.by_chat(person.id).id)
        return found is not None and found.is_active

    return bool(await world.cairn.work.run(ask))


async def test_a_stolen_invitation_is_worth_nothing_once_used(world: World) -> None:
    code, mallory = await world.invitation("Maria", Role.SPECIALIST), await world.joined("Mallory")
    world.phone("Maria").starts(code)
    await world.settles()
    mallory.starts(code)
    await world.settles()
    assert await is_staff(world, world.phone("Maria"))
    assert not await is_staff(world, mallory)


async def test_an_invitation_found_after_two_days_is_worth_nothing(world: World) -> None:
    code, mallory = await world.invitation("Maria", Role.SUPERVISOR), await world.joined("Mallory")
    await world.passes(hours=48, minutes=1)
    mallory.starts(code)
    await world.settles()
    assert not await is_staff(world, mallory)


async def test_a_hostile_peer_cannot_press_a_specialists_button(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    mallory = await world.joined("Mallory")
    await says(world, ana, "I want to die")
    mallory.presses_callback(maria.callback_of("Claim"))
    await world.settles()
    assert mallory.toasts[-1].text == STALE
    assert await world.claimed() == 0


async def test_a_removed_specialist_is_cut_off_in_the_middle_of_a_conversation(world: World) -> None:
    ana, maria = await world.with_maria("Ana", "I want to die")
    ruth, before, copied = await world.supervisor("Ruth"), len(ana.hears), maria.callback_of("Safe for now")
    await world.removes(ruth, "Maria")
    await says(world, maria, "I am still here, tell me where you live")
    await says(world, ana, "the blue house")
    maria.presses_callback(copied)
    await world.settles()
    assert not any("where you live" in text for text in ana.hears[before:])
    assert not any("blue house" in text for text in maria.hears)
    assert await world.open_escalations() == 1


async def test_no_code_in_the_database_can_be_used(world: World) -> None:
    code = await world.cairn.work.run(
        lambda tx: tx.invites.create(Invite(Role.SUPERVISOR, "Ruth", None), world.clock.now())
    )
    everything = b"".join(file.read_bytes() for file in world.file.parent.iterdir())
    assert code.encode() not in everything


async def test_a_peer_who_floods_has_one_escalation_and_few_pings(world: World) -> None:
    mallory, maria = await world.joined("Mallory"), await world.on_duty("Maria")
    for _ in range(30):
        await says(world, mallory, "I want to die")
    assert await world.open_escalations() == 1
    assert maria.alerts <= 3


async def guesses(world: World, person: Person, times: int) -> None:
    for number in range(times):
        person.starts(f"wrong-{number}")
        await world.settles()


async def test_after_five_wrong_codes_not_even_a_right_one_is_looked_at_until_tomorrow(world: World) -> None:
    mallory, ruth = await world.joined("Mallory"), await world.supervisor("Ruth")
    code = await world.invitation("Mallory", Role.SPECIALIST)
    await guesses(world, mallory, 5)
    mallory.starts(code)
    await world.settles()
    assert not await is_staff(world, mallory)
    assert any("I won't look at more of them today" in text for text in mallory.hears)
    assert sum("codes that open nothing" in text for text in ruth.hears) == 1
    await world.passes(hours=24, minutes=1)
    mallory.starts(code)
    await world.settles()
    assert await is_staff(world, mallory)


async def test_guessing_from_many_accounts_is_slowed_and_told_and_a_good_code_still_opens(world: World) -> None:
    ruth, maria = await world.supervisor("Ruth"), world.phone("Maria")
    code = await world.invitation("Maria", Role.SPECIALIST)
    for number in range(10):
        await guesses(world, world.phone(f"M{number}"), 3)
    assert sum("codes that open nothing" in text for text in ruth.hears) == 1
    await guesses(world, mallory := world.phone("Mallory"), 3)
    assert any("I won't look at more" in text for text in mallory.hears)
    maria.starts(code)
    await world.settles()
    assert await is_staff(world, maria)


async def test_erasing_oneself_gives_no_new_tries_among_all(world: World) -> None:
    mallory = await world.joined("Mallory")
    await guesses(world, mallory, 4)
    for press in ("/forget", None):
        mallory.sends(press) if press else mallory.presses("Erase everything")
        await world.settles()
    tries = await world.cairn.work.run(lambda tx: tx.invites.tries("somebody else", world.clock.now()))
    assert tries.everyone == 4


async def test_crisis_words_in_a_refused_code_are_still_heard(world: World) -> None:
    await world.on_duty("Maria")
    ana = world.phone("Ana")
    await guesses(world, ana, 6)
    ana.sends("/start I want to die")
    await world.settles()
    assert any("988" in text for text in ana.hears)
