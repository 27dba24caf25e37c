"""Sunday evening on everybody's own clock."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.week import is_too_late, next_summary


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Kathmandu", "Europe/Madrid", "Pacific/Apia"])
def test_it_is_sunday_at_six_every_week_over_clock_changes(zone: str) -> None:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    for _ in range(104):
        before, at = at, next_summary(at, zone)
        local = at.astimezone(ZoneInfo(zone))
        assert (local.weekday(), local.hour, local.minute) == (6, 18, 0)
        assert timedelta(0) < at - before <= timedelta(days=7, hours=1)


def test_it_is_left_out_when_the_night_is_over() -> None:
    sunday = datetime(2026, 11, 8, 18, tzinfo=UTC)
    assert not is_too_late(sunday, "UTC")
    assert not is_too_late(sunday + timedelta(hours=11), "UTC")
    assert is_too_late(sunday + timedelta(hours=13), "UTC")
