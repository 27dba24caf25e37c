"""Directories in the shapes of HSDS, and any table: what can be taken is taken, the rest is told with the reason."""

import json
from typing import Any

import pytest

from bot.domain.directory import card
from bot.domain.directory_files import guess_mapping, read_json, read_table, read_tables, service_from
from bot.domain.directory_words import Finding, phrase
from bot.usecases.import_services import read_services

FINDING = Finding({phrase("food pantry"): "#food", phrase("veterans"): "+veterans", phrase("free"): "+free"})
GOOD: dict[str, Any] = {
    "id": "1",
    "name": "River Pantry",
    "organization": {"name": "River House"},
    "description": "Groceries once a week.",
    "attributes": [{"taxonomy_term": {"name": "Food pantry"}}],
    "eligibility_description": "Veterans",
    "fees_description": "Free",
    "url": "https://river.example.org/?utm_source=x&page=2",
    "phones": [{"number": "(205) 555-0101", "extension": "7"}],
    "schedules": [{"byday": "MO,WE", "opens_at": "09:00", "closes_at": "12:00"}],
    "languages": [{"name": "Spanish"}],
    "assured_date": "2026-10-01",
    "service_at_locations": [{"location": {"addresses": [{"address_1": "1 Oak Street", "city": "Leeds"}]}}],
    "something_of_their_own": "kept",
}


def test_a_service_keeps_what_people_need() -> None:
    one = service_from(GOOD, "county", FINDING)
    seen = card(one)
    assert (one.categories, set(one.fits), one.languages) == (("food",), {"veterans", "free"}, ("es",))
    assert (seen.phone, seen.place) == ("(205) 555-0101 ext. 7", "1 Oak Street, Leeds")
    assert [hours.weekday for hours in one.hours] == [0, 2]


def test_an_address_loses_what_only_follows_people() -> None:
    assert service_from(GOOD, "county", FINDING).url == "https://river.example.org/?page=2"


def test_nothing_of_a_record_is_lost() -> None:
    assert json.loads(service_from(GOOD, "county", FINDING).raw) == GOOD


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"name": ""}, "no name"),
        ({"id": ""}, "no id"),
        ({"phones": [{"number": "ask"}]}, "cannot be dialled"),
        ({"url": "javascript:alert(1)"}, "no web address"),
        ({"assured_date": "last spring"}, "no date"),
        ({"schedules": [{"byday": "XX", "opens_at": "09:00", "closes_at": "10:00"}]}, "no weekday"),
        ({"schedules": [{"byday": "MO", "opens_at": "noon", "closes_at": "10:00"}]}, "no time of day"),
        ({"phones": "205"}, "not a list"),
        ({"organization": 5}, "not in the shape"),
        ({"url": "", "phones": [], "service_at_locations": []}, "nobody could reach it"),
    ],
)
def test_a_row_that_cannot_be_taken_is_told_with_the_reason(change: dict[str, Any], why: str) -> None:
    read = read_services(read_json(json.dumps([{**GOOD, **change}, {**GOOD, "id": "2"}])), "county", FINDING)
    assert len(read.services) == 1
    assert why in read.rejected[0].why


def test_the_same_id_twice_in_a_file_is_told() -> None:
    read = read_services(read_json(json.dumps({"contents": [GOOD, GOOD]})), "county", FINDING)
    assert "twice" in read.rejected[0].why


def test_one_broken_line_costs_one_line() -> None:
    read = read_services(read_json(f"{json.dumps(GOOD)}\n{{broken\n"), "county", FINDING)
    assert (len(read.services), read.rejected[0].place) == (1, "line 2")


def test_tables_of_hsds_are_put_together() -> None:
    tables = {
        "organizations": "id,name\no1,River House\n",
        "services": "id,organization_id,name,status\ns1,o1,River Pantry,active\ns2,o9,Lost,active\n",
        "locations": "id,name\nl1,Hall\n",
        "service_at_locations": "id,service_id,location_id\nx,s1,l1\n",
        "addresses": "id,location_id,address_1,city\na,l1,1 Oak Street,Leeds\n",
        "phones": "id,location_id,number\np,l1,205-555-0101\n",
        "schedules": "id,service_id,weekday,opens_at,closes_at\nh,s1,Monday,09:00,12:00\n",
        "service_taxonomies": "id,service_id,taxonomy_term_id\nt,s1,t1\n",
        "taxonomy_terms": "id,name\nt1,Food pantry\n",
    }
    read = read_services(read_tables(tables), "county", FINDING)
    one = read.services[0]
    assert (one.organisation.name, one.categories, one.locations[0].city) == ("River House", ("food",), "Leeds")
    assert one.phones[0].number == "205-555-0101"
    assert [lost.name for lost in read.rejected] == ["Lost"]


def test_a_table_of_their_own_is_read_by_its_plain_headings() -> None:
    table = "Program Name,Agency,Telephone,Town,Colour\nRiver Pantry,River House,205-555-0101,Leeds,blue\n"
    one = read_services(read_table(table), "county", FINDING).services[0]
    assert (one.name, one.organisation.name, one.locations[0].city) == ("River Pantry", "River House", "Leeds")
    assert "blue" in one.raw


def test_a_mapping_says_what_a_heading_does_not() -> None:
    rows = read_table("Was,Wo\nTafel,Leeds\n", {"name": "Was", "address": "Wo"})
    assert rows.rows[0][1]["name"] == "Tafel"


@pytest.mark.parametrize("mapping", [{"name": "Nowhere"}, {"colour": "Was"}, {}])
def test_a_mapping_that_leads_nowhere_says_what_there_is(mapping: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"Was|Fields"):
        read_table("Was,Wo\nTafel,Leeds\n", mapping)


def test_the_guess_takes_a_column_once_a_field() -> None:
    assert guess_mapping(["Service name", "ZIP"]) == {"name": "Service name", "postal_code": "ZIP"}
