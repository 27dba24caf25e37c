"""What pages nobody is shown again each shift until somebody takes it; a talk whose specialist is silent goes on."""

from datetime import datetime

from bot.domain.escalation import State
from bot.domain.pseudonym import called
from bot.domain.specialist import Duty, Role, Roster
from bot.domain.words import Manner, Urgency, Words
from bot.ports import DueRow, Transaction
from bot.usecases.base import UseCase
from bot.usecases.show_queue import queue_words
from bot.usecases.steps.escalate import put_on_list
from bot.usecases.steps.people import roster
from bot.usecases.steps.talk_request import TALK_WATCH, hand_back

ASKED = "asked"


class WatchList(UseCase):
    """Due work of kind "listed": those on duty see it, or the supervisors. It never falls off the list by itself."""

    def __call__(self, tx: Transaction, now: datetime, due: DueRow) -> None:
        """With its buttons, in the words of /queue."""
        found = tx.escalations.find(due.subject)
        if found is None or not found.is_open or found.state is State.CLAIMED or found.is_paging:
            return
        readers = _readers(roster(tx, about=found.peer_id))
        for reader in readers:
            tx.outbox.add(reader, queue_words(tx, now, found), Urgency.HUMAN, Manner(protect=True))
        tx.journal.add("list_shown", found.id, people=len(readers))
        put_on_list(tx, now, found, self.policy)


class WatchTalk(UseCase):
    """Due work of kind "waiting": a specialist who took a talk and stays silent is asked, then others are."""

    def __call__(self, tx: Transaction, now: datetime, due: DueRow) -> None:
        """`due.data` says whether they were asked already. A crisis has a watch of its own."""
        found = tx.conversations.find(due.subject)
        if found is None or not found.is_live or found.escalation_id or found.specialist_id is None:
            return
        values = {"name": called(tx.people.get(found.peer_id))}
        if due.data == ASKED:
            tx.outbox.add(found.specialist_id, Words("talk-passed-on", values), Urgency.HUMAN)
            hand_back(self, tx, now, found)
            return
        tx.outbox.add(found.specialist_id, Words("talk-waits-for-you", values), Urgency.HUMAN)
        tx.due.put(TALK_WATCH, found.id, now + self.policy.claimer_silence, data=ASKED)


def _readers(people: Roster) -> tuple[str, ...]:
    there = people.on(Duty.FIRST) or people.on(Duty.BACKUP) or people.with_role(Role.SUPERVISOR)
    return tuple(member.id for member in there)
