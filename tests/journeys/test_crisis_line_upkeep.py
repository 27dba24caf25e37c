"""Crisis lines: more of them on request, what is known of the police, and a weekly note on what is to be called."""

from datetime import timedelta

from bot.usecases.steps.approvals import confirm_lines, overdue_lines, verify_line
from tests.world import World, content


async def test_more_lines_follow_three_at_a_time_each_with_whom_it_is_for(world: World) -> None:
    ana = await world.joined("Ana")
    ana.sends("/lines")
    await world.settles()
    first = ana.last.text
    assert "911" in first
    seen = first
    while "More lines" in ana.last.labels:
        ana.presses("More lines")
        await world.settles()
        assert "911" in ana.last.text
        seen += ana.last.text
    assert "for veterans and their families" in seen
    assert "It calls no police unless you ask." in seen


async def test_supervisors_hear_once_a_week_which_lines_are_to_be_called(world: World) -> None:
    sam, maria = await world.supervisor("Sam"), await world.on_duty("Maria")
    world.clock.passes(days=100)
    await world.settles()
    notes = [text for text in sam.hears if "verify-lines" in text]
    assert len(notes) == 1
    assert "988" in notes[0]
    assert not [text for text in maria.hears if "verify-lines" in text]


async def test_a_line_somebody_called_is_due_again_after_ninety_days(world: World) -> None:
    lines, now = content().crisis.lines, world.clock.now()
    line = next(one for one in lines if one.id == "us-trans-lifeline")
    later = now + timedelta(days=200)
    run = world.cairn.work.run
    assert line in await run(overdue_lines, lines, later)
    await run(verify_line, later, "Maria", line.id)
    assert line not in await run(overdue_lines, lines, later)
    assert line in await run(overdue_lines, lines, later + timedelta(days=91))


async def test_a_line_found_wrong_stays_due_until_it_is_right(world: World) -> None:
    lines, now = content().crisis.lines, world.clock.now()
    await world.cairn.work.run(confirm_lines, now, "Sam", "US")
    await world.cairn.work.run(verify_line, now, "Maria", "us-trans-lifeline", "nobody answers")
    assert [one.id for one in await world.cairn.work.run(overdue_lines, lines, now) if one.country == "US"] == [
        "us-trans-lifeline"
    ]
