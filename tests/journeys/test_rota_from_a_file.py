"""A table or a calendar sent in chat: read back, kept by a press; the calendar file for everyone."""

from bot.domain.specialist import Role
from tests.people import Person
from tests.world import World

TABLE = b"name,days,start,end,line\nMaria,mon-fri,08:00,16:00,first\nZed,mon,8,16,\nBen,sat,9,13,backup\n"
CALENDAR = (
    b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Ben\r\nDTSTART;TZID=America/New_York:20261102T180000\r\n"
    b"DURATION:PT4H\r\nRRULE:FREQ=WEEKLY;BYDAY=MO,TU\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


async def team(world: World) -> tuple[Person, Person]:
    ruth = await world.supervisor("Ruth")
    maria, _ = [await world.staff(name, Role.SPECIALIST) for name in ("Maria", "Ben")]
    return ruth, maria


async def sends_file(world: World, person: Person, name: str, content: bytes) -> str:
    person.sends(document=(name, content))
    await world.settles()
    return str(person.last.text)


def files(person: Person) -> list[str]:
    """The names of the files they were sent."""
    return [seen.body["document"]["file_name"] for seen in person.sees if seen.kind == "document" and not seen.mine]


async def presses(world: World, person: Person, label: str) -> str:
    person.presses(label)
    await world.settles()
    return str(person.last.text)


async def test_a_table_is_read_back_and_kept_by_a_press(world: World) -> None:
    ruth, _ = await team(world)
    shown = await sends_file(world, ruth, "rota.csv", TABLE)
    assert "I read 6 lines:\nMaria: Monday to Friday, 08:00–16:00\nBen: Saturday, 09:00–13:00, backup" in shown
    assert "Not read:\n3: I don't find a name" in shown
    assert "Lines written: 6." in await presses(world, ruth, "Add it")
    assert "Lines written: 0. Left out because they overlap: 6." in await again(world, ruth, "Add it")


async def again(world: World, ruth: Person, label: str) -> str:
    await sends_file(world, ruth, "rota.csv", TABLE)
    return await presses(world, ruth, label)


async def test_a_calendar_can_replace_the_whole_rota(world: World) -> None:
    ruth, _ = await team(world)
    await again(world, ruth, "Add it")
    await sends_file(world, ruth, "Team.ICS", CALENDAR)
    shown = await presses(world, ruth, "Replace all")
    assert "Ben: Monday, Tuesday, 18:00–22:00" in shown
    assert "Maria:" not in shown.split("Use the buttons")[0]


async def test_left_alone_a_file_changes_nothing(world: World) -> None:
    ruth, _ = await team(world)
    await sends_file(world, ruth, "rota.csv", TABLE)
    assert "has no rota yet" in await presses(world, ruth, "Leave it")


async def test_a_file_that_is_no_rota_gets_a_sentence(world: World) -> None:
    ruth, _ = await team(world)
    assert "I can't read this file." in await sends_file(world, ruth, "rota.csv", b"\x00\x01\x02")
    assert "I can't read this file." in await sends_file(world, ruth, "rota.csv", b"x" * 300_000)
    assert "must name the columns" in await sends_file(world, ruth, "rota.csv", b"hello")


async def test_a_supervisor_who_is_with_somebody_sends_files_to_them(world: World) -> None:
    ruth, _ = await team(world)
    ana = await world.joined("Ana")
    ruth.sends("/onduty")
    ana.sends("I want to kill myself")
    await world.settles()
    await presses(world, ruth, "Claim")
    await sends_file(world, ruth, "steps.csv", TABLE)
    assert files(ana) == ["steps.csv"]
    assert not any("I read" in words for words in ruth.hears)


async def test_somebody_elses_file_is_not_the_rota(world: World) -> None:
    _, maria = await team(world)
    ana = await world.joined("Ana")
    for person in (maria, ana):
        await sends_file(world, person, "rota.csv", TABLE)
        assert not any("I read" in words for words in person.hears)


async def test_the_calendar_file_is_for_everyone_on_staff_and_the_table_for_supervisors(world: World) -> None:
    ruth, maria = await team(world)
    await again(world, ruth, "Add it")
    maria.sends("/rota")
    await world.settles()
    await presses(world, maria, "Calendar file")
    assert files(maria) == ["rota.ics"]
    await presses(world, ruth, "Calendar file")
    assert files(ruth) == ["rota.ics", "rota.csv"]
