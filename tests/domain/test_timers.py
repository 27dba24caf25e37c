"""Timers per kind of data."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.retention import Kind, Retention, next_look

NOW = datetime(2026, 11, 2, 12, tzinfo=UTC)


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_a_timer(kind: Kind) -> None:
    assert Retention().oldest(kind, NOW) < NOW


def test_the_organisations_days_count() -> None:
    assert Retention(words=10).oldest(Kind.WORDS, NOW) == NOW - timedelta(days=10)


@pytest.mark.parametrize(
    ("now", "look"),
    [
        (datetime(2026, 11, 2, 12, tzinfo=UTC), datetime(2026, 11, 3, 8, 30, tzinfo=UTC)),
        (datetime(2026, 11, 2, 8, tzinfo=UTC), datetime(2026, 11, 2, 8, 30, tzinfo=UTC)),
        (datetime(2026, 11, 2, 8, 30, tzinfo=UTC), datetime(2026, 11, 3, 8, 30, tzinfo=UTC)),
        (datetime(2026, 10, 31, 12, tzinfo=UTC), datetime(2026, 11, 1, 8, 30, tzinfo=UTC)),
    ],
)
def test_they_are_looked_at_once_a_night_on_the_organisations_clock(now: datetime, look: datetime) -> None:
    assert next_look(now, "America/New_York") == look
