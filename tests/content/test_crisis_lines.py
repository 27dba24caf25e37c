"""The crisis lines that ship: facts, each with a source, none that we were not sure of."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from bot.packs.loader import CONTENT
from bot.packs.shapes import CrisisLines
from bot.packs.yaml_files import ContentFile, read

SOURCE = Path(__file__).parents[2] / "../shared/data/crisis_lines.yaml"


@pytest.fixture(scope="module")
def facts() -> CrisisLines:
    """crisis_lines.yaml as it ships."""
    return read(ContentFile(CONTENT / "crisis_lines.yaml", CONTENT), CrisisLines)


def test_every_line_has_a_way_to_reach_it(facts: CrisisLines) -> None:
    assert [line.id for line in facts.lines if not (line.phone or line.text or line.chat or line.website)] == []


def test_every_country_with_a_line_has_an_emergency_number(facts: CrisisLines) -> None:
    assert {line.country for line in facts.lines} - set(facts.emergency_numbers) == set()


def test_ids_are_their_own(facts: CrisisLines) -> None:
    ids = [line.id for line in facts.lines]
    assert len(ids) == len(set(ids))


def test_the_option_that_closed_is_offered_by_no_line(facts: CrisisLines) -> None:
    assert [line.id for line in facts.lines if line.country == "US" and "3" in (line.menu, *line.menus.values())] == []


def test_a_number_that_was_replaced_is_on_no_line(facts: CrisisLines) -> None:
    dialled = {number for line in facts.lines for number in (line.phone, *line.more_phones)}
    assert dialled & {"1-800-273-8255", "1-833-456-4566", "08457 90 90 90", "0900-0113", "1393", "141"} == set()


def test_the_lines_named_in_the_practice_guide_are_there(facts: CrisisLines) -> None:
    known = {(line.country, number) for line in facts.lines for number in (line.phone, *line.more_phones)}
    assert known >= {
        *(("US", "988"), ("MX", "800 911 2000"), ("ES", "024"), ("AR", "0800 999 0091"), ("CL", "*4141")),
        ("UY", "0800 0767"),
    }


@pytest.mark.skipif(not SOURCE.exists(), reason="../shared is not here")
def test_numbers_are_as_the_source_has_them_and_nothing_unsure_came_along(facts: CrisisLines) -> None:
    given = YAML(typ="safe", pure=True).load(SOURCE.read_text(encoding="utf-8"))["lines"]
    sure = {(one["country"], number) for one in given if one["confidence"] != "low" for number in one.get("phone", [])}
    plain = {(country, number.split(" (")[0]) for country, number in sure} | sure
    ours = {(line.country, number) for line in facts.lines for number in (line.phone, *line.more_phones) if number}
    assert ours - plain == set()
    assert len(facts.lines) == sum(one["confidence"] != "low" for one in given)
