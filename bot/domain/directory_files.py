"""Directories from files: HSDS in JSON, HSDS in tables, and any table with a mapping. What is wrong is told row by row.

Everything is brought into the nested shape of HSDS 3 first; from there one reader makes services.
"""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from io import StringIO
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from bot.domain.directory import ACTIVE, Hours, Location, Organisation, Phone, Service, id_for
from bot.domain.directory_words import Finding, markers_in, phrase

Record = dict[str, Any]
LONGEST_NAME, LONGEST_TEXT = 200, 4000
DAYS = ("mo", "tu", "we", "th", "fr", "sa", "su")
TRACKING = ("utm_", "fbclid", "gclid", "mc_")
OFF = {"inactive", "defunct", "temporarily closed"}


class RejectedRow(ValueError):
    """Why one row cannot be taken."""


@dataclass(frozen=True)
class Rejected:
    """One row that was not taken: where it stands, what it calls itself, and why."""

    place: str
    name: str
    why: str


@dataclass(frozen=True)
class FileRows:
    """What a file holds, before it is read row by row: where each stands, and the nested record."""

    rows: tuple[tuple[str, Record], ...]
    rejected: tuple[Rejected, ...] = ()


def read_json(text: str) -> FileRows:
    """HSDS JSON: a list of services, a page of an API ({"contents": []}), {"services": []}, or one service a line."""
    try:
        whole = json.loads(text)
    except json.JSONDecodeError:
        return _lines(text)
    if isinstance(whole, dict):
        nested = _tables_of(whole)
        if nested:
            return FileRows(tuple((f"service {at}", one) for at, one in enumerate(nested, 1)))
        found = next(
            (whole[name] for name in ("contents", "services", "data") if isinstance(whole.get(name), list)), None
        )
        whole = found if found is not None else [whole]
    return _listed(whole)


def _tables_of(whole: Record) -> list[Record]:
    """A JSON file of flat tables, as the tabular package has them."""
    flat = {name: rows for name, rows in whole.items() if isinstance(rows, list)}
    is_flat = "organizations" in flat and any("organization_id" in one for one in flat.get("services", []))
    return list(nested(flat)) if is_flat else []


def _lines(text: str) -> FileRows:
    rows, rejected = [], []
    for at, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            one = json.loads(line)
        except json.JSONDecodeError as slip:
            rejected.append(Rejected(f"line {at}", "", f"not JSON: {slip.msg}"))
            continue
        rows.append((f"line {at}", one))
    good = _listed([one for _, one in rows], [place for place, _ in rows])
    return FileRows(good.rows, (*rejected, *good.rejected))


def _listed(found: Iterable[Any], places: list[str] | None = None) -> FileRows:
    rows, rejected = [], []
    for at, one in enumerate(found):
        place = places[at] if places else f"service {at + 1}"
        if isinstance(one, dict):
            rows.append((place, one))
        else:
            rejected.append(Rejected(place, "", "not a service: an object with names and values was expected"))
    return FileRows(tuple(rows), tuple(rejected))


def read_tables(files: Mapping[str, str]) -> FileRows:
    """HSDS in tables: the text of each file by its name without ending (organizations, services, locations ...)."""
    tables = {name: [_named(row) for row in csv.DictReader(StringIO(text))] for name, text in files.items()}
    known = {row.get("id") for row in tables.get("organizations", ())}
    rejected = [
        Rejected(f"services.csv, line {at}", str(row.get("name", "")), f"no organization {row['organization_id']!r}")
        for at, row in enumerate(tables.get("services", ()), 2)
        if known and row.get("organization_id") and row["organization_id"] not in known
    ]
    lost = {one.place for one in rejected}
    rows = [(f"services.csv, line {at}", one) for at, one in enumerate(nested(tables), 2)]
    return FileRows(tuple(row for row in rows if row[0] not in lost), tuple(rejected))


_TABLES = (
    "phones", "schedules", "languages", "cost_options", "required_documents", "eligibility", "service_areas",
    "accessibility", "addresses", "physical_addresses", "service_at_locations", "attributes",
    "service_attributes", "service_taxonomies",
)  # fmt: skip


@dataclass(frozen=True)
class _Linked:
    """Rows of all tables by what they belong to."""

    rows: Mapping[tuple[str, str], Mapping[str, list[Record]]]

    @classmethod
    def of(cls, tables: Mapping[str, list[Record]]) -> "_Linked":
        keys = ("service_id", "location_id", "link_id")
        return cls({(name, key): _grouped(tables.get(name, ()), key) for name in _TABLES for key in keys})

    def to(self, one: Record, name: str, key: str = "service_id") -> list[Record]:
        return self.rows[name, key].get(str(one.get("id")), [])


