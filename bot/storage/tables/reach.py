"""How those who work here are reached beside Telegram, and what they bring."""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, String, Table, Text

from bot.storage.tables.columns import UtcDateTime, id_column, metadata, person_column

channels = Table(
    "channels",
    metadata,
    id_column(primary_key=True),
    person_column(nullable=False),
    Column("kind", String(12), nullable=False),
    Column("address", LargeBinary, nullable=False),  # sealed
    Column("added_at", UtcDateTime, nullable=False),
    Column("heard_at", UtcDateTime),
    Column("failed_at", UtcDateTime),
    Index("ix_channels_person", "person_id"),
)

rings = Table(
    "rings",
    metadata,
    id_column(primary_key=True),
    Column("channel_id", String(40), ForeignKey("channels.id"), nullable=False),
    person_column(nullable=False),
    Column("key", String(40), nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("number", Integer, nullable=False),
    Column("level", String(12), nullable=False),
    Column("attempts", Integer, nullable=False),
    Index("ix_rings_due", "due_at"),
    Index("ix_rings_channel", "channel_id"),
)

skills = Table(
    "skills",
    metadata,
    person_column(primary_key=True),
    Column("languages", Text, nullable=False),
    Column("gladly", Text, nullable=False),
    Column("rather_not", Text, nullable=False),
    Column("intro", LargeBinary),  # sealed
)
