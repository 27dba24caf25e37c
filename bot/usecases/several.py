"""Several open conversations: which one is written in, and words that waited for a choice."""

from dataclasses import replace
from datetime import datetime

from bot.domain.errors import NotYours, Stale
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.pseudonym import called
from bot.domain.relay import Conversation
from bot.domain.words import Button, Manner, Row, Urgency, Value, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.relay_message import RelayMessage
from bot.usecases.steps.addressing import current_of
from bot.usecases.steps.handing import in_minutes, theirs
from bot.usecases.steps.people import specialist_of
from bot.usecases.steps.unsent import take_unsent

SLOT = "with"


class ShowWith(UseCase):
    """/with: every open conversation of theirs by name, the current one marked, the longest waiting first."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage | None = None) -> None:
        """One tap chooses who gets what is typed next."""
        del message
        specialist = specialist_of(tx, peer)
        _show(tx, now, specialist.id, is_anew=True)


class TurnTo(UseCase):
    """[→ Ana]: what is typed from here on goes to Ana."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, conversation: str) -> Words:
        """Only among their own."""
        specialist = specialist_of(tx, peer)
        found = theirs(tx, conversation, specialist)
        tx.conversations.save(replace(found, turned_at=now))
        _show(tx, now, specialist.id)
        return Words("toast-with", {"name": called(tx.people.get(found.peer_id))})


class SendUnsent(UseCase):
    """[→ Ana] under words that waited: they go to Ana, and Ana is the current one."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, conversation: str, message: int) -> Words:
        """Once; to a conversation that is theirs now."""
        specialist = specialist_of(tx, peer)
        found = theirs(tx, conversation, specialist)
        waited = take_unsent(tx, peer, message)
        if waited is None:
            raise Stale
        if found.peer_id == specialist.id:
            raise NotYours
        RelayMessage(self.content, self.policy).carry(tx, now, peer, waited, replace(found, turned_at=now))
        return Words("toast-with", {"name": called(tx.people.get(found.peer_id))})


def _show(tx: Transaction, now: datetime, specialist_id: str, *, is_anew: bool = False) -> None:
    live = tx.conversations.live_of_specialist(specialist_id)
    manner = Manner(slot=f"{SLOT}:{specialist_id}")
    if is_anew and tx.outbox.message_in(specialist_id, manner.slot or "") is not None:
        tx.outbox.add(specialist_id, Words("with-whom"), Urgency.HUMAN, replace(manner, remove=True))
    if not live:
        tx.outbox.add(specialist_id, Words("with-nobody"), Urgency.HUMAN, manner)
        return
    current = current_of(live)
    rows: tuple[Row, ...] = tuple(
        (_button(tx, now, one, is_current=one.id == current.id),)
        for one in sorted(live, key=lambda one: one.unanswered_since or now)
    )
    words = Words("with-whom", {"name": called(tx.people.get(current.peer_id))}, rows)
    tx.outbox.add(specialist_id, words, Urgency.HUMAN, manner)


def _button(tx: Transaction, now: datetime, one: Conversation, *, is_current: bool) -> Button:
    values: dict[str, Value] = {
        "name": called(tx.people.get(one.peer_id)),
        "minutes": in_minutes(one.unanswered_since, now) if one.unanswered_since else 0,
        "now": "yes" if is_current else "no",
        "waits": "yes" if one.unanswered_since else "no",
    }
    return Button("button-with", "talk.with", {"conversation": one.id}, values)
