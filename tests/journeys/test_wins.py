"""Good news is kept only when asked, found again with /wins, and gone when it is not wanted any more."""

import pytest

from tests.journeys.test_own_schedule import presses, says
from tests.people import Person
from tests.world import World

NEWS = "I got the job! I'm so happy and proud of myself"


async def tells(world: World, person: Person, words: str) -> None:
    """A message, and time enough for its answer."""
    person.sends(words)
    await world.passes(seconds=10)


async def test_good_news_is_kept_in_their_words_and_found_again(world: World) -> None:
    ana = await world.joined("Ana")
    await tells(world, ana, NEWS)
    ana.presses("Keep this")
    await world.settles()
    assert ana.toasts[-1].text == "Kept. /wins shows it again."
    await world.passes(days=40)
    assert await says(world, ana, "/wins") == f"November 2, 2026, in your words:\n\n“{NEWS}”"


async def test_the_same_in_spanish_and_taken_away(world: World) -> None:
    luz = await world.joined("Luz", language="es")
    await tells(world, luz, "¡Conseguí el trabajo! Estoy muy feliz y orgullosa")
    await presses(world, luz, "Guardar esto")
    assert "con tus palabras:" in await says(world, luz, "/wins")
    assert (await presses(world, luz, "Quitarla")).startswith("Aquí no hay nada todavía.")


async def test_what_is_not_kept_is_gone_in_a_day(world: World) -> None:
    ana = await world.joined("Ana")
    await tells(world, ana, NEWS)
    await world.passes(days=1, minutes=1)
    await presses(world, ana, "Keep this")
    assert (await says(world, ana, "/wins")).startswith("Nothing is kept here yet.")


async def test_an_older_button_never_keeps_newer_words(world: World) -> None:
    ana = await world.joined("Ana")
    await tells(world, ana, NEWS)
    older = ana.callback_of("Keep this")
    await tells(world, ana, "I passed my exam! I am so happy today")
    ana.presses_callback(older, on=ana.last)
    await world.settles()
    assert (await says(world, ana, "/wins")).startswith("Nothing is kept here yet.")


async def test_several_are_shown_one_after_the_other(world: World) -> None:
    ana = await world.joined("Ana")
    for words in (NEWS, "I passed my exam! I am so happy today"):
        await tells(world, ana, words)
        await presses(world, ana, "Keep this")
    assert "passed my exam" in await says(world, ana, "/wins")
    assert "got the job" in await presses(world, ana, "Show another")
    assert "passed my exam" in await presses(world, ana, "Show another")


@pytest.mark.parametrize("words", ["I feel so drained and sad today", "hello"])
async def test_other_words_are_not_offered_to_be_kept(world: World, words: str) -> None:
    ana = await world.joined("Ana")
    await tells(world, ana, words)
    assert "Keep this" not in ana.last.labels


async def test_it_is_part_of_everything_that_is_kept(world: World) -> None:
    ana = await world.joined("Ana")
    await tells(world, ana, NEWS)
    await presses(world, ana, "Keep this")
    await says(world, ana, "/mydata")
    sent = [world.telegram.files.by_id[one.file_id] for one in ana.sees if one.kind == "document"]
    assert any(b"got the job" in file.content for file in sent)
