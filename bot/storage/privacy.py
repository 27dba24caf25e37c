"""What people may ask for: everything kept on them, to be erased, to have the last two days taken out of the chat."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Row, Table, bindparam, delete, func, literal, or_, select

from bot.domain.consent import Consent, Matter
from bot.ports import Copy
from bot.storage.claims import insert_new, upsert
from bot.storage.erasing import erase, person_columns
from bot.storage.outbox import PIECE
from bot.storage.repository import Repository
from bot.storage.sealing import Erased, KeyProblem, TransactionSafe
from bot.storage.tables import carried, consents, due, escalations, identities, messages, metadata, slots, words_kept

_NOT_SHOWN = frozenset({"person_keys", "buttons", "outbox", "messages", "slots"})
"""Technical leftovers that say nothing about anybody: keys, opaque button ids, message numbers, words on their way."""

_PACKED = frozenset({"people.chat_id", "people.memory", "dialogues.data", "answers.answer"})
"""Sealed as JSON. Everything else is text, and stays as it was typed even where it looks like JSON."""

_ADDRESS = "identities.address"

_RECENT = select(messages.c.message_id).where(
    messages.c.person_id == bindparam("person"), messages.c.at >= bindparam("since")
)
_FORGET = delete(messages).where(messages.c.person_id == bindparam("person"))
_LATEST = (
    select(consents)
    .where(consents.c.person_id == bindparam("person"), consents.c.what == bindparam("matter"))
    .order_by(consents.c.answered_at.desc(), consents.c.id.desc())
    .limit(1)
)


class PrivacyRepository(Repository):
    """Across all tables: whose rows are whose is read off the foreign keys."""

    def __init__(self, connection: Connection, safe: TransactionSafe, now: datetime) -> None:
        super().__init__(connection, safe, now)
        self._keys = safe

    # --- consents -------------------------------------------------------------------------------------------------

    def add_consent(self, consent_id: str, person_id: str, consent: Consent) -> None:
        """One answer, on record."""
        row = {
            "id": consent_id,
            "person_id": person_id,
            "what": consent.matter.value,
            "is_given": consent.is_given,
            "version": consent.version,
            "answered_at": consent.answered_at,
        }
        insert_new(self._connection, consents, row)

    def latest_consent(self, person_id: str, matter: Matter) -> Consent | None:
        """The answer that counts."""
        row = self._connection.execute(_LATEST, {"person": person_id, "matter": matter.value}).one_or_none()
        return Consent(Matter(row.what), row.is_given, row.version, row.answered_at) if row else None

    # --- the chat itself ------------------------------------------------------------------------------------------

    def note_message(self, person_id: str, message_id: int) -> None:
        """A message stands in this person's chat from now on, theirs or ours."""
        insert_new(self._connection, messages, {"person_id": person_id, "message_id": message_id, "at": self._now})

    def recent_messages(self, person_id: str, since: datetime) -> tuple[int, ...]:
        """What stands in their chat since then."""
        return tuple(self._connection.scalars(_RECENT, {"person": person_id, "since": since}))

    def forget_messages(self, person_id: str) -> None:
        """They were taken out of the chat."""
        self._connection.execute(_FORGET, {"person": person_id})

    def copies_with_others(self, person_id: str, since: datetime) -> tuple[Copy, ...]:
        """Where this person's words stand on the phones of others since then: relayed, or shown with an alert."""
        relayed = (
            select(slots.c.person_id, slots.c.message_id)
            .join(
                carried, or_(slots.c.slot == carried.c.slot, _is_piece_of(carried.c.slot))
            )  # the reader, and a colleague who read along
            .where(carried.c.author_id == person_id, slots.c.sent_at >= since)
        )
        theirs = select(escalations.c.id).where(escalations.c.peer_id == person_id)
        names = [f"{kind}:{found}" for found in self._connection.scalars(theirs) for kind in ("claimed", "read")]
        shown = select(slots.c.person_id, slots.c.message_id).where(
            or_(slots.c.slot.in_(names), *map(_is_piece_of, names)), slots.c.sent_at >= since
        )
        rows = [*self._connection.execute(relayed), *self._connection.execute(shown)]
        return tuple(Copy(row.person_id, row.message_id) for row in rows)

    # --- the address for emergencies ------------------------------------------------------------------------------

    def address(self, person_id: str) -> str | None:
        """What they saved, opened; the caller has put the reason on record."""
        sealed = self._connection.scalar(select(identities.c.address).where(identities.c.person_id == person_id))
        return self._safe.unseal(person_id, _ADDRESS, person_id, sealed) if sealed else None

    def save_address(self, person_id: str, address: str | None) -> None:
        """Save it, or let it go."""
        if address is None:
            self._connection.execute(delete(identities).where(identities.c.person_id == person_id))
            return
        sealed = self._safe.seal(person_id, _ADDRESS, person_id, address)
        upsert(self._connection, identities, {"person_id": person_id, "address": sealed, "saved_at": self._now})

    # --- everything kept ------------------------------------------------------------------------------------------

    def record(self, person_id: str) -> Mapping[str, tuple[Mapping[str, Any], ...]]:
        """Every row that is about this person, by table, opened; for the person themself."""
        found = {table.name: self._rows(table, person_id) for table in metadata.sorted_tables}
        return {name: rows for name, rows in found.items() if rows}

    def _rows(self, table: Table, person_id: str) -> tuple[Mapping[str, Any], ...]:
        columns = person_columns(table)
        if not columns and table.name != "people":
            return ()
        if table.name in _NOT_SHOWN:
            return ()
        whose = columns or (table.c.id,)
        query = select(table).where(or_(*(column == person_id for column in whose)))
        return tuple(self._shown(table, row, person_id) for row in self._connection.execute(query))

    def _shown(self, table: Table, row: Row[Any], person_id: str) -> Mapping[str, Any]:
        values = {name: self._value(table, row, name, person_id) for name in row._mapping}
        return {name: value for name, value in values.items() if value is not None}

    def _value(self, table: Table, row: Row[Any], name: str, person_id: str) -> Any:
        value = row._mapping[name]
        if isinstance(value, datetime | date):
            return value.isoformat()
        if isinstance(value, bytes):
            return self._opened(f"{table.name}.{name}", _row_name(table, row), person_id, value)
        return value

    def _opened(self, place: str, row: str, person_id: str, sealed: bytes) -> Any:
        """The words; nothing for what is no sealed value (a keyed hash), or belongs to somebody else."""
        try:
            words = self._safe.unseal(person_id, place, row, sealed)
        except (KeyProblem, Erased, ValueError):
            return None
        return json.loads(words) if place in _PACKED else words

    # --- erasing --------------------------------------------------------------------------------------------------

    def erase(self, person_id: str) -> None:
        """Everything goes, the key with it; only numbers stay. The ledger outside the database remembers."""
        erase(self._connection, self._keys.ledger, person_id, self._now)
        self._keys.destroy_key(person_id)

    def forget_words(self, person_id: str, escalation_id: str | None) -> int:
        """What they wrote and we kept: by consent (None), or for one escalation. How many."""
        about = (
            words_kept.c.escalation_id.is_(None)
            if escalation_id is None
            else words_kept.c.escalation_id == escalation_id
        )
        return self._connection.execute(delete(words_kept).where(words_kept.c.peer_id == person_id, about)).rowcount


def _is_piece_of(slot: Column[str] | str) -> ColumnElement[bool]:
    """Whether a slot is that of an earlier piece of a long text."""
    start = literal(slot) + PIECE if isinstance(slot, str) else slot + PIECE
    return func.substr(slots.c.slot, 1, func.length(start)) == start


def _row_name(table: Table, row: Row[Any]) -> str:
    """How a row was named when its values were sealed."""
    if table is due:
        return f"{row.kind}/{row.subject}"
    return str(row._mapping["id"] if "id" in table.c else row._mapping["person_id"])
