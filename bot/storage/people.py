"""Everyone with a private chat: found by a keyed hash, their name, chat id and memory sealed under their own key."""

import json
from collections.abc import Sequence
from datetime import datetime, time
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, select, update

from bot.domain.hours import QuietHours
from bot.domain.peer import Peer, Standing
from bot.storage.erasing import ERASED
from bot.storage.prepared import foresee
from bot.storage.repository import Repository, Safe
from bot.storage.tables import people

_PLAIN = (
    "language",
    "country",
    "timezone",
    "zone_confirmed",
    "discreet",
    "formal",
    "hushed",
    "paused_until",
    "consent_checkins",
    "consent_reading",
    "created_at",
    "set_up_at",
    "notice_at",
    "seen_at",
    "unreachable_at",
)

_BY_CHAT = select(people).where(people.c.chat == bindparam("hash"))
_BY_ID = select(people).where(people.c.id == bindparam("person"))
_SOME = select(people).where(people.c.id.in_(bindparam("some", expanding=True)))
_ADD = insert(people)
_SAVE = update(people).where(people.c.id == bindparam("person"))
_MEMBERS = select(func.count()).select_from(people).where(people.c.standing == Standing.MEMBER.value)


class PeopleRepository(Repository):
    """The table people. Within one step the same person is read once: several rules ask for them."""

    def __init__(self, connection: Connection, safe: Safe, now: datetime) -> None:
        super().__init__(connection, safe, now)
        self._known: dict[str, Peer] = {}

    def forget(self) -> None:
        """Another step begins, or what was written is taken back: read anew."""
        self._known.clear()

    def foresee(self, ids: Sequence[str]) -> None:
        """Read these at once."""
        found = self._connection.execute(_SOME, {"some": ids})
        foresee(self._connection, _BY_ID, {row.id: (row,) for row in found})

    def by_chat(self, chat_id: int) -> Peer | None:
        """Whose private chat this is."""
        known = next((peer for peer in self._known.values() if peer.chat_id == chat_id), None)
        return known or self._one(_BY_CHAT, {"hash": self._safe.chat_hash(chat_id)})

    def get(self, person_id: str) -> Peer:
        """By an id that must be there."""
        found = self.find(person_id)
        if found is None:
            raise LookupError(f"there is nobody with the id {person_id}")
        return found

    def find(self, person_id: str) -> Peer | None:
        """By id."""
        return self._known.get(person_id) or self._one(_BY_ID, {"person": person_id})

    def add(self, peer: Peer) -> None:
        """Somebody new, with a key of their own; the row first, since the key refers to it."""
        plain = {
            **_plain_values(peer),
            "id": peer.id,
            "chat": self._safe.chat_hash(peer.chat_id),
            "chat_id": b"",
        }
        self._connection.execute(_ADD, plain)
        self._safe.create_key(peer.id)
        self.save(peer)

    def save(self, peer: Peer) -> None:
        """Write what differs from what this step has read of them; everything where it has read nothing."""
        known = self._known.get(peer.id)
        changed = _plain_values(peer)
        if known is not None:
            before = _plain_values(known)
            changed = {name: value for name, value in changed.items() if value != before[name]}
        changed |= self._sealed(peer, known)
        if changed:
            self._connection.execute(_SAVE, {**changed, "person": peer.id})
        self._known[peer.id] = peer

    def _sealed(self, peer: Peer, known: Peer | None) -> dict[str, Any]:
        found: dict[str, Any] = {}
        if known is None or peer.chat_id != known.chat_id:
            found["chat"] = self._safe.chat_hash(peer.chat_id)
            found["chat_id"] = self._seal(peer, "chat_id", str(peer.chat_id))
        if known is None or peer.name != known.name:
            found["name"] = self._seal(peer, "name", peer.name) if peer.name is not None else None
        if known is None or peer.memory != known.memory:
            found["memory"] = self._seal(peer, "memory", json.dumps(dict(peer.memory))) if peer.memory else None
        return found

    def count_members(self) -> int:
        """How many have joined."""
        return self._connection.scalar(_MEMBERS) or 0

    def _one(self, query: Any, values: dict[str, Any]) -> Peer | None:
        row = self._connection.execute(query, values).one_or_none()
        if row is None:
            return None
        if row.standing == ERASED:
            return None  # the row only keeps the numbers of others together
        return self._known.setdefault(row.id, self._peer(row))

    def _seal(self, peer: Peer, column: str, words: str) -> bytes:
        return self._safe.seal(peer.id, f"people.{column}", peer.id, words)

    def _unseal(self, row: Row[Any], column: str) -> str | None:
        sealed = getattr(row, column)
        return self._safe.unseal(row.id, f"people.{column}", row.id, sealed) if sealed is not None else None

    def _peer(self, row: Row[Any]) -> Peer:
        return Peer(
            id=row.id,
            chat_id=int(self._unseal(row, "chat_id") or 0),
            standing=Standing(row.standing),
            name=self._unseal(row, "name"),
            quiet=QuietHours(_clock_time(row.quiet_start), _clock_time(row.quiet_end)),
            memory=json.loads(self._unseal(row, "memory") or "{}"),
            **{name: getattr(row, name) for name in _PLAIN},
        )


def _plain_values(peer: Peer) -> dict[str, Any]:
    return {
        **{name: getattr(peer, name) for name in _PLAIN},
        "standing": peer.standing.value,
        "quiet_start": _clock_words(peer.quiet.start),
        "quiet_end": _clock_words(peer.quiet.end),
    }


def _clock_words(moment: time | None) -> str | None:
    return moment.strftime("%H:%M") if moment else None


def _clock_time(words: str | None) -> time | None:
    return time.fromisoformat(words) if words else None
