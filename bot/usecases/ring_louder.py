"""An alert that is urgent, undelivered or unanswered rings on the louder channels too; what failed is told."""

from dataclasses import replace
from datetime import datetime

from bot.domain.escalation import Alert, AlertAnswer, Escalation, State
from bot.domain.ladder import STEPS
from bot.domain.louder import LoudChannel, Ring
from bot.domain.words import Phrase, Urgency, Words
from bot.ports import DueRow, Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.alerting import tell_supervisors
from bot.usecases.steps.louder import ALERT, LOUDER, ring

WAITED = "waited"


class RingLouder(UseCase):
    """Due work of kind "louder", about one alert: at once where the policy says so, else after some minutes."""

    def __call__(self, tx: Transaction, now: datetime, due: DueRow) -> None:
        """Nothing rings for what somebody has claimed, or for whoever said "I can't"."""
        alert = tx.escalations.find_alert(due.subject)
        escalation = tx.escalations.find(alert.escalation_id) if alert else None
        staff = tx.staff.find(alert.specialist_id) if alert else None
        if not (alert and escalation and staff and staff.is_active and _is_waiting(alert, escalation)):
            return
        step = STEPS[alert.step - 1] if alert.step <= len(STEPS) else None
        is_lost = alert.answer is AlertAnswer.UNREACHABLE
        if due.data != WAITED and not is_lost and not self.policy.louder.is_at_once(escalation.level, step):
            tx.due.put(LOUDER, alert.id, now + self.policy.louder.after, data=WAITED)
            return
        for channel in tx.channels.of(alert.specialist_id):
            ring(tx, now, channel, ALERT, number=escalation.number, level=escalation.level.word)
        why = "undelivered" if is_lost else "unanswered" if due.data == WAITED else "at_once"
        tx.journal.add("rung_louder", escalation.id, by=alert.specialist_id, why=why)


def _is_waiting(alert: Alert, escalation: Escalation) -> bool:
    answered = {AlertAnswer.CLAIMED, AlertAnswer.CANNOT, AlertAnswer.LAPSED}
    return escalation.state in {State.OPEN, State.READ} and alert.answer not in answered


class NoteRing(UseCase):
    """Called by delivery in the transaction that closes a ring."""

    def __call__(self, tx: Transaction, now: datetime, made: Ring, is_made: bool) -> None:
        """A channel that fails is told to its owner and to the supervisors once, until it works again."""
        channel = tx.channels.find(made.channel_id)
        if channel is None:
            return
        if is_made:
            if channel.failed_at is not None:
                tx.channels.save(replace(channel, failed_at=None))
            return
        tx.journal.add("ring_failed", channel.person_id, kind=channel.kind)
        if channel.failed_at is None:
            tx.channels.save(replace(channel, failed_at=now))
            self._tell(tx, channel)

    @staticmethod
    def _tell(tx: Transaction, channel: LoudChannel) -> None:
        kind = Phrase(f"channel-{channel.kind}")
        failed = Words("channel-failed", {"kind": kind, "hint": channel.hint})
        tx.outbox.add(channel.person_id, failed, Urgency.HUMAN)
        staff = tx.staff.find(channel.person_id)
        if staff:
            told = Words("channel-failed-supervisor", {"kind": kind, "name": staff.name})
            tell_supervisors(tx, told, but=channel.person_id)
