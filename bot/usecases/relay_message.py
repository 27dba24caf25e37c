"""A live conversation carried between one peer and one specialist; neither sees the other's account."""

from dataclasses import replace
from datetime import datetime

from bot.domain.message import Form, IncomingMessage
from bot.domain.peer import Peer
from bot.domain.pseudonym import called
from bot.domain.relay import Carried, Conversation, Reason
from bot.domain.words import Manner, MediaKind, Urgency, Words
from bot.failpoints import failpoint
from bot.ports import Transaction
from bot.usecases.answer_alert import CLAIMER
from bot.usecases.base import UseCase
from bot.usecases.steps.people import is_staff
from bot.usecases.steps.talk_request import TALK_WATCH
from bot.usecases.steps.telling import tell

UNCARRIED = {Form.LOCATION, Form.POLL, Form.CONTACT, Form.UNREADABLE}
BARE = {MediaKind.STICKER, MediaKind.VIDEO_NOTE}  # Telegram lets these carry no caption
SCREENS = {"claimed", "read"}  # what is shown of an escalation, by the first part of its slot


class RelayMessage(UseCase):
    """True when the message belonged to a live conversation and was carried, or refused to its sender in words."""

    def __call__(self, tx: Transaction, now: datetime, author: Peer, message: IncomingMessage) -> bool:
        """Edits change the copy; unsupported kinds are told to whoever sent them."""
        if self._is_over(tx, author, message):
            tx.outbox.add(author.id, Words("relay-over"), Urgency.HUMAN, Manner(reply_to=message.message_id))
            return True
        conversation = self._conversation(tx, author, message)
        if conversation is None:
            return False
        if message.form in UNCARRIED or not (message.text or message.media):
            tx.outbox.add(author.id, Words("relay-cannot-carry"), Urgency.HUMAN)
            return True
        is_from_peer = author.id == conversation.peer_id
        self._carry(tx, author, message, conversation)
        failpoint("words-carried")
        if is_from_peer:
            self._peer_wrote(tx, now, conversation)
        else:
            self._specialist_wrote(tx, now, author, message, conversation)
        return True

    def is_for_peer(self, tx: Transaction, author: Peer, message: IncomingMessage) -> bool:
        """Whether a member of staff is writing to a peer just now."""
        conversation = self._addressed(tx, author, message) or self._conversation(tx, author, message)
        return conversation is not None and conversation.peer_id != author.id

    def _conversation(self, tx: Transaction, author: Peer, message: IncomingMessage) -> Conversation | None:
        """Where it belongs by what it edits or replies to; else the conversation turned to last."""
        own = tx.conversations.open_of_peer(author.id)
        if is_staff(tx, author):
            addressed = self._addressed(tx, author, message)
            if addressed:
                return addressed if addressed.is_live else own if own and own.is_live else None
            live = tx.conversations.live_of_specialist(author.id)
            if live:
                return max(live, key=lambda conversation: conversation.turned_to_at)
        return own if own and own.is_live else None

    def _is_over(self, tx: Transaction, author: Peer, message: IncomingMessage) -> bool:
        """Whether staff edit or answer words of a chat they are no longer in: those go to nobody else."""
        if not is_staff(tx, author):
            return False
        meant = self._addressed(tx, author, message)
        if meant is None or author.id == meant.peer_id:
            return False
        return not meant.is_live or meant.specialist_id != author.id

    @staticmethod
    def _addressed(tx: Transaction, author: Peer, message: IncomingMessage) -> Conversation | None:
        """The conversation whose message is edited or replied to, from the stored pair, open or not."""
        carried = tx.conversations.copy_of(author.id, message.message_id)
        if carried is None and message.reply_to:
            carried = tx.conversations.original_of(author.id, message.reply_to)
        if carried is None and message.reply_to:
            carried = tx.conversations.copy_of(author.id, message.reply_to)
        if carried:
            return tx.conversations.find(carried.conversation_id)
        return _about(tx, author, message.reply_to) if message.reply_to else None

    def _carry(self, tx: Transaction, author: Peer, message: IncomingMessage, conversation: Conversation) -> None:
        is_from_peer = author.id == conversation.peer_id
        reader = conversation.specialist_id if is_from_peer else conversation.peer_id
        known = tx.conversations.copy_of(author.id, message.message_id)
        slot = known.slot if known else f"relay:{tx.new_id()}"
        if reader is None:
            return
        if known is None:
            tx.conversations.carried(Carried(conversation.id, author.id, message.message_id, reader, slot))
        words = self._words(tx, author, message, is_from_peer=is_from_peer)
        manner = Manner(
            slot=slot,
            protect=is_from_peer,
            silent=tx.people.get(reader).hushed,
            about=f"relay:{author.id}:{message.message_id}",
            reply_to=self._reply_target(tx, author, message),
        )
        tx.outbox.add(reader, words, Urgency.HUMAN, manner)

    @staticmethod
    def _words(tx: Transaction, author: Peer, message: IncomingMessage, *, is_from_peer: bool) -> Words:
        staff = tx.staff.find(author.id)
        name = called(author) if is_from_peer or staff is None else staff.name
        is_bare = message.media is not None and (message.media.kind in BARE or not message.text)
        key = "relay-media" if is_bare else "relay-text"
        return Words(key, {"name": name, "text": message.text}, media=message.media)

    @staticmethod
    def _reply_target(tx: Transaction, author: Peer, message: IncomingMessage) -> int | None:
        """The message of the reader's own that is being answered, so that the thread can be followed."""
        origin = tx.conversations.original_of(author.id, message.reply_to) if message.reply_to else None
        return origin.message_id if origin else None

    def _peer_wrote(self, tx: Transaction, now: datetime, conversation: Conversation) -> None:
        is_answered = (
            conversation.peer_wrote_at is None
            or conversation.specialist_wrote_at is None
            or conversation.specialist_wrote_at >= conversation.peer_wrote_at
        )
        if is_answered and conversation.first_words_at:
            self._watch(tx, now, conversation)
        written = conversation.peer_wrote_at if not is_answered else now
        tx.conversations.save(replace(conversation, peer_wrote_at=written))

    def _watch(self, tx: Transaction, now: datetime, conversation: Conversation) -> None:
        """From here a silence of the specialist is noticed."""
        if conversation.escalation_id:
            tx.due.put(CLAIMER, conversation.escalation_id, now + self.policy.claimer_silence)
        else:
            tx.due.put(TALK_WATCH, conversation.id, now + self.policy.claimer_silence * 2)

    def _specialist_wrote(
        self,
        tx: Transaction,
        now: datetime,
        author: Peer,
        message: IncomingMessage,
        conversation: Conversation,
    ) -> None:
        peer = tx.people.get(conversation.peer_id)
        first = conversation.first_words_at is None
        tx.conversations.save(
            replace(
                conversation,
                specialist_wrote_at=now,
                first_words_at=conversation.first_words_at or now,
            )
        )
        if message.form is not Form.EDIT:
            arrow = Manner(slot=f"sent:{message.message_id}", silent=True, reply_to=message.message_id)
            tx.outbox.add(author.id, Words("relay-sent-to", {"name": called(peer)}), Urgency.HUMAN, arrow)
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
