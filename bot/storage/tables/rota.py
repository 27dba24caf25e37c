"""The rota: its lines, who is on shift by it now, and what people said the day before."""

from sqlalchemy import Column, Date, Index, Integer, String, Table, UniqueConstraint

from bot.storage.tables.columns import UtcDateTime, id_column, metadata, person_column

rota = Table(
    "rota",
    metadata,
    id_column(primary_key=True),
    Column("kind", String(12), nullable=False),
    person_column(),  # NULL: a holiday
    Column("duty", String(12), nullable=False),
    Column("weekday", Integer),
    Column("start", String(5)),
    Column("end", String(5)),
    Column("zone", String(60), nullable=False),
    Column("first_on", Date),
    Column("last_on", Date),
    Index("ix_rota_person", "person_id"),
)

on_shift = Table(
    "on_shift",
    metadata,
    person_column(primary_key=True),
    Column("duty", String(12), nullable=False),
    Column("start", UtcDateTime, nullable=False),
    Column("end", UtcDateTime, nullable=False),
)

confirmations = Table(
    "confirmations",
    metadata,
    id_column(primary_key=True),
    person_column(nullable=False),
    Column("duty", String(12), nullable=False),
    Column("start", UtcDateTime, nullable=False),
    Column("end", UtcDateTime, nullable=False),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("answer", String(12)),
    Column("taken_by", String(40)),
    UniqueConstraint("person_id", "start", "duty"),
    Index("ix_confirmations_end", "end"),
)
