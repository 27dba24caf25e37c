"""The directory in the chat: found with slips in two languages, kept, gone to together, put right."""

from datetime import timedelta
from typing import Any

import pytest

from bot.cli.directory_sample import sample
from bot.domain.directory_files import FileRows
from bot.usecases.import_services import keep_page, read_services
from tests.people import Person
from tests.world import World, content

PANTRY: dict[str, Any] = {
    "id": "pantry",
    "name": "River Pantry",
    "organization": {"name": "River House"},
    "description": "Groceries once a week.",
    "attributes": [{"taxonomy_term": {"name": "Food bank"}}],
    "eligibility_description": "No ID needed",
    "fees_description": "Free",
    "required_documents": [{"document": "Bring a bag"}],
    "application_process": "Just come.",
    "phones": [{"number": "(205) 555-0101"}],
    "assured_date": "2026-10-20",
    "assurer_email": "Sam",
    "schedules": [{"byday": "MO", "opens_at": "06:00", "closes_at": "11:00"}],
    "service_at_locations": [{"location": {"addresses": [{"address_1": "1 Oak Street", "city": "Leeds"}]}}],
}


async def knows(world: World, *records: dict[str, Any]) -> None:
    """These are in its directory."""
    rows = FileRows(tuple((f"service {at}", one) for at, one in enumerate(records)))
    read = read_services(rows, "county", content().finding)
    assert read.rejected == ()
    await world.cairn.work.run(keep_page, read.services)


async def says(world: World, person: Person, words: str) -> str:
    """What the bot shows after that."""
    person.sends(words)
    await world.settles()
    return str(person.last.text)


async def taps(world: World, person: Person, *labels: str) -> str:
    """What the bot shows after those."""
    for label in labels:
        person.presses(label)
        await world.settles()
    return str(person.last.text)


@pytest.fixture
async def pantry_world(world: World) -> World:
    """Riverside knows one pantry of its own."""
    await knows(world, PANTRY)
    return world


@pytest.mark.parametrize(
    "words", ["food bnak near leeds", "banco de comida cerca de leeds", "comida sin papeles leeds"]
)
async def test_it_is_found_with_slips_and_in_another_language(pantry_world: World, words: str) -> None:
    ana = await pantry_world.joined("Ana")
    assert (await says(pantry_world, ana, f"/resources {words}")).startswith("River Pantry. Groceries once a week.")


async def test_an_entry_says_what_to_expect_cost_hours_now_how_to_start_and_when_it_was_checked(
    pantry_world: World,
) -> None:
    ana = await pantry_world.joined("Ana")
    told = await says(pantry_world, ana, "/resources pantry leeds")
    for part in (
        "Expect: Bring a bag",
        "Cost: Free",
        "Open now, until 11",
        "To start: Just come.",
        "Checked October 20",
    ):
        assert part.casefold() in told.casefold(), part


async def test_typed_after_the_menu_it_is_a_search_and_a_feeling_is_listened_to(pantry_world: World) -> None:
    ana = await pantry_world.joined("Ana")
    await says(pantry_world, ana, "/resources")
    assert "River Pantry" in await says(pantry_world, ana, "food leeds")
    await says(pantry_world, ana, "/resources")
    await says(pantry_world, ana, "I feel so lonely and sad, the food bank makes me ashamed")
    await pantry_world.passes(minutes=1)
    assert "River Pantry" not in ana.last.text


async def test_a_place_nobody_serves_is_said_and_the_nearest_is_shown(pantry_world: World) -> None:
    ana = await pantry_world.joined("Ana")
    told = await says(pantry_world, ana, "/resources food near Atlantis")
    assert told.startswith("I have nothing with “Atlantis”. These come near:")
    assert "None fit" in ana.last.labels


async def test_nothing_at_all_offers_a_person(pantry_world: World) -> None:
    ana = await pantry_world.joined("Ana")
    assert (await says(pantry_world, ana, "/resources xylophones")).startswith("I found nothing with these words.")
    assert "A person, please" in ana.last.labels


async def test_three_at_most_and_more_without_the_words_in_the_button(world: World) -> None:
    await knows(world, *sample(60))
    ana = await world.joined("Ana")
    first = await says(world, ana, "/resources free food in leeds")
    assert first.count("Checked") <= 3
    assert await taps(world, ana, "More like this") != first


