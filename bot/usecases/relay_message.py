"""A live conversation carried between one peer and one specialist; neither sees the other's account."""

from dataclasses import replace
from datetime import datetime

from bot.domain.message import Form, IncomingMessage
from bot.domain.peer import Peer
from bot.domain.pseudonym import called
from bot.domain.relay import Carried, Conversation
from bot.domain.words import Manner, MediaKind, Urgency, Words
from bot.failpoints import failpoint
from bot.ports import Transaction
from bot.usecases.answer_alert import CLAIMER
from bot.usecases.base import UseCase
from bot.usecases.hand_over import is_writing_note, take_note
from bot.usecases.steps.addressing import address_of
from bot.usecases.steps.people import is_staff
from bot.usecases.steps.talk_request import TALK_WATCH
from bot.usecases.steps.telling import tell
from bot.usecases.steps.unsent import ask_to_whom, change_unsent

UNCARRIED = {Form.POLL, Form.CONTACT, Form.UNREADABLE}
BARE = {MediaKind.STICKER, MediaKind.VIDEO_NOTE}  # Telegram lets these carry no caption


class RelayMessage(UseCase):
    """True when the message belonged to a live conversation and was carried, or refused to its sender in words."""

    def __call__(self, tx: Transaction, now: datetime, author: Peer, message: IncomingMessage) -> bool:
        """Edits change the copy; unsupported kinds are told to whoever sent them."""
        if is_staff(tx, author) and is_writing_note(tx, author, message):
            take_note(tx, now, author, message)
            return True
        address = address_of(tx, author, message)
        if address.is_over:
            tx.outbox.add(author.id, Words("relay-over"), Urgency.HUMAN, Manner(reply_to=message.message_id))
            return True
        if message.form is Form.EDIT and address.is_only_reading:
            return change_unsent(tx, author, message)
        if address.is_only_reading:
            tx.outbox.add(author.id, Words("second-answer-one"), Urgency.HUMAN, Manner(reply_to=message.message_id))
            return True
        if (address.conversation or address.choices) and _refuses(tx, author, message):
            return True
        if address.choices:
            ask_to_whom(tx, now, author, message, address.choices)
        elif address.conversation:
            self.carry(tx, now, author, message, address.conversation)
        return bool(address.choices or address.conversation)

    def is_for_peer(self, tx: Transaction, author: Peer, message: IncomingMessage) -> bool:
        """Whether a member of staff is writing to or about a peer just now."""
        return is_writing_note(tx, author, message) or address_of(tx, author, message).is_for_peer(author)

    def carry(
        self, tx: Transaction, now: datetime, author: Peer, message: IncomingMessage, conversation: Conversation
    ) -> None:
        """To the other side, and what follows from it."""
        self._carry(tx, author, message, conversation)
        failpoint("words-carried")
        if author.id == conversation.peer_id:
            self._peer_wrote(tx, now, conversation)
            return
        if message.form is not Form.EDIT:
            arrow = Manner(slot=f"sent:{message.message_id}", silent=True, reply_to=message.message_id)
            values = {"name": called(tx.people.get(conversation.peer_id))}
            tx.outbox.add(author.id, Words("relay-sent-to", values), Urgency.HUMAN, arrow)
        if author.id == conversation.specialist_id:
            self._specialist_wrote(tx, now, author, conversation)

    def _carry(self, tx: Transaction, author: Peer, message: IncomingMessage, conversation: Conversation) -> None:
        is_from_peer = author.id == conversation.peer_id
        reader = conversation.specialist_id if is_from_peer else conversation.peer_id
        known = tx.conversations.copy_of(author.id, message.message_id)
        slot = known.slot if known else f"relay:{tx.new_id()}"
        if reader is None:
            return
        if known is None:
            tx.conversations.carried(Carried(conversation.id, author.id, message.message_id, reader, slot))
        manner = Manner(
            slot=slot,
            protect=is_from_peer,
            silent=tx.people.get(reader).hushed,
            about=f"relay:{author.id}:{message.message_id}",
            reply_to=self._reply_target(tx, author, reader, message),
        )
        name = called(author) if is_from_peer else _staff_name(tx, author)
        tx.outbox.add(reader, _words(name, message), Urgency.HUMAN, manner)
        self._show_third(tx, author, message, conversation, slot)

    @staticmethod
    def _show_third(
        tx: Transaction, author: Peer, message: IncomingMessage, conversation: Conversation, slot: str
    ) -> None:
        """Where a colleague reads along, each of the two sees what the other one writes."""
        if conversation.second_id is None:
            return
        third = conversation.second_id if author.id != conversation.second_id else conversation.specialist_id
        if third is None:
            return
        peer = called(tx.people.get(conversation.peer_id))
        name = peer if author.id == conversation.peer_id else f"{_staff_name(tx, author)} → {peer}"
        tx.outbox.add(third, _words(name, message), Urgency.HUMAN, Manner(slot=slot, protect=True))

    @staticmethod
    def _reply_target(tx: Transaction, author: Peer, reader: str, message: IncomingMessage) -> int | None:
        """The message of the reader's own that is being answered, so that the thread can be followed."""
        origin = tx.conversations.original_of(author.id, message.reply_to) if message.reply_to else None
        return origin.message_id if origin and origin.author_id == reader else None

    def _peer_wrote(self, tx: Transaction, now: datetime, conversation: Conversation) -> None:
        is_answered = (
            conversation.peer_wrote_at is None
            or conversation.specialist_wrote_at is None
            or conversation.specialist_wrote_at >= conversation.peer_wrote_at
        )
        if is_answered and conversation.first_words_at:
            self._watch(tx, now, conversation)
        written = conversation.peer_wrote_at if not is_answered else now
        tx.conversations.save(replace(conversation, peer_wrote_at=written, heard_at=now))

    def _watch(self, tx: Transaction, now: datetime, conversation: Conversation) -> None:
        """From here a silence of the specialist is noticed."""
        if conversation.escalation_id:
            tx.due.put(CLAIMER, conversation.escalation_id, now + self.policy.claimer_silence)
        else:
            tx.due.put(TALK_WATCH, conversation.id, now + self.policy.claimer_silence * 2)

    def _specialist_wrote(self, tx: Transaction, now: datetime, author: Peer, conversation: Conversation) -> None:
        first = conversation.first_words_at is None
        tx.conversations.save(
            replace(
                conversation,
                specialist_wrote_at=now,
                first_words_at=conversation.first_words_at or now,
            )
        )
        tx.due.drop(TALK_WATCH, conversation.id)
        if conversation.escalation_id:
            tx.due.drop(CLAIMER, conversation.escalation_id)
            if first:
                self._tell_first_words(tx, now, author, conversation.escalation_id)

    def _tell_first_words(self, tx: Transaction, now: datetime, author: Peer, escalation_id: str) -> None:
        escalation = tx.escalations.find(escalation_id)
        staff = tx.staff.find(author.id)
        if escalation is None or staff is None or escalation.claimed_by != author.id:
            return
        told = tell(tx, now, escalation, "status-with", self.content, self.policy, name=staff.name)
        tx.escalations.save(told)
        tx.journal.add("first_words", escalation.id, by=author.id)


def _refuses(tx: Transaction, author: Peer, message: IncomingMessage) -> bool:
    """What cannot be carried is told to its sender at once; a place most kindly, with what works instead."""
    if message.form is Form.LOCATION:
        key = "relay-no-location-staff" if is_staff(tx, author) else "relay-no-location"
    elif message.form in UNCARRIED or not (message.text or message.media):
        key = "relay-cannot-carry"
    else:
        return False
    tx.outbox.add(author.id, Words(key), Urgency.HUMAN, Manner(reply_to=message.message_id))
    return True


def _words(name: str, message: IncomingMessage) -> Words:
    is_bare = message.media is not None and (message.media.kind in BARE or not message.text)
    key = "relay-media" if is_bare else "relay-text"
    return Words(key, {"name": name, "text": message.text}, media=message.media)


def _staff_name(tx: Transaction, author: Peer) -> str:
    staff = tx.staff.find(author.id)
    return staff.name if staff else called(author)
