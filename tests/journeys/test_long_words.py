"""A text too long for one message comes in pieces; whatever takes it back takes all of them."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.people import Person
from tests.world import World

LONG = "the harbour light blinks slowly " * 250


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Served at all hours."""
    made = await World(tmp_path).starts()
    yield made
    await made.stops()


def pieces_with(person: Person) -> int:
    """How many messages on this phone still hold a part of it."""
    return sum("harbour light" in seen.text for seen in person.sees if not seen.mine)


async def wrote_long(world: World) -> tuple[Person, Person]:
    ana, maria = await world.with_maria("Ana", "I want to die")
    for at in range(0, len(LONG), 4090):
        ana.sends(LONG[at : at + 4090])
        await world.settles()
    return ana, maria


async def test_a_word_typed_is_shown_as_typed_even_if_it_looks_like_data(world: World) -> None:
    ana = await world.joined("Ana")
    for text in "I want to die", "{}", "[1]", "17", "true":
        ana.sends(text)
        await world.settles()
    record = await world.cairn.work.run(lambda tx: tx.privacy.record(tx.people.by_chat(ana.id).id))
    assert {"{}", "[1]", "17", "true"} <= {row["text"] for row in record["words_kept"]}


async def test_forget_takes_every_piece_from_the_specialists_phone(world: World) -> None:
    ana, maria = await wrote_long(world)
    assert pieces_with(maria) > 1
    maria.presses("Safe for now")
    await world.settles()
    ana.sends("/forget")
    await world.settles()
    ana.presses("Erase everything")
    await world.settles()
    assert pieces_with(maria) == 0


async def test_what_was_shown_is_folded_away_with_all_its_pieces(world: World) -> None:
    ana, maria, ben = await world.joined("Ana"), await world.on_duty("Maria"), await world.on_duty("Ben")
    for _ in range(2):
        ana.sends(f"I want to die {LONG}"[:4090])
        await world.settles()
    maria.presses("Read first")
    await world.settles()
    assert pieces_with(maria) > 1
    ben.presses("Claim")
    await world.settles()
    await world.passes(minutes=31)
    assert pieces_with(maria) == 0


async def test_an_answer_to_an_earlier_piece_finds_its_thread(world: World) -> None:
    ana, maria = await world.with_maria("Ana", "I want to die")
    maria.sends("y" * 4090)
    await world.settles()
    first = next(seen for seen in ana.sees if seen.text.startswith("Maria") and "yyy" in seen.text)
    slot = await world.cairn.work.run(lambda tx: tx.outbox.slot_of(tx.people.by_chat(ana.id).id, first.id))
    assert slot is not None
    assert slot.startswith("relay:")
    assert "#" not in slot
