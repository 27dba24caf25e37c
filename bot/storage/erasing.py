"""Erasing a person: what goes, what stays without them, and doing it again on a database that has come back.

Every table that refers to people loses this person's rows, unless it is in KEPT. So a table nobody thought of is erased
rather than forgotten.
"""

import os
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Column, Connection, Table, delete, or_, select, update

from bot.storage.erased import Erasure, ErasureLedger
from bot.storage.tables import due, inbox, invite_tries, invites, metadata, people

ERASED = "erased"  # the standing of a row that stands for nobody any more

KEPT = frozenset({"people", "escalations", "alerts", "concerns", "conversations"})
"""Rows that stay as numbers: when, what level, what outcome. They lead to a row without name, chat or key."""

_NOBODY = {
    "chat_id": b"",
    "name": None,
    "standing": ERASED,
    "country": None,
    "timezone": "UTC",
    "quiet_start": None,
    "quiet_end": None,
    "paused_until": None,
    "consent_checkins": None,
    "consent_reading": None,
    "set_up_at": None,
    "notice_at": None,
    "seen_at": None,
    "unreachable_at": None,
    "memory": None,
}


def erase(connection: Connection, ledger: ErasureLedger, person_id: str, at: datetime) -> None:
    """Everything of this person goes, their key with it; the ledger remembers that it did."""
    chat = connection.scalar(select(people.c.chat).where(people.c.id == person_id))
    if chat is None:
        return
    ledger.add(Erasure(chat, at))
    remove(connection, person_id, chat)


def erase_again(connection: Connection, ledger: ErasureLedger) -> tuple[str, ...]:
    """Replay the ledger: whoever on it is here from before their erasure goes once more. Their ids."""
    gone = []
    for erasure in ledger.all():
        query = select(people.c.id).where(people.c.chat == erasure.chat, people.c.created_at <= erasure.at)
        person_id = connection.scalar(query)
        if person_id is not None:
            remove(connection, person_id, erasure.chat)
            gone.append(person_id)
    return tuple(gone)


def person_columns(table: Table) -> tuple[Column[str], ...]:
    """The columns of a table that say whose a row is."""
    return tuple(c for c in table.columns if any(key.column is people.c.id for key in c.foreign_keys))


def remove(connection: Connection, person_id: str, chat: bytes) -> None:
    """Every row of theirs that does not stay as a number; the list of erasures is not touched."""
    subjects = _ids_of(connection, person_id)
    for table in reversed(metadata.sorted_tables):
        columns = person_columns(table)
        if columns and table.name not in KEPT:
            connection.execute(delete(table).where(or_(*(column == person_id for column in columns))))
    for some in _in_hundreds(subjects):
        connection.execute(delete(due).where(due.c.subject.in_(some)))
    # Nobody gets new tries by erasing themselves: they still count among everybody's.
    nameless = update(invite_tries).where(invite_tries.c.person_id == person_id).values(person_id=ERASED)
    connection.execute(nameless)
    connection.execute(update(invites).where(invites.c.used_by == person_id).values(used_by=None))
    connection.execute(update(inbox).where(inbox.c.chat == chat, inbox.c.state != "new").values(chat=b"", body=None))
    # A value no chat hashes to, so that the next message from there meets somebody new.
    nobody = {**_NOBODY, "chat": os.urandom(32)}
    connection.execute(update(people).where(people.c.id == person_id).values(nobody))


def _ids_of(connection: Connection, person_id: str) -> list[str]:
    """Their own id and those of all that is theirs: what due work may be about."""
    found = [person_id]
    for table in metadata.sorted_tables:
        columns = [c for c in person_columns(table) if c.name in {"peer_id", "person_id"}]
        if columns and "id" in table.c and table.name != "outbox":
            query = select(table.c.id).where(or_(*(column == person_id for column in columns)))
            found += [str(each) for each in connection.scalars(query)]
    return found


def _in_hundreds(ids: list[str]) -> Iterable[list[str]]:
    return (ids[at : at + 100] for at in range(0, len(ids), 100))
