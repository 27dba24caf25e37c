"""The attacks of docs/threats.md, tried as an attacker would."""

import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.domain.specialist import Role
from bot.ports import Invite, Transaction
from bot.storage.backup import Shelf, back_up, restore
from bot.storage.chain import verify
from bot.storage.sealing import KeyProblem, KeyRing, new_key
from bot.storage.work import open_work
from tests.databases import KEYS
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


async def test_no_button_left_on_an_ex_specialists_phone_does_anything(world: World) -> None:
    _, maria = await world.with_maria("Ana", "I want to die")
    ruth = await world.supervisor("Ruth")
    copied = [button.callback for seen in maria.sees for row in seen.buttons for button in row if button.callback]
    await world.removes(ruth, "Maria")
    before = await journal_of(world)
    for callback in copied:
        maria.presses_callback(callback)
        await world.settles()
    assert len(copied) >= 3
    assert await journal_of(world) == before
    assert not any("blue house" in text for text in maria.hears)


async def journal_of(world: World) -> int:
    with sqlite3.connect(world.file) as database:
        return int(database.execute("SELECT count(*) FROM journal").fetchone()[0])


async def test_a_lost_phone_shows_no_words_before_a_press_and_none_that_can_be_passed_on(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    await says(world, ana, "I want to die in the blue house")
    assert not any("blue house" in text for text in maria.hears)
    maria.presses("Claim")
    await world.settles()
    await says(world, ana, "the blue house again")
    shown = [seen for seen in maria.sees if "blue house" in seen.text]
    assert len(shown) >= 2
    assert all(seen.protected for seen in shown)


async def test_a_flood_does_not_keep_another_from_being_heard(world: World) -> None:
    mallory, ana, maria = await world.joined("Mallory"), await world.joined("Ana"), await world.on_duty("Maria")
    for number in range(50):
        mallory.sends(f"flood {number}")
    ana.sends("I want to die")
    for number in range(50):
        mallory.sends(f"flood {number}")
    await world.settles()
    assert maria.alerts == 1


async def test_a_thief_with_database_and_backups_but_no_key_opens_neither(world: World, tmp_path: Path) -> None:
    ana, _ = await world.with_maria("Ana", "I want to die in the blue house")
    made = back_up(world.url, KeyRing.parse(KEYS), Shelf(tmp_path / "backups", 3), world.clock.now())
    await world.stops()
    own = KeyRing.parse(new_key("test"))
    with pytest.raises(KeyProblem):
        open_work(world.url, own, world.clock)
    with pytest.raises(KeyProblem):
        restore(made, f"sqlite:///{tmp_path / 'stolen.sqlite'}", own, world.clock.now())
    everything = all_files(tmp_path)
    assert [word for word in (b"blue house", str(ana.id).encode()) if word in everything] == []
    await world.starts()


def all_files(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


async def test_who_can_write_to_the_database_cannot_hide_that_they_opened_a_record(world: World) -> None:
    _, maria = await world.with_maria("Ana", "I want to die")
    await says(world, maria, "Hello, I'm here.")
    with sqlite3.connect(world.file) as database:
        assert database.execute("DELETE FROM journal WHERE event = 'words_opened'").rowcount == 1
    assert verify(world.url, KeyRing.parse(KEYS)).broken
