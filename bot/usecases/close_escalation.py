"""How a claim ends: closed with an outcome by one tap, or released because contact was lost."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.errors import NotYours, Stale
from bot.domain.escalation import AlertAnswer, Escalation, Outcome, State
from bot.domain.ladder import STEPS, Step, wait_for
from bot.domain.peer import Peer
from bot.domain.pseudonym import called
from bot.domain.specialist import Duty, Role, Specialist, ids
from bot.domain.tasks import Task, TaskKind
from bot.domain.words import Button, Manner, Urgency, Words
from bot.failpoints import failpoint
from bot.ports import Transaction
from bot.usecases.answer_alert import CLAIMER
from bot.usecases.base import UseCase
from bot.usecases.follow_up import plan_helped
from bot.usecases.identity import tell_of_identity
from bot.usecases.steps.aftermath import begin_aftermath, offer_held
from bot.usecases.steps.alerting import headline, let_lapse, send_alert, show_truth, tell_supervisors
from bot.usecases.steps.caring import care_after
from bot.usecases.steps.consents import let_go_of_words
from bot.usecases.steps.escalate import LADDER, page_now
from bot.usecases.steps.folding import fold_for_all
from bot.usecases.steps.handing import second_goes, second_leaves, withdraw_offer
from bot.usecases.steps.lessons import report_false_alarm
from bot.usecases.steps.lines import crisis_values
from bot.usecases.steps.people import roster, specialist_of
from bot.usecases.steps.talk_request import TALK_WATCH, hand_back
from bot.usecases.steps.tasks import add_task, at_eleven
from bot.usecases.steps.telling import status_slot, tell

WITH_SOMEBODY = {"status-claimed", "status-passed", "status-with"}  # true no longer once it is closed


def _claimed_by(tx: Transaction, escalation_id: str, specialist: Specialist) -> Escalation:
    """The claimer's own, or any for a supervisor."""
    found = tx.escalations.find(escalation_id)
    if found is None or found.state is not State.CLAIMED:
        raise Stale
    if found.claimed_by != specialist.id and specialist.role is not Role.SUPERVISOR:
        raise NotYours
    return found


class CloseEscalation(UseCase):
    """A person closes it: the peer is told kindly, everyone's copy says so, a follow-up gets its date."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, escalation: str, outcome: str) -> Words | None:
        """`outcome` is "safe", "emergency" or "false_alarm"."""
        specialist = specialist_of(tx, peer)
        found = _claimed_by(tx, escalation, specialist)
        closed = tx.escalations.save(found.close(Outcome(outcome), now))
        if closed is None:
            raise Stale
        tx.due.drop(CLAIMER, closed.id)
        tx.due.drop(LADDER, closed.id)
        tx.journal.add("closed", closed.id, by=specialist.id, outcome=outcome)
        failpoint("escalation-closed")
        end_conversation(tx, now, closed.peer_id)
        person = tx.people.get(closed.peer_id)
        values = headline(closed, person, now) | {"name": specialist.name, "peer": called(person)}
        show_truth(tx, closed, Words("alert-closed", values))
        fold_for_all(tx, closed)
        if closed.outcome is Outcome.FALSE_ALARM:
            tx.outbox.add(specialist.id, Words("closed-thanks-false-alarm", values), Urgency.HUMAN)
            report_false_alarm(tx, now, closed, person)
        else:
            task = self._plan_after(tx, now, person, specialist, closed)
            row = (Button("button-task-now", "task.open", {"task": task.id}),)
            rests = ("closed-rests",) if care_after(tx, now, self.policy, closed) else ()
            values["hours"] = int(self.policy.rest / timedelta(hours=1))
            tx.outbox.add(specialist.id, Words("closed-thanks", values, (row,), tail=rests), Urgency.HUMAN)
        self._tell_peer(tx, now, person, specialist, closed)
        tell_of_identity(tx, closed, person)
        let_go_of_words(tx, self.policy, person, closed.id)
        return Words("toast-closed")

    def _tell_peer(
        self, tx: Transaction, now: datetime, person: Peer, specialist: Specialist, closed: Escalation
    ) -> None:
        facts = crisis_values(self.content, self.policy, person, closed.category, now)
        key = f"closed-{(closed.outcome or Outcome.SAFE).replace('_', '-')}"
        lead = ("crisis-neutral-line",) if person.hushed else ()
        if closed.told in WITH_SOMEBODY:
            over = Words("status-over", {"name": specialist.name})
            tx.outbox.add(person.id, over, Urgency.HUMAN, Manner(slot=status_slot(closed), silent=True))
        rows, waited = offer_held(tx, now, person)
        words = Words(key, {**facts, "name": specialist.name}, rows, lead=lead, tail=waited)
        tx.outbox.add(person.id, words, Urgency.HUMAN)

    @staticmethod
    def _plan_after(tx: Transaction, now: datetime, person: Peer, specialist: Specialist, closed: Escalation) -> Task:
        """What came of it and who looks in again is asked tomorrow; the peer is asked, once, whether it helped."""
        due_at = at_eleven(tx.people.get(specialist.id), now, 1)
        task = add_task(tx, TaskKind.WRAP_UP, closed, specialist.id, due_at)
        failpoint("follow-up-planned")
        begin_aftermath(tx, now, person)
        plan_helped(tx, now, person, closed.id)
        return task


class LoseContact(UseCase):
    """ "Lost contact": the claim is released, it stays open, backup and supervisors are alerted at once."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, escalation: str) -> Words | None:
        """Everyone who could be there is asked in the same moment, whatever the hour; then the ladder goes on."""
        specialist = specialist_of(tx, peer)
        found = _claimed_by(tx, escalation, specialist)
        if found.state is not State.CLAIMED:
            raise Stale
        released = release(tx, now, self, found, why="lost_contact")
        is_anybody_there = ask_everyone_now(tx, now, self, released, specialist.id, "lost_contact")
        person = tx.people.get(found.peer_id)
        lost = Words("supervisor-lost-contact", headline(found, person, now) | {"name": specialist.name})
        tell_supervisors(tx, lost, but=specialist.id)
        tx.outbox.add(
            specialist.id, Words("released-lost-contact" if is_anybody_there else "released-nobody"), Urgency.HUMAN
        )
        return None


