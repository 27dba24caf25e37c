"""Caring contacts: a consent of its own, a named author, irregular times, nothing asked, replies to the author."""

from datetime import UTC, datetime

import pytest

from bot.domain.caring_contact import DAYS, asks_for_nothing, caring_at
from tests.journeys.test_care import press, says
from tests.people import Person
from tests.world import World

BEGAN = datetime(2026, 1, 5, 15, tzinfo=UTC)


@pytest.fixture
async def taken(world: World) -> tuple[Person, Person]:
    """Ana said yes; Ruth signs."""
    ana, ruth = await world.joined("Ana"), await world.supervisor("Ruth")
    await says(world, ana, "/notes")
    await press(world, ana, "Yes, now and then")
    await press(world, ruth, "I'll write to them")
    return ana, ruth


def notes(person: Person) -> list[str]:
    return [seen.text for seen in person.sees if "Write to Ruth" in seen.labels]


async def test_a_year_of_notes_asks_for_nothing_and_is_signed(world: World, taken: tuple[Person, Person]) -> None:
    ana, _ = taken
    await world.passes(days=2)
    assert len(notes(ana)) == 1
    await world.passes(days=380)
    assert len(notes(ana)) == len(DAYS)
    assert all(note.endswith("Ruth") and "?" not in note for note in notes(ana))


async def test_no_more_notes_and_stop_both_end_them(world: World, taken: tuple[Person, Person]) -> None:
    ana, _ = taken
    await says(world, ana, "/notes")
    await press(world, ana, "No more notes")
    await world.passes(days=40)
    assert notes(ana) == []


async def test_after_stop_no_note_comes(world: World, taken: tuple[Person, Person]) -> None:
    ana, _ = taken
    await says(world, ana, "/stop")
    await world.passes(days=40)
    assert notes(ana) == []


async def test_the_author_sees_the_words_first_and_may_write_their_own(
    world: World, taken: tuple[Person, Person]
) -> None:
    ana, ruth = taken
    assert "signed with your name" in ruth.last.text
    await press(world, ruth, "My own words")
    await says(world, ruth, "How are you doing?")
    assert "That asks something" in ruth.last.text
    await says(world, ruth, "The river was bright today.")
    await world.passes(days=2)
    assert notes(ana) == ["The river was bright today.\n\nRuth"]


async def test_a_reply_goes_to_the_author_and_the_supervisors_hear_its_age(
    world: World, taken: tuple[Person, Person]
) -> None:
    ana, ruth = taken
    await world.passes(days=2)
    await press(world, ana, "Write to Ruth")
    await says(world, ana, "it was nice to read that")
    assert any("it was nice to read that" in heard for heard in ruth.hears)
    await world.passes(days=2)
    assert any("One person waits for a word" in heard for heard in ruth.hears)


async def test_notes_in_spanish(world: World) -> None:
    ana, ruth = await world.joined("Ana", language="es"), await world.supervisor("Ruth")
    await says(world, ana, "/notes")
    await press(world, ana, "Sí, de vez en cuando")
    await press(world, ruth, "I'll write to them")
    await world.passes(days=2)
    assert any("Fue bueno que nos escribieras" in heard for heard in ana.hears)


def test_times_are_irregular_and_end_after_a_year() -> None:
    times = [caring_at(BEGAN, index, "ana") for index in range(len(DAYS))]
    assert len({at.time() for at in times if at}) > 5
    assert times == sorted(at for at in times if at)
    assert caring_at(BEGAN, len(DAYS), "ana") is None


def test_a_question_is_no_caring_note() -> None:
    assert asks_for_nothing("Thinking of you.")
    assert not asks_for_nothing("How are you?")