def nested(tables: Mapping[str, list[Record]]) -> Iterator[Record]:
    """Flat tables, put together a service at a time."""
    linked = _Linked.of(tables)
    organisations = {row.get("id"): row for row in tables.get("organizations", ())}
    terms = {row.get("id"): row for row in tables.get("taxonomy_terms", ())}
    places = {row.get("id"): _place(row, linked) for row in tables.get("locations", ())}
    for one in tables.get("services", ()):
        topics = [
            *linked.to(one, "attributes", "link_id"),
            *linked.to(one, "service_attributes"),
            *linked.to(one, "service_taxonomies"),
        ]
        sites = linked.to(one, "service_at_locations")
        own = ("phones", "schedules", "languages", "cost_options", "required_documents", "service_areas", "eligibility")
        yield {
            **one,
            "organization": organisations.get(one.get("organization_id"), {}),
            "service_at_locations": [{"location": places.get(at.get("location_id"), {})} for at in sites],
            **{name: linked.to(one, name) for name in own},
            "attributes": [{"taxonomy_term": terms.get(topic.get("taxonomy_term_id"), {})} for topic in topics],
        }


def _place(row: Record, linked: _Linked) -> Record:
    addresses = [one for name in ("addresses", "physical_addresses") for one in linked.to(row, name, "location_id")]
    own = ("phones", "schedules", "languages", "accessibility")
    return {**row, "addresses": addresses, **{name: linked.to(row, name, "location_id") for name in own}}


def _grouped(rows: Iterable[Record], key: str) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = {}
    for row in rows:
        if row.get(key):
            found.setdefault(row[key], []).append(row)
    return found


# --- any table ---

FIELDS: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "service id", "record id"),
    "name": ("name", "service", "service name", "program", "program name", "title"),
    "organization": ("organization", "organisation", "agency", "agency name", "provider", "organization name"),
    "description": ("description", "summary", "about", "details"),
    "category": ("category", "categories", "type", "service type", "need", "taxonomy"),
    "phone": ("phone", "telephone", "phone number", "tel"),
    "url": ("url", "website", "web", "link"),
    "email": ("email", "e mail", "mail"),
    "address": ("address", "street", "street address", "address 1"),
    "city": ("city", "town"),
    "region": ("region", "state", "county", "province"),
    "postal_code": ("postal code", "postcode", "zip", "zip code"),
    "country": ("country",),
    "hours": ("hours", "opening hours", "schedule", "times"),
    "eligibility": ("eligibility", "who", "for whom", "who can use it"),
    "cost": ("cost", "fees", "price", "fee"),
    "languages": ("languages", "language"),
    "how_to_start": ("how to start", "application process", "intake", "how to apply", "referral"),
    "expect": ("what to expect", "required documents", "documents", "what to bring"),
    "accessibility": ("accessibility", "access"),
    "area": ("area", "service area", "coverage", "areas served"),
    "road": ("road", "approach"),
    "alert": ("alert", "notice"),
    "status": ("status",),
    "checked_on": ("checked on", "assured date", "last verified", "last checked", "verified", "last updated"),
    "checked_by": ("checked by", "assurer email", "verified by"),
}


def guess_mapping(columns: Iterable[str]) -> dict[str, str]:
    """Field -> column, for the columns whose names are plain enough."""
    known = {phrase(column.replace("_", " ")): column for column in columns}
    found = {
        name: next((known[phrase(n)] for n in names if phrase(n) in known), None) for name, names in FIELDS.items()
    }
    return {name: column for name, column in found.items() if column is not None}


def read_table(text: str, mapping: Mapping[str, str] | None = None) -> FileRows:
    """A table with one service a row. `mapping` says which column holds which field; the rest is guessed.

    Raises ValueError with a sentence when a named column or field does not exist, or no column holds the name.
    """
    reader = csv.DictReader(StringIO(text.removeprefix("\ufeff")))
    columns = [column for column in reader.fieldnames or () if column]
    for name, column in (mapping or {}).items():
        if name not in FIELDS:
            raise ValueError(f"There is no field {name!r}. Fields: {', '.join(FIELDS)}.")
        if column not in columns:
            raise ValueError(f"There is no column {column!r}. Columns: {', '.join(columns)}.")
    chosen = {**guess_mapping(columns), **(mapping or {})}
    if "name" not in chosen:
        raise ValueError(f"No column holds the name. Say which: name=COLUMN. Columns: {', '.join(columns)}.")
    return FileRows(tuple((f"line {at}", _from_row(row, chosen)) for at, row in enumerate(reader, 2)))


