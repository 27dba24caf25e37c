"""Which crisis lines fit a person."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.domain.lines import ANYWHERE, Asker, choose_lines, is_open, is_stale
from bot.domain.resources import CrisisLine
from bot.domain.screening import Category

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
GENERAL = CrisisLine("general", "US", "General", phone="988", hours="24/7", languages=("en",), confidence="high")
SECOND = replace(GENERAL, id="second", confidence="medium")
SPANISH = replace(GENERAL, id="spanish", languages=("es",), confidence="medium")
WOMEN = replace(GENERAL, id="women", groups=("women",))
VETERANS = replace(GENERAL, id="veterans", groups=("veterans",))
POISON = replace(GENERAL, id="poison", topics=("poisoning",))
VIOLENCE = replace(GENERAL, id="violence", topics=("domestic_violence",))
EVENING = replace(GENERAL, id="evening", hours="daily 17:00-24:00", zone="Europe/London")
ALL = (VETERANS, WOMEN, EVENING, SECOND, GENERAL, SPANISH, POISON, VIOLENCE)


def chosen(lines: tuple[CrisisLine, ...], asker: Asker, now: datetime = NOON) -> list[str]:
    """The ids of the lines a person is shown."""
    return [line.id for line in choose_lines(lines, asker, now)]


def test_at_most_three_are_shown() -> None:
    assert len(choose_lines(ALL, Asker("US", "en"), NOON)) == 3


@pytest.mark.parametrize("category", [None, *Category])
def test_a_line_for_veterans_is_never_shown_as_a_general_one(category: Category | None) -> None:
    assert "veterans" not in chosen((VETERANS,), Asker("US", "en", category))


def test_a_group_the_person_named_is_shown_first() -> None:
    assert chosen(ALL, Asker("US", "en", groups=frozenset({"veterans"})))[0] == "veterans"


@pytest.mark.parametrize(
    ("category", "first"),
    [(Category.OVERDOSE, "poison"), (Category.ABUSE, "violence"), (Category.SUICIDE, "general")],
)
def test_the_line_that_fits_the_category_comes_first(category: Category, first: str) -> None:
    assert chosen(ALL, Asker("US", "en", category))[0] == first


def test_the_persons_language_comes_before_the_surer_record() -> None:
    assert chosen((GENERAL, SPANISH), Asker("US", "es")) == ["spanish", "general"]


def test_another_country_s_line_is_never_shown() -> None:
    assert chosen(ALL, Asker("GB", "en")) == [ANYWHERE.id]


def test_an_unknown_country_gets_the_way_to_find_a_line() -> None:
    assert chosen(ALL, Asker(None, "en")) == [ANYWHERE.id]


def test_one_line_alone_is_followed_by_the_way_to_find_another() -> None:
    assert chosen((GENERAL,), Asker("US", "en")) == ["general", ANYWHERE.id]


def test_a_line_that_is_closed_now_gives_way_to_open_ones() -> None:
    assert "evening" not in chosen((EVENING, GENERAL, SECOND), Asker("US", "en"))


def test_a_closed_line_is_still_shown_when_there_is_no_second() -> None:
    assert chosen((EVENING, GENERAL), Asker("US", "en")) == ["general", "evening"]


def test_a_referral_line_is_never_a_crisis_line() -> None:
    assert chosen((replace(GENERAL, is_crisis=False),), Asker("US", "en")) == [ANYWHERE.id]


@pytest.mark.parametrize(
    ("hours", "hour", "expected"),
    [
        ("24/7", 3, True),
        ("daily 17:00-24:00", 18, True),
        ("daily 17:00-24:00", 3, False),
        ("daily 19:00-07:00", 3, True),
        ("daily 19:00-07:00", 12, False),
        ("mon-fri 10:00-22:00", 12, False),  # 21 November 2026 is a Saturday
        ("mon-fri 10:00-22:00; sat 09:00-13:00", 12, True),
        (None, 12, None),
    ],
)
def test_hours_are_read_in_the_lines_own_zone(hours: str | None, hour: int, expected: bool | None) -> None:
    line = replace(GENERAL, hours=hours, zone="Europe/London")
    assert is_open(line, NOON.replace(hour=hour)) is expected


def test_a_night_that_began_yesterday_is_still_open() -> None:
    line = replace(GENERAL, hours="fri 19:00-07:00", zone="Europe/London")
    assert is_open(line, NOON.replace(hour=3)) is True


@pytest.mark.parametrize(("checked", "expected"), [(date(2026, 8, 23), False), (date(2026, 8, 22), True), (None, True)])
def test_a_check_is_stale_after_ninety_days(checked: date | None, expected: bool) -> None:
    assert is_stale(checked, NOON) is expected
