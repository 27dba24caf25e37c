"""A second pair of eyes: a colleague reads along, and never without the peer knowing it. And a pause, said as it is."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.errors import NotYours, Refusal, Stale
from bot.domain.peer import Peer
from bot.domain.pseudonym import called
from bot.domain.relay import Conversation
from bot.domain.specialist import Role, Specialist
from bot.domain.words import Button, LocalTime, Manner, Urgency, Value, Words
from bot.ports import Transaction
from bot.usecases.answer_alert import CLAIMER, words_written
from bot.usecases.base import UseCase
from bot.usecases.steps.folding import READ, fold_later
from bot.usecases.steps.handing import colleagues, second_leaves, theirs
from bot.usecases.steps.lines import crisis_values
from bot.usecases.steps.people import specialist_of
from bot.usecases.steps.talk_request import TALK_WATCH

PAUSED = "paused"
BREAK = timedelta(minutes=10)


class AlreadyTwo(Refusal):
    """Somebody reads along already."""

    key = "refused-already-two"


class AskForEyes(UseCase):
    """[Second pair of eyes]: those on call and the supervisors are asked to read along."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, conversation: str) -> Words | None:
        """The peer hears of it when somebody joins, and not before: until then nobody else sees a word."""
        del now
        specialist = specialist_of(tx, peer)
        found = theirs(tx, conversation, specialist)
        if found.second_id:
            raise AlreadyTwo
        asked = colleagues(tx, found, but=(specialist.id,))
        values = {"name": called(tx.people.get(found.peer_id)), "who": specialist.name}
        for one in asked:
            join = Button("button-join", "talk.join", {"conversation": found.id})
            tx.outbox.add(one.id, Words("eyes-asked", values, ((join,),)), Urgency.HUMAN, _eyes(found))
        tx.journal.add("eyes_asked", found.escalation_id or found.id, by=specialist.id, people=len(asked))
        key = "eyes-waits" if asked else "eyes-nobody"
        tx.outbox.add(specialist.id, Words(key, values), Urgency.HUMAN, Manner(slot=f"help:{found.id}"))
        return None


class JoinConversation(UseCase):
    """[Join]: whoever was asked, and any supervisor. The peer and the specialist are told in the same commit."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, conversation: str) -> Words:
        """One at most; nobody joins a conversation of their own."""
        colleague = specialist_of(tx, peer, Role.SPECIALIST, Role.SUPERVISOR)
        found = tx.conversations.find(conversation)
        if found is None or not found.is_live:
            raise Stale
        if colleague.id in {found.peer_id, found.specialist_id} or not _may_join(tx, found, colleague):
            raise NotYours
        if found.second_id:
            raise AlreadyTwo
        tx.conversations.save(replace(found, second_id=colleague.id))
        tx.journal.add("second_joined", found.escalation_id or found.id, by=colleague.id)
        self._tell(tx, now, found, colleague)
        return Words("toast-joined")

    def _tell(self, tx: Transaction, now: datetime, found: Conversation, colleague: Specialist) -> None:
        person = tx.people.get(found.peer_id)
        owner = tx.staff.find(found.specialist_id or "")
        values: dict[str, Value] = {
            "peer": called(person),
            "who": colleague.name,
            "name": owner.name if owner else self.policy.organisation,
            "org": self.policy.organisation,
        }
        alone = ((Button("button-rather-not", "talk.alone", {"conversation": found.id}),),)
        told = Words("second-is-here", values, alone)
        tx.outbox.add(person.id, told, Urgency.HUMAN, Manner(silent=person.hushed))
        tx.outbox.add(str(found.specialist_id), Words("second-joined", values), Urgency.HUMAN)
        values["words"] = words_written(tx.words.of_escalation(found.escalation_id)) if found.escalation_id else "—"
        leave = ((Button("button-leave", "talk.leave", {"conversation": found.id}),),)
        slot = f"{READ}:{found.escalation_id}" if found.escalation_id else f"second:{found.id}"
        screen = Words("second-screen", values, leave)
        tx.outbox.add(colleague.id, screen, Urgency.HUMAN, Manner(slot=slot, protect=True))
        if found.escalation_id:
            tx.journal.add("words_opened", found.escalation_id, by=colleague.id, how="second")
            fold_later(tx, now + self.policy.fold_read_after, READ, found.escalation_id, colleague.id)


class LeaveConversation(UseCase):
    """[Leave]: the colleague reads no further, and everyone in it knows."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, conversation: str) -> Words:
        """Only whoever reads along."""
        del now
        colleague = specialist_of(tx, peer)
        found = tx.conversations.find(conversation)
        if found is None or not found.is_live or found.second_id != colleague.id:
            raise Stale
        second_leaves(tx, found, colleague)
        return Words("toast-left")


class PreferOne(UseCase):
    """[I'd rather not]: the peer decides who reads; whoever read along stops at once, and no reason is asked."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, conversation: str) -> Words:
        """Only in their own conversation."""
        del now
        found = tx.conversations.find(conversation)
        if found is None or found.peer_id != peer.id or not found.is_live or found.second_id is None:
            raise Stale
        colleague = tx.staff.find(found.second_id)
        if colleague is None:
            raise Stale
        second_leaves(tx, found, colleague)
        return Words("toast-only-one")


class Pause(UseCase):
    """[Pause]: a short break of the specialist, told to the peer as it is; then they are asked if they are back."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, conversation: str) -> Words:
        """Not again before they have written or were asked."""
        specialist = specialist_of(tx, peer)
        found = theirs(tx, conversation, specialist)
        kind, subject = (CLAIMER, found.escalation_id) if found.escalation_id else (TALK_WATCH, found.id)
        row = tx.due.find(kind, subject)
        if row is not None and row.data == PAUSED:
            raise Stale
        back = now + BREAK
        tx.due.put(kind, subject, back, data=PAUSED)
        tx.journal.add("paused", found.escalation_id or found.id, by=specialist.id)
        person = tx.people.get(found.peer_id)
        values = crisis_values(self.content, self.policy, person, None, now)
        values |= {"name": specialist.name, "time": LocalTime(back, person.timezone)}
        tx.outbox.add(person.id, Words("pause-told", values), Urgency.HUMAN, Manner(silent=person.hushed))
        mine: dict[str, Value] = {
            "name": called(person),
            "time": LocalTime(back, tx.people.get(specialist.id).timezone),
        }
        tx.outbox.add(specialist.id, Words("pause-yours", mine), Urgency.HUMAN, Manner(slot=f"help:{found.id}"))
        return Words("toast-paused")


def _may_join(tx: Transaction, found: Conversation, colleague: Specialist) -> bool:
    was_asked = tx.outbox.message_in(colleague.id, _eyes(found).slot or "") is not None
    return colleague.role is Role.SUPERVISOR or was_asked


def _eyes(found: Conversation) -> Manner:
    return Manner(slot=f"eyes:{found.id}", protect=True)
