"""Talk requests, live relays, and which copy belongs to which original."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, bindparam, insert, select, update

from bot.domain.relay import Carried, Conversation, Reason
from bot.storage.outbox import PIECE
from bot.storage.prepared import foresee
from bot.storage.repository import Repository
from bot.storage.tables import carried, conversations, slots

_OPEN_OF_PEER = select(conversations).where(
    conversations.c.peer_id == bindparam("peer"), conversations.c.ended_at.is_(None)
)
_OPEN_OF_SOME = select(conversations).where(
    conversations.c.peer_id.in_(bindparam("some", expanding=True)), conversations.c.ended_at.is_(None)
)


class ConversationRepository(Repository):
    """The tables conversations and carried. Nothing of what was said is here: ids and times."""

    def find(self, conversation_id: str) -> Conversation | None:
        """By id."""
        return self._one(select(conversations).where(conversations.c.id == conversation_id))

    def open_of_peer(self, peer_id: str) -> Conversation | None:
        """The one this peer waits for or is in; the database allows one."""
        row = self._connection.execute(_OPEN_OF_PEER, {"peer": peer_id}).one_or_none()
        return _conversation(row) if row else None

    def foresee(self, peers: Sequence[str]) -> None:
        """Read those of these peers at once."""
        found = {row.peer_id: (row,) for row in self._connection.execute(_OPEN_OF_SOME, {"some": peers})}
        foresee(self._connection, _OPEN_OF_PEER, {peer: found.get(peer, ()) for peer in peers})

    def live_of_specialist(self, specialist_id: str) -> tuple[Conversation, ...]:
        """Those this specialist is in now; the one written in last comes first."""
        query = (
            select(conversations)
            .where(conversations.c.specialist_id == specialist_id, conversations.c.ended_at.is_(None))
            .order_by(conversations.c.specialist_wrote_at.desc().nulls_last(), conversations.c.opened_at.desc())
        )
        return tuple(_conversation(row) for row in self._connection.execute(query))

    def read_along_by(self, specialist_id: str) -> tuple[Conversation, ...]:
        """Those a colleague has, in which this one reads along."""
        query = select(conversations).where(
            conversations.c.second_id == specialist_id, conversations.c.ended_at.is_(None)
        )
        return tuple(_conversation(row) for row in self._connection.execute(query))

    def live(self) -> tuple[Conversation, ...]:
        """All that somebody is in now, oldest first."""
        query = (
            select(conversations)
            .where(conversations.c.specialist_id.is_not(None), conversations.c.ended_at.is_(None))
            .order_by(conversations.c.asked_at)
        )
        return tuple(_conversation(row) for row in self._connection.execute(query))

    def waiting(self) -> tuple[Conversation, ...]:
        """Requests for a person that nobody has taken, oldest first."""
        query = (
            select(conversations)
            .where(conversations.c.specialist_id.is_(None), conversations.c.ended_at.is_(None))
            .order_by(conversations.c.asked_at)
        )
        return tuple(_conversation(row) for row in self._connection.execute(query))

    def met_by(self, specialist_id: str, since: datetime) -> tuple[str, ...]:
        """The peers this specialist talked with since then, the last one first."""
        query = (
            select(conversations.c.peer_id)
            .where(conversations.c.specialist_id == specialist_id, conversations.c.opened_at >= since)
            .order_by(conversations.c.opened_at.desc())
        )
        return tuple(dict.fromkeys(self._connection.execute(query).scalars()))

    def save(self, conversation: Conversation) -> None:
        """Insert or overwrite."""
        values = {column.name: getattr(conversation, column.name) for column in conversations.columns}
        changed = self._connection.execute(
            update(conversations).where(conversations.c.id == conversation.id).values(values)
        )
        if changed.rowcount == 0:
            self._connection.execute(insert(conversations).values(values))

    def carried(self, carried_message: Carried) -> None:
        """Remember where a message went."""
        self._connection.execute(
            insert(carried).values({c.name: getattr(carried_message, c.name) for c in carried.columns})
        )

    def copy_of(self, author_id: str, message_id: int) -> Carried | None:
        """Where the author's message was carried to."""
        query = select(carried).where(carried.c.author_id == author_id, carried.c.message_id == message_id)
        return _carried(self._connection.execute(query).one_or_none())

    def original_of(self, reader_id: str, message_id: int) -> Carried | None:
        """What the copy with this Telegram message id in the reader's chat was made from."""
        found: str | None = self._connection.execute(
            select(slots.c.slot).where(slots.c.person_id == reader_id, slots.c.message_id == message_id)
        ).scalar()
        if found is None:
            return None
        query = select(carried).where(carried.c.slot == found.partition(PIECE)[0])
        return _carried(self._connection.execute(query).one_or_none())

    def _one(self, query: Select[Any]) -> Conversation | None:
        row = self._connection.execute(query).one_or_none()
        return _conversation(row) if row else None


def _conversation(row: Row[Any]) -> Conversation:
    return Conversation(**{**row._mapping, "reason": Reason(row.reason)})


def _carried(row: Row[Any] | None) -> Carried | None:
    return Carried(**row._mapping) if row else None