def ask_everyone_now(tx: Transaction, now: datetime, case: UseCase, released: Escalation, but: str, why: str) -> bool:
    """On duty, backup and supervisors together, whatever the hour; was there anybody? The next step waits its time."""
    people = roster(tx, about=released.peer_id)
    together = (*people.on(Duty.FIRST), *people.on(Duty.BACKUP), *people.with_role(Role.SUPERVISOR))
    asked = [one for one in ids(together) if one != but]
    if not asked:
        return False
    for each in asked:
        send_alert(tx, now, released, each)
    tx.escalations.save(replace(released, step=STEPS.index(Step.OFFSHIFT)))
    tx.due.put(LADDER, released.id, now + wait_for(released.level, case.policy))
    tx.journal.add("step_alerted", released.id, step=why, people=len(asked), round=0)
    return True


def release(tx: Transaction, now: datetime, case: UseCase, found: Escalation, *, why: str) -> Escalation:
    """Back on the ladder: the relay closes, the peer hears that someone else is asked too."""
    released = tell(tx, now, found.release(), "status-asking-else", case.content, case.policy)
    saved = tx.escalations.save(released)
    if saved is None:
        raise Stale
    let_lapse(tx, found)
    for alert in tx.escalations.alerts(found.id):
        if alert.specialist_id == found.claimed_by:
            tx.escalations.save_alert(replace(alert, answer=AlertAnswer.CANNOT))
    tx.due.drop(CLAIMER, found.id)
    fold_for_all(tx, found)
    tx.journal.add("released", found.id, by=found.claimed_by, why=why)
    end_conversation(tx, now, found.peer_id)
    page_now(tx, now, saved)
    return saved


def end_conversation(tx: Transaction, now: datetime, peer_id: str) -> None:
    """The live relay of this peer, if any, ends."""
    conversation = tx.conversations.open_of_peer(peer_id)
    if conversation is None:
        return
    withdraw_offer(tx, conversation)
    tx.conversations.save(replace(second_goes(tx, conversation), ended_at=now))
    tx.due.drop(TALK_WATCH, conversation.id)


def take_off_all(tx: Transaction, now: datetime, case: UseCase, specialist_id: str, *, why: str) -> None:
    """They can be with nobody any more: what they had goes to others at once, and each peer is told."""
    for escalation in tx.escalations.claimed_by(specialist_id):
        release(tx, now, case, escalation, why=why)
    for conversation in tx.conversations.live_of_specialist(specialist_id):
        hand_back(case, tx, now, conversation)
    colleague = tx.staff.find(specialist_id)
    for conversation in tx.conversations.read_along_by(specialist_id):
        if colleague:
            second_leaves(tx, conversation, colleague)
