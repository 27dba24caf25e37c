"""/queue: what waits."""

from datetime import datetime

from bot.domain.escalation import Escalation, State
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.pseudonym import called
from bot.domain.relay import Conversation
from bot.domain.specialist import Role, Specialist
from bot.domain.words import Button, Manner, Row, Urgency, Value, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.alerting import alert_buttons, headline
from bot.usecases.steps.handing import in_minutes
from bot.usecases.steps.people import specialist_of
from bot.usecases.steps.talk_request import talk_offer, talk_slot


def show_queue(tx: Transaction, now: datetime, specialist: Specialist) -> None:
    """Severity first, then age; one message each, with its buttons."""
    waiting = [escalation for escalation in tx.escalations.all_open() if escalation.peer_id != specialist.id]
    talks = [conversation for conversation in tx.conversations.waiting() if conversation.peer_id != specialist.id]
    if not waiting and not talks and not _open_talks(tx, specialist):
        tx.outbox.add(specialist.id, Words("queue-empty"), Urgency.REPLY)
    for escalation in waiting:
        words = queue_words(tx, now, escalation, specialist)
        tx.outbox.add(specialist.id, words, Urgency.HUMAN, Manner(protect=True))
    for conversation in _open_talks(tx, specialist):
        tx.outbox.add(specialist.id, _talk_words(tx, now, conversation, specialist), Urgency.HUMAN)
    for conversation in talks:
        offer = talk_offer(now, tx.people.get(conversation.peer_id), conversation)
        tx.outbox.add(specialist.id, offer, Urgency.HUMAN, talk_slot(conversation))


def queue_words(tx: Transaction, now: datetime, escalation: Escalation, reader: Specialist | None = None) -> Words:
    """One line of the list, with its buttons while nobody has it; owner and supervisors see who waits for a word."""
    values = headline(escalation, tx.people.get(escalation.peer_id), now)
    if escalation.state is State.CLAIMED:
        owner = tx.staff.find(escalation.claimed_by or "")
        values = {**values, "name": owner.name if owner else "—"}
        conversation = tx.conversations.open_of_peer(escalation.peer_id)
        if reader is None or conversation is None or not _may_see_age(reader, conversation):
            return Words("queue-claimed", values)
        return Words(*_aged("queue-claimed", values, conversation, now), _join(reader, conversation))
    claim, (read_first, _cannot) = alert_buttons(escalation)
    buttons: tuple[Row, ...] = (claim, (read_first,))
    return Words(f"queue-{escalation.pace}", values, buttons)


def _may_see_age(reader: Specialist, conversation: Conversation) -> bool:
    return reader.role is Role.SUPERVISOR or reader.id == conversation.specialist_id


def _open_talks(tx: Transaction, reader: Specialist) -> tuple[Conversation, ...]:
    """Conversations that are no emergency: their own, and for supervisors everybody's."""
    live = (one for one in tx.conversations.live() if one.escalation_id is None and one.peer_id != reader.id)
    return tuple(one for one in live if _may_see_age(reader, one))


def _talk_words(tx: Transaction, now: datetime, conversation: Conversation, reader: Specialist) -> Words:
    owner = tx.staff.find(conversation.specialist_id or "")
    values: dict[str, Value] = {
        "peer": called(tx.people.get(conversation.peer_id)),
        "name": owner.name if owner else "—",
    }
    return Words(*_aged("queue-talk", values, conversation, now), _join(reader, conversation))


def _aged(
    key: str, values: dict[str, Value], conversation: Conversation, now: datetime
) -> tuple[str, dict[str, Value]]:
    """With how long the peer has waited for a word, when they do."""
    since = conversation.unanswered_since
    if since is None:
        return key, values
    return f"{key}-waits", {**values, "unanswered": in_minutes(since, now)}


def _join(reader: Specialist, conversation: Conversation) -> tuple[Row, ...]:
    """A supervisor may read along; the peer is told."""
    if reader.role is not Role.SUPERVISOR or conversation.second_id or reader.id == conversation.specialist_id:
        return ()
    return ((Button("button-join", "talk.join", {"conversation": conversation.id}),),)


class ShowQueue(UseCase):
    """/queue"""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage) -> None:
        """For everyone on staff."""
        del message
        show_queue(tx, now, specialist_of(tx, peer))