def _from_row(row: Mapping[str, Any], chosen: Mapping[str, str]) -> Record:
    one = {name: str(row.get(column) or "").strip() for name, column in chosen.items()}
    get = one.get
    where = {
        "address_1": get("address", ""), "city": get("city", ""), "state_province": get("region", ""),
        "postal_code": get("postal_code", ""), "country": get("country", ""),
    }  # fmt: skip
    return {
        "id": get("id") or phrase(" ".join(get(name, "") for name in ("organization", "name", "address", "city"))),
        "name": get("name", ""),
        "organization": {"name": get("organization", "")},
        "description": get("description", ""),
        "attributes": [{"taxonomy_term": {"name": part}} for part in _parts(get("category", ""))],
        "phones": [{"number": part} for part in _parts(get("phone", ""))],
        "url": get("url", ""), "email": get("email", ""),
        "service_at_locations": [
            {"location": {"addresses": [where], "accessibility": [{"description": get("accessibility", "")}]}}
        ] if any(where.values()) or get("accessibility") else [],
        "schedules": [{"description": get("hours", "")}] if get("hours") else [],
        "eligibility_description": get("eligibility", ""), "fees_description": get("cost", ""),
        "languages": [{"code": part} for part in _parts(get("languages", ""))],
        "application_process": get("how_to_start", ""),
        "required_documents": [{"document": get("expect", "")}] if get("expect") else [],
        "service_areas": [{"name": part} for part in _parts(get("area", ""))],
        "alert": get("alert", ""), "status": get("status", ""), "road": get("road", ""),
        "assured_date": get("checked_on", ""), "assurer_email": get("checked_by", ""),
        "row": {name: value for name, value in row.items() if name},
    }  # fmt: skip


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.replace("|", ";").split(";") if part.strip()]


# --- one record ---


def service_from(record: Record, source: str, finding: Finding) -> Service:
    """One service of a nested record. Raises RejectedRow with what is wrong."""
    name, organisation = _text(record, "name"), _organisation(record.get("organization") or {})
    origin = _text(record, "id")
    if not name:
        raise RejectedRow("no name")
    if len(name) > LONGEST_NAME:
        raise RejectedRow(f"the name has more than {LONGEST_NAME} letters")
    if not origin:
        raise RejectedRow("no id")
    where = [at.get("location") or {} for at in _each(record, "service_at_locations")]
    phones = _phones([*_each(record, "phones"), *(one for place in where for one in _each(place, "phones"))])
    locations = tuple(_location(place) for place in where if place)
    url = _link(_text(record, "url"))
    if not (url or phones or _text(record, "email") or organisation.url or any(one.address for one in locations)):
        raise RejectedRow("no phone, link, e-mail or address: nobody could reach it")
    schedules = [*_each(record, "schedules"), *(one for place in where for one in _each(place, "schedules"))]
    eligibility = _text(record, "eligibility_description") or _joined(_each(record, "eligibility"), "eligibility")
    cost = _text(record, "fees_description", "fees")
    cost = cost or _joined(_each(record, "cost_options"), "option", "amount_description")
    summary = _text(record, "description", "short_description")
    told = (_topics(record), name, f"{summary} {organisation.name}", f"{eligibility} {cost}")
    categories, fits = _sorted_out(*told, finding)
    documents = _joined(_each(record, "required_documents"), "document")
    return Service(
        id=id_for(source, origin), source=source, origin=origin, name=name, organisation=organisation,
        summary=summary[:LONGEST_TEXT], categories=categories, fits=fits, eligibility=eligibility, cost=cost,
        how_to_start=_text(record, "application_process"),
        expect="; ".join(part for part in (documents, _text(record, "wait_time")) if part),
        languages=_languages([record, *where]), areas=_names(_each(record, "service_areas"), "name", "service_area"),
        url=url, email=_text(record, "email"), status=_status(record), alert=_text(record, "alert"),
        road=_text(record, "road"), hours_note="; ".join(_names(schedules, "description")),
        checked_on=_day(_text(record, "assured_date", "last_modified")), checked_by=_text(record, "assurer_email"),
        locations=locations, phones=phones, hours=tuple(h for one in schedules for h in _hours(one)),
        raw=json.dumps(record, ensure_ascii=False, sort_keys=True, default=str),
    )  # fmt: skip


def _topics(record: Record) -> list[str]:
    found = _each(record, "attributes")
    return [_text(one.get("taxonomy_term") or {}, "name") or _text(one, "name", "value") for one in found]


def _languages(records: list[Record]) -> tuple[str, ...]:
    """Codes where the source has codes: Spanish and es are the same."""
    said = _names([one for record in records for one in _each(record, "languages")], "code", "language", "name")
    return tuple(dict.fromkeys(_CODES.get(one.casefold(), one.casefold()[:20]) for one in said))


