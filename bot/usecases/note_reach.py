"""A person blocked the bot, or unblocked it."""

from dataclasses import replace
from datetime import datetime

from bot.domain.pseudonym import called
from bot.domain.words import Urgency, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.close_escalation import take_off_all
from bot.usecases.steps.alerting import tell_supervisors


class NoteReach(UseCase):
    """Someone who blocked the bot is nagged by nothing; the specialist who is with them is told."""

    def __call__(self, tx: Transaction, now: datetime, chat_id: int, is_reachable: bool) -> None:
        """A chat we do not know changes nothing."""
        person = tx.people.by_chat(chat_id)
        if person is None or is_reachable == (person.unreachable_at is None):
            return
        tx.people.save(replace(person, unreachable_at=None if is_reachable else now))
        staff = tx.staff.find(person.id)
        if staff and staff.is_active:
            tx.staff.save(replace(staff, is_reachable=is_reachable))
            if not is_reachable:
                tell_supervisors(tx, Words("supervisor-unreachable", {"name": staff.name}), but=person.id)
                take_off_all(tx, now, self, person.id, why="unreachable")
        conversation = tx.conversations.open_of_peer(person.id)
        if conversation and conversation.specialist_id and not is_reachable:
            words = Words("peer-unreachable", {"name": called(person)})
            tx.outbox.add(conversation.specialist_id, words, Urgency.HUMAN)
