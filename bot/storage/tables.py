"""Every table. Words, names, chat ids and contact data are sealed (LargeBinary); ids, times and states are plain.

Constraints and indexes are named; instants are aware UTC; ids are ours (ULID-like text, ordered by time).
"""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class UtcDateTime(TypeDecorator[datetime]):
    """An aware instant. SQLite forgets the zone; this puts UTC back, and refuses naive values."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Bring it to UTC for the database."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a datetime without a time zone reached the database")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Make it aware again."""
        del dialect
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def _id(name: str = "id", **options: Any) -> Column[str]:
    return Column(name, String(40), **options)


def _person(name: str = "person_id", **options: Any) -> Column[str]:
    return Column(name, String(40), ForeignKey("people.id"), **options)


# --- the durable core -----------------------------------------------------------------------------------------------

inbox = Table(
    "inbox",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("chat", LargeBinary, nullable=False),  # keyed hash of the chat id: the order within one chat is kept
    Column("received_at", UtcDateTime, nullable=False),
    Column("body", LargeBinary),  # sealed with the installation's key; erased once handled
    Column("state", String(12), nullable=False, server_default="new"),  # new, handled, aside
    Column("attempts", Integer, nullable=False, server_default="0"),
    Index(
        "ix_inbox_new",
        "update_id",
        sqlite_where=text("state = 'new'"),
        postgresql_where=text("state = 'new'"),
    ),
    Index("ix_inbox_received_at", "received_at"),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),  # ours, in the order of writing
    _person(nullable=True),  # None: answers to a button press of someone we do not know
    Column("urgency", Integer, nullable=False),
    Column("what", String(12), nullable=False),  # message, acknowledge
    Column("words", LargeBinary),  # sealed JSON: text key, values, buttons by token, media; erased once sent
    Column("slot", String(80)),
    Column("manner", Text, nullable=False, server_default="{}"),
    Column("about", String(80)),
    Column("state", String(12), nullable=False, server_default="new"),  # new, sending, sent, failed
    Column("created_at", UtcDateTime, nullable=False),
    Column("next_at", UtcDateTime, nullable=False),
    Column("lease_until", UtcDateTime),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("is_repeat", Boolean, nullable=False, server_default=text("false")),
    Column("failure", String(40)),
    Index(
        "ix_outbox_new",
        "urgency",
        "id",
        sqlite_where=text("state = 'new'"),
        postgresql_where=text("state = 'new'"),
    ),
    Index(
        "ix_outbox_sending",
        "lease_until",
        sqlite_where=text("state = 'sending'"),
        postgresql_where=text("state = 'sending'"),
    ),
)

slots = Table(
    "slots",
    metadata,
    _person(primary_key=True),
    Column("slot", String(80), primary_key=True),
    Column("message_id", BigInteger, nullable=False),
    Column("sent_at", UtcDateTime, nullable=False),
    Index("ix_slots_message", "person_id", "message_id"),
)