_CODES = {"english": "en", "inglés": "en", "spanish": "es", "español": "es", "eng": "en", "spa": "es"}


def _names(rows: list[Record], *names: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in (_text(row, *names) for row in rows) if text))


def _organisation(found: Record) -> Organisation:
    url = _link(_text(found, "website", "url"))
    return Organisation(_text(found, "name"), _text(found, "description"), url, _text(found, "email"))


def _sorted_out(
    topics: list[str], name: str, told: str, whom: str, finding: Finding
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Our categories and groups: what the source says counts, then the name, then what is told."""
    for texts in (" . ".join(topics), name, told):
        needs = tuple(sorted(m[1:] for m in markers_in(texts, finding) if m.startswith("#")))
        if needs:
            break
    fits = {m[1:] for m in markers_in(" . ".join((*topics, name, whom)), finding) if m.startswith("+")}
    return needs, tuple(sorted(fits))


def _location(found: Record) -> Location:
    address = next(iter(_each(found, "addresses") or _each(found, "physical_addresses")), {})
    access = _joined(_each(found, "accessibility"), "description", "details", "accessibility")
    country = _text(address, "country").upper()
    return Location(
        _text(found, "name"), _text(address, "address_1"), _text(address, "city"), _text(address, "state_province"),
        _text(address, "postal_code"), country if len(country) == 2 else "", _number(found, "latitude", 90),
        _number(found, "longitude", 180), access,
    )  # fmt: skip


def _phones(found: list[Record]) -> tuple[Phone, ...]:
    made = []
    for one in found:
        number = _text(one, "number")
        if not 3 <= sum(c.isdigit() for c in number) <= 15:
            raise RejectedRow(f"the phone number {number!r} cannot be dialled")
        made.append(Phone(number, _text(one, "extension"), _text(one, "type") or "voice", _text(one, "description")))
    return tuple(dict.fromkeys(made))


def _hours(one: Record) -> Iterator[Hours]:
    opens, closes = _text(one, "opens_at"), _text(one, "closes_at")
    days = [day for day in _text(one, "byday", "weekday").replace(",", " ").split() if day]
    if not (opens and closes and days):
        return
    for day in days:
        short = day.lstrip("+-0123456789")[:2].casefold()
        if short not in DAYS:
            raise RejectedRow(f"{day!r} is no weekday")
        yield Hours(DAYS.index(short), _clock(opens), _clock(closes))


def _clock(text: str) -> time:
    try:
        return time.fromisoformat(text.removesuffix("Z")).replace(second=0, microsecond=0, tzinfo=None)
    except ValueError:
        raise RejectedRow(f"{text!r} is no time of day (09:00)") from None


def _day(text: str) -> date | None:
    if not text:
        return None
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        raise RejectedRow(f"{text!r} is no date (2026-11-22)") from None


def _link(text: str) -> str:
    """With its scheme, and without what only serves to follow people."""
    if not text:
        return ""
    parts = urlsplit(text if "://" in text else f"https://{text}")
    if parts.scheme not in {"http", "https"} or not parts.hostname or "." not in parts.hostname:
        raise RejectedRow(f"{text!r} is no web address")
    kept = [(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not k.lower().startswith(TRACKING)]
    return urlunsplit(parts._replace(query=urlencode(kept)))


def _status(record: Record) -> str:
    said = _text(record, "status").casefold()
    return said if said in OFF else ACTIVE


def _number(found: Record, name: str, most: int) -> float | None:
    said = _text(found, name)
    try:
        number = float(said) if said else None
    except ValueError:
        raise RejectedRow(f"{name} {said!r} is no number") from None
    if number is not None and not -most <= number <= most:
        raise RejectedRow(f"{name} {said} does not exist on Earth")
    return number


def _joined(rows: list[Record], *names: str) -> str:
    return "; ".join(_names(rows, *names))


def _each(record: Record, name: str) -> list[Record]:
    found = record.get(name) or []
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise RejectedRow(f"{name} is not a list of records")
    return found


def _named(row: Mapping[str | None, Any]) -> Record:
    return {str(name).strip().removeprefix("\ufeff"): value for name, value in row.items() if name}


def _text(record: Record, *names: str) -> str:
    """The first of these that says something, on one line, without what cannot be printed."""
    for name in names:
        value = record.get(name)
        if value is not None and not isinstance(value, list | dict):
            plain = value if isinstance(value, str) else str(value)
            if not plain.isprintable():
                plain = "".join(c if c.isprintable() else " " for c in plain)
            said = " ".join(plain.split())
            if said:
                return said
    return ""
