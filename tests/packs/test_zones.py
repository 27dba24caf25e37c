"""Time zones from a typed city or a shared place."""

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.packs.cities import CITIES
from bot.packs.places import PLACES
from bot.packs.zones import find_zone, nearest_zone


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Madrid", "Europe/Madrid"),
        ("ciudad de méxico", "America/Mexico_City"),
        ("Ciudad de Mexico", "America/Mexico_City"),
        ("NUEVA YORK", "America/New_York"),
        ("Nw York", "America/New_York"),
        ("Londres", "Europe/London"),
        ("Austin, TX", "America/Chicago"),
        ("Dallas Texas", "America/Chicago"),
        ("Springfield, Illinois", "America/Chicago"),
        ("un pueblo de Arizona", "America/Phoenix"),
        ("Bogotá", "America/Bogota"),
        ("Kathmandu", "Asia/Kathmandu"),
        ("Europe/Oslo", "Europe/Oslo"),
        ("america/argentina/buenos_aires", "America/Argentina/Buenos_Aires"),
        ("  chicago ", "America/Chicago"),
    ],
)
def test_a_city_is_found_in_either_language_with_small_slips(typed: str, zone: str) -> None:
    assert find_zone(typed)[0] == zone


@pytest.mark.parametrize("typed", ["", "   ", "25:99", "Atlantis", "zzz", "¿?", "x" * 5000, "🙂"])
def test_what_is_no_place_finds_nothing(typed: str) -> None:
    assert find_zone(typed) == ()


def test_a_name_of_two_places_offers_both() -> None:
    assert find_zone("San José") == ("America/Los_Angeles", "America/Costa_Rica")


@pytest.mark.parametrize(
    ("latitude", "longitude", "zone"),
    [
        (40.7, -74.0, "America/New_York"),
        (-34.6, -58.4, "America/Argentina/Buenos_Aires"),
        (51.5, -0.1, "Europe/London"),
        (41.39, 2.17, "Europe/Madrid"),
        (47.61, -122.33, "America/Los_Angeles"),
        (49.28, -123.12, "America/Vancouver"),
        (30.27, -97.74, "America/Chicago"),
        (33.45, -112.07, "America/Phoenix"),
        (32.53, -117.03, "America/Tijuana"),
        (-17.8, 179.9, "Pacific/Fiji"),
        (-16.8, -179.9, "Pacific/Fiji"),
    ],
)
def test_a_shared_place_gives_the_nearest_zone_also_across_the_date_line(
    latitude: float, longitude: float, zone: str
) -> None:
    assert nearest_zone(latitude, longitude) == zone


@given(st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_whatever_is_typed_every_zone_offered_is_real(typed: str) -> None:
    assert all(ZoneInfo(zone) for zone in find_zone(typed))


@given(st.floats(-90, 90), st.floats(-180, 180))
@settings(max_examples=60, deadline=None)
def test_every_place_on_earth_has_a_zone(latitude: float, longitude: float) -> None:
    assert ZoneInfo(nearest_zone(latitude, longitude))


def test_every_city_and_place_of_ours_is_in_a_real_zone() -> None:
    assert all(ZoneInfo(zone) for zone in {*CITIES, *PLACES})
