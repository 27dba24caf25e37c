"""Who called whom, and whether contact was confirmed: one tap each, on record, and told to the supervisors."""

from datetime import datetime

from bot.domain.errors import NotYours, Stale
from bot.domain.escalation import Escalation, State
from bot.domain.peer import Peer
from bot.domain.specialist import Role, Specialist
from bot.domain.words import Phrase, Value, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.alerting import tell_supervisors
from bot.usecases.steps.danger import NOTED, TAKEN_BACK, DangerStep, noted_steps, show_danger
from bot.usecases.steps.people import specialist_of


class ShowDanger(UseCase):
    """[Emergency steps]: what the organisation asks people to do, and what was done."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, escalation: str) -> None:
        """For the one who is with the person, and for supervisors."""
        del now
        specialist = specialist_of(tx, peer)
        show_danger(self, tx, _being_helped(tx, escalation, specialist), specialist)


class NoteDanger(UseCase):
    """[I called emergency], [They called it], [Contact confirmed] ..."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, escalation: str, step: str) -> Words | None:
        """Once each: the same tap again changes nothing. The claimer's screen and the supervisors hear it at once."""
        del now
        specialist = specialist_of(tx, peer)
        found = _being_helped(tx, escalation, specialist)
        if step not in set(DangerStep) or step in {one.step for one in noted_steps(tx, found.id)}:
            raise Stale
        tx.journal.add(NOTED, found.id, by=specialist.id, step=step)
        _show_all(self, tx, found, specialist)
        values: dict[str, Value] = {"number": found.number, "name": specialist.name, "step": Phrase(f"danger-{step}")}
        tell_supervisors(tx, Words("danger-told", values), but=specialist.id)
        return Words("toast-danger-noted")


class TakeBackDanger(UseCase):
    """[Take back the last]: a slip of the finger; both stay in the journal."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, escalation: str) -> Words | None:
        """Nothing to take back: nothing happens."""
        del now
        specialist = specialist_of(tx, peer)
        found = _being_helped(tx, escalation, specialist)
        noted = noted_steps(tx, found.id)
        if not noted:
            raise Stale
        tx.journal.add(TAKEN_BACK, found.id, by=specialist.id, step=noted[-1].step)
        _show_all(self, tx, found, specialist)
        values: dict[str, Value] = {
            "number": found.number,
            "name": specialist.name,
            "step": Phrase(f"danger-{noted[-1].step}"),
        }
        tell_supervisors(tx, Words("danger-told-taken-back", values), but=specialist.id)
        return Words("toast-danger-taken-back")


def _being_helped(tx: Transaction, escalation_id: str, specialist: Specialist) -> Escalation:
    found = tx.escalations.find(escalation_id)
    if found is None or found.state is not State.CLAIMED:
        raise Stale
    if found.claimed_by != specialist.id and (specialist.role is not Role.SUPERVISOR or found.peer_id == specialist.id):
        raise NotYours
    return found


def _show_all(case: UseCase, tx: Transaction, escalation: Escalation, presser: Specialist) -> None:
    """On the presser's phone, and on the claimer's when that is somebody else."""
    show_danger(case, tx, escalation, presser)
    claimer = tx.staff.find(escalation.claimed_by or "")
    if claimer and claimer.id != presser.id:
        show_danger(case, tx, escalation, claimer)
