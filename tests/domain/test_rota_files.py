"""The rota from tables and calendars, and back: what other programs write is read, what cannot be is told."""

from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.rota import Entry, Kind, Rota, Span
from bot.domain.rota_calendar import read_calendar, write_calendar
from bot.domain.rota_files import Found, read_csv, write_csv
from bot.domain.specialist import Duty
from bot.domain.typed_rota import Reader, RotaProblem, read_rota, write_hours

TODAY = date(2026, 11, 2)  # a Monday
NOW = datetime(2026, 11, 2, 12, tzinfo=UTC)
READER = Reader({"maria": "maria", "ben": "ben", "maria jose": "majo"}, TODAY, "America/New_York", {})
NAMES = {"maria": "Maria", "ben": "Ben", "majo": "María José"}


def calendar(*events: str) -> Found:
    made = "".join(f"BEGIN:VEVENT\r\n{event}\r\nEND:VEVENT\r\n" for event in events)
    return read_calendar(f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{made}END:VCALENDAR\r\n", READER)


def slips(found: Found) -> list[tuple[str, str]]:
    return [(slip.place, slip.problem.key) for slip in found.slips]


# --- tables -----------------------------------------------------------------------------------------------------------


def test_a_table_is_read_in_english_and_spanish_with_commas_or_semicolons() -> None:
    english = "name,days,start,end,line\nMaria,mon-fri,08:00,16:00,first\n"
    spanish = "\ufeffNombre;Días;Inicio;Fin;Línea\r\nMaría;lun-vie;8:00;16:00;primera\r\n"
    assert read_csv(english, READER).entries == read_csv(spanish, READER).entries
    assert [e.weekday for e in read_csv(english, READER).entries] == [0, 1, 2, 3, 4]


def test_days_hours_bounds_absences_and_holidays() -> None:
    table = (
        "what,name,days,start,end,line,from,until\n"
        'shift,Ben,"sat, sun",22:00,06:00,backup,2026-12-01,2027-01-31\n'
        "shift,Ben,,18:00,24:00,,2026-12-24,\n"
        "away,Maria,,,,,2026-12-24,2026-12-26\n"
        "holiday,,,,,,2026-12-25,\n"
    )
    first, _, once, away, holiday = read_csv(table, READER).entries
    assert (first.duty, first.first_on, first.last_on) == (Duty.BACKUP, date(2026, 12, 1), date(2027, 1, 31))
    assert (once.kind, once.first_on, once.end) == (Kind.ONCE, date(2026, 12, 24), time(0))
    assert (away.kind, away.first_on, away.last_on) == (Kind.AWAY, date(2026, 12, 24), date(2026, 12, 26))
    assert (holiday.kind, holiday.first_on) == (Kind.HOLIDAY, date(2026, 12, 25))


def test_a_line_that_cannot_be_read_is_told_with_its_number_and_the_rest_is_kept() -> None:
    table = (
        "name,days,start,end,from\nZed,mon,8,16,\nMaria,mon,8,99,\nMaria,,8,16,\nMaria,,8,16,tomorrow\nBen,mon,8,16,\n"
    )
    found = read_csv(table, READER)
    problems = ["rota-problem-who", "rota-problem-hours", "rota-problem-days", "rota-problem-date"]
    assert slips(found) == [(str(n), p) for n, p in enumerate(problems, 2)]
    assert len(found.entries) == 1


def test_a_table_without_names_of_columns_says_so() -> None:
    assert slips(read_csv("Maria,mon,8,16", READER)) == [("1", "rota-problem-columns")]


def test_a_table_that_was_written_reads_back_as_the_same_rota() -> None:
    entries = tuple(
        entry
        for line in (
            "Maria mon-fri 8-16",
            "Ben sat 22-6 backup",
            "Maria off 24-26 dec",
            "holiday 25 dec",
            "Ben 24 dec 18-24",
        )
        for entry in read_rota(line, READER).entries
    )
    groups = [[e for e in entries if e.kind is Kind.WEEKLY and e.person_id == who] for who in ("maria", "ben")]
    alone = [[e] for e in entries if e.kind is not Kind.WEEKLY]
    back = read_csv(write_csv([*groups, *alone], NAMES), READER)
    assert back.slips == ()
    assert Rota(back.entries).spans(NOW, NOW + timedelta(days=80)) == Rota(entries).spans(NOW, NOW + timedelta(days=80))


def test_no_name_becomes_a_formula() -> None:
    entry = Entry("e", Kind.WEEKLY, "UTC", "x", weekday=0, start=time(8), end=time(16))
    assert ",'=SUM(A1)," in write_csv([[entry]], {"x": "=SUM(A1)"})


# --- calendars --------------------------------------------------------------------------------------------------------

WEEKLY = (
    "SUMMARY:Maria on call\r\nDTSTART;TZID=America/New_York:20261102T180000\r\n"
    "DTEND;TZID=America/New_York:20261102T220000\r\nRRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
)


def test_a_weekly_event_becomes_weekly_shifts_in_its_own_zone() -> None:
    entries = calendar(WEEKLY).entries
    assert [e.weekday for e in entries] == [0, 1, 2, 3, 4]
    assert {(e.kind, write_hours(e.start, e.end), e.zone) for e in entries} == {  # type: ignore[arg-type]
        (Kind.WEEKLY, "18:00-22:00", "America/New_York")
    }


def test_a_date_taken_out_of_a_series_is_free() -> None:
    entries = calendar(f"{WEEKLY}\r\nEXDATE;TZID=America/New_York:20261105T180000,20261110T180000").entries
    days = {span.start.date() for span in Rota(entries).spans(NOW, NOW + timedelta(days=12))}
    assert date(2026, 11, 5) not in days
    assert len(days) == 8


@pytest.mark.parametrize(
    ("rule", "shifts"),
    [
        ("FREQ=WEEKLY", 3),
        ("FREQ=DAILY", 21),
        ("FREQ=WEEKLY;UNTIL=20261110T000000Z", 2),
        ("FREQ=WEEKLY;COUNT=2", 2),
        ("FREQ=WEEKLY;INTERVAL=2", 2),
        ("FREQ=DAILY;INTERVAL=7", 3),
    ],
)
def test_how_an_event_repeats(rule: str, shifts: int) -> None:
    found = calendar(f"SUMMARY:Ben\r\nDTSTART:20261102T180000Z\r\nDURATION:PT4H\r\nRRULE:{rule}")
    spans = Rota(found.entries).spans(NOW, NOW + timedelta(days=21))
    assert len(spans) == shifts


def test_single_events_absences_holidays_and_backups() -> None:
    found = calendar(
        "SUMMARY:Ben (backup)\r\nDTSTART:20261224T230000Z\r\nDTEND:20261225T030000Z",
        "SUMMARY:Maria away\r\nDTSTART;VALUE=DATE:20261224\r\nDTEND;VALUE=DATE:20261227",
        "SUMMARY:Public holiday\r\nDTSTART;VALUE=DATE:20261225\r\nDTEND;VALUE=DATE:20261226",
        'SUMMARY:Duty\r\nATTENDEE;CN="María José":mailto:x@example.org\r\nDTSTART:20261130T180000\r\nDURATION:PT2H',
    )
    backup, away, holiday, duty = found.entries
    assert (backup.duty, backup.kind) == (Duty.BACKUP, Kind.ONCE)
    assert (away.kind, away.last_on) == (Kind.AWAY, date(2026, 12, 26))
    assert (holiday.kind, holiday.last_on) == (Kind.HOLIDAY, date(2026, 12, 25))
    assert (duty.person_id, duty.zone) == ("majo", "America/New_York")


def test_what_is_over_or_cancelled_is_counted_and_left_out() -> None:
    found = calendar("SUMMARY:Ben\r\nDTSTART:20200101T180000Z\r\nDURATION:PT4H", f"{WEEKLY}\r\nSTATUS:CANCELLED")
    assert (found.entries, found.skipped) == ((), 2)


@pytest.mark.parametrize(
    ("event", "problem"),
    [
        ("SUMMARY:Zed\r\nDTSTART:20261130T180000Z\r\nDURATION:PT4H", "rota-problem-who"),
        ("SUMMARY:Ben", "rota-problem-date"),
        ("SUMMARY:Ben\r\nDTSTART:2026xx30T180000Z\r\nDURATION:PT4H", "rota-problem-date"),
        ("SUMMARY:Ben\r\nDTSTART:20261130T180000Z", "rota-problem-hours"),
        ("SUMMARY:Ben\r\nDTSTART;TZID=Moon/Base:20261130T180000\r\nDURATION:PT4H", "rota-problem-zone"),
        ("SUMMARY:Ben\r\nDTSTART:20261130T180000Z\r\nDURATION:PT4H\r\nRRULE:FREQ=MONTHLY", "rota-problem-repeat"),
        (
            "SUMMARY:Ben\r\nDTSTART:20261130T180000Z\r\nDURATION:PT4H\r\nRRULE:FREQ=WEEKLY;BYDAY=1MO",
            "rota-problem-repeat",
        ),
    ],
)
def test_what_a_calendar_says_that_a_rota_cannot_is_told(event: str, problem: str) -> None:
    assert [key for _, key in slips(calendar(event))] == [problem]


def test_folded_lines_and_alarms_inside_an_event_do_no_harm() -> None:
    found = calendar(
        "SUMMARY:Ma\r\n ria\r\nBEGIN:VALARM\r\nSUMMARY:Ben\r\nEND:VALARM\r\nDTSTART:20261130T180000Z\r\nDURATION:PT4H"
    )
    assert [e.person_id for e in found.entries] == ["maria"]


def test_a_calendar_that_was_written_reads_back_with_the_same_shifts() -> None:
    rota = Rota(tuple(e for line in ("Maria mon-fri 18-22", "Ben sat 22-6") for e in read_rota(line, READER).entries))
    spans = rota.spans(NOW, NOW + timedelta(days=14))
    text = write_calendar(spans, lambda s: NAMES[s.person_id], "Río; Riverside, and friends", NOW)
    assert Rota(read_calendar(text, READER).entries).spans(NOW, NOW + timedelta(days=14)) == spans
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "X-WR-CALNAME:Río\\; Riverside\\, and friends" in text


def test_a_long_title_is_folded_within_the_limit() -> None:
    text = write_calendar([Span("m", Duty.FIRST, NOW, NOW + timedelta(hours=1))], lambda _: "ñ" * 200, "R", NOW)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "ñ" * 200 in text.replace("\r\n ", "")


# --- whatever is sent -------------------------------------------------------------------------------------------------

PIECES = st.sampled_from(
    [
        *("BEGIN:VEVENT", "END:VEVENT", "SUMMARY:Ben", "EXDATE:x", "DURATION:PT99999H", "name,days,start,end"),
        *("DTSTART:20261130T180000Z", "DTEND:20261130T180000Z", "DTSTART;VALUE=DATE:20261130"),
        *("DTSTART:20261130T996000", "DTEND:20261201T020000", "Ben,mon,8,16", "RRULE:FREQ=WEEKLY;INTERVAL=0"),
        *("RRULE:FREQ=WEEKLY;COUNT=99999", "RRULE:;;=", "RRULE:FREQ", "RRULE:FREQ=DAILY;INTERVAL=99"),
        *("RRULE:FREQ=DAILY;INTERVAL=x", "RRULE:FREQ=DAILY;COUNT=x"),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES | st.text(max_size=20), max_size=14))
def test_no_file_breaks_the_reading(lines: list[str]) -> None:
    read_calendar("\r\n".join(["BEGIN:VEVENT", *lines, "END:VEVENT"]), READER)
    read_csv("\n".join(lines), READER)


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(["Maria ", "holiday ", "Ben off ", "Ben instead of ", ""]),
    st.text(max_size=30) | st.from_regex(r"\A(mon|24 dec|tomorrow)?[ 0-9:\-apm]{0,12}\Z"),
)
def test_no_line_breaks_the_reading(begins: str, rest: str) -> None:
    with suppress(RotaProblem):
        read_rota(begins + rest, READER)
