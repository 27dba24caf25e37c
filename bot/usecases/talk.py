"""/talk: a person, no emergency. The request waits until someone takes it; the peer hears the truth about that."""

from dataclasses import replace
from datetime import datetime

from bot.domain.errors import NotYours, Refusal, Stale
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.pseudonym import called
from bot.domain.relay import Conversation, Reason
from bot.domain.specialist import Duty, Role, Specialist
from bot.domain.words import Button, LocalTime, Manner, Phrase, Urgency, Value, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.close_escalation import end_conversation
from bot.usecases.steps.lines import crisis_values
from bot.usecases.steps.people import is_served, roster, specialist_of


class AlreadyTaken(Refusal):
    """Somebody else is talking with this person already."""

    key = "refused-already-taken"


class AskForPerson(UseCase):
    """ "I want to talk to a person": always, the first time it is asked."""

    def __call__(
        self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage | None = None, **_here: str
    ) -> Words | None:
        """From /talk, the keyboard or a button; asking twice does not queue twice."""
        del message
        values = crisis_values(self.content, self.policy, peer, None, now)
        if not is_served(tx, self.policy, peer):
            tx.outbox.add(peer.id, Words("status-stranger", values), Urgency.REPLY)
            return None
        known = tx.conversations.open_of_peer(peer.id)
        if known is None:
            known = Conversation(tx.new_id(), peer.id, Reason.TALK, now)
            tx.conversations.save(known)
            tx.journal.add("talk_asked", known.id)
            self._call(tx, now, peer, known)
        self._answer(tx, now, peer, known)
        return None

    def _answer(self, tx: Transaction, now: datetime, peer: Peer, conversation: Conversation) -> None:
        values = crisis_values(self.content, self.policy, peer, None, now)
        values["when"] = LocalTime(self.policy.covered.next_start(now), peer.timezone, "day-time")
        if conversation.is_live:
            staff = tx.staff.find(conversation.specialist_id or "")
            words = Words("talk-live", {**values, "name": staff.name if staff else values["org"]})
        else:
            cancel = Button("button-talk-cancel", "talk.cancel", {"conversation": conversation.id})
            words = Words(self._waiting_key(tx, now), values, ((cancel,),))
        tx.outbox.add(peer.id, words, Urgency.HUMAN, Manner(slot=f"talk:{conversation.id}"))

    def _waiting_key(self, tx: Transaction, now: datetime) -> str:
        if roster(tx).on(Duty.FIRST) or roster(tx).on(Duty.BACKUP):
            return "talk-asked"
        return "talk-nobody-on-duty" if self.policy.covered.is_covered(now) else "talk-uncovered"

    @staticmethod
    def _call(tx: Transaction, now: datetime, peer: Peer, conversation: Conversation) -> None:
        people = roster(tx)
        for specialist in {s.id: s for s in (*people.on(Duty.FIRST), *people.on(Duty.BACKUP))}.values():
            tx.outbox.add(
                specialist.id,
                talk_offer(now, peer, conversation),
                Urgency.HUMAN,
                Manner(slot=f"talk:{conversation.id}"),
            )


def talk_offer(now: datetime, peer: Peer, conversation: Conversation) -> Words:
    """What staff see of a request to talk; no words of the peer in it."""
    take = Button("button-take", "talk.take", {"conversation": conversation.id})
    minutes = int((now - conversation.asked_at).total_seconds() // 60)
    return Words(
        "talk-offer",
        {"name": called(peer), "language": Phrase(f"language-{peer.language}"), "minutes": minutes},
        ((take,),),
    )


class TakeTalk(UseCase):
    """A specialist takes the request; the relay opens."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, conversation: str) -> Words | None:
        """First one wins; everyone else's copy says who."""
        specialist = specialist_of(tx, peer, Role.SPECIALIST, Role.SUPERVISOR)
        found = tx.conversations.find(conversation)
        if found is None or found.ended_at is not None:
            raise Stale
        if found.specialist_id is not None:
            raise AlreadyTaken
        tx.conversations.save(replace(found, specialist_id=specialist.id, opened_at=now))
        tx.journal.add("talk_taken", found.id, by=specialist.id)
        person = tx.people.get(found.peer_id)
        self._show(tx, found, specialist, person)
        end = Button("button-end-talk", "talk.end", {"conversation": found.id})
        values: dict[str, Value] = {"name": called(person), "language": Phrase(f"language-{person.language}")}
        tx.outbox.add(specialist.id, Words("talk-opened", values, ((end,),)), Urgency.HUMAN)
        return Words("toast-claimed")

    @staticmethod
    def _show(tx: Transaction, found: Conversation, specialist: Specialist, person: Peer) -> None:
        slot = f"talk:{found.id}"
        here = Words("talk-with", {"name": specialist.name})
        tx.outbox.add(person.id, here, Urgency.HUMAN, Manner(slot=slot, silent=person.hushed))
        taken = Words("talk-taken-by", {"name": called(person), "who": specialist.name})
        _show_staff(tx, slot, taken)


def _show_staff(tx: Transaction, slot: str, words: Words) -> None:
    """Every copy of an offer says what became of it."""
    for staff in roster(tx).reachable():
        if tx.outbox.message_in(staff.id, slot) is not None:
            tx.outbox.add(staff.id, words, Urgency.HUMAN, Manner(slot=slot))


class EndTalk(UseCase):
    """The specialist ends the conversation; the peer is told and can come back any time."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, conversation: str) -> Words | None:
        """A conversation that belongs to an escalation is ended by closing that."""
        specialist = specialist_of(tx, peer)
        found = tx.conversations.find(conversation)
        if found is None or found.ended_at is not None:
            raise Stale
        if found.specialist_id != specialist.id:
            raise NotYours
        if found.escalation_id:
            return Words("talk-close-escalation-first")
        end_conversation(tx, now, found.peer_id)
        tx.journal.add("talk_ended", found.id, by=specialist.id)
        values = {"name": specialist.name, "peer": called(tx.people.get(found.peer_id))}
        tx.outbox.add(found.peer_id, Words("talk-ended", values), Urgency.HUMAN)
        tx.outbox.add(specialist.id, Words("talk-ended-staff", values), Urgency.HUMAN)
        return None


class CancelTalk(UseCase):
    """The peer no longer wants to wait; no reason asked."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, conversation: str) -> Words | None:
        """Only while nobody has taken it."""
        found = tx.conversations.find(conversation)
        if found is None or found.peer_id != peer.id or found.ended_at or found.specialist_id:
            raise Stale
        end_conversation(tx, now, peer.id)
        slot = f"talk:{found.id}"
        tx.outbox.add(peer.id, Words("talk-cancelled"), Urgency.HUMAN, Manner(slot=slot))
        _show_staff(tx, slot, Words("talk-cancelled-staff", {"name": called(peer)}))
        return None
