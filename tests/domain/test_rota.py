"""The rota as a plan: what it means on a given day, through clock changes, absences and holidays."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.hours import CoveredHours, Stretch
from bot.domain.rota import Entry, Kind, Rota, Span, cut_out
from bot.domain.specialist import Duty

NEW_YORK = "America/New_York"
MONDAY = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)
EVENING = Entry("e1", Kind.WEEKLY, NEW_YORK, "maria", Duty.FIRST, 0, time(18), time(22))
NIGHT = replace(EVENING, id="e2", start=time(22), end=time(6))
WEEK = timedelta(days=7)


def spans(*entries: Entry, since: datetime = MONDAY, days: int = 7) -> list[tuple[str, str]]:
    found = Rota(entries).spans(since, since + timedelta(days=days))
    return [(f"{s.start:%a %H:%M}", f"{s.end:%a %H:%M}") for s in found]


def test_a_weekly_shift_stands_in_its_own_local_time() -> None:
    assert spans(EVENING) == [("Mon 23:00", "Tue 03:00")]


def test_a_shift_that_ends_before_it_starts_ends_on_the_next_day() -> None:
    assert spans(NIGHT) == [("Tue 03:00", "Tue 11:00")]


def test_shifts_that_follow_each_other_are_one() -> None:
    assert spans(EVENING, NIGHT) == [("Mon 23:00", "Tue 11:00")]


def test_a_shift_that_starts_as_it_ends_lasts_a_day() -> None:
    whole = replace(EVENING, start=time(9), end=time(9))
    assert spans(whole) == [("Mon 14:00", "Tue 14:00")]


def test_on_the_night_the_clocks_go_back_a_night_shift_has_an_hour_more() -> None:
    saturday = replace(NIGHT, weekday=5)
    (found,) = Rota((saturday,)).spans(datetime(2026, 10, 31, 12, tzinfo=UTC), datetime(2026, 11, 1, 12, tzinfo=UTC))
    assert found.end - found.start == timedelta(hours=9)


def test_an_hour_the_clocks_skip_moves_to_the_first_moment_after_it() -> None:
    sunday = replace(EVENING, weekday=6, start=time(2, 30), end=time(6))
    (found,) = Rota((sunday,)).spans(datetime(2027, 3, 14, tzinfo=UTC), datetime(2027, 3, 15, tzinfo=UTC))
    assert found.start == datetime(2027, 3, 14, 7, 0, tzinfo=UTC)


def test_a_one_off_shift_stands_once() -> None:
    once = replace(EVENING, kind=Kind.ONCE, weekday=None, first_on=date(2026, 11, 4))
    assert spans(once, days=14) == [("Wed 23:00", "Thu 03:00")]


def test_an_absence_takes_its_person_out_and_nobody_else() -> None:
    away = Entry("a", Kind.AWAY, NEW_YORK, "maria", first_on=date(2026, 11, 2), last_on=date(2026, 11, 3))
    ben = replace(EVENING, id="b", person_id="ben")
    assert [s.person_id for s in Rota((EVENING, ben, away)).spans(MONDAY, MONDAY + WEEK)] == ["ben"]


def test_an_absence_for_a_stretch_cuts_only_that() -> None:
    away = Entry(
        "a", Kind.AWAY, NEW_YORK, "maria", start=time(20), end=time(21), first_on=date(2026, 11, 2),
        last_on=date(2026, 11, 2),
    )  # fmt: skip
    assert spans(EVENING, away) == [("Mon 23:00", "Tue 01:00"), ("Tue 02:00", "Tue 03:00")]


def test_on_a_holiday_no_weekly_shift_begins_but_a_one_off_does() -> None:
    holiday = Entry("h", Kind.HOLIDAY, NEW_YORK, first_on=date(2026, 11, 2), last_on=date(2026, 11, 2))
    once = replace(NIGHT, kind=Kind.ONCE, weekday=None, first_on=date(2026, 11, 2), person_id="ben")
    assert spans(EVENING, holiday, once) == [("Tue 03:00", "Tue 11:00")]


def test_nobody_stands_in_two_lines_at_once() -> None:
    backup = replace(EVENING, id="b", duty=Duty.BACKUP, start=time(16), end=time(23))
    found = Rota((EVENING, backup)).spans(MONDAY, MONDAY + WEEK)
    assert [(s.duty, f"{s.start:%H}-{s.end:%H}") for s in found] == [
        (Duty.BACKUP, "21-23"),
        (Duty.FIRST, "23-03"),
        (Duty.BACKUP, "03-04"),
    ]


def test_a_shift_holds_from_and_until_its_days() -> None:
    bounded = replace(EVENING, first_on=date(2026, 11, 9), last_on=date(2026, 11, 16))
    assert len(spans(bounded, days=40)) == 2


def test_gaps_are_covered_hours_nobody_stands_in() -> None:
    covered = CoveredHours((Stretch(0, time(16), time(23)),), NEW_YORK)
    gaps = Rota((EVENING,)).gaps(covered, MONDAY, MONDAY + WEEK, Duty.FIRST)
    assert [(f"{a:%H}", f"{b:%H}") for a, b in gaps] == [("21", "23"), ("03", "04")]


@pytest.mark.parametrize(("start", "end", "clashes"), [(21, 23, True), (22, 23, False), (16, 18, False)])
def test_a_second_shift_of_the_same_person_may_touch_but_not_overlap(start: int, end: int, *, clashes: bool) -> None:
    wanted = replace(EVENING, id="new", start=time(start), end=time(end))
    assert (Rota((EVENING,)).clash((wanted,), MONDAY) is not None) is clashes


def test_two_people_may_share_a_shift() -> None:
    assert Rota((EVENING,)).clash((replace(EVENING, id="new", person_id="ben"),), MONDAY) is None


ZONES = st.sampled_from([NEW_YORK, "Europe/Madrid", "America/Santiago", "Australia/Lord_Howe", "Asia/Beirut", "UTC"])
TIMES = st.times().map(lambda t: t.replace(minute=t.minute // 15 * 15, second=0, microsecond=0))
ENTRIES = st.builds(
    Entry, st.just("e"), st.just(Kind.WEEKLY), ZONES, st.sampled_from(["maria", "ben"]),
    st.sampled_from([Duty.FIRST, Duty.BACKUP]), st.integers(0, 6), TIMES, TIMES,
)  # fmt: skip
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001


@settings(max_examples=150, deadline=None)
@given(st.lists(ENTRIES, max_size=6), MOMENTS)
def test_whatever_the_clocks_do_nobody_is_twice_on_call_and_the_next_change_is_where_a_shift_begins_or_ends(
    entries: list[Entry], now: datetime
) -> None:
    rota = Rota(tuple(entries))
    found, edge = rota.spans(now, now + WEEK), rota.next_change(now)
    assert all(not _meet(a, b) for i, a in enumerate(found) for b in found[i + 1 :] if a.person_id == b.person_id)
    assert rota.at(now) == rota.at((edge or now + WEEK) - timedelta(seconds=1))


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9))),
    st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9))),
)
def test_what_is_cut_out_is_gone_and_everything_else_stays(
    some: list[tuple[int, int]], taken: list[tuple[int, int]]
) -> None:
    def stretches(pairs: list[tuple[int, int]]) -> list[tuple[datetime, datetime]]:
        return [(MONDAY + timedelta(hours=a), MONDAY + timedelta(hours=a + b)) for a, b in pairs]

    def hours(found: list[tuple[datetime, datetime]]) -> set[int]:
        return {h for h in range(60) if any(a <= MONDAY + timedelta(hours=h) < b for a, b in found)}

    assert hours(cut_out(stretches(some), stretches(taken))) == hours(stretches(some)) - hours(stretches(taken))


def _meet(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end
