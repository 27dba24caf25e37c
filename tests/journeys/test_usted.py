"""Spoken to as usted: one tap under the language, and every word after it says so."""

import pytest

from tests.people import Person
from tests.world import World


async def polite(world: World, name: str = "Rosa") -> Person:
    """Somebody who reads Spanish and chose usted."""
    rosa = await world.joined(name, language="es")
    for step in ("/language", "Hablarme de usted"):
        rosa.sends(step) if step.startswith("/") else rosa.presses(step)
        await world.settles()
    return rosa


async def said(world: World, person: Person, words: str) -> str:
    """The answer to some words."""
    person.sends(words)
    await world.settles()
    return str(person.last.text)


async def test_one_tap_under_the_language_changes_how_one_is_spoken_to(world: World) -> None:
    rosa = await world.joined("Rosa", language="es")
    assert "Lo que elegiste" in await said(world, rosa, "/settings")
    for label in ("Idioma", "Hablarme de usted"):
        rosa.presses(label)
        await world.settles()
    assert "Lo que eligió" in "\n".join(rosa.hears)


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("/help", "Escríbame cuando quiera"),
        ("/privacy", "lo que eligió"),
        ("quiero morirme", "¿Está pensando en suicidarse?"),
        ("/checkin", "¿Qué tal va su día?"),
        ("/lines", "llame al"),
    ],
)
async def test_every_kind_of_text_says_usted(world: World, words: str, answer: str) -> None:
    rosa = await polite(world)
    await said(world, rosa, words)
    assert answer in "\n".join(rosa.hears)


async def test_reflections_say_usted(world: World) -> None:
    rosa = await polite(world)
    answer = await said(world, rosa, "estoy muy triste por mi hermana")
    assert not {"tu", "tú", "te", "ti"} & set(answer.casefold().replace(",", " ").replace(".", " ").split())


async def test_it_can_be_taken_back(world: World) -> None:
    rosa = await polite(world)
    await said(world, rosa, "/language")
    rosa.presses("Tutearme")
    await world.settles()
    assert "Escríbeme cuando quieras" in await said(world, rosa, "/help")


async def test_where_a_language_knows_no_difference_nothing_is_offered(world: World) -> None:
    ana = await world.joined("Ana")
    await said(world, ana, "/language")
    assert not [label for label in ana.all_labels if "usted" in label]
