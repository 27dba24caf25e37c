"""People, those who work here, and their check-ins."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
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

# --- people ----------------------------------------------------------------------------------------------------------

people = Table(
    "people",
    metadata,
    id_column(primary_key=True),
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
    Column("formal", Boolean, nullable=False, server_default=text("false")),  # spoken to as usted
)

person_keys = Table(
    "person_keys",
    metadata,
    person_column(primary_key=True),
    Column("wrapped", LargeBinary, nullable=False),  # destroyed when the person is erased
)

staff = Table(
    "staff",
    metadata,
    person_column(primary_key=True),
    Column("name", LargeBinary, nullable=False),  # sealed
    Column("role", String(12), nullable=False),
    Column("duty", String(12), nullable=False),
    Column("is_offshift", Boolean, nullable=False),
    Column("is_reachable", Boolean, nullable=False),
    Column("removed_at", UtcDateTime),
    Column("is_unsure", Boolean, nullable=False, server_default=text("false")),
)

dialogues = Table(
    "dialogues",
    metadata,
    person_column(primary_key=True),
    Column("kind", String(40), nullable=False),
    Column("data", LargeBinary),  # sealed JSON
    Column("asked_at", UtcDateTime),
)

words_kept = Table(
    "words_kept",
    metadata,
    id_column(primary_key=True),
    person_column("peer_id", nullable=False),
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


# --- check-ins -------------------------------------------------------------------------------------------------------

checkins = Table(
    "checkins",
    metadata,
    id_column(primary_key=True),
    person_column("peer_id", nullable=False),
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
    id_column(primary_key=True),
    person_column("peer_id", nullable=False),
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
    id_column(primary_key=True),
    person_column("peer_id", nullable=False),
    Column("what", LargeBinary, nullable=False),  # sealed
    Column("day", Date, nullable=False),
    Column("at", String(5), nullable=False),
    Column("lead_minutes", Integer, nullable=False, server_default="0"),
    Index("ix_reminders_peer", "peer_id"),
)

wins = Table(
    "wins",
    metadata,
    id_column(primary_key=True),
    person_column("peer_id", nullable=False),
    Column("words", LargeBinary, nullable=False),  # sealed
    Column("kept_at", UtcDateTime, nullable=False),
    Index("ix_wins_peer", "peer_id", "kept_at"),
)

remembered = Table(
    "remembered",
    metadata,
    id_column(primary_key=True),
    person_column("peer_id", nullable=False),
    Column("words", LargeBinary, nullable=False),  # sealed
    Column("ask_at", UtcDateTime, nullable=False),
    Index("ix_remembered_peer", "peer_id", "ask_at"),
)

checkin_runs = Table(
    "checkin_runs",
    metadata,
    id_column(primary_key=True),
    Column("checkin_id", String(60), nullable=False),
    person_column("peer_id", nullable=False),
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
    id_column(primary_key=True),
    Column("run_id", String(40), ForeignKey("checkin_runs.id"), nullable=False),
    person_column("peer_id", nullable=False),
    Column("question", String(40), nullable=False),
    Column("answered_at", UtcDateTime, nullable=False),
    Column("answer", LargeBinary, nullable=False),  # sealed JSON: value and words
    Index("ix_answers_peer", "peer_id", "answered_at"),
)
