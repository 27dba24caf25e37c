"""Lines of one part of a country, and what the lines of a country lack."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.domain.lines import ANYWHERE, Asker, all_lines, choose_lines, gaps
from bot.domain.resources import CrisisLine

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
NATION = CrisisLine("nation", "US", "Nation", phone="988", hours="24/7", languages=("en",), confidence="high")
SECOND = replace(NATION, id="second")
CITY = replace(NATION, id="city", area="New York", subdivision="US-NY")
VETERANS = replace(NATION, id="veterans", groups=("veterans",))
ABUSE = replace(NATION, id="abuse", topics=("domestic_violence",))


@pytest.mark.parametrize(
    ("here", "expected"),
    [("US-NY", ["city", "nation", "second"]), ("US-CA", ["nation", "second"]), (None, ["nation", "second", "city"])],
)
def test_a_line_of_one_part_comes_first_there_never_elsewhere_and_last_when_nobody_knows(
    here: str | None, expected: list[str]
) -> None:
    chosen = choose_lines((NATION, SECOND, CITY), Asker("US", "en", subdivision=here), NOON)
    assert [line.id for line in chosen] == expected


def test_all_lines_begin_with_those_chosen_and_hold_each_once() -> None:
    every = all_lines((VETERANS, ABUSE, NATION, SECOND), Asker("US", "en"), NOON)
    assert [line.id for line in every[:2]] == ["nation", "second"]
    assert {line.id for line in every} == {"nation", "second", "veterans", "abuse"}
    assert ANYWHERE not in every


def test_a_country_with_only_special_lines_has_gaps() -> None:
    assert "suicide" in gaps((ABUSE,), "US", ("en",))
    assert gaps((NATION,), "US", ("en", "es")) == ("es",)
