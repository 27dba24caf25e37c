"""Joining: the language first, the truth before anything else, three ways on, and nothing in the way of writing."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.policy import Enrolment
from tests.people import Person
from tests.world import POLICY, World


@pytest.fixture
async def closed_world(tmp_path: Path) -> AsyncIterator[World]:
    """Before the first opening to peers."""
    made = await World(tmp_path, replace(POLICY, trial=False)).starts()
    yield made
    await made.stops()


@pytest.fixture
async def small_world(tmp_path: Path) -> AsyncIterator[World]:
    """The first who comes may join without a link; nobody after."""
    made = await World(tmp_path, replace(POLICY, enrolment=Enrolment.CAPPED, enrolment_cap=1)).starts()
    yield made
    await made.stops()


def greeting(person: Person) -> str:
    """The first message, as it looks now."""
    return next(seen.text for seen in person.sees if not seen.mine)


async def test_the_first_message_says_what_this_is_and_shows_three_ways_on(world: World) -> None:
    ana = await world.joined("Ana", set_up=False)
    said = greeting(ana)
    for truth in ("I'm not a person", "this isn't therapy", "Nobody watches this chat", "911", "/privacy", "/stop"):
        assert truth in said
    assert ana.all_labels == ["Talk now", "Set up", "Help now", "Español"]
    assert "This is a trial" in said


async def test_the_language_is_guessed_and_one_tap_changes_it(world: World) -> None:
    ana = await world.joined("Ana", language="es-MX", set_up=False)
    assert "No soy una persona" in greeting(ana)
    ana.presses("English")
    await world.settles()
    assert "I'm not a person" in greeting(ana)
    assert ana.keyboard == [["SOS"], ["Talk to a person", "Check in"]]


async def test_the_keyboard_stays_below(world: World) -> None:
    ana = await world.joined("Ana", set_up=False)
    assert ana.keyboard == [["SOS"], ["Talk to a person", "Check in"]]


async def test_set_up_takes_five_screens_and_ends_with_the_next_check_in(world: World) -> None:
    ana = await world.joined("Ana", set_up=False)
    for label in (
        *("Set up", "Next", "Yes, check in", "Let them read", "United States", "Chicago 6:00"),
        *("Yes, it is", "19:00"),
    ):
        ana.presses(label)
        await world.settles()
    done = next(seen.text for seen in ana.sees if seen.text.startswith("All set"))
    assert "Next check-in: Monday, November 2, 19:00" in done
    await world.passes(hours=14)
    assert "How is today for you?" in ana.hears


async def test_the_screen_before_any_choice_says_who_may_read(world: World) -> None:
    ana = await world.joined("Ana", set_up=False)
    ana.presses("Set up")
    await world.settles()
    (screen,) = [seen.text for seen in ana.sees if seen.text.startswith("Who is here?")]
    assert "If I think you may be in danger, people on call can read that message even if you say no." in screen
    assert "We usually can't tell where you are." in screen


async def test_every_step_can_be_skipped_and_writing_works_all_the_same(world: World) -> None:
    ana = await world.joined("Ana", set_up=False)
    for label in ("Set up", "Next", "Skip", "Skip", "Skip"):
        ana.presses(label)
        await world.settles()
    assert any(seen.text.startswith("All set") for seen in ana.sees)
    ana.sends("I feel so tired of everything at work")
    before = len(ana.hears)
    await world.passes(seconds=10)
    assert len(ana.hears) == before + 1


async def test_declining_both_is_a_plain_answer_and_nothing_comes_by_itself(world: World) -> None:
    ana = await world.joined("Ana", set_up=False)
    for label in ("Set up", "Next", "No check-ins", "Keep it to me", "Skip", "Skip"):
        ana.presses(label)
        await world.settles()
    before = len(ana.hears)
    await world.passes(days=3)
    assert len(ana.hears) == before


async def test_writing_without_set_up_is_answered(world: World) -> None:
    ana = await world.joined("Ana", set_up=False)
    ana.sends("hard day, I feel really low")
    await world.passes(seconds=10)
    assert ana.last.text not in {"", "hard day, I feel really low"}
    assert not ana.last.mine


async def test_somebody_without_the_link_gets_lines_and_the_honest_word(world: World) -> None:
    zoe = world.phone("Zoe")
    zoe.starts()
    await world.settles()
    assert "I can't reach Riverside for you" in greeting(zoe)
    assert "988" in greeting(zoe)
    assert zoe.all_labels == ["Crisis lines", "Resources", "Español"]


async def test_a_stranger_who_writes_is_answered_and_may_join_by_the_link_later(world: World) -> None:
    zoe = world.phone("Zoe")
    zoe.sends("hello there, I feel bad")
    await world.passes(seconds=10)
    assert "I can't reach Riverside for you" in greeting(zoe)
    zoe.sends("are you there?")
    await world.passes(seconds=10)
    assert "I can't reach Riverside for you" in zoe.last.text
    await world.joined("Zoe", set_up=False)
    assert "Talk now" in zoe.all_labels


async def test_somebody_who_writes_before_start_learns_first_what_answers(small_world: World) -> None:
    ana = small_world.phone("Ana")
    ana.sends("hard day, I feel really low")
    await small_world.passes(seconds=10)
    assert "I'm not a person" in ana.hears[0]
    assert len(ana.hears) == 3  # the introduction, the keyboard, the answer


async def test_a_first_command_is_answered_after_the_introduction(world: World) -> None:
    zoe = world.phone("Zoe")
    zoe.sends("/resources")
    await world.settles()
    assert "I'm not a person" in zoe.hears[0]
    assert zoe.last.text.startswith("What would help? Tap one")


async def test_a_code_that_is_not_good_says_so(world: World) -> None:
    zoe = world.phone("Zoe")
    zoe.starts("not-a-code")
    await world.settles()
    assert zoe.hears[0].startswith("That code opens nothing here.")


async def test_the_first_may_join_where_there_is_room_and_the_next_is_a_stranger(small_world: World) -> None:
    ana, zoe = small_world.phone("Ana"), small_world.phone("Zoe")
    ana.starts()
    await small_world.settles()
    zoe.starts()
    await small_world.settles()
    assert "Talk now" in ana.all_labels
    assert "Talk now" not in zoe.all_labels


async def test_before_the_opening_everybody_is_answered_as_a_stranger(closed_world: World) -> None:
    ana = await closed_world.joined("Ana", set_up=False)
    assert "We are not open yet" in greeting(ana)
    assert "Talk now" not in ana.all_labels


async def test_coming_back_is_welcome_and_counts_nothing(world: World) -> None:
    ana = await world.joined("Ana")
    ana.sends("/stop")
    await world.settles()
    await world.passes(days=20)
    ana.sends("/start")
    await world.settles()
    back = next(text for text in ana.hears if text.startswith("This is a trial.") and "Welcome back" in text)
    assert "No need to catch up." in back
    assert "20" not in back


async def test_a_specialist_may_check_in_too(world: World) -> None:
    maria = await world.on_duty("Maria")
    maria.sends("/checkin")
    await world.settles()
    assert maria.last.text == "How is today for you?"
