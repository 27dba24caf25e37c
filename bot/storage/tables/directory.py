"""The directory in the shapes of Open Referral HSDS, its index, and what people have said about its entries.

Nothing here is about a person but `marks`: what somebody saved or asked for, sealed under their key.
"""

from sqlalchemy import Column, Date, Float, ForeignKey, Index, Integer, LargeBinary, String, Table, Text

from bot.storage.tables.columns import UtcDateTime, id_column, metadata, person_column


def _service_column() -> Column[int]:
    return Column("service", Integer, ForeignKey("services.number"), primary_key=True, autoincrement=False)


def _place_column() -> Column[int]:
    return Column("place", Integer, primary_key=True, autoincrement=False)  # its place among the service's own


organisations = Table(
    "organisations",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("source", String(80), nullable=False),
    Column("name", Text, nullable=False),
    Column("summary", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("email", Text, nullable=False),
)

services = Table(
    "services",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", String(40), nullable=False, unique=True),
    Column("source", String(80), nullable=False),
    Column("origin", Text, nullable=False),
    Column("organisation_id", String(40), ForeignKey("organisations.id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("summary", Text, nullable=False),
    Column("categories", Text, nullable=False),  # JSON lists, as everything that has no table of its own
    Column("fits", Text, nullable=False),
    Column("eligibility", Text, nullable=False),
    Column("cost", Text, nullable=False),
    Column("how_to_start", Text, nullable=False),
    Column("expect", Text, nullable=False),
    Column("languages", Text, nullable=False),
    Column("areas", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("email", Text, nullable=False),
    Column("status", String(40), nullable=False),
    Column("alert", Text, nullable=False),
    Column("road", Text, nullable=False),
    Column("hours_note", Text, nullable=False),
    Column("checked_on", Date),
    Column("checked_by", Text, nullable=False),
    Column("mark", String(40), nullable=False),  # changes with anything in it
    Column("raw", Text, nullable=False),  # as it was read, so that nothing is lost
    Column("read_at", UtcDateTime, nullable=False),
    Index("ix_services_source", "source", "read_at"),
    Index("ix_services_checked_on", "checked_on"),
)

locations = Table(
    "locations",
    metadata,
    _service_column(),
    _place_column(),
    Column("name", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("city", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("postal_code", Text, nullable=False),
    Column("country", String(2), nullable=False),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("accessibility", Text, nullable=False),
)

phones = Table(
    "phones",
    metadata,
    _service_column(),
    _place_column(),
    Column("number", Text, nullable=False),
    Column("extension", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("note", Text, nullable=False),
)

schedules = Table(
    "schedules",
    metadata,
    _service_column(),
    _place_column(),
    Column("weekday", Integer, nullable=False),
    Column("opens", String(5), nullable=False),
    Column("closes", String(5), nullable=False),
)

terms = Table(
    "terms",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("word", String(60), nullable=False, unique=True),
    Column("uses", Integer, nullable=False, server_default="0"),
)

term_spellings = Table(  # every word with one letter left out: where a slip of it is looked up
    "term_spellings",
    metadata,
    Column("spelling", String(60), primary_key=True),
    Column("term", Integer, ForeignKey("terms.number"), primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

postings = Table(
    "postings",
    metadata,
    Column("term", Integer, ForeignKey("terms.number"), primary_key=True, autoincrement=False),
    Column("service", Integer, ForeignKey("services.number"), primary_key=True, autoincrement=False),
    Column("weight", Integer, nullable=False),
    Index("ix_postings_service", "service"),
    sqlite_with_rowid=False,
)

reviews = Table(  # what people have said about an entry, ours or imported, since it was written
    "reviews",
    metadata,
    Column("ref", String(80), primary_key=True),
    Column("checked_on", Date),
    Column("checked_by", Text, nullable=False, server_default=""),
    Column("hidden_because", String(20), nullable=False, server_default=""),
    Column("helped", Integer, nullable=False, server_default="0"),
    Column("not_helped", Integer, nullable=False, server_default="0"),
)

complaints = Table(
    "complaints",
    metadata,
    id_column(primary_key=True),
    Column("ref", String(80), nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("settled_at", UtcDateTime),
    Index("ix_complaints_open", "settled_at", "at"),
)

links = Table(
    "links",
    metadata,
    Column("mark", String(40), primary_key=True),  # of the address: addresses are long
    Column("url", Text, nullable=False),
    Column("ref", String(80), nullable=False),
    Column("name", Text, nullable=False),
    Column("checked_at", UtcDateTime),
    Column("verdict", String(40), nullable=False, server_default=""),
    Column("failures", Integer, nullable=False, server_default="0"),
    Column("failing_since", UtcDateTime),
    Index("ix_links_checked_at", "checked_at"),
)

marks = Table(
    "marks",
    metadata,
    id_column(primary_key=True),
    person_column("peer_id", nullable=False),
    Column("kind", String(12), nullable=False),  # saved, company
    Column("what", LargeBinary, nullable=False),  # sealed
    Column("at", UtcDateTime, nullable=False),
    Index("ix_marks_peer", "peer_id", "kind"),
)
