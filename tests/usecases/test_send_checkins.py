"""A check-in comes once on its local day, in its window, and never over something more important."""

from datetime import UTC, datetime, time, timedelta

import pytest

from bot.domain.checkin import Checkin, RunState
from bot.domain.peer import Standing
from bot.domain.relay import Conversation, Reason
from bot.ports import Transaction
from bot.usecases.steps.planning import arm
from tests.usecases.desk import Desk

QUESTION = "How is today for you?"


async def planned(ana: Desk, at: time = time(9)) -> Checkin:
    """A daily check-in."""

    def plan(tx: Transaction) -> Checkin:
        return arm(tx, ana.clock.now(), tx.people.get(ana.id), Checkin(tx.new_id(), ana.id, at))

    return await ana.look(plan)


async def runs(ana: Desk, checkin: Checkin, days: int) -> list[bool]:
    """For each of the next local days whether there was a run."""
    first = ana.clock.now().date()
    return [
        await ana.look(lambda tx, day=first - timedelta(days=back): tx.checkins.ran_on(checkin.id, day))
        for back in range(days)
    ]


async def test_it_comes_at_the_local_time_once(ana: Desk) -> None:
    await planned(ana)
    await ana.passes(hours=2)
    assert await ana.hears() == []
    await ana.passes(hours=1, minutes=1)
    assert await ana.hears() == [QUESTION]
    await ana.passes(hours=12)
    assert await ana.hears() == []


async def test_every_button_has_a_number_and_a_word_and_there_is_a_way_out(ana: Desk) -> None:
    await planned(ana)
    await ana.passes(hours=4)
    ((_, labels),) = await ana.receives()
    assert labels == [
        *("1 very low", "2 low", "3 so-so", "4 good", "5 very good"),
        *("Skip", "Later", "Less often", "Pause", "Stop all messages"),
    ]


async def test_after_an_outage_within_the_window_only_the_latest_is_sent(ana: Desk) -> None:
    checkin = await planned(ana)
    ana.clock.at = datetime(2026, 11, 5, 17, tzinfo=UTC)  # three days later, two hours late
    await ana.ticks()
    assert await ana.hears() == [QUESTION]
    assert await runs(ana, checkin, 4) == [True, True, True, True]


async def test_after_an_outage_past_the_window_none_is_sent_and_the_next_is_planned(ana: Desk) -> None:
    checkin = await planned(ana)
    ana.clock.at = datetime(2026, 11, 5, 19, tzinfo=UTC)
    await ana.ticks()
    assert await ana.hears() == []
    following = await ana.look(lambda tx: tx.checkins.find(checkin.id).next_at)
    assert following == datetime(2026, 11, 6, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    "facts",
    [
        {"standing": Standing.STOPPED},
        {"consent_checkins": False},
        {"paused_until": datetime(2027, 1, 1, tzinfo=UTC)},
        {"unreachable_at": datetime(2026, 11, 1, tzinfo=UTC)},
        {"hushed": True},
    ],
)
async def test_nothing_comes_to_someone_who_is_not_to_be_prompted(ana: Desk, facts: dict[str, object]) -> None:
    await planned(ana)
    await change(ana, **facts)
    await ana.passes(days=2)
    assert await ana.hears() == []


async def test_nothing_comes_while_a_person_is_there_and_the_day_is_recorded_as_missed(ana: Desk) -> None:
    checkin = await planned(ana)
    await ana.look(lambda tx: tx.conversations.save(Conversation(tx.new_id(), ana.id, Reason.TALK, ana.clock.now())))
    await ana.passes(hours=4)
    assert await ana.hears() == []
    assert await ana.look(lambda tx: tx.checkins.ran_on(checkin.id, datetime(2026, 11, 2, tzinfo=UTC).date()))
    assert await ana.look(lambda tx: tx.checkins.latest_run(ana.id)) is None


async def test_a_crisis_holds_the_check_in(ana: Desk) -> None:
    await planned(ana)
    await ana.writes("I want to kill myself")
    await ana.hears()
    await ana.passes(minutes=200)
    assert QUESTION not in await ana.hears()


async def test_silence_slows_the_asking_down_and_ends_with_an_open_door(ana: Desk) -> None:
    await planned(ana)
    days = []
    for day in range(120):
        await ana.passes(days=1)
        if await ana.hears():
            days.append(day)
    assert days == [0, 1, 2, 5, 8, 11, 18, 25, 32, 46, 60]
    assert await ana.look(lambda tx: tx.checkins.of(ana.id)[0].next_at) is None


async def test_coming_back_brings_the_schedule_back(ana: Desk) -> None:
    await planned(ana)
    await ana.passes(days=100)
    await ana.hears()
    await ana.writes("hello again")
    assert (await ana.look(lambda tx: tx.checkins.of(ana.id)[0].next_at)) - ana.clock.now() < timedelta(days=1)


async def test_the_hour_stays_when_the_clocks_change(ana: Desk) -> None:
    ana.clock.at = datetime(2026, 10, 30, 12, tzinfo=UTC)
    await change(ana, seen_at=ana.clock.now())
    await planned(ana)
    heard = []
    for _ in range(4 * 24):
        await ana.passes(hours=1)
        if await ana.hears():
            heard.append((await ana.peer()).local(ana.clock.now()).hour)
            await ana.does(ana.cases.skip_checkin, run=await newest(ana))
            await ana.hears()
    assert heard == [9, 9, 9, 9]


async def newest(ana: Desk) -> str:
    """The id of the newest run."""
    run = await ana.look(lambda tx: tx.checkins.latest_run(ana.id))
    assert run.state is RunState.ASKED
    return run.id


async def change(ana: Desk, **facts: object) -> None:
    """Make something else true of Ana."""
    from dataclasses import replace

    await ana.look(lambda tx: tx.people.save(replace(tx.people.get(ana.id), **facts)))


async def test_a_later_hour_chosen_after_todays_check_in_begins_tomorrow(ana: Desk) -> None:
    checkin = await planned(ana)
    await ana.passes(hours=4)
    await ana.hears()
    await ana.does(ana.cases.set_time, at="19:00", flow="schedule", about=checkin.id)
    assert "Next: Tuesday, November 3, 19:00" in (await ana.hears())[0]


async def test_flying_west_after_todays_check_in_does_not_bring_a_second(ana: Desk) -> None:
    await change(ana, timezone="Europe/Madrid")
    await planned(ana, at=time(13, 30))
    await ana.passes(minutes=45)
    assert await ana.hears() == [QUESTION]
    await ana.does(ana.cases.confirm_zone, zone="America/Chicago", flow="settings")
    await ana.hears()
    await ana.passes(hours=12)
    assert await ana.hears() == []


async def test_a_late_one_is_not_sent_into_the_quiet_hours(ana: Desk) -> None:
    await planned(ana, at=time(21))
    ana.clock.at = datetime(2026, 11, 3, 4, 30, tzinfo=UTC)  # 22:30 in Chicago, an hour and a half late
    await ana.ticks()
    assert await ana.hears() == []


async def test_a_plain_question_that_waits_for_its_answer_holds_the_check_in(ana: Desk) -> None:
    await planned(ana)
    await ana.passes(hours=2, minutes=55)
    await ana.writes("everyone would be better off without me")
    await ana.hears()
    await ana.passes(minutes=10)
    assert QUESTION not in await ana.hears()