async def test_danger_in_the_words_comes_before_the_directory(pantry_world: World) -> None:
    ana = await pantry_world.joined("Ana")
    told = await says(pantry_world, ana, "/resources food, I want to kill myself")
    assert "River Pantry" not in told
    assert await pantry_world.open_escalations() == 1


async def test_it_is_saved_shown_and_taken_off(pantry_world: World) -> None:
    ana = await pantry_world.joined("Ana")
    await says(pantry_world, ana, "/resources pantry")
    assert (await taps(pantry_world, ana, "1. River Pantry", "Save it")).startswith("Saved.")
    assert "1. River Pantry" in await says(pantry_world, ana, "/saved")
    assert (await taps(pantry_world, ana, "Take off 1")).startswith("Nothing is saved yet.")


async def test_its_next_time_becomes_a_reminder(pantry_world: World) -> None:
    ana = await pantry_world.joined("Ana")
    await says(pantry_world, ana, "/resources pantry")
    await taps(pantry_world, ana, "1. River Pantry", "Remind me")
    assert "River Pantry" in await says(pantry_world, ana, "tomorrow at 3 pm")
    assert "River Pantry" in await taps(pantry_world, ana, "Right then")
    await pantry_world.passes(days=1, hours=9)
    assert any("River Pantry" in seen.text and "tomorrow" not in seen.text for seen in ana.sees if not seen.mine)


async def test_somebody_goes_along_the_first_has_it_and_the_person_hears_who(pantry_world: World) -> None:
    maria, ben = await pantry_world.on_duty("Maria"), await pantry_world.on_duty("Ben")
    ana = await pantry_world.joined("Ana")
    await says(pantry_world, ana, "/resources pantry")
    assert "who can come with you" in await taps(
        pantry_world, ana, "1. River Pantry", "Someone come with me", "In three days"
    )
    assert "would like someone to come along to River Pantry" in maria.last.text
    await taps(pantry_world, maria, "I'll go along")
    assert "Maria would like to come with you" in ana.last.text
    assert "Maria goes along" in ben.last.text
    await pantry_world.passes(days=2, hours=6)
    assert "You go along with" in maria.last.text


async def test_what_was_wrong_goes_to_the_supervisor_without_a_name_and_is_hidden_or_right(
    pantry_world: World,
) -> None:
    ruth, ana = await pantry_world.supervisor("Ruth"), await pantry_world.joined("Ana")
    await says(pantry_world, ana, "/resources pantry")
    await taps(pantry_world, ana, "1. River Pantry", "This was wrong", "It is closed")
    assert ruth.last.text == "River Pantry: someone says it is closed. Is it still right?"
    await taps(pantry_world, ruth, "Hide it")
    assert "River Pantry" not in await says(pantry_world, ana, "/resources pantry leeds")
    await taps(pantry_world, ruth, "Show it again")
    assert "River Pantry" in await says(pantry_world, ana, "/resources pantry leeds")


async def test_a_week_later_it_asks_once_whether_it_worked_out(pantry_world: World) -> None:
    ana = await pantry_world.joined("Ana")
    await says(pantry_world, ana, "/resources pantry")
    await taps(pantry_world, ana, "1. River Pantry", "Save it")
    await pantry_world.passes(days=8)
    assert "You looked at River Pantry some days ago." in ana.last.text
    await taps(pantry_world, ana, "It helped")
    reviews = await pantry_world.cairn.work.run(lambda tx: tx.upkeep.reviews([tx.directory.page("", 1)[0].id]))
    assert [one.helped for one in reviews.values()] == [1]
    before = len(ana.sees)
    await pantry_world.passes(days=20)
    assert len(ana.sees) == before


@pytest.mark.parametrize(("days", "shown"), [(200, "Checked long ago"), (370, "")])
async def test_what_is_old_is_marked_and_then_hidden(world: World, days: int, shown: str) -> None:
    day = (world.clock.now() - timedelta(days=days)).date().isoformat()
    await knows(world, {**PANTRY, "assured_date": day})
    told = await says(world, await world.joined("Ana"), "/resources river pantry leeds")
    assert ("River Pantry" in told) is bool(shown)
    assert shown in told
