"""Everything chosen can be seen and changed, in the same place."""

from tests.people import Person
from tests.world import World


async def settings_of(world: World, person: Person) -> str:
    """The list, opened anew."""
    person.sends("/settings")
    await world.settles()
    return str(person.last.text)


async def press(world: World, person: Person, *labels: str) -> None:
    """One after the other."""
    for label in labels:
        person.presses(label)
        await world.settles()


async def test_the_list_shows_what_is_set(world: World) -> None:
    ana = await world.joined("Ana")
    text = await settings_of(world, ana)
    for line in ("Country: United States", "Quiet hours: 22:00–8:00", "Check-ins: yes", "Next: none planned"):
        assert line in text


async def test_a_consent_is_taken_back_as_easily_as_given(world: World) -> None:
    ana = await world.joined("Ana")
    await settings_of(world, ana)
    await press(world, ana, "Yes or no", "Keep it to me", "Back")
    assert "A specialist may read: no" in ana.last.text
    assert "Check-ins: yes" in ana.last.text


async def test_no_to_check_ins_ends_them_and_yes_brings_them_back(world: World) -> None:
    ana = await world.joined("Ana")
    ana.sends("/schedule")
    await world.settles()
    await press(world, ana, "Add a time", "19:00")
    await settings_of(world, ana)
    await press(world, ana, "Yes or no", "No check-ins", "Back")
    assert "Next: none planned" in ana.last.text
    await press(world, ana, "Yes or no", "Yes, check in", "Back")
    assert "Next: Monday, November 2, 19:00" in ana.last.text


async def test_quiet_hours_are_typed_and_shown(world: World) -> None:
    ana = await world.joined("Ana")
    await settings_of(world, ana)
    await press(world, ana, "Quiet hours")
    ana.sends("23 to 6:30")
    await world.settles()
    assert "Quiet hours: 23:00–6:30" in ana.last.text


async def test_discreet_mode_renames_the_button(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    await settings_of(world, ana)
    await press(world, ana, "Discreet: switch on")
    assert ana.keyboard[0] == ["Menu"]
    ana.presses("Menu")
    await world.settles()
    assert maria.has_alert


async def test_the_language_changes_everything_said_from_then_on(world: World) -> None:
    ana = await world.joined("Ana")
    ana.sends("/language")
    await world.settles()
    await press(world, ana, "Español")
    ana.sends("/help")
    await world.settles()
    assert ana.last.text.startswith("Soy un programa automático de Riverside.")


async def test_lines_for_an_assumed_country_say_so_and_another_can_be_chosen(world: World) -> None:
    ana = await world.joined("Ana", set_up=False)
    ana.sends("/lines")
    await world.settles()
    assert "Country: United States" in ana.last.text
    await press(world, ana, "Another country", "Spain")
    ana.sends("/lines")
    await world.settles()
    assert "024" in ana.last.text


async def test_an_unknown_command_shows_the_way(world: World) -> None:
    ana = await world.joined("Ana")
    ana.sends("/frobnicate")
    await world.settles()
    assert "/help" in ana.last.text


async def test_privacy_says_what_is_kept_and_who_reads(world: World) -> None:
    ana = await world.joined("Ana")
    ana.sends("/privacy")
    await world.settles()
    assert "people on call can read that message even if you say no" in ana.last.text


async def test_in_discreet_mode_a_check_in_begins_with_a_neutral_line(world: World) -> None:
    ana = await world.joined("Ana")
    await settings_of(world, ana)
    await press(world, ana, "Discreet: switch on", "Check in")
    assert ana.last.text == "Here is your information.\n\nHow is today for you?"
