"""Writing anything: one validating answer to a whole burst, never an echo over a person who is there."""

from tests.people import Person
from tests.world import World

SAD = "My sister died last month and I feel so sad"


async def answered(world: World, person: Person, *words: str) -> str:
    """What the bot says to one burst."""
    for text in words:
        person.sends(text)
        await world.passes(seconds=2)
    await world.passes(seconds=10)
    return str(person.last.text)


async def test_a_burst_gets_one_answer(world: World) -> None:
    ana = await world.joined("Ana")
    before = len(ana.hears)
    await answered(world, ana, "hey", "today was so hard", SAD)
    assert len(ana.hears) == before + 1


async def test_the_first_answers_ask_whether_they_fit(world: World) -> None:
    ana = await world.joined("Ana")
    await answered(world, ana, SAD)
    assert ana.last.labels == ["That fits", "Not quite", "Just listen"]


async def test_not_quite_is_owned_and_a_person_is_offered(world: World) -> None:
    ana = await world.joined("Ana")
    await answered(world, ana, SAD)
    ana.presses("Not quite")
    await world.settles()
    assert ana.last.text == "Thanks for saying so. I got that wrong. How would you put it?"
    assert ana.last.labels == ["A person, please"]


async def test_after_two_that_did_not_fit_a_person_is_offered_instead_of_a_guess(world: World) -> None:
    ana = await world.joined("Ana")
    for words in (SAD, "I feel so alone since then"):
        await answered(world, ana, words)
        ana.presses("Not quite")
        await world.settles()
    await answered(world, ana, "it is all so heavy")
    assert ana.last.labels == ["A person, please"]


async def test_just_listen_ends_the_asking(world: World) -> None:
    ana = await world.joined("Ana")
    await answered(world, ana, SAD)
    ana.presses("Just listen")
    await world.settles()
    await answered(world, ana, "I keep thinking of her and I cry")
    assert "That fits" not in ana.last.labels


async def test_no_answer_is_given_twice(world: World) -> None:
    ana = await world.joined("Ana")
    said = [await answered(world, ana, f"{SAD} {'again' * bool(turn)}") for turn in range(8)]
    assert len(set(said)) == len(said)


async def test_asking_for_a_person_offers_one_the_first_time(world: World) -> None:
    ana = await world.joined("Ana")
    await answered(world, ana, "can I talk to a real person please")
    assert "A person, please" in ana.last.labels


async def test_what_cannot_be_read_gets_a_kind_word_and_the_way_to_help(world: World) -> None:
    ana = await world.joined("Ana")
    ana.sends(sticker="🙂")
    await world.settles()
    assert ana.last.text.startswith("I can't read that kind of message.")
    assert "988" in ana.last.text


async def test_while_a_person_is_there_the_bot_is_silent(world: World) -> None:
    ana, maria = await world.with_maria("Ana", "I want to kill myself")
    before = len(ana.hears)
    ana.sends("I am so sad and so tired")
    await world.passes(minutes=1)
    assert len(ana.hears) == before
    assert any("so sad and so tired" in seen.text for seen in maria.sees)


async def test_while_a_person_is_being_called_nothing_is_guessed(world: World) -> None:
    ana, _ = await world.joined("Ana"), await world.on_duty("Maria")
    ana.sends("I want to kill myself")
    await world.settles()
    ana.sends("my sister died last month")
    await world.passes(seconds=10)
    assert any(text.startswith("I've kept that for the person I'm asking.") for text in ana.hears)


async def test_an_edited_message_is_not_answered_twice(world: World) -> None:
    ana = await world.joined("Ana")
    sent = ana.sends(SAD)
    await world.passes(seconds=10)
    before = len(ana.hears)
    ana.edits(sent, SAD + " and lost")
    await world.passes(seconds=10)
    assert len(ana.hears) == before


async def test_the_notice_comes_again_after_a_week_away(world: World) -> None:
    ana = await world.joined("Ana")
    assert "not a person" not in await answered(world, ana, SAD)
    await world.passes(days=8)
    said = await answered(world, ana, "hello, it was a better week")
    assert said.startswith("I'm an automated helper of Riverside. I'm not a person")


async def test_words_that_sound_like_stop_are_confirmed_first(world: World) -> None:
    ana = await world.joined("Ana")
    await answered(world, ana, "stop sending me messages")
    assert "Stop all messages" in ana.last.labels
    ana.presses("Stop all messages")
    await world.settles()
    assert any(seen.text.startswith("Stopped.") for seen in ana.sees)
