"""A reaction to somebody's words in a live conversation reaches who wrote them, in words, under what they wrote."""

from datetime import datetime

from bot.domain.pseudonym import called
from bot.domain.relay import Conversation
from bot.domain.words import Manner, Urgency, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase


class CarryReaction(UseCase):
    """One message for each reaction: it changes when the reaction does, and goes when it is taken back."""

    def __call__(self, tx: Transaction, now: datetime, chat_id: int, message_id: int, emoji: str | None) -> None:
        """`emoji` is "" for one that cannot be written, None when it was taken back. Others' chats: nothing happens."""
        del now
        person = tx.people.by_chat(chat_id)
        origin = tx.conversations.original_of(person.id, message_id) if person else None
        found = tx.conversations.find(origin.conversation_id) if origin else None
        if person is None or origin is None or found is None or not _is_in(found, person.id):
            return
        staff = tx.staff.find(person.id) if person.id != found.peer_id else None
        values = {"name": staff.name if staff else called(person), "emoji": emoji or ""}
        words = Words("relay-reaction" if emoji else "relay-reaction-plain", values)
        slot = f"reaction:{person.id}:{origin.message_id}"
        is_gone = emoji is None
        if is_gone and tx.outbox.message_in(origin.author_id, slot) is None:
            return
        manner = Manner(slot=slot, silent=True, remove=is_gone, reply_to=origin.message_id)
        tx.outbox.add(origin.author_id, words, Urgency.HUMAN, manner)


def _is_in(conversation: Conversation, person_id: str) -> bool:
    return conversation.is_live and person_id in {
        conversation.peer_id,
        conversation.specialist_id,
        conversation.second_id,
    }
