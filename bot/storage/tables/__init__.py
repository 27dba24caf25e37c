"""Every table. Words, names, chat ids and contact data are sealed (LargeBinary); ids, times and states are plain.

Constraints and indexes are named; instants are aware UTC; ids are ours (ULID-like text, ordered by time).
"""

from bot.storage.tables.columns import UtcDateTime, metadata
from bot.storage.tables.core import buttons, due, facts, inbox, installation_keys, journal, leases, outbox, slots
from bot.storage.tables.crisis import (
    alerts,
    carried,
    concerns,
    consents,
    conversations,
    escalations,
    identities,
    lessons,
    messages,
    signs,
    tasks,
)
from bot.storage.tables.people import (
    answers,
    checkin_runs,
    checkins,
    dialogues,
    invite_tries,
    invites,
    notes_to_read,
    people,
    person_keys,
    remembered,
    reminders,
    staff,
    wins,
    words_kept,
)
from bot.storage.tables.reach import channels, rings, skills
from bot.storage.tables.rota import confirmations, on_shift, rota

__all__ = [
    "UtcDateTime",
    "alerts",
    "answers",
    "buttons",
    "carried",
    "channels",
    "checkin_runs",
    "checkins",
    "concerns",
    "confirmations",
    "consents",
    "conversations",
    "dialogues",
    "due",
    "escalations",
    "facts",
    "identities",
    "inbox",
    "installation_keys",
    "invite_tries",
    "invites",
    "journal",
    "leases",
    "lessons",
    "messages",
    "metadata",
    "notes_to_read",
    "on_shift",
    "outbox",
    "people",
    "person_keys",
    "remembered",
    "reminders",
    "rings",
    "rota",
    "signs",
    "skills",
    "slots",
    "staff",
    "tasks",
    "wins",
    "words_kept",
]
