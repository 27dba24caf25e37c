"""Time zones from what people give us: a typed city, a zone name, a shared place. Always confirmed by the person."""

import unicodedata
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from math import asin, cos, radians, sin, sqrt

from bot.packs.cities import CITIES
from bot.packs.places import PLACES

FEWEST_LETTERS = 4  # shorter words are never corrected: too many cities are one letter away
LIKENESS = 0.83
AT_MOST = 5


@dataclass(frozen=True)
class Place:
    """One row of the zone table: a zone and the place that stands for it, in degrees."""

    zone: str
    latitude: float
    longitude: float


def find_zone(words: str) -> tuple[str, ...]:
    """Time zones a typed city or zone name may mean, best first; nothing when it is unknown.

    English or Spanish, accents and capitals as you like, small slips forgiven: "ciudad de mexico", "Nw York".
    """
    known = _known()
    for name in (*_readings(words), *_wider(words)):
        if name in known:
            return known[name][:AT_MOST]
    for name in _readings(words):
        close = get_close_matches(name, known, n=1, cutoff=LIKENESS) if len(name) >= FEWEST_LETTERS else []
        if close:
            return known[close[0]][:AT_MOST]
    return ()


def nearest_zone(latitude: float, longitude: float) -> str:
    """The zone of the nearest place we know; near a border it may be the neighbour's, so the person confirms it."""
    return min(_places(), key=lambda place: _distance(place, latitude, longitude)).zone


def fold(words: str) -> str:
    """Small letters without accents, everything else a single space."""
    plain = unicodedata.normalize("NFKD", words.casefold())
    kept = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return " ".join(kept.split())


def _readings(words: str) -> list[str]:
    """The whole, then what stands before a comma ("Austin, TX"), then without a last word ("Austin Texas")."""
    whole, first = fold(words), fold(words.split(",")[0])
    shorter = whole.rpartition(" ")[0]
    return [name for name in dict.fromkeys([whole, first, shorter]) if name]


def _wider(words: str) -> list[str]:
    """What the city lies in, when only that is known: "Springfield, Illinois", "Springfield Illinois"."""
    after, last = fold(words.rpartition(",")[2]), fold(words).rpartition(" ")[2]
    return [name for name in (after, last) if len(name) >= FEWEST_LETTERS]


@cache
def _known() -> dict[str, tuple[str, ...]]:
    """Folded names and the zones they may mean: our own list first, then the names inside zone identifiers."""
    found: dict[str, list[str]] = {}
    for zone, names in CITIES.items():
        for name in names:
            found.setdefault(fold(name), []).append(zone)
    for zone in _zones():
        for name in {fold(zone), fold(zone.rpartition("/")[2])}:
            found.setdefault(name, []).append(zone)
    return {name: tuple(dict.fromkeys(zones)) for name, zones in found.items()}


@cache
def _zones() -> tuple[str, ...]:
    """Every zone people live in, from zone.tab; a country's own names too ("Europe/Oslo")."""
    rows = _table("zone.tab")
    return (*(row[2] for row in rows), "UTC")


@cache
def _places() -> tuple[Place, ...]:
    table = [Place(row[2], *_position(row[1])) for row in _table("zone1970.tab")]
    cities = [Place(zone, *where) for zone, known in PLACES.items() for where in known]
    return (*cities, *table)


def _table(name: str) -> list[list[str]]:
    text = files("tzdata.zoneinfo").joinpath(name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def _position(words: str) -> tuple[float, float]:
    """ISO 6709 as the table writes it: "+404251-0740023" or "+4042-07400"."""
    at = max(words.rfind("+"), words.rfind("-"))
    return _degrees(words[:at], 2), _degrees(words[at:], 3)


def _degrees(words: str, digits: int) -> float:
    sign, rest = (-1 if words[0] == "-" else 1), words[1:]
    parts = int(rest[:digits]), int(rest[digits : digits + 2]), int(rest[digits + 2 :] or 0)
    return sign * (parts[0] + parts[1] / 60 + parts[2] / 3600)


def _distance(place: Place, latitude: float, longitude: float) -> float:
    """The angle between two places (haversine)."""
    one, other = radians(place.latitude), radians(latitude)
    across = sin((other - one) / 2) ** 2
    along = cos(one) * cos(other) * sin(radians(longitude - place.longitude) / 2) ** 2
    return asin(min(1.0, sqrt(across + along)))
