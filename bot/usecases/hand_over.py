"""Handing a conversation on: to a chosen colleague with a note, who accepts it; or at once, because it is not my role.

    offered ──accept──> theirs, the peer is told who
       └──can't, or ten minutes──> stays where it is

Until somebody accepts, nothing has changed for the peer.
"""

import json
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.errors import NotYours, Stale
from bot.domain.escalation import AlertAnswer, Escalation
from bot.domain.message import Form, IncomingMessage
from bot.domain.peer import Dialogue, Peer
from bot.domain.pseudonym import called
from bot.domain.relay import Conversation
from bot.domain.specialist import Specialist
from bot.domain.words import Button, Manner, Phrase, Row, Urgency, Value, Words
from bot.ports import DueRow, Transaction
from bot.usecases.answer_alert import CLAIMER, show_claimed
from bot.usecases.base import UseCase
from bot.usecases.close_escalation import ask_everyone_now, release
from bot.usecases.steps.alerting import headline, show_truth, tell_supervisors
from bot.usecases.steps.folding import fold_for
from bot.usecases.steps.handing import (
    HANDOVER,
    MAY_TAKE,
    colleagues,
    more_buttons,
    offer_slot,
    theirs,
    withdraw_offer,
)
from bot.usecases.steps.people import specialist_of
from bot.usecases.steps.talk_request import TALK_WATCH, hand_back
from bot.usecases.steps.telling import tell

NOTE = "handover_note"  # the dialogue that takes what is typed next for the note
OFFER_WAITS = timedelta(minutes=10)
LONGEST_NOTE = 1000
REASONS = ("training", "know-them", "too-close")


class AskMore(UseCase):
    """[More help]: pass it on, a second pair of eyes, a pause."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, conversation: str) -> None:
        """Only for the one who is in it."""
        del now
        specialist = specialist_of(tx, peer)
        found = theirs(tx, conversation, specialist)
        args = {"conversation": found.id}
        labels = {"pass": "button-pass", "eyes": "button-eyes", "pause": "button-pause-chat"}
        rows = tuple((Button(label, f"talk.{name}", args),) for name, label in labels.items())
        words = Words("help-what", {"name": called(tx.people.get(found.peer_id))}, rows)
        tx.outbox.add(specialist.id, words, Urgency.HUMAN, Manner(slot=f"help:{found.id}"))


class AskToWhom(UseCase):
    """[Pass it on]: those on duty, backups, supervisors, by name."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, conversation: str) -> None:
        """Nobody there: said, with the way that is always open."""
        del now
        specialist = specialist_of(tx, peer)
        found = theirs(tx, conversation, specialist)
        args = {"conversation": found.id}
        people = colleagues(tx, found, but=(specialist.id,))
        rows: tuple[Row, ...] = tuple(
            (Button("button-person", "talk.pass-to", {**args, "to": one.id}, {"name": one.name}),) for one in people
        )
        not_mine = (Button("button-not-my-role", "talk.not-mine", args),)
        values = {"name": called(tx.people.get(found.peer_id))}
        key = "pass-to-whom" if people else "pass-to-nobody"
        tx.outbox.add(specialist.id, Words(key, values, (*rows, not_mine)), Urgency.HUMAN, _help_slot(found))


class AskNote(UseCase):
    """A colleague is chosen: what they should know is typed next, or nothing."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, conversation: str, to: str) -> None:
        """From here what is typed is the note, and goes to nobody else."""
        specialist = specialist_of(tx, peer)
        found = theirs(tx, conversation, specialist)
        colleague = _able(tx, found, specialist, to)
        args = {"conversation": found.id, "to": to}
        tx.dialogues.put(Dialogue(specialist.id, NOTE, args, now))
        without, keep = (
            Button("button-without-note", "talk.pass-send", args),
            Button("button-keep-it", "talk.keep", args),
        )
        values = {"name": called(tx.people.get(found.peer_id)), "who": colleague.name}
        tx.outbox.add(
            specialist.id, Words("pass-note", values, ((without,), (keep,))), Urgency.HUMAN, _help_slot(found)
        )


class OfferHandOver(UseCase):
    """[Without a note]."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, conversation: str, to: str) -> None:
        """The colleague is asked."""
        specialist = specialist_of(tx, peer)
        _offer(tx, now, theirs(tx, conversation, specialist), specialist, to, "")


