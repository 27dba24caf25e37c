"""Louder channels, their addresses sealed under their owner's key, and the rings to be made on them."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, insert, select, update

from bot.domain.louder import LoudChannel, LoudKind, Ring
from bot.storage.claims import is_mine, upsert
from bot.storage.notes import Notebook
from bot.storage.repository import Repository, Safe
from bot.storage.tables import channels, rings

_OF = select(channels).where(channels.c.person_id == bindparam("person")).order_by(channels.c.added_at, channels.c.id)
_PLACE = "channels.address"


class ChannelRepository(Repository):
    """The table channels."""

    def of(self, person_id: str) -> tuple[LoudChannel, ...]:
        """In the order they were added."""
        return tuple(self._channel(row) for row in self._connection.execute(_OF, {"person": person_id}))

    def find(self, channel_id: str) -> LoudChannel | None:
        """By id."""
        row = self._connection.execute(select(channels).where(channels.c.id == channel_id)).one_or_none()
        return self._channel(row) if row else None

    def save(self, channel: LoudChannel) -> None:
        """Insert or overwrite."""
        values = {column.name: getattr(channel, column.name) for column in channels.columns}
        address = self._safe.seal(channel.person_id, _PLACE, channel.id, channel.address)
        upsert(self._connection, channels, {**values, "kind": channel.kind.value, "address": address})

    def remove(self, channel_id: str) -> None:
        """Gone, and what was still to ring on it."""
        self._connection.execute(delete(rings).where(rings.c.channel_id == channel_id))
        self._connection.execute(delete(channels).where(channels.c.id == channel_id))

    def _channel(self, row: Row[Any]) -> LoudChannel:
        address = self._safe.unseal(row.person_id, _PLACE, row.id, row.address)
        return LoudChannel(**{**row._mapping, "kind": LoudKind(row.kind), "address": address})


_DUE = select(rings).where(rings.c.due_at <= bindparam("now")).order_by(rings.c.due_at).limit(bindparam("most"))
_TAKE = (
    update(rings)
    .where(rings.c.id == bindparam("ring"), rings.c.attempts == bindparam("tried"))
    .values(due_at=bindparam("until"), attempts=rings.c.attempts + 1)
)
_RETRY = update(rings).where(rings.c.id == bindparam("ring")).values(due_at=bindparam("at"))
_NEXT = select(func.min(rings.c.due_at))


class RingRepository(Repository):
    """The table rings. No words: a text key, a number, a level."""

    def __init__(self, connection: Connection, safe: Safe, now: datetime, notebook: Notebook) -> None:
        super().__init__(connection, safe, now)
        self._notebook = notebook

    def add(self, ring: Ring) -> None:
        """To be made when it is due."""
        self._connection.execute(insert(rings).values({c.name: getattr(ring, c.name) for c in rings.columns}))
        self._notebook.has_words = True

    def take(self, now: datetime, until: datetime, limit: int) -> tuple[Ring, ...]:
        """Under a lease: should we die on the way, it rings again rather than not at all."""
        found = tuple(Ring(**row._mapping) for row in self._connection.execute(_DUE, {"now": now, "most": limit}))
        taken = [
            r for r in found if is_mine(self._connection, _TAKE, {"ring": r.id, "tried": r.attempts, "until": until})
        ]
        return tuple(Ring(**{**vars(r), "attempts": r.attempts + 1}) for r in taken)

    def retry(self, ring: Ring, at: datetime) -> None:
        """Another try at that time."""
        self._connection.execute(_RETRY, {"ring": ring.id, "at": at})

    def done(self, ring: Ring) -> None:
        """It rang, or it never will."""
        self._connection.execute(delete(rings).where(rings.c.id == ring.id))

    def next_at(self) -> datetime | None:
        """When the next is due."""
        earliest: datetime | None = self._connection.scalar(_NEXT)
        return earliest
