"""Asking for a person to talk with: the request, who hears of it, and the truth about when somebody may come."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.peer import Peer
from bot.domain.pseudonym import called
from bot.domain.relay import Conversation, Reason
from bot.domain.specialist import Duty, Role, Specialist
from bot.domain.words import Button, LocalTime, Manner, Phrase, Urgency, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.handing import second_goes, withdraw_offer
from bot.usecases.steps.lines import crisis_values
from bot.usecases.steps.matching import is_full, ordered, skills_of
from bot.usecases.steps.people import is_served, roster

TALK_OTHERS = "talk_others"  # the kind of due work that asks everyone else on call
HEAD_START = timedelta(minutes=2)
MOST_SHOWN = 3
LATELY, FEWEST, MOST_OF_THEM = timedelta(days=30), 5, 0.8  # what is said about waiting rests on this
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
        _call(case, tx, now, peer, known)
    _answer(case, tx, now, peer, known)
    if not known.is_live:
        _offer_choice(case, tx, now, peer, known)


def hand_back(case: UseCase, tx: Transaction, now: datetime, conversation: Conversation) -> None:
    """Whoever was talking with them is no longer there: others are asked, and the peer hears the truth at once."""
    withdraw_offer(tx, conversation)
    alone = replace(second_goes(tx, conversation), specialist_id=None, turned_at=None)
    waiting = replace(alone, opened_at=None, first_words_at=None, specialist_wrote_at=None)
    tx.conversations.save(waiting)
    tx.journal.add("talk_handed_back", conversation.id, by=conversation.specialist_id)
    peer = tx.people.get(conversation.peer_id)
    offer_to_all(case, tx, now, peer, waiting, again=True)
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
    key, minutes = _waiting_key(case, tx, now, peer), lately(tx, now)
    values["minutes"] = minutes or 0
    tail = ("talk-lately",) if key == "talk-asked" and minutes else ()
    words = Words(key, values, ((cancel,),), lead=lead, tail=tail)
    slot = None if lead else talk_slot(conversation).slot  # news is a message of its own, so that it is noticed
    tx.outbox.add(peer.id, words, Urgency.HUMAN, Manner(slot=slot, silent=peer.hushed))


def _waiting_key(case: UseCase, tx: Transaction, now: datetime, peer: Peer) -> str:
    people = roster(tx, about=peer.id)
    if people.on(Duty.FIRST) or people.on(Duty.BACKUP):
        return "talk-asked"
    return "talk-nobody-on-duty" if case.policy.covered.is_covered(now) else "talk-uncovered"


def lately(tx: Transaction, now: datetime) -> int | None:
    """Within how many minutes most requests of late were taken, rounded up to five; None while too few were made.

    Whoever still waits, or gave up, counts with how long that was or is: a slow week does not look like a fast one.
    """
    asked: dict[str, datetime] = {}
    waited: dict[str, timedelta] = {}
    for line in tx.journal.since(("talk_asked", "talk_taken", "talk_cancelled"), now - LATELY):
        about = str(line["about"])
        if line["event"] == "talk_asked":
            asked[about] = line["at"]
        elif about in asked:
            waited[about] = line["at"] - asked.pop(about)
    waited |= {one.id: now - one.asked_at for one in tx.conversations.waiting() if one.asked_at < now}
    if len(waited) < FEWEST:
        return None
    most = sorted(waited.values())[int(len(waited) * MOST_OF_THEM)]
    return max(5, -(-int(most.total_seconds() // 60) // 5) * 5)


def is_on_call(staff: Specialist) -> bool:
    """On duty in either line, and able to be with somebody."""
    return staff.duty is not Duty.OFF and staff.may_claim


def send_offer(
    tx: Transaction, now: datetime, peer: Peer, conversation: Conversation, to: str, lead: tuple[str, ...] = ()
) -> None:
    """Ask one specialist whether they will talk with this person."""
    offer = replace(talk_offer(now, peer, conversation), lead=lead)
    tx.outbox.add(to, offer, Urgency.HUMAN, talk_slot(conversation))


def offer_to_all(
    case: UseCase, tx: Transaction, now: datetime, peer: Peer, conversation: Conversation, *, again: bool = False
) -> None:
    """Everyone on call is asked; `again`, those who were asked before too."""
    tx.due.drop(TALK_OTHERS, conversation.id)
    able = _able(case, tx, now, peer)
    if not able:
        _leave_to_supervisors(tx, now, peer, conversation)
    for specialist_id in able:
        if again or tx.outbox.message_in(specialist_id, str(talk_slot(conversation).slot)) is None:
            send_offer(tx, now, peer, conversation, specialist_id)


def _call(case: UseCase, tx: Transaction, now: datetime, peer: Peer, conversation: Conversation) -> None:
    """Whoever suits this person best hears of it first; the others soon after. All full: the supervisors decide."""
    able = _able(case, tx, now, peer)
    if able:
        send_offer(tx, now, peer, conversation, able[0])
        if len(able) > 1:
            tx.due.put(TALK_OTHERS, conversation.id, now + HEAD_START)
        return
    _leave_to_supervisors(tx, now, peer, conversation)


def _leave_to_supervisors(tx: Transaction, now: datetime, peer: Peer, conversation: Conversation) -> None:
    """Everyone on call is with as many people as they should be: the specialists are not asked to bear more."""
    if not _on_call(tx, peer):
        return
    for supervisor in roster(tx, about=peer.id).with_role(Role.SUPERVISOR):
        send_offer(tx, now, peer, conversation, supervisor.id, lead=("talk-all-full",))


def _on_call(tx: Transaction, peer: Peer) -> tuple[str, ...]:
    people = roster(tx, about=peer.id)
    return tuple(dict.fromkeys(s.id for s in (*people.on(Duty.FIRST), *people.on(Duty.BACKUP))))


def _able(case: UseCase, tx: Transaction, now: datetime, peer: Peer) -> tuple[str, ...]:
    """Those on call who are not with as many as they should be, whoever suits best first."""
    free = [each for each in _on_call(tx, peer) if not is_full(tx, case.policy, each)]
    return ordered(tx, now, case.policy, peer, free)


def _offer_choice(case: UseCase, tx: Transaction, now: datetime, peer: Peer, conversation: Conversation) -> None:
    """Who is there, in their own words; choosing is theirs and nothing waits for it."""
    able = [(each, skills_of(tx, each).intro) for each in _able(case, tx, now, peer)]
    named = [(staff, intro) for each, intro in able if intro and (staff := tx.staff.find(each))][:MOST_SHOWN]
    if not named:
        return
    args = {"conversation": conversation.id}
    rows = tuple(
        (Button("button-talk-choose", "talk.choose", {**args, "member": staff.id}, {"name": staff.name}),)
        for staff, _ in named
    )
    intros = "\n\n".join(f"{staff.name}: {intro}" for staff, intro in named)
    words = Words("talk-choose", {"intros": intros}, rows, lead=("crisis-neutral-line",) if peer.hushed else ())
    manner = Manner(slot=f"choose:{conversation.id}", silent=True)
    tx.outbox.add(peer.id, words, Urgency.HUMAN, manner)
