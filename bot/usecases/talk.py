"""/talk: a person, no emergency. The request waits until someone takes it; the peer hears the truth about that."""

from dataclasses import replace
from datetime import datetime

from bot.domain.errors import NotYours, Refusal, Stale
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.pseudonym import called
from bot.domain.relay import Conversation
from bot.domain.specialist import Role, Specialist
from bot.domain.words import Button, Manner, Phrase, Urgency, Value, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.close_escalation import end_conversation
from bot.usecases.steps.aftermath import offer_held
from bot.usecases.steps.handing import more_buttons
from bot.usecases.steps.people import roster, specialist_of
from bot.usecases.steps.talk_request import TALK_WATCH, ask_for_person
from bot.usecases.steps.unanswered import watch_unanswered


class AlreadyTaken(Refusal):
    """Somebody else is talking with this person already."""

    key = "refused-already-taken"


class AskForPerson(UseCase):
    """ "I want to talk to a person": always, the first time it is asked."""

    def __call__(
        self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage | None = None, **_here: str
    ) -> Words | None:
        """From /talk, the keyboard or a button."""
        del message
        ask_for_person(self, tx, now, peer)
        return None


class TakeTalk(UseCase):
    """A specialist takes the request; the relay opens."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, conversation: str) -> Words | None:
        """First one wins; everyone else's copy says who."""
        specialist = specialist_of(tx, peer, Role.SPECIALIST, Role.SUPERVISOR)
        found = tx.conversations.find(conversation)
        if found is None or found.ended_at is not None:
            raise Stale
        if found.peer_id == specialist.id:
            raise NotYours  # somebody else is to be with them
        if found.specialist_id is not None:
            raise AlreadyTaken
        tx.conversations.save(replace(found, specialist_id=specialist.id, opened_at=now))
        tx.due.put(TALK_WATCH, found.id, now + self.policy.claimer_silence * 2)
        watch_unanswered(tx, now, self.policy)
        tx.journal.add("talk_taken", found.id, by=specialist.id)
        person = tx.people.get(found.peer_id)
        self._show(tx, found, specialist, person)
        end = Button("button-end-talk", "talk.end", {"conversation": found.id})
        values: dict[str, Value] = {"name": called(person), "language": Phrase(f"language-{person.language}")}
        tx.outbox.add(specialist.id, Words("talk-opened", values, ((end,), *more_buttons(found))), Urgency.HUMAN)
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
        rows, waited = offer_held(tx, now, tx.people.get(found.peer_id))
        tx.outbox.add(found.peer_id, Words("talk-ended", values, rows, tail=waited), Urgency.HUMAN)
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
        tx.journal.add("talk_cancelled", found.id, by=peer.id)
        slot = f"talk:{found.id}"
        tx.outbox.add(peer.id, Words("talk-cancelled"), Urgency.HUMAN, Manner(slot=slot))
        _show_staff(tx, slot, Words("talk-cancelled-staff", {"name": called(peer)}))
        return None
