"""Escalations, alerts, live conversations; what screening learns; what people may ask for."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from bot.storage.tables.columns import UtcDateTime, id_column, metadata, person_column

# --- crisis ----------------------------------------------------------------------------------------------------------

escalations = Table(
    "escalations",
    metadata,
    id_column(primary_key=True),
    Column("number", Integer, nullable=False, unique=True),
    person_column("peer_id", nullable=False),
    Column("state", String(12), nullable=False),
    Column("level", Integer, nullable=False),
    Column("category", String(20)),
    Column("origin", String(12)),
    Column("source", String(12), nullable=False),
    Column("pace", String(12), nullable=False),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("step", Integer, nullable=False),
    Column("round", Integer, nullable=False),
    Column("held_until", UtcDateTime),
    Column("pinged_at", UtcDateTime),
    Column("replied_at", UtcDateTime),
    Column("claimed_by", String(40)),
    Column("claimed_at", UtcDateTime),
    Column("closed_at", UtcDateTime),
    Column("outcome", String(12)),
    Column("told", String(60)),
    Column("version", Integer, nullable=False),
    # One open escalation per peer (RELIABILITY P2), kept by the database itself.
    Index(
        "uq_escalations_open",
        "peer_id",
        unique=True,
        sqlite_where=text("state <> 'closed'"),
        postgresql_where=text("state <> 'closed'"),
    ),
    Index("ix_escalations_state", "state"),
)

alerts = Table(
    "alerts",
    metadata,
    id_column(primary_key=True),
    Column("escalation_id", String(40), ForeignKey("escalations.id"), nullable=False),
    Column("specialist_id", String(40), ForeignKey("people.id"), nullable=False),
    Column("step", Integer, nullable=False),
    Column("first_at", UtcDateTime, nullable=False),
    Column("sent_at", UtcDateTime),
    Column("repeats", Integer, nullable=False),
    Column("answer", String(12), nullable=False),
    UniqueConstraint("escalation_id", "specialist_id"),
)

concerns = Table(
    "concerns",
    metadata,
    id_column(primary_key=True),
    person_column("peer_id", nullable=False),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("origin", String(12), nullable=False),
    Column("category", String(20)),
    Column("answer", String(12)),
    Column("escalation_id", String(40)),
    Index("ix_concerns_peer", "peer_id", "asked_at"),
)

conversations = Table(
    "conversations",
    metadata,
    id_column(primary_key=True),
    person_column("peer_id", nullable=False),
    Column("specialist_id", String(40)),
    Column("reason", String(12), nullable=False),
    Column("escalation_id", String(40)),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("opened_at", UtcDateTime),
    Column("first_words_at", UtcDateTime),
    Column("peer_wrote_at", UtcDateTime),
    Column("specialist_wrote_at", UtcDateTime),
    Column("ended_at", UtcDateTime),
    Column("second_id", String(40)),  # a colleague who reads along; the peer knows
    Column("turned_at", UtcDateTime),  # when the specialist chose it with /with
    Column("heard_at", UtcDateTime),  # when the peer last wrote
    Index(
        "uq_conversations_open",
        "peer_id",
        unique=True,
        sqlite_where=text("ended_at IS NULL"),
        postgresql_where=text("ended_at IS NULL"),
    ),
    Index("ix_conversations_specialist", "specialist_id", "ended_at"),
    Index("ix_conversations_second", "second_id", "ended_at"),
)

carried = Table(
    "carried",
    metadata,
    person_column("author_id", primary_key=True),
    Column("message_id", BigInteger, primary_key=True),
    Column("conversation_id", String(40), ForeignKey("conversations.id"), nullable=False),
    person_column("reader_id", nullable=False),
    Column("slot", String(80), nullable=False),
    Index("ix_carried_slot", "reader_id", "slot"),
    Index("ix_carried_any_slot", "slot"),
)

tasks = Table(
    "tasks",
    metadata,
    id_column(primary_key=True),
    Column("kind", String(12), nullable=False),
    Column("escalation_id", String(40), nullable=False),
    person_column("peer_id", nullable=False),
    Column("owner_id", String(40)),
    Column("due_at", UtcDateTime, nullable=False),
    Column("outcome", String(12)),
    Column("done_at", UtcDateTime),
    Index("ix_tasks_open", "done_at", "due_at"),
    Index("ix_tasks_escalation", "escalation_id"),
    Index("ix_tasks_peer", "peer_id"),
)


# --- what screening learns from people -------------------------------------------------------------------------------

signs = Table(
    "signs",
    metadata,
    id_column(primary_key=True),
    person_column("peer_id", nullable=False),
    Column("phrase", LargeBinary, nullable=False),  # sealed
    Column("response", String(12), nullable=False),
    Column("is_on", Boolean, nullable=False),
    Column("added_at", UtcDateTime, nullable=False),
    Index("ix_signs_peer", "peer_id"),
)

lessons = Table(
    "lessons",
    metadata,
    id_column(primary_key=True),
    Column("lesson", String(12), nullable=False),
    Column("language", String(12), nullable=False),
    Column("level", String(12), nullable=False),
    Column("category", String(20)),
    Column("words", LargeBinary, nullable=False),  # sealed with the house key: it names nobody
    Column("reported_at", UtcDateTime, nullable=False),
    Column("agreed", Text, nullable=False, server_default="[]"),
)


# --- what people may ask for: consents on record, messages that can still be taken back ------------------------------

consents = Table(
    "consents",
    metadata,
    id_column(primary_key=True),
    person_column(nullable=False),
    Column("what", String(12), nullable=False),  # checkins, reading
    Column("is_given", Boolean, nullable=False),
    Column("version", String(20), nullable=False),  # of the words they were asked with
    Column("answered_at", UtcDateTime, nullable=False),
    Index("ix_consents_person", "person_id", "what", "answered_at"),
)

identities = Table(
    "identities",
    metadata,
    person_column(primary_key=True),
    Column("address", LargeBinary, nullable=False),  # sealed; saved by the person for emergencies, opened on record
    Column("saved_at", UtcDateTime, nullable=False),
)

messages = Table(
    "messages",
    metadata,
    person_column(primary_key=True),
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),  # in their chat, whoever wrote it
    Column("at", UtcDateTime, nullable=False),
    Index("ix_messages_at", "at"),
)
