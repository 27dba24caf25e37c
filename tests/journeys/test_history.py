"""Looking back: only when asked for, in words, and every answer can be changed or taken away."""

import pytest

from bot.domain.words import Drawing
from bot.sandbox.files import StoredFile
from tests.journeys.test_own_schedule import presses, says
from tests.people import Person
from tests.world import World


async def answers(world: World, person: Person, label: str) -> None:
    """One check-in, answered with a tap, and left there."""
    await says(world, person, "/checkin")
    await presses(world, person, label)


async def test_answers_are_told_in_words_newest_first(world: World) -> None:
    ana = await world.joined("Ana")
    await answers(world, ana, "2 low")
    await world.passes(days=1)
    await answers(world, ana, "4 good")
    shown = await says(world, ana, "/history")
    assert shown.index("Tuesday, November 3\nMood: 4 good") < shown.index("Monday, November 2\nMood: 2 low")


async def test_with_nothing_answered_it_says_so(world: World) -> None:
    ana = await world.joined("Ana")
    assert await says(world, ana, "/history") == (
        "There is nothing to look back on yet. What you answer in a check-in will stand here."
    )


async def test_an_answer_is_changed(world: World) -> None:
    ana = await world.joined("Ana")
    await answers(world, ana, "2 low")
    await says(world, ana, "/history")
    await presses(world, ana, "Change something", "Monday, November 2 · Mood: 2 low", "3 so-so")
    assert "Mood: 3 so-so" in ana.last.text
    assert "2 low" not in ana.last.text


async def test_an_answer_is_taken_away_for_good(world: World) -> None:
    luz = await world.joined("Luz", language="es")
    await answers(world, luz, "2 mal")
    await says(world, luz, "/history")
    shown = await presses(world, luz, "Cambiar algo", luz_line(luz), "Quitarla")
    assert shown.startswith("Ya no está.\n\nTodavía no hay nada")
    assert "2 mal" not in await says(world, luz, "/history")


def luz_line(luz: Person) -> str:
    """How the one answer stands on its button."""
    return "lunes 2 de noviembre · Ánimo: 2 mal"


async def test_typed_words_take_the_place_of_old_ones(world: World) -> None:
    ana = await world.joined("Ana")
    await answers(world, ana, "2 low")
    await says(world, ana, "the rent")
    await world.passes(minutes=1)
    await says(world, ana, "/history")
    await presses(world, ana, "Change something", "Monday, November 2 · Your words: the rent")
    shown = await says(world, ana, "the heating")
    assert "Your words: the heating" in shown
    assert "the rent" not in shown


async def test_crisis_words_typed_as_an_answer_are_a_crisis_first(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    await answers(world, ana, "2 low")
    await says(world, ana, "the rent")
    await says(world, ana, "/history")
    await presses(world, ana, "Change something", "Monday, November 2 · Your words: the rent")
    await says(world, ana, "I want to kill myself")
    assert maria.has_alert


async def test_nobody_elses_answer_can_be_opened(world: World) -> None:
    ana, ben = await world.joined("Ana"), await world.joined("Ben")
    await answers(world, ana, "2 low")
    await says(world, ana, "/history")
    await presses(world, ana, "Change something")
    forged = ana.callback_of("Monday, November 2 · Mood: 2 low")
    await answers(world, ben, "4 good")
    ben.presses_callback(forged, on=ben.last)
    await world.settles()
    assert ben.toasts
    assert not any("2 low" in seen.text for seen in ben.sees)


def sent_file(world: World, person: Person) -> StoredFile:
    """The file of the last message."""
    return world.telegram.files.by_id[person.last.file_id]


async def test_a_picture_comes_with_the_same_in_words(world: World) -> None:
    ana = await world.joined("Ana")
    await answers(world, ana, "2 low")
    await world.passes(days=2)
    await answers(world, ana, "4 good")
    await says(world, ana, "/history")
    shown = await presses(world, ana, "See a picture")
    assert ana.last.kind == "photo"
    assert sent_file(world, ana).content.startswith(b"\x89PNG")
    assert shown.endswith("Mood: 2 low (11/2), 4 good (11/4)")


async def test_a_page_for_an_appointment_in_spanish(world: World) -> None:
    luz = await world.joined("Luz", language="es")
    await answers(world, luz, "2 mal")
    await says(world, luz, "/history")
    shown = await presses(world, luz, "Hoja para imprimir")
    assert shown.startswith("Una hoja para llevar a una cita.")
    assert sent_file(world, luz).name == "notes.pdf"
    assert sent_file(world, luz).content.startswith(b"%PDF")


async def test_a_table_holds_their_words_and_no_formula(world: World) -> None:
    ana = await world.joined("Ana")
    await answers(world, ana, "2 low")
    await says(world, ana, "=the rent")
    await says(world, ana, "/history")
    await presses(world, ana, "Get a table")
    rows = sent_file(world, ana).content.decode("utf-8-sig").splitlines()
    assert rows[0] == "day,time,question,answer"
    assert rows[1].endswith("Mood,2 low")
    assert rows[2].endswith("Your words,'=the rent")


async def test_nothing_of_the_four_weeks_is_said_plainly(world: World) -> None:
    ana = await world.joined("Ana")
    await answers(world, ana, "2 low")
    await world.passes(days=30)
    await says(world, ana, "/history")
    assert "nothing to draw" in await presses(world, ana, "See a picture")


async def test_a_picture_that_cannot_be_drawn_leaves_its_words(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(drawing: Drawing) -> bytes:
        raise ValueError(drawing.name)

    ana = await world.joined("Ana")
    await answers(world, ana, "2 low")
    monkeypatch.setattr(world.cairn.sender._courier, "_draw", broken)
    await says(world, ana, "/history")
    assert "Mood: 2 low" in await presses(world, ana, "See a picture")
    assert ana.last.kind == "text"
