"""The durable core: updates kept, words to send, due work, the journal, keys of the installation."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    text,
)

from bot.storage.tables.columns import UtcDateTime, metadata, person_column

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
    person_column(nullable=True),  # None: answers to a button press of someone we do not know
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
    person_column(primary_key=True),
    Column("slot", String(80), primary_key=True),
    Column("message_id", BigInteger, nullable=False),
    Column("sent_at", UtcDateTime, nullable=False),
    Index("ix_slots_message", "person_id", "message_id"),
)

buttons = Table(
    "buttons",
    metadata,
    Column("token", String(40), primary_key=True),
    person_column(nullable=False),
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
    person_column(nullable=True),
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
    Column("link", Integer),  # its place in the chain; NULL until it is joined to it
    Column("mark", LargeBinary),  # covers this line and the mark before it
    Index("ix_journal_about", "about"),
    Index("ix_journal_link", "link", unique=True),
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
