"""Asking for a person to talk with: the request, who hears of it, and the truth about when somebody may come."""

from dataclasses import replace
from datetime import datetime

from bot.domain.peer import Peer
from bot.domain.pseudonym import called
from bot.domain.relay import Conversation, Reason
from bot.domain.specialist import Duty
from bot.domain.words import Button, LocalTime, Manner, Phrase, Urgency, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.handing import second_goes, withdraw_offer
from bot.usecases.steps.lines import crisis_values
from bot.usecases.steps.people import is_served, roster

TALK_WATCH = "waiting"  # the kind of due work that looks whether a specialist has written to who waits


def ask_for_person(case: UseCase, tx: Transaction, now: datetime, peer: Peer) -> None:
    """Always, the first time it is asked; asking twice does not queue twice. Strangers hear what cannot be done."""
    if not is_served(tx, case.policy, peer):
        values = crisis_values(case.content, case.policy, peer, None, now)
        tx.outbox.add(peer.id, Words("crisis-lines", values), Urgency.REPLY)
        tx.outbox.add(peer.id, Words("status-stranger", values), Urgency.REPLY)
        return
    known = tx.conversations.open_of_peer(peer.id)
    if known is None:
        known = Conversation(tx.new_id(), peer.id, Reason.TALK, now)
        tx.conversations.save(known)
        tx.journal.add("talk_asked", known.id)
        _call(tx, now, peer, known)
    _answer(case, tx, now, peer, known)


def hand_back(case: UseCase, tx: Transaction, now: datetime, conversation: Conversation) -> None:
    """Whoever was talking with them is no longer there: others are asked, and the peer hears the truth at once."""
    withdraw_offer(tx, conversation)
    alone = replace(second_goes(tx, conversation), specialist_id=None, turned_at=None)
    waiting = replace(alone, opened_at=None, first_words_at=None, specialist_wrote_at=None)
    tx.conversations.save(waiting)
    tx.journal.add("talk_handed_back", conversation.id, by=conversation.specialist_id)
    peer = tx.people.get(conversation.peer_id)
    _call(tx, now, peer, waiting)
    _answer(case, tx, now, peer, waiting, lead=("talk-handed-back",))


def talk_offer(now: datetime, peer: Peer, conversation: Conversation) -> Words:
    """What staff see of a request to talk; no words of the peer in it."""
    take = Button("button-take", "talk.take", {"conversation": conversation.id})
    minutes = int((now - conversation.asked_at).total_seconds() // 60)
    return Words(
        "talk-offer",
        {"name": called(peer), "language": Phrase(f"language-{peer.language}"), "minutes": minutes},
        ((take,),),
    )


def talk_slot(conversation: Conversation) -> Manner:
    """The one message about a request, on the peer's phone and on each specialist's."""
    return Manner(slot=f"talk:{conversation.id}")


def _answer(
    case: UseCase,
    tx: Transaction,
    now: datetime,
    peer: Peer,
    conversation: Conversation,
    lead: tuple[str, ...] = (),
) -> None:
    values = crisis_values(case.content, case.policy, peer, None, now)
    values["when"] = LocalTime(case.policy.covered.next_start(now), peer.timezone, "day-time")
    if conversation.is_live:
        staff = tx.staff.find(conversation.specialist_id or "")
        words = Words("talk-live", {**values, "name": staff.name if staff else values["org"]})
        tx.outbox.add(peer.id, words, Urgency.HUMAN)
        return
    cancel = Button("button-talk-cancel", "talk.cancel", {"conversation": conversation.id})
    words = Words(_waiting_key(case, tx, now, peer), values, ((cancel,),), lead=lead)
    slot = None if lead else talk_slot(conversation).slot  # news is a message of its own, so that it is noticed
    tx.outbox.add(peer.id, words, Urgency.HUMAN, Manner(slot=slot, silent=peer.hushed))


def _waiting_key(case: UseCase, tx: Transaction, now: datetime, peer: Peer) -> str:
    people = roster(tx, about=peer.id)
    if people.on(Duty.FIRST) or people.on(Duty.BACKUP):
        return "talk-asked"
    return "talk-nobody-on-duty" if case.policy.covered.is_covered(now) else "talk-uncovered"


def _call(tx: Transaction, now: datetime, peer: Peer, conversation: Conversation) -> None:
    people = roster(tx, about=peer.id)
    for specialist_id in dict.fromkeys(s.id for s in (*people.on(Duty.FIRST), *people.on(Duty.BACKUP))):
        tx.outbox.add(specialist_id, talk_offer(now, peer, conversation), Urgency.HUMAN, talk_slot(conversation))
