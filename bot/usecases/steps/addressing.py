"""To whom words in a live conversation go: by what they answer, else by what was chosen; never by a guess."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.message import Form, IncomingMessage
from bot.domain.peer import Peer
from bot.domain.relay import Conversation, Reason
from bot.ports import Transaction
from bot.usecases.steps.people import is_staff

SCREENS = {"claimed", "read"}  # what is shown of an escalation, by the first part of its slot


@dataclass(frozen=True)
class Address:
    """Where words go. `choices`: it could be any of these, so the author is asked."""

    conversation: Conversation | None = None
    is_over: bool = False  # they answer or change words of a chat they are no longer in
    is_only_reading: bool = False  # a colleague who reads along, and answers nobody's words
    choices: tuple[Conversation, ...] = ()

    def is_for_peer(self, author: Peer) -> bool:
        """Whether these are a specialist's words to or about somebody else."""
        to_another = self.conversation is not None and self.conversation.peer_id != author.id
        return to_another or self.is_over or self.is_only_reading or bool(self.choices)


NOWHERE = Address()


def address_of(tx: Transaction, author: Peer, message: IncomingMessage) -> Address:
    """A peer's words go to whoever is with them. A specialist's go by the stored pair, or to the one they turned to."""
    own = tx.conversations.open_of_peer(author.id)
    with_them = Address(own) if own and own.is_live else NOWHERE
    if not is_staff(tx, author):
        return with_them
    meant = _meant(tx, author, message)
    if meant is not None and meant.peer_id != author.id:
        is_in_it = meant.is_live and author.id in {meant.specialist_id, meant.second_id}
        return Address(meant) if is_in_it else Address(is_over=True)
    return with_them if meant else _unaddressed(tx, author, message) or with_them


def current_of(live: tuple[Conversation, ...]) -> Conversation:
    """The one turned to last."""
    return max(live, key=lambda conversation: conversation.turned_to_at)


def _unaddressed(tx: Transaction, author: Peer, message: IncomingMessage) -> Address | None:
    live = tx.conversations.live_of_specialist(author.id)
    reads = tx.conversations.read_along_by(author.id)
    if message.form is Form.EDIT:  # of words that went nowhere: changed, they still go nowhere
        return Address(is_only_reading=True) if live or reads else None
    if not live:
        return Address(is_only_reading=True) if reads else None
    current = current_of(live)
    if any(_moved_since(other, current.turned_to_at) for other in live if other.id != current.id):
        return Address(choices=live)
    return Address(current)


def _moved_since(other: Conversation, moment: datetime) -> bool:
    """Somebody else wrote since: what is typed now may be meant for them."""
    return other.heard_at is not None and other.heard_at > moment


def _meant(tx: Transaction, author: Peer, message: IncomingMessage) -> Conversation | None:
    """The conversation whose message is changed or answered, from the stored pair, open or not."""
    carried = tx.conversations.copy_of(author.id, message.message_id)
    if carried is None and message.reply_to:
        carried = tx.conversations.original_of(author.id, message.reply_to)
    if carried is None and message.reply_to:
        carried = tx.conversations.copy_of(author.id, message.reply_to)
    if carried:
        return tx.conversations.find(carried.conversation_id)
    return _about(tx, author, message.reply_to) if message.reply_to else None


def _about(tx: Transaction, author: Peer, message_id: int) -> Conversation | None:
    """The conversation an alert, a claimed screen or a talk offer on this phone is about."""
    kind, _, rest = (tx.outbox.slot_of(author.id, message_id) or "").partition(":")
    if kind == "talk":
        return tx.conversations.find(rest)
    alert = tx.escalations.find_alert(rest.partition(":")[0]) if kind == "alert" else None
    escalation = tx.escalations.find(alert.escalation_id if alert else rest) if alert or kind in SCREENS else None
    if escalation is None or escalation.peer_id == author.id:
        return None
    now_open = tx.conversations.open_of_peer(escalation.peer_id)
    nobody_there = Conversation("", escalation.peer_id, Reason.CRISIS, escalation.opened_at)
    return now_open if now_open and now_open.escalation_id == escalation.id else nobody_there