class KeepIt(UseCase):
    """[Keep it myself]: nothing is passed on."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, conversation: str, to: str = "") -> Words:
        """What is typed from here on goes to the peer again; a colleague who was asked sees that it is over."""
        del now, to
        specialist = specialist_of(tx, peer)
        found = theirs(tx, conversation, specialist)
        _forget_note(tx, specialist)
        withdraw_offer(tx, found)
        words = Words("pass-kept", {"name": called(tx.people.get(found.peer_id))})
        tx.outbox.add(specialist.id, words, Urgency.HUMAN, _help_slot(found))
        return Words("toast-kept")


class AcceptHandOver(UseCase):
    """[I take over]: from this commit on it is theirs, and the peer is told who writes now."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, conversation: str) -> Words:
        """Only the colleague who was asked, only while the one who asked is still in it."""
        specialist = specialist_of(tx, peer, *MAY_TAKE)
        found, offer = _offered(tx, conversation, specialist)
        giver = tx.staff.find(offer["from"])
        if giver is None:
            raise Stale
        tx.due.drop(HANDOVER, found.id)
        _forget_note(tx, giver)
        escalation = tx.escalations.find(found.escalation_id) if found.escalation_id else None
        given = found.given_to(specialist.id, now)
        tx.conversations.save(given)
        tx.journal.add("handed_over", escalation.id if escalation else found.id, by=giver.id, to=specialist.id)
        person = tx.people.get(found.peer_id)
        values: dict[str, Value] = {"name": called(person), "who": specialist.name, "giver": giver.name}
        taken = Words("pass-taken", {**values, "note": offer["note"] or Phrase("pass-no-note")})
        tx.outbox.add(specialist.id, taken, Urgency.HUMAN, offer_slot(found))
        tx.outbox.add(giver.id, Words("pass-done", values), Urgency.HUMAN, _help_slot(found))
        if given.second_id:
            tx.outbox.add(given.second_id, Words("talk-taken-by", values), Urgency.HUMAN)
        if escalation:
            _move_claim(self, tx, now, escalation, specialist, giver)
        else:
            _move_talk(self, tx, now, given, person, values)
        return Words("toast-claimed")


class DeclineHandOver(UseCase):
    """[I can't]: no reason asked; it stays where it is."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, conversation: str) -> Words:
        """The one who asked hears it at once, with the ways that are left."""
        del now
        specialist = specialist_of(tx, peer)
        found, offer = _offered(tx, conversation, specialist)
        tx.due.drop(HANDOVER, found.id)
        tx.journal.add("handover_declined", found.escalation_id or found.id, by=specialist.id)
        values = {"name": called(tx.people.get(found.peer_id)), "who": specialist.name}
        tx.outbox.add(specialist.id, Words("pass-declined-by-you", values), Urgency.HUMAN, offer_slot(found))
        tx.outbox.add(offer["from"], Words("pass-declined", values, _ways(found)), Urgency.HUMAN)
        return Words("toast-cannot")


class LetOfferLapse(UseCase):
    """Due work of kind "handover": ten minutes without an answer."""

    def __call__(self, tx: Transaction, now: datetime, row: DueRow) -> None:
        """It was never anybody else's, and the one who has it knows."""
        del now
        found, offer = tx.conversations.find(row.subject), json.loads(row.data)
        if found is None or found.specialist_id != offer["from"]:
            return
        colleague = tx.staff.find(offer["to"])
        values = {"name": called(tx.people.get(found.peer_id)), "who": colleague.name if colleague else "—"}
        tx.outbox.add(offer["to"], Words("pass-lapsed-for-you", values), Urgency.HUMAN, offer_slot(found))
        tx.outbox.add(offer["from"], Words("pass-lapsed", values, _ways(found)), Urgency.HUMAN)


