"""One step of the ladder: alert whom the policy names now, write down why, tell the peer the truth."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.domain.escalation import AlertAnswer, Escalation, Pace, State
from bot.domain.ladder import STEPS, Move, Situation, Telling, next_move
from bot.domain.specialist import Roster
from bot.domain.words import Words
from bot.failpoints import failpoint
from bot.ports import DueRow, Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.alerting import headline, let_lapse, send_alert, show_shadows, tell_supervisors
from bot.usecases.steps.escalate import LADDER, put_on_list
from bot.usecases.steps.matching import ordered
from bot.usecases.steps.people import roster
from bot.usecases.steps.rota import PLAN, ROTA
from bot.usecases.steps.telling import tell


class ClimbLadder(UseCase):
    """Due work of kind "ladder". Late means now; it goes on until a person claims."""

    def __call__(self, tx: Transaction, now: datetime, due: DueRow) -> None:
        """Decide, alert, record, tell, and put the next look into the same transaction."""
        escalation = tx.escalations.find(due.subject)
        if escalation is None or not escalation.is_paging:
            return
        if escalation.state is State.READ and escalation.held_until and now < escalation.held_until:
            tx.due.put(LADDER, escalation.id, escalation.held_until)
            return
        if self._is_rota_behind(tx, now):
            tx.due.put(LADDER, escalation.id, now)  # after an outage: first who is on duty by now, then whom to ask
            return
        answers = {a.specialist_id: a.answer for a in tx.escalations.alerts(escalation.id)}
        people = roster(tx, about=escalation.peer_id)
        move = next_move(Situation(escalation, people, self.policy, answers, now))
        self._make(tx, now, escalation, with_unsure(move, people, answers))

    @staticmethod
    def _is_rota_behind(tx: Transaction, now: datetime) -> bool:
        follows = tx.due.find(ROTA, PLAN)
        return follows is not None and follows.due_at <= now

    def _make(self, tx: Transaction, now: datetime, escalation: Escalation, move: Move) -> None:
        self._record(tx, escalation, move)
        if move.tell is Telling.UNCOVERED and not move.alert:
            let_lapse(tx, escalation)  # the next shift is asked anew, whoever was asked in this one
        peer = tx.people.get(escalation.peer_id)
        for specialist_id in ordered(tx, now, self.policy, peer, move.alert, escalation.category):
            send_alert(tx, now, replace(escalation, step=move.step), specialist_id)
        if move.alert:
            show_shadows(tx, now, escalation)
        failpoint("alerts-written")
        moved = replace(escalation, state=State.OPEN, held_until=None, step=move.step, round=move.round, pace=move.pace)
        if move.tell:
            moved = tell(tx, now, moved, self._truth(move, moved), self.content, self.policy)
        if tx.escalations.save(moved) is None:
            raise RuntimeError("an escalation changed under its own ladder step")
        if move.look_again_at:
            tx.due.put(LADDER, escalation.id, move.look_again_at)
        if move.pace is Pace.LISTED:
            put_on_list(tx, now, escalation, self.policy)
        if move.is_gap:
            self._warn(tx, now, escalation)

    @staticmethod
    def _truth(move: Move, escalation: Escalation) -> str:
        """Once "no one has answered yet" was said it stays; it is not taken back to "trying"."""
        kept = {Telling.NOBODY_YET.value, "status-asking-else"}
        if move.tell is Telling.TRYING and escalation.told in kept:
            return str(escalation.told)
        return str(move.tell)

    @staticmethod
    def _record(tx: Transaction, escalation: Escalation, move: Move) -> None:
        for step in move.skipped:
            tx.journal.add("step_skipped", escalation.id, step=step)
        if move.alert:
            name = STEPS[move.step - 1] if 0 < move.step <= len(STEPS) and move.round == 0 else "everyone"
            tx.journal.add("step_alerted", escalation.id, step=name, people=len(move.alert), round=move.round)

    def _warn(self, tx: Transaction, now: datetime, escalation: Escalation) -> None:
        """Nobody on duty in covered hours: the supervisors hear of the gap once for each escalation."""
        if escalation.told is not None or escalation.pace is Pace.ONCE:
            return
        peer = tx.people.get(escalation.peer_id)
        tell_supervisors(tx, Words("gap-nobody-on-duty", headline(escalation, peer, now)), but=peer.id)


def with_unsure(move: Move, people: Roster, answers: Mapping[str, AlertAnswer]) -> Move:
    """Whoever did not press before their shift is nobody's cover, and is alerted all the same: they may be there."""
    again = {AlertAnswer.NONE, AlertAnswer.READ, AlertAnswer.UNREACHABLE} if move.round else set()
    asked = {None, AlertAnswer.LAPSED, *again}
    also = tuple(s.id for s in people.unsure() if answers.get(s.id) in asked and s.id not in move.alert)
    if not also:
        return move
    tell = Telling.TRYING if move.tell is Telling.NONE_REACHED else move.tell
    return replace(move, alert=(*move.alert, *also), tell=tell)
