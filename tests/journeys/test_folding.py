"""What a specialist was shown does not stay on their phone."""

from tests.people import Person
from tests.world import World

WORDS = "I want to die"


def sees_words(person: Person) -> bool:
    return any(WORDS in seen.text for seen in person.sees)


async def test_words_read_first_are_folded_away_after_half_an_hour(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    ana.sends(WORDS)
    await world.settles()
    maria.presses("Read first")
    await world.passes(minutes=29)
    assert sees_words(maria)
    await world.passes(minutes=2)
    assert not sees_words(maria)
    assert "Claim" in maria.all_labels


async def test_the_claimers_screen_folds_and_can_be_opened_again_on_record(world: World) -> None:
    ana, maria = await world.with_maria("Ana", WORDS)
    maria.sends("I am here")
    await world.passes(hours=13)
    assert not sees_words(maria)
    assert "Safe for now" in maria.all_labels
    maria.presses("Show the words")
    await world.settles()
    assert sees_words(maria)
    record = await world.cairn.work.run(lambda tx: tx.privacy.record(tx.people.by_chat(ana.id).id))
    journal = await world.cairn.work.run(lambda tx: tx.journal.of(record["escalations"][0]["id"]))
    assert [line["event"] for line in journal].count("words_opened") == 2


async def test_when_it_is_closed_nobody_keeps_the_words(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    ben = await world.on_duty("Ben")
    ana.sends(WORDS)
    await world.settles()
    ben.presses("Read first")
    await world.settles()
    maria.presses("Claim")
    await world.settles()
    maria.presses("Safe for now")
    await world.settles()
    assert not sees_words(maria)
    assert not sees_words(ben)


async def test_only_the_claimer_can_show_them_again(world: World) -> None:
    _, maria = await world.with_maria("Ana", WORDS)
    maria.sends("I am here")
    await world.passes(hours=13)
    old = next(seen for seen in maria.sees if "Show the words" in seen.labels)
    maria.presses("Safe for now")
    await world.settles()
    maria.presses("Show the words", on=old)
    await world.settles()
    assert not sees_words(maria)