class NotMyRole(UseCase):
    """[Not my role]: handed back in one tap, others are asked at once; a reason may follow, or not."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, conversation: str) -> Words:
        """A crisis goes back on the ladder, a talk to those on call; the peer hears the truth."""
        specialist = specialist_of(tx, peer)
        found = theirs(tx, conversation, specialist)
        _forget_note(tx, specialist)
        withdraw_offer(tx, found)
        escalation = tx.escalations.find(found.escalation_id) if found.escalation_id else None
        about = escalation.id if escalation else found.id
        if escalation:
            released = release(tx, now, self, escalation, why="not_my_role")
            is_anybody_there = ask_everyone_now(tx, now, self, released, specialist.id, "not_my_role")
            head = headline(escalation, tx.people.get(found.peer_id), now)
            words = Words("supervisor-not-my-role", head | {"name": specialist.name})
            tell_supervisors(tx, words, but=specialist.id)
        else:
            hand_back(self, tx, now, found)
            is_anybody_there = bool(colleagues(tx, found, but=(specialist.id,)))
        rows = tuple((Button(f"button-why-{why}", "talk.why", {"about": about, "reason": why}),) for why in REASONS)
        key = "not-my-role" if is_anybody_there else "not-my-role-nobody"
        tx.outbox.add(specialist.id, Words(key, {}, rows), Urgency.HUMAN, Manner(slot=f"why:{about}"))
        return Words("toast-not-my-role")


class SayWhy(UseCase):
    """Why it was not their role, if they want to say; kept in the journal."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, about: str, reason: str) -> Words:
        """Once, by the one who handed it back."""
        del now
        specialist = specialist_of(tx, peer)
        handed = [line for line in tx.journal.of(about) if line["event"] in {"released", "talk_handed_back"}]
        said = {line["by"] for line in tx.journal.of(about) if line["event"] == "not_my_role_because"}
        if reason not in REASONS or specialist.id not in {line["by"] for line in handed} or specialist.id in said:
            raise Stale
        tx.journal.add("not_my_role_because", about, by=specialist.id, reason=reason)
        tx.outbox.add(specialist.id, Words("not-my-role-noted"), Urgency.HUMAN, Manner(slot=f"why:{about}"))
        return Words("toast-thanks")


def is_writing_note(tx: Transaction, author: Peer, message: IncomingMessage) -> bool:
    """Whether what they type now is a note for a colleague; a reply to somebody's words never is."""
    if message.form is Form.EDIT or message.reply_to is not None:
        return False
    dialogue = tx.dialogues.find(author.id)
    return dialogue is not None and dialogue.kind == NOTE


def take_note(tx: Transaction, now: datetime, author: Peer, message: IncomingMessage) -> None:
    """The note is typed: the colleague is asked. When the conversation is over meanwhile, that is said."""
    dialogue = tx.dialogues.find(author.id)
    if dialogue is None:
        return
    if message.form is not Form.TEXT:  # a voice or a picture might be for either of the two: it goes to neither
        tx.outbox.add(author.id, Words("pass-note-typed"), Urgency.HUMAN, Manner(reply_to=message.message_id))
        return
    tx.dialogues.clear(author.id)
    staff, known = tx.staff.find(author.id), tx.conversations.find(str(dialogue.data["conversation"]))
    if staff is None or known is None or known.specialist_id != author.id or not known.is_live:
        tx.outbox.add(author.id, Words("relay-over"), Urgency.HUMAN, Manner(reply_to=message.message_id))
        return
    to, values = str(dialogue.data["to"]), {"name": called(tx.people.get(known.peer_id))}
    if to not in {one.id for one in colleagues(tx, known, but=(author.id,))}:
        tx.outbox.add(author.id, Words("pass-gone", values, _ways(known)), Urgency.HUMAN)
        return
    _offer(tx, now, known, staff, to, message.text[:LONGEST_NOTE])


