"""Hours as a coordinator writes them are understood, or answered with an example."""

from datetime import time

import pytest

from bot.domain.hours import CoveredHours, QuietHours, Stretch
from bot.domain.written_hours import DAYS, parse_covered, parse_quiet, write_covered

NINE, FIVE = time(9), time(17)


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("mon-fri 09:00-17:00", [0, 1, 2, 3, 4]),
        ("Mon 9:00-17:00", [0]),
        ("monday, wed,friday 09:00 - 17:00", [0, 2, 4]),
        ("sat-mon 09:00–17:00", [5, 6, 0]),
        ("daily 09:00-17:00", list(range(7))),
        ("lun-mié 09:00-17:00", [0, 1, 2]),
        ("SÁB 09:00-17:00", [5]),
    ],
)
def test_days_and_hours_are_understood(written, days):
    assert parse_covered(written, "UTC") == CoveredHours(tuple(Stretch(day, NINE, FIVE) for day in days), "UTC")


def test_several_parts_are_joined():
    covered = parse_covered("mon-fri 09:00-17:00; sat 10:00-14:00;", "UTC")
    assert covered.stretches[-1] == Stretch(5, time(10), time(14))
    assert len(covered.stretches) == 6


@pytest.mark.parametrize("written", ["always", "Siempre", " ALWAYS "])
def test_always_has_no_uncovered_hour(written):
    assert parse_covered(written, "UTC").stretches == ()


def test_midnight_may_be_written_as_twenty_four():
    assert parse_covered("fri 20:00-24:00", "UTC").stretches == (Stretch(4, time(20), time(0)),)


@pytest.mark.parametrize(
    "written",
    ["", ";", "mon", "weekdays 9-5", "mon 25:00-26:00", "moon 09:00-17:00", "mon 09:00", "09:00-17:00"],
)
def test_anything_else_is_answered_with_an_example(written):
    with pytest.raises(ValueError, match="mon-fri 09:00-17:00"):
        parse_covered(written, "UTC")


@pytest.mark.parametrize(
    "written",
    ["always", "mon-fri 09:00-17:00; sat 10:00-14:00", "tue 20:00-02:00; sun 00:00-00:00", "daily 08:00-22:00"],
)
def test_what_was_understood_reads_back_as_the_same_hours(written):
    covered = parse_covered(written, "UTC")
    assert write_covered(covered) == written
    assert parse_covered(write_covered(covered), "UTC") == covered


def test_quiet_hours_may_pass_midnight_or_be_none():
    assert parse_quiet("21:30 - 7:00") == QuietHours(time(21, 30), time(7))
    assert parse_quiet("none") == QuietHours(None, None)


@pytest.mark.parametrize("written", ["", "22:00", "25:99-08:00", "08:00-08:00", "night"])
def test_bad_quiet_hours_are_answered_with_an_example(written):
    with pytest.raises(ValueError, match="22:00-08:00"):
        parse_quiet(written)


def test_days_are_named_from_monday_on():
    assert DAYS[0] == "mon"
    assert DAYS[6] == "sun"
