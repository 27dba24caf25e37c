"""Looking back: only when asked for, in words, and every answer can be changed or taken away."""

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
