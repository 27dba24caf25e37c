"""What became of something we sent: a fact like any other, with consequences for the ladder, the relay and the peer."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.escalation import Alert, AlertAnswer, Escalation, State
from bot.domain.ladder import Telling
from bot.domain.pseudonym import called
from bot.domain.words import Manner, Urgency, Words
from bot.failpoints import failpoint
from bot.ports import Outcome, Transaction
from bot.usecases.answer_alert import move_on_if_nobody_is_left
from bot.usecases.base import UseCase
from bot.usecases.close_escalation import take_off_all
from bot.usecases.steps.alerting import tell_supervisors
from bot.usecases.steps.drilling import note_copy
from bot.usecases.steps.louder import watch_alert
from bot.usecases.steps.reach import QUIET_SLOT
from bot.usecases.steps.telling import tell

REFUSED = "refused"  # in every form: this alert reaches them no more than if they had blocked the bot


@dataclass(frozen=True)
class NoteDelivery(UseCase):
    """Called by the sender in the transaction that marks the row sent or failed."""

    def __call__(self, tx: Transaction, now: datetime, outcome: Outcome) -> None:
        """Dispatch on what the message was about."""
        kind, _, rest = (outcome.about or "").partition(":")
        if kind == "alert":
            self._alert(tx, now, rest, outcome)
        elif kind == "relay" and outcome.failure:
            self._relay(tx, rest)
        elif kind == "drill":
            note_copy(tx, now, rest, outcome)
        elif kind == "reach" and outcome.failure is None:
            self._reached(tx, rest)
        if outcome.is_permanent and outcome.person_id:
            self._unreachable(tx, now, outcome.person_id)

    def _alert(self, tx: Transaction, now: datetime, alert_id: str, outcome: Outcome) -> None:
        alert = tx.escalations.find_alert(alert_id)
        if alert is None:
            return
        if outcome.failure is None:
            tx.escalations.save_alert(replace(alert, sent_at=now))
            failpoint("alert-noted")
            return
        if not outcome.is_permanent and outcome.failure != REFUSED:
            return
        tx.escalations.save_alert(replace(alert, answer=AlertAnswer.UNREACHABLE))
        tx.journal.add("alert_undeliverable", alert.escalation_id, by=alert.specialist_id)
        watch_alert(tx, now, alert)  # Telegram fails: what is louder may not
        escalation = tx.escalations.find(alert.escalation_id)
        if escalation and escalation.state in {State.OPEN, State.READ}:
            self._tell_if_nobody_heard(tx, now, escalation, alert)
            move_on_if_nobody_is_left(tx, now, tx.escalations.find(escalation.id) or escalation)

    def _tell_if_nobody_heard(self, tx: Transaction, now: datetime, escalation: Escalation, failed: Alert) -> None:
        """Not one copy arrived so far: the peer is told at once, with the line."""
        others = [a for a in tx.escalations.alerts(escalation.id) if a.id != failed.id]
        if all(a.answer is AlertAnswer.UNREACHABLE for a in others):
            tx.escalations.save(tell(tx, now, escalation, Telling.NONE_REACHED, self.content, self.policy))

    @staticmethod
    def _reached(tx: Transaction, person_id: str) -> None:
        """The quiet check arrived: it goes away again, and whoever was out of reach is back."""
        tx.outbox.add(person_id, Words("reach-quiet"), Urgency.DIGEST, Manner(slot=QUIET_SLOT, remove=True))
        staff, person = tx.staff.find(person_id), tx.people.find(person_id)
        if person and person.unreachable_at is not None:
            tx.people.save(replace(person, unreachable_at=None))
        if staff and staff.is_active and not staff.is_reachable:
            tx.staff.save(replace(staff, is_reachable=True))
            tell_supervisors(tx, Words("reach-again", {"name": staff.name}), but=person_id)

    @staticmethod
    def _relay(tx: Transaction, about: str) -> None:
        author, _, message_id = about.partition(":")
        if author and message_id.isdigit():
            manner = Manner(slot=f"sent:{message_id}", reply_to=int(message_id))
            tx.outbox.add(author, Words("relay-not-delivered"), Urgency.HUMAN, manner)

    def _unreachable(self, tx: Transaction, now: datetime, person_id: str) -> None:
        """Blocked or gone: staff no longer count as cover, a peer's specialist and the supervisors are told."""
        staff = tx.staff.find(person_id)
        if staff and staff.is_active and staff.is_reachable:
            tx.staff.save(replace(staff, is_reachable=False))
            tx.journal.add("staff_unreachable", person_id)
            tell_supervisors(tx, Words("supervisor-unreachable", {"name": staff.name}), but=person_id)
            take_off_all(tx, now, self, person_id, why="unreachable")
        person = tx.people.find(person_id)
        if person is None or person.unreachable_at is not None:
            return
        tx.people.save(replace(person, unreachable_at=now))
        conversation = tx.conversations.open_of_peer(person_id)
        if conversation and conversation.specialist_id:
            words = Words("peer-unreachable", {"name": called(person)})
            tx.outbox.add(conversation.specialist_id, words, Urgency.HUMAN)
