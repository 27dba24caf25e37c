"""A peer's own warning signs, and what specialists teach screening."""

from tests.people import Person
from tests.world import World

SIGN = "back in the dark place"


async def add_sign(world: World, ana: Person) -> None:
    ana.sends("/signs")
    await world.settles()
    ana.presses("Add words")
    await world.settles()
    ana.sends(SIGN)
    await world.settles()


async def test_words_they_saved_bring_the_plain_question(world: World) -> None:
    ana = await world.joined("Ana")
    await add_sign(world, ana)
    ana.sends(f"{SIGN} again today")
    await world.settles()
    assert "No" in ana.last.labels


async def test_a_sign_may_show_the_lines_and_tell_nobody(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    await add_sign(world, ana)
    ana.presses("Change what I do")
    await world.settles()
    ana.sends(SIGN)
    await world.passes(hours=1)
    assert ana.hears[-1].startswith("You wrote one of the signs")
    assert not maria.has_alert


async def test_a_sign_may_call_a_person(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    await add_sign(world, ana)
    for _ in range(2):
        ana.presses("Change what I do")
        await world.settles()
    ana.sends(SIGN)
    await world.settles()
    assert "Take" in maria.last.labels


async def test_a_sign_switched_off_is_not_listened_for(world: World) -> None:
    ana = await world.joined("Ana")
    await add_sign(world, ana)
    ana.presses("Switch off")
    await world.settles()
    ana.sends(SIGN)
    await world.passes(minutes=1)
    assert "I'd rather talk to a person" not in ana.all_labels


async def test_two_letters_are_no_sign(world: World) -> None:
    ana = await world.joined("Ana")
    ana.sends("/signs")
    await world.settles()
    ana.presses("Add words")
    await world.settles()
    ana.sends("no")
    await world.settles()
    assert "too short" in ana.last.text


async def test_a_false_alarm_is_kept_without_the_name_for_two_to_agree_on(world: World) -> None:
    ruth, rosa = await world.supervisor("Ruth"), await world.supervisor("Rosa")
    _, maria = await world.with_maria("Ana", "I want to kill myself, call me on 555 010 4477")
    maria.presses("False alarm")
    await world.settles()
    for supervisor in (ruth, rosa):
        supervisor.sends("/lessons")
        await world.settles()
        assert "555" not in supervisor.last.text
        supervisor.presses("Agree")
        await world.settles()
    assert ruth.toasts[-1].text.startswith("Noted")
    assert rosa.toasts[-1].text.startswith("Agreed by two")


async def test_a_miss_is_told_by_replying_to_it(world: World) -> None:
    ruth = await world.supervisor("Ruth")
    ana, maria = await world.with_maria("Ana", "I want to kill myself")
    ana.sends("the bridge knows my name")
    await world.settles()
    maria.sends("/missed", reply_to=maria.last)
    await world.settles()
    ruth.sends("/lessons")
    await world.settles()
    assert "the bridge knows my name" in ruth.last.text
    assert ruth.last.text.startswith("Missed")
