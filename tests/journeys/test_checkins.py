"""Check-ins the peer controls: their hour, their days, one tap to answer, skip, slow down, pause or stop."""

from tests.people import Person
from tests.world import World

QUESTION = "How is today for you?"


async def with_check_in(world: World, at: str = "9:00") -> Person:
    """Ana, who set a daily check-in."""
    ana = await world.joined("Ana")
    ana.sends("/schedule")
    await world.settles()
    ana.presses("Add a time")
    await world.settles()
    ana.sends(at)
    await world.settles()
    ana.presses("Yes, save it")
    await world.settles()
    return ana


async def test_a_check_in_and_its_words(world: World) -> None:
    ana = await with_check_in(world)
    await world.jumps_to(hour=9)
    assert ana.last.text == QUESTION
    ana.presses("2 low")
    await world.settles()
    assert f"{QUESTION}\nYou said: 2 low" in [seen.text for seen in ana.sees]
    assert ana.last.labels == ["Say more", "A person, please", "Something small", "Leave it there"]
    ana.sends("I barely slept and I feel so drained")
    await world.passes(seconds=10)
    assert not ana.last.mine
    assert "That fits" in ana.last.labels


async def test_a_day_has_one_check_in(world: World) -> None:
    ana = await with_check_in(world)
    await world.passes(days=3)
    assert ana.hears.count(QUESTION) == 3


async def test_a_three_hour_outage_over_a_check_in_sends_one(world: World) -> None:
    ana = await with_check_in(world)
    await world.jumps_to(hour=8)
    await world.restarts(down_for_minutes=180)
    await world.settles()
    assert ana.hears.count(QUESTION) == 1


async def test_a_long_outage_sends_none_of_the_old_ones(world: World) -> None:
    ana = await with_check_in(world)
    await world.jumps_to(hour=8)
    await world.restarts(down_for_minutes=60 * 24 * 3 + 60 * 6)
    await world.settles()
    assert ana.hears.count(QUESTION) == 0
    await world.passes(days=1)
    assert ana.hears.count(QUESTION) == 1


async def test_less_often_is_one_tap(world: World) -> None:
    ana = await with_check_in(world)
    await world.jumps_to(hour=9)
    ana.presses("Less often")
    await world.settles()
    assert ana.last.text.startswith("Less often it is: Monday, Wednesday, Friday.")


async def test_a_pause_holds_and_says_when_it_ends(world: World) -> None:
    ana = await with_check_in(world)
    ana.sends("/pause")
    await world.settles()
    ana.presses("Three days")
    await world.settles()
    assert "Next check-in: Thursday, November 5, 9:00" in ana.last.text
    await world.passes(days=2, hours=22)
    assert QUESTION not in ana.hears
    await world.passes(hours=8)
    assert ana.hears.count(QUESTION) == 1


async def test_stop_ends_everything_at_once_and_start_brings_it_back(world: World) -> None:
    ana = await with_check_in(world)
    ana.sends("/stop")
    await world.settles()
    assert ana.last.text.startswith("Stopped.")
    await world.passes(days=3)
    assert QUESTION not in ana.hears
    ana.sends("/start")
    await world.passes(days=1)
    assert ana.hears.count(QUESTION) == 1


async def test_after_stop_words_are_still_answered_and_crisis_words_reach_a_person(world: World) -> None:
    ana, maria = await with_check_in(world), await world.on_duty("Maria")
    ana.sends("/stop")
    await world.settles()
    ana.sends("I want to kill myself")
    await world.settles()
    assert maria.has_alert


async def test_the_keyboard_asks_now(world: World) -> None:
    ana = await world.joined("Ana")
    ana.presses("Check in")
    await world.settles()
    assert ana.last.text == QUESTION
    assert "Less often" not in ana.last.labels


async def test_asking_twice_moves_the_question_down_and_does_not_double_it(world: World) -> None:
    ana = await world.joined("Ana")
    for _ in range(2):
        ana.sends("/checkin")
        await world.settles()
    assert [seen.text for seen in ana.sees].count(QUESTION) == 1
    assert ana.last.text == QUESTION


async def test_a_button_from_before_changes_nothing(world: World) -> None:
    ana = await world.joined("Ana")
    ana.sends("/checkin")
    await world.settles()
    asked = ana.last
    ana.presses("4 good")
    await world.settles()
    ana.presses("1 very low", on=asked)
    await world.settles()
    assert "This button is from before" in ana.toasts[-1].text


async def test_no_check_in_comes_while_a_person_is_there(world: World) -> None:
    ana = await with_check_in(world)
    maria = await world.on_duty("Maria")
    ana.sends("I want to kill myself")
    await world.settles()
    maria.presses("Claim")
    await world.settles()
    await world.jumps_to(hour=10)
    assert QUESTION not in ana.hears


async def test_deleting_a_check_in_ends_it(world: World) -> None:
    ana = await with_check_in(world)
    ana.presses("Delete")
    await world.settles()
    await world.passes(days=2)
    assert QUESTION not in ana.hears


async def test_the_days_are_the_peers_own(world: World) -> None:
    ana = await with_check_in(world)
    ana.presses("Pick days")
    await world.settles()
    ana.presses("Tuesday: yes")
    await world.settles()
    ana.presses("Done")
    await world.settles()
    assert "Tuesday" not in ana.last.text.split("Next")[0]
    await world.passes(days=1, hours=3)  # Tuesday, ten o'clock
    assert ana.hears.count(QUESTION) == 1  # Monday's
