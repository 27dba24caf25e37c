"""Answering a check-in: once, in its own size, with words or without."""

import pytest

from bot.domain.checkin import RunState
from bot.domain.errors import Stale
from tests.usecases.desk import Desk


async def asked(ana: Desk) -> str:
    """A check-in of now; its run."""
    await ana.writes("", case=ana.cases.start_checkin)
    await ana.hears()
    run = await ana.look(lambda tx: tx.checkins.latest_run(ana.id))
    return str(run.id)


async def test_an_answer_takes_the_place_of_the_question(ana: Desk) -> None:
    run = await asked(ana)
    await ana.does(ana.cases.answer_checkin, run=run, value=4)
    assert (await ana.hears())[0] == "How is today for you?\nYou said: 4 good"
    (answer,) = await ana.look(lambda tx: tx.checkins.answers(ana.id, ana.clock.now()))
    assert (answer.question, answer.value) == ("mood", 4)


async def test_a_low_answer_opens_a_choice(ana: Desk) -> None:
    await ana.does(ana.cases.answer_checkin, run=await asked(ana), value=2)
    _, (words, labels) = await ana.receives()
    assert "A 2 today" in words
    assert labels == ["Say more", "A person, please", "Something small", "Leave it there"]


async def test_a_second_answer_changes_nothing(ana: Desk) -> None:
    run = await asked(ana)
    await ana.does(ana.cases.answer_checkin, run=run, value=4)
    with pytest.raises(Stale):
        await ana.does(ana.cases.answer_checkin, run=run, value=1)
    assert len(await ana.look(lambda tx: tx.checkins.answers(ana.id, ana.clock.now()))) == 1


async def test_a_typed_number_answers_as_the_button_does(ana: Desk) -> None:
    await asked(ana)
    await ana.writes("3")
    assert (await ana.hears())[0].endswith("You said: 3 so-so")


async def test_a_typed_word_answers_too(ana: Desk) -> None:
    await asked(ana)
    await ana.writes("Very good")
    assert (await ana.hears())[0].endswith("You said: 5 very good")


async def test_a_number_that_is_no_answer_gets_an_example(ana: Desk) -> None:
    await asked(ana)
    await ana.writes("9")
    (answer,) = await ana.hears()
    assert "for example “3”" in answer
    assert (await ana.look(lambda tx: tx.checkins.latest_run(ana.id))).state is RunState.ASKED


async def test_words_instead_of_a_number_are_listened_to(ana: Desk) -> None:
    await asked(ana)
    await ana.writes("it was a long hard day and I am so tired")
    await ana.passes(seconds=5)
    assert len(await ana.hears()) == 1


async def test_skipping_is_one_tap_and_ends_it(ana: Desk) -> None:
    run = await asked(ana)
    await ana.does(ana.cases.skip_checkin, run=run)
    assert await ana.hears() == ["Skipped. That's fine."]
    assert (await ana.look(lambda tx: tx.checkins.run(run))).state is RunState.SKIPPED


async def test_words_beside_an_answer_are_kept_only_with_consent_to_reading(ana: Desk) -> None:
    for consent, expected in (("no", []), ("yes", ["rough morning"])):
        await ana.does(ana.cases.give_consent, what="reading", answer=consent, flow="settings")
        await ana.does(ana.cases.answer_checkin, run=await asked(ana), value=2)
        await ana.writes("rough morning")
        answers = await ana.look(lambda tx: tx.checkins.answers(ana.id, ana.clock.now()))
        assert [a.words for a in answers if a.words] == expected


async def test_a_check_in_that_waits_is_asked_again_not_doubled(ana: Desk) -> None:
    assert await asked(ana) == await asked(ana)


async def test_nobody_answers_somebody_elses_check_in(ana: Desk) -> None:
    run = await asked(ana)
    other = await Desk(ana.work, ana.clock).seat(chat_id=43, name="Zoe")
    with pytest.raises(Stale):
        await other.does(other.cases.answer_checkin, run=run, value=1)