def _offer(tx: Transaction, now: datetime, found: Conversation, giver: Specialist, to: str, note: str) -> None:
    colleague = _able(tx, found, giver, to)
    _forget_note(tx, giver)
    withdraw_offer(tx, found)
    data = json.dumps({"from": giver.id, "to": to, "note": note})
    tx.due.put(HANDOVER, found.id, now + OFFER_WAITS, data=data, person_id=found.peer_id)
    tx.journal.add("handover_offered", found.escalation_id or found.id, by=giver.id, to=to)
    person = tx.people.get(found.peer_id)
    values: dict[str, Value] = {"name": called(person), "who": colleague.name, "giver": giver.name}
    values |= {"note": note or Phrase("pass-no-note"), "language": Phrase(f"language-{person.language}")}
    args = {"conversation": found.id}
    rows: tuple[Row, ...] = (
        (Button("button-take-over", "talk.accept", args), Button("button-cannot", "talk.decline", args)),
    )
    tx.outbox.add(to, Words("pass-offer", values, rows), Urgency.CRISIS, offer_slot(found))
    keep = ((Button("button-keep-it", "talk.keep", args),),)
    tx.outbox.add(giver.id, Words("pass-asked", values, keep), Urgency.HUMAN, _help_slot(found))


def _offered(tx: Transaction, conversation_id: str, specialist: Specialist) -> tuple[Conversation, dict[str, str]]:
    row, found = tx.due.find(HANDOVER, conversation_id), tx.conversations.find(conversation_id)
    offer: dict[str, str] = json.loads(row.data) if row else {}
    if found is None or not found.is_live or found.specialist_id != offer.get("from"):
        raise Stale
    if offer["to"] != specialist.id or found.peer_id == specialist.id:
        raise NotYours
    return found, offer


def _able(tx: Transaction, found: Conversation, giver: Specialist, to: str) -> Specialist:
    able = {one.id: one for one in colleagues(tx, found, but=(giver.id,))}
    if to not in able:
        raise Stale
    return able[to]


def _forget_note(tx: Transaction, specialist: Specialist) -> None:
    dialogue = tx.dialogues.find(specialist.id)
    if dialogue and dialogue.kind == NOTE:
        tx.dialogues.clear(specialist.id)


def _move_claim(
    case: UseCase, tx: Transaction, now: datetime, found: Escalation, specialist: Specialist, giver: Specialist
) -> None:
    """The claim changes hands in one commit: nobody else can have it in between."""
    fresh = replace(found.claim(specialist.id, now), told=None)
    told = tell(tx, now, fresh, "status-passed", case.content, case.policy, name=specialist.name, giver=giver.name)
    claimed = tx.escalations.save(told)
    if claimed is None:
        raise Stale
    tx.due.put(CLAIMER, claimed.id, now + case.policy.claimer_silence)
    for alert in tx.escalations.alerts(claimed.id):
        answers = {specialist.id: AlertAnswer.CLAIMED, giver.id: AlertAnswer.LAPSED}
        if alert.specialist_id in answers:
            tx.escalations.save_alert(replace(alert, answer=answers[alert.specialist_id]))
    taken = headline(claimed, tx.people.get(claimed.peer_id), now) | {"name": specialist.name}
    show_truth(tx, claimed, Words("alert-claimed-by", taken), but=(specialist.id,))
    fold_for(tx, claimed, giver.id)
    show_claimed(case, tx, now, claimed, specialist)


def _move_talk(
    case: UseCase, tx: Transaction, now: datetime, given: Conversation, person: Peer, values: dict[str, Value]
) -> None:
    tx.due.put(TALK_WATCH, given.id, now + case.policy.claimer_silence * 2)
    told = Words("talk-passed-to", values)
    tx.outbox.add(person.id, told, Urgency.HUMAN, Manner(silent=person.hushed))
    end = (Button("button-end-talk", "talk.end", {"conversation": given.id}),)
    opened = Words("follow-up-opened", {"peer": called(person)}, (end, *more_buttons(given)))
    tx.outbox.add(str(given.specialist_id), opened, Urgency.HUMAN)


def _ways(found: Conversation) -> tuple[Row, ...]:
    args = {"conversation": found.id}
    return ((Button("button-pass", "talk.pass", args),), (Button("button-not-my-role", "talk.not-mine", args),))


def _help_slot(found: Conversation) -> Manner:
    return Manner(slot=f"help:{found.id}")
