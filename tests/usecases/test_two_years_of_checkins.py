"""The planner and the sender over two years in zones with odd rules: none lost, none doubled, none in quiet hours."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import Any, cast
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.checkin import Checkin
from bot.domain.hours import QuietHours
from bot.domain.peer import Peer, Standing
from bot.domain.schedule import instant
from bot.ports import Transaction
from bot.usecases.send_checkins import SendCheckin
from bot.usecases.steps.planning import arm, rearm_all
from tests.usecases.desk import POLICY, content
from tests.usecases.memory import MemoryTransaction

# A half-hour clock change, jumps at and to midnight, the date line, a Ramadan rule, and a plain one.
ZONES = (
    *("Australia/Lord_Howe", "America/Santiago", "America/Nuuk"),
    *("Pacific/Apia", "Africa/Casablanca", "America/New_York"),
)
START = datetime(2024, 1, 1, 12, tzinfo=UTC)
TWO_YEARS = timedelta(days=731)
NO_QUIET, NIGHT = QuietHours(None, None), QuietHours()
SEND = SendCheckin(content(), POLICY)


def settled(zone: str, quiet: QuietHours, checkin: Checkin) -> MemoryTransaction:
    """Somebody with one check-in, planned."""
    peer = Peer("ana", 1, Standing.MEMBER, "en", zone, START, quiet=quiet, consent_checkins=True, seen_at=START)
    memory = MemoryTransaction(peer)
    arm(as_transaction(memory), START, peer, checkin)
    return memory


def as_transaction(memory: MemoryTransaction) -> Transaction:
    return cast(Any, memory)


def lives(memory: MemoryTransaction, until: datetime) -> None:
    """Each due row at its moment; the person answers every time."""
    while memory.due.rows and min(memory.due.rows.values()) < until:
        row = memory.next_row()
        memory.answers_everything(row.due_at)
        SEND(as_transaction(memory), row.due_at, row)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("at", [time(0, 15), time(2, 30), time(9, 0), time(23, 45)])
def test_every_local_day_has_its_check_in_and_only_one(zone: str, at: time) -> None:
    memory = settled(zone, NO_QUIET, Checkin("c", "ana", at))
    lives(memory, START + TWO_YEARS)
    days = [run.day for run in memory.asked()]
    assert len(days) >= 729
    assert days == [days[0] + timedelta(offset) for offset in range(len(days))]
    assert [run.day for run in memory.asked()] == [local_day(run.asked_at, zone) for run in memory.asked()]


@pytest.mark.parametrize("zone", ZONES)
def test_every_other_day_keeps_its_step_through_every_clock_change(zone: str) -> None:
    memory = settled(zone, NO_QUIET, Checkin("c", "ana", time(2, 30), cycle=2, start=date(2024, 1, 2)))
    lives(memory, START + TWO_YEARS)
    days = [run.day for run in memory.asked()]
    assert {later - earlier for earlier, later in pairwise(days)} == {timedelta(2)}


@given(
    at=st.times(time(0), time(23, 59)),
    journey=st.lists(st.tuples(st.sampled_from(ZONES), st.integers(1, 400)), min_size=1, max_size=12),
)
@settings(max_examples=60, deadline=None)
def test_travel_never_doubles_a_local_day_nor_asks_in_quiet_hours(at: time, journey: list[tuple[str, int]]) -> None:
    memory, now = settled(ZONES[0], NIGHT, Checkin("c", "ana", at.replace(second=0, microsecond=0))), START
    places = {START: ZONES[0]}
    for zone, hours in journey:
        now += timedelta(hours=hours)
        lives(memory, now)
        memory.peer = replace(memory.peer, timezone=zone)
        places[now] = zone
        rearm_all(as_transaction(memory), now, memory.peer)
    lives(memory, now + timedelta(days=40))
    for run in memory.asked():
        zone = places[max(moved for moved in places if moved <= run.asked_at)]
        assert not NIGHT.holds(run.asked_at.astimezone(ZoneInfo(zone)).time())
        assert run.day == local_day(run.asked_at, zone)
    days = [run.day for run in memory.asked()]
    assert len(days) == len(set(days))
    settled_days = {run.day for run in memory.asked() if run.asked_at > now + timedelta(days=2)}
    if not is_near_quiet(at):
        assert len(settled_days) >= 36


def is_near_quiet(at: time) -> bool:
    """Whether a clock change could move it into the night."""
    return NIGHT.holds(at) or at >= time(20) or at < time(10)


def local_day(moment: datetime, zone: str) -> date:
    return moment.astimezone(ZoneInfo(zone)).date()


@pytest.mark.parametrize("zone", ZONES)
def test_an_outage_brings_the_latest_one_if_in_time_and_never_two(zone: str) -> None:
    memory = settled(zone, NO_QUIET, Checkin("c", "ana", time(9)))
    day = date(2024, 2, 10)
    lives(memory, cast(datetime, instant(day - timedelta(5), time(8), ZoneInfo(zone))))
    before = len(memory.asked())
    row = memory.next_row()
    back_at = cast(datetime, instant(day, time(11), ZoneInfo(zone)))
    SEND(as_transaction(memory), back_at, row)
    assert [run.day for run in memory.asked()[before:]] == [day]
