"""Looking in again: a task becomes a conversation, and the peer is told who is there. And, once, whether it helped."""

from datetime import datetime, time, timedelta

from bot.domain.errors import Refusal, Stale
from bot.domain.peer import Peer, Standing
from bot.domain.pseudonym import called
from bot.domain.relay import Conversation, Reason
from bot.domain.specialist import Specialist
from bot.domain.tasks import Task, TaskKind
from bot.domain.words import Button, Manner, Row, Urgency, Value, Words
from bot.ports import DueRow, Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.aftermath import at_local_time, had_one_today, keep_day_for, note_unprompted
from bot.usecases.steps.handing import more_buttons
from bot.usecases.steps.people import specialist_of
from bot.usecases.steps.planning import is_held
from bot.usecases.steps.scene import ASK_PERSON, lead_of
from bot.usecases.steps.tasks import add_task, finish, open_task, theirs_to_do

FOLLOW_UP = "follow_up"  # the kind of due work of an earlier version; it becomes a task
HELPED = "helped"  # the kind of due work that asks whether it helped
ASKED_AT = time(17, 0)
ASKED_FOR = timedelta(days=7)
ANSWERS = ("yes", "some", "no")


class AskedForQuiet(Refusal):
    """They said /stop: nobody writes to them first."""

    key = "refused-stopped"


class FollowUp(UseCase):
    """Due work of kind "follow_up", written by an earlier version: from now on a task like the others."""

    def __call__(self, tx: Transaction, now: datetime, due: DueRow) -> None:
        """Its specialist is asked at once."""
        found = tx.escalations.find(due.subject)
        if found is not None and open_task(tx, found.id, TaskKind.FOLLOW_UP) is None:
            add_task(tx, TaskKind.FOLLOW_UP, found, found.claimed_by, now)


class FollowUpDone(UseCase):
    """[Done]: the task ends."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, escalation: str) -> Words | None:
        """Recorded with who did it."""
        specialist = specialist_of(tx, peer)
        task = theirs_to_do(tx, _waiting(tx, escalation).id, specialist)
        finish(tx, now, task)
        tx.journal.add("follow_up_done", escalation, by=specialist.id)
        tx.outbox.add(specialist.id, Words("follow-up-thanks"), Urgency.HUMAN, Manner(slot=f"task:{task.id}"))
        return None


class WriteToThem(UseCase):
    """[Write to them]: the follow-up becomes a conversation, and the peer is told who is there."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, escalation: str, anyway: int = 0) -> Words | None:
        """Only while they are not with somebody already; when something came today already, it asks first."""
        specialist = specialist_of(tx, peer)
        task = theirs_to_do(tx, _waiting(tx, escalation).id, specialist)
        if tx.conversations.open_of_peer(task.peer_id) or tx.escalations.open_for(task.peer_id):
            raise Stale
        person = tx.people.get(task.peer_id)
        if person.standing is Standing.STOPPED:
            raise AskedForQuiet
        if had_one_today(tx, now, person) and not anyway:
            args: dict[str, str | int] = {"escalation": escalation, "anyway": 1}
            row = (Button("button-write-anyway", "follow.write", args),)
            asked = Words("follow-up-one-today", {"peer": called(person)}, (row,))
            tx.outbox.add(specialist.id, asked, Urgency.HUMAN)
            return None
        open_talk(tx, now, specialist, person)
        tx.journal.add("follow_up_opened", escalation, by=specialist.id)
        return None


def open_talk(tx: Transaction, now: datetime, specialist: Specialist, person: Peer) -> None:
    """The specialist writes first: both see who is there."""
    conversation = Conversation(tx.new_id(), person.id, Reason.TALK, now, specialist_id=specialist.id, opened_at=now)
    tx.conversations.save(conversation)
    note_unprompted(tx, now, person)
    end = (Button("button-end-talk", "talk.end", {"conversation": conversation.id}),)
    opened = Words("follow-up-opened", {"peer": called(person)}, (end, *more_buttons(conversation)))
    tx.outbox.add(specialist.id, opened, Urgency.HUMAN)
    here = Words("follow-up-here", {"name": specialist.name}, lead=lead_of(person))
    tx.outbox.add(person.id, here, Urgency.HUMAN, Manner(silent=person.hushed))


def plan_helped(tx: Transaction, now: datetime, peer: Peer, escalation_id: str) -> None:
    """The day after, in the late afternoon on their clock."""
    at = at_local_time(peer, now, 1, ASKED_AT)
    tx.due.put(HELPED, escalation_id, at, person_id=peer.id)
    keep_day_for(tx, peer, at)


class AskHelped(UseCase):
    """Due work of kind "helped": asked once, on a day when nothing else came; after a week not at all."""

    def __call__(self, tx: Transaction, now: datetime, row: DueRow) -> None:
        """Never to somebody who stopped, cannot be reached, or may be seen reading."""
        found = tx.escalations.find(row.subject)
        peer = tx.people.find(found.peer_id) if found else None
        if found is None or peer is None or found.closed_at is None or now - found.closed_at > ASKED_FOR:
            return
        if peer.standing is not Standing.MEMBER or peer.hushed:
            return
        if is_held(tx, now, peer) or had_one_today(tx, now, peer):
            plan_helped(tx, now, peer, found.id)
            return
        args = {"escalation": found.id}
        rows: tuple[Row, ...] = tuple(
            (Button(f"button-helped-{one}", "helped.answer", {**args, "answer": one}),) for one in ANSWERS
        )
        who = tx.staff.find(found.claimed_by or "")
        values: dict[str, Value] = {"name": who.name if who else self.policy.organisation}
        words = Words("helped-ask", values, rows, lead=lead_of(peer))
        tx.outbox.add(peer.id, words, Urgency.CHECKIN, Manner(slot=f"{HELPED}:{found.id}"))
        note_unprompted(tx, now, peer)
        tx.journal.add("helped_asked", found.id)


class AnswerHelped(UseCase):
    """[It helped], [A little], [Not really]: kept with the escalation, and with nobody's name."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, escalation: str, answer: str) -> None:
        """Once. Whatever it is, they are thanked; after "not really" a person is offered."""
        del now
        found = tx.escalations.find(escalation)
        lines = tx.journal.of(escalation) if found and found.peer_id == peer.id else ()
        was_asked = any(line["event"] == "helped_asked" for line in lines)
        is_answered = any(line["event"] == "helped_answered" for line in lines)
        if not was_asked or is_answered or answer not in ANSWERS:
            raise Stale
        tx.journal.add("helped_answered", escalation, answer=answer)
        notes = Button("button-caring-offer", "caring.show")
        rows: tuple[Row, ...] = ((ASK_PERSON,),) if answer == "no" else ((notes,),)
        key = "helped-thanks-no" if answer == "no" else "helped-thanks"
        tx.outbox.add(peer.id, Words(key, {}, rows), Urgency.REPLY, Manner(slot=f"{HELPED}:{escalation}"))


def _waiting(tx: Transaction, escalation_id: str) -> Task:
    task = open_task(tx, escalation_id, TaskKind.FOLLOW_UP)
    if task is None:
        raise Stale
    return task