buttons = Table(
    "buttons",
    metadata,
    Column("token", String(40), primary_key=True),
    _person(nullable=False),
    Column("action", String(60), nullable=False),
    Column("args", Text, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
)

due = Table(
    "due",
    metadata,
    Column("kind", String(30), primary_key=True),
    Column("subject", String(80), primary_key=True),
    Column("due_at", UtcDateTime, nullable=False),
    Column("version", Integer, nullable=False, server_default="0"),
    Column("attempts", Integer, nullable=False, server_default="0"),
    _person(nullable=True),
    Column("data", LargeBinary),
    Index("ix_due_due_at", "due_at"),
    Index("ix_due_kind", "kind", "due_at"),
)

journal = Table(
    "journal",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("at", UtcDateTime, nullable=False),
    Column("event", String(60), nullable=False),
    Column("about", String(80), nullable=False),
    Column("by", String(40)),
    Column("facts", Text, nullable=False, server_default="{}"),
    Index("ix_journal_about", "about"),
)

leases = Table(
    "leases",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("owner", String(60), nullable=False),
    Column("until", UtcDateTime, nullable=False),
    Column("fence", Integer, nullable=False, server_default="0"),
)

facts = Table(
    "facts",
    metadata,
    Column("name", String(60), primary_key=True),
    Column("value", Text, nullable=False),
)

installation_keys = Table(
    "installation_keys",
    metadata,
    Column("name", String(20), primary_key=True),  # inbox, chats, codes: each wrapped by the key ring
    Column("wrapped", LargeBinary, nullable=False),
)

# --- people ---------------------------------------------------------------------------------------------------------

people = Table(
    "people",
    metadata,
    _id(primary_key=True),
    Column("chat", LargeBinary, nullable=False, unique=True),  # keyed hash of the Telegram chat id
    Column("chat_id", LargeBinary, nullable=False),  # sealed
    Column("name", LargeBinary),  # sealed
    Column("standing", String(12), nullable=False),
    Column("language", String(12), nullable=False),
    Column("country", String(2)),
    Column("timezone", String(60), nullable=False),
    Column("zone_confirmed", Boolean, nullable=False, server_default=text("false")),
    Column("quiet_start", String(5)),
    Column("quiet_end", String(5)),
    Column("discreet", Boolean, nullable=False, server_default=text("false")),
    Column("hushed", Boolean, nullable=False, server_default=text("false")),
    Column("paused_until", UtcDateTime),
    Column("consent_checkins", Boolean),
    Column("consent_reading", Boolean),
    Column("created_at", UtcDateTime, nullable=False),
    Column("set_up_at", UtcDateTime),
    Column("notice_at", UtcDateTime),
    Column("seen_at", UtcDateTime),
    Column("unreachable_at", UtcDateTime),
    Column("memory", LargeBinary),  # sealed JSON: what reflection remembers of its own lines
)

person_keys = Table(
    "person_keys",
    metadata,
    _person(primary_key=True),
    Column("wrapped", LargeBinary, nullable=False),  # destroyed when the person is erased
)

staff = Table(
    "staff",
    metadata,
    _person(primary_key=True),
    Column("name", LargeBinary, nullable=False),  # sealed
    Column("role", String(12), nullable=False),
    Column("duty", String(12), nullable=False),
    Column("is_offshift", Boolean, nullable=False),
    Column("is_reachable", Boolean, nullable=False),
    Column("removed_at", UtcDateTime),
)

dialogues = Table(
    "dialogues",
    metadata,
    _person(primary_key=True),
    Column("kind", String(40), nullable=False),
    Column("data", LargeBinary),  # sealed JSON
    Column("asked_at", UtcDateTime),
)

words_kept = Table(
    "words_kept",
    metadata,
    _id(primary_key=True),
    _person("peer_id", nullable=False),
    Column("text", LargeBinary, nullable=False),  # sealed
    Column("why", LargeBinary),  # sealed
    Column("written_at", UtcDateTime, nullable=False),
    Column("escalation_id", String(40)),
    Index("ix_words_kept_escalation", "escalation_id"),
    Index("ix_words_kept_peer", "peer_id", "written_at"),
)

invites = Table(
    "invites",
    metadata,
    Column("code", LargeBinary, primary_key=True),  # keyed hash
    Column("role", String(12)),
    Column("name", LargeBinary, nullable=False),  # sealed with the installation's key
    Column("created_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime),
    Column("used_at", UtcDateTime),
    Column("used_by", String(40)),
)

invite_tries = Table(
    "invite_tries",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("person_id", String(40), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Index("ix_invite_tries_person", "person_id", "at"),
)

# --- check-ins ------------------------------------------------------------------------------------------------------

checkins = Table(
    "checkins",
    metadata,
    _id(primary_key=True),
    _person("peer_id", nullable=False),
    Column("at", String(5), nullable=False),
    Column("days", String(20), nullable=False),
    Column("questionnaire", String(40), nullable=False),
    Column("is_active", Boolean, nullable=False),
    Column("next_at", UtcDateTime),
    Column("unanswered", Integer, nullable=False, server_default="0"),
    Column("cycle", Integer, nullable=False, server_default="1"),  # every so many days, counted from start_on
    Column("start_on", Date),
    Column("once_on", Date),
    Column("style", Text, nullable=False, server_default="{}"),  # JSON: tone, language, discreet, silent, questions
    Column("own_question", LargeBinary),  # sealed
    Column("tell_after", Integer, nullable=False, server_default="0"),
    Column("tell_whom", String(40)),
    Index("ix_checkins_peer", "peer_id"),
)

notes_to_read = Table(
    "notes_to_read",
    metadata,
    _id(primary_key=True),
    _person("peer_id", nullable=False),
    Column("words", LargeBinary, nullable=False),  # sealed
    Column("written_at", UtcDateTime, nullable=False),
    Column("read_by", UtcDateTime, nullable=False),
    Column("read_at", UtcDateTime),
    Column("reader_id", String(40)),
    Index("ix_notes_to_read_waiting", "read_at", "read_by"),
    Index("ix_notes_to_read_peer", "peer_id"),
)

reminders = Table(
    "reminders",
    metadata,
    _id(primary_key=True),
    _person("peer_id", nullable=False),
    Column("what", LargeBinary, nullable=False),  # sealed
    Column("day", Date, nullable=False),
    Column("at", String(5), nullable=False),
    Column("lead_minutes", Integer, nullable=False, server_default="0"),
    Index("ix_reminders_peer", "peer_id"),
)

wins = Table(
    "wins",
    metadata,
    _id(primary_key=True),
    _person("peer_id", nullable=False),
    Column("words", LargeBinary, nullable=False),  # sealed
    Column("kept_at", UtcDateTime, nullable=False),
    Index("ix_wins_peer", "peer_id", "kept_at"),
)

checkin_runs = Table(
    "checkin_runs",
    metadata,
    _id(primary_key=True),
    Column("checkin_id", String(60), nullable=False),
    _person("peer_id", nullable=False),
    Column("day", Date, nullable=False),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("state", String(12), nullable=False),
    Column("question", Integer, nullable=False, server_default="0"),
    UniqueConstraint("checkin_id", "day"),
    Index("ix_checkin_runs_peer", "peer_id", "asked_at"),
)

answers = Table(
    "answers",
    metadata,
    _id(primary_key=True),
    Column("run_id", String(40), ForeignKey("checkin_runs.id"), nullable=False),
    _person("peer_id", nullable=False),
    Column("question", String(40), nullable=False),
    Column("answered_at", UtcDateTime, nullable=False),
    Column("answer", LargeBinary, nullable=False),  # sealed JSON: value and words
    Index("ix_answers_peer", "peer_id", "answered_at"),
)

# --- crisis ---------------------------------------------------------------------------------------------------------

escalations = Table(
    "escalations",
    metadata,
    _id(primary_key=True),
    Column("number", Integer, nullable=False, unique=True),
    _person("peer_id", nullable=False),
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
    _id(primary_key=True),
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
    _id(primary_key=True),
    _person("peer_id", nullable=False),
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
    _id(primary_key=True),
    _person("peer_id", nullable=False),
    Column("specialist_id", String(40)),
    Column("reason", String(12), nullable=False),
    Column("escalation_id", String(40)),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("opened_at", UtcDateTime),
    Column("first_words_at", UtcDateTime),
    Column("peer_wrote_at", UtcDateTime),
    Column("specialist_wrote_at", UtcDateTime),
    Column("ended_at", UtcDateTime),
    Index(
        "uq_conversations_open",
        "peer_id",
        unique=True,
        sqlite_where=text("ended_at IS NULL"),
        postgresql_where=text("ended_at IS NULL"),
    ),
    Index("ix_conversations_specialist", "specialist_id", "ended_at"),
)

carried = Table(
    "carried",
    metadata,
    _person("author_id", primary_key=True),
    Column("message_id", BigInteger, primary_key=True),
    Column("conversation_id", String(40), ForeignKey("conversations.id"), nullable=False),
    _person("reader_id", nullable=False),
    Column("slot", String(80), nullable=False),
    Index("ix_carried_slot", "reader_id", "slot"),
)

# --- what screening learns from people ------------------------------------------------------------------------------

signs = Table(
    "signs",
    metadata,
    _id(primary_key=True),
    _person("peer_id", nullable=False),
    Column("phrase", LargeBinary, nullable=False),  # sealed
    Column("response", String(12), nullable=False),
    Column("is_on", Boolean, nullable=False),
    Column("added_at", UtcDateTime, nullable=False),
    Index("ix_signs_peer", "peer_id"),
)

lessons = Table(
    "lessons",
    metadata,
    _id(primary_key=True),
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
    _id(primary_key=True),
    _person(nullable=False),
    Column("what", String(12), nullable=False),  # checkins, reading
    Column("is_given", Boolean, nullable=False),
    Column("version", String(20), nullable=False),  # of the words they were asked with
    Column("answered_at", UtcDateTime, nullable=False),
    Index("ix_consents_person", "person_id", "what", "answered_at"),
)

identities = Table(
    "identities",
    metadata,
    _person(primary_key=True),
    Column("address", LargeBinary, nullable=False),  # sealed; saved by the person for emergencies, opened on record
    Column("saved_at", UtcDateTime, nullable=False),
)

messages = Table(
    "messages",
    metadata,
    _person(primary_key=True),
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),  # in their chat, whoever wrote it
    Column("at", UtcDateTime, nullable=False),
    Index("ix_messages_at", "at"),
)
