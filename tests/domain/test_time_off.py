"""When a debrief comes, until when somebody is off, how many hours they were on call."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.care import debrief_at, hours_on_call, off_until

ZONE = ZoneInfo("America/New_York")
NOON = datetime(2026, 11, 20, 12, tzinfo=ZONE)


@pytest.mark.parametrize("hour", range(24))
def test_a_debrief_comes_within_a_day_and_by_day(hour: int) -> None:
    closed = NOON.replace(hour=hour)
    at = debrief_at(closed)
    assert timedelta() < at - closed <= timedelta(days=1)
    assert 8 <= at.hour <= 21


def test_time_off_ends_in_the_morning() -> None:
    assert off_until(NOON, 3) == datetime(2026, 11, 23, 9, tzinfo=ZONE)
    assert off_until(NOON, 0) - NOON > timedelta(days=300)


def test_hours_on_call_are_counted_between_the_changes() -> None:
    since, hour = NOON - timedelta(days=1), timedelta(hours=1)
    changes = [(since + 2 * hour, False), (since + 10 * hour, True), (since + 10 * hour, True)]
    assert hours_on_call(changes, since, NOON, is_on=True) == 2 + 14
    assert hours_on_call((), since, NOON, is_on=False) == 0
    assert hours_on_call((), since, NOON, is_on=True) == 24
