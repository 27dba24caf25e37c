"""What specialists write for themselves."""

from sqlalchemy import Column, Index, LargeBinary, Table

from bot.storage.tables.columns import UtcDateTime, id_column, metadata, person_column

co_reflections = Table(
    "co_reflections",
    metadata,
    id_column(primary_key=True),
    person_column(nullable=False),
    Column("written_at", UtcDateTime, nullable=False),
    Column("words", LargeBinary, nullable=False),  # sealed for their author
    Index("ix_co_reflections_person", "person_id"),
)
