"""A plan in local time keeps its promises through every clock change."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.schedule import Plan, Slot, instant, is_in_window, next_slot, slots_until

EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)

# A half-hour clock change, a jump at midnight, a jump to midnight, a change of date line, and two plain ones.
ODD_ZONES = (
    "Australia/Lord_Howe",
    "America/Santiago",
    "America/Nuuk",
    "Pacific/Apia",
    "America/New_York",
    "Africa/Casablanca",
)
TIMES = [time(quarter // 4, quarter % 4 * 15) for quarter in range(96)]


def local(moment: datetime, zone: str) -> datetime:
    return moment.astimezone(ZoneInfo(zone))


def walk(plan: Plan, start: datetime, end: datetime) -> list[Slot]:
    slots: list[Slot] = []
    slot = next_slot(plan, start)
    while slot and slot.at < end:
        slots.append(slot)
        slot = next_slot(plan, slot.at)
    return slots


@pytest.mark.parametrize("zone", ODD_ZONES)
def test_there_is_exactly_one_slot_on_every_local_day_for_two_years(zone: str) -> None:
    start = datetime(2024, 1, 1, 12, tzinfo=UTC)
    for at in [*TIMES[::5], time(0, 0), time(2, 30), time(23, 45)]:
        days = [local(slot.at, zone).date() for slot in walk(Plan(at, EVERY_DAY, zone), start, start + timedelta(730))]
        assert days == [days[0] + timedelta(offset) for offset in range(len(days))]


@pytest.mark.parametrize("zone", ODD_ZONES)
def test_the_time_on_the_wall_is_kept_except_where_the_clock_skipped_it(zone: str) -> None:
    start = datetime(2024, 1, 1, 12, tzinfo=UTC)
    for at in TIMES[::7]:
        walls = [local(slot.at, zone).time() for slot in walk(Plan(at, EVERY_DAY, zone), start, start + timedelta(730))]
        assert sum(wall != at for wall in walls) <= 4


@pytest.mark.parametrize(
    ("zone", "day", "at", "expected"),
    [
        (
            "America/New_York",
            date(2026, 3, 8),
            time(2, 30),
            "2026-03-08T07:00+00:00",
        ),  # gap: first valid instant
        (
            "America/New_York",
            date(2026, 11, 1),
            time(1, 30),
            "2026-11-01T05:30+00:00",
        ),  # fold: the first of two
        (
            "America/Santiago",
            date(2025, 9, 7),
            time(0, 15),
            "2025-09-07T04:00+00:00",
        ),  # the day begins at one
        (
            "Australia/Lord_Howe",
            date(2025, 10, 5),
            time(2, 15),
            "2025-10-04T15:30+00:00",
        ),  # half an hour is skipped
        ("America/Nuuk", date(2024, 3, 30), time(22, 15), "2024-03-31T00:15+00:00"),
    ],
)
def test_odd_nights(zone: str, day: date, at: time, expected: str) -> None:
    assert instant(day, at, ZoneInfo(zone)) == datetime.fromisoformat(expected)


def test_a_jump_to_midnight_leaves_the_check_in_on_its_own_day() -> None:
    moment = instant(date(2024, 3, 30), time(23, 30), ZoneInfo("America/Nuuk"))
    assert moment is not None
    assert local(moment, "America/Nuuk").isoformat() == "2024-03-30T22:59:00-02:00"


def test_a_day_that_a_zone_left_out_has_no_slot() -> None:
    assert instant(date(2011, 12, 30), time(9), ZoneInfo("Pacific/Apia")) is None
    after = datetime(2011, 12, 30, 0, tzinfo=UTC)  # the 29th in Apia
    slot = next_slot(Plan(time(9), EVERY_DAY, "Pacific/Apia"), after)
    assert slot is not None
    assert slot.day == date(2011, 12, 31)


def test_only_the_chosen_days_are_used() -> None:
    plan = Plan(time(9), (0, 3), "Europe/Madrid")
    slots = walk(plan, datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 2, 1, tzinfo=UTC))
    assert {slot.day.weekday() for slot in slots} == {0, 3}
    assert len(slots) == 9


def test_a_plan_without_days_has_no_slot() -> None:
    assert next_slot(Plan(time(9), (), "UTC"), datetime(2026, 1, 1, tzinfo=UTC)) is None


def test_spacing_keeps_at_least_so_many_days_between() -> None:
    plan = Plan(time(9), (0, 2, 4), "UTC", every=7)
    slot = next_slot(plan, datetime(2026, 1, 5, 9, tzinfo=UTC), last=date(2026, 1, 5))
    assert slot is not None
    assert slot.day == date(2026, 1, 12)


def test_after_a_long_silence_of_the_machine_every_missed_slot_is_known() -> None:
    plan = Plan(time(9), EVERY_DAY, "America/Chicago")
    planned = datetime(2026, 3, 6, 15, tzinfo=UTC)
    slots = slots_until(plan, planned, datetime(2026, 3, 9, 15, tzinfo=UTC))
    assert [slot.day.day for slot in slots] == [6, 7, 8, 9]
    assert slots[0].at == planned


def test_three_hours_late_is_still_in_time_and_a_minute_more_is_not() -> None:
    slot = Slot(date(2026, 1, 1), datetime(2026, 1, 1, 9, tzinfo=UTC))
    assert is_in_window(slot, slot.at + timedelta(hours=3))
    assert not is_in_window(slot, slot.at + timedelta(hours=3, minutes=1))
