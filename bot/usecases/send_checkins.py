"""A check-in has come due: ask once on its local day, or record that it was missed (RELIABILITY P5)."""

from dataclasses import replace
from datetime import datetime

from bot.domain.checkin import Checkin, CheckinRun, RunState, is_time_to_stop_asking
from bot.domain.peer import Peer
from bot.domain.schedule import Slot, is_in_window, slots_until
from bot.domain.words import Button, Urgency, Words
from bot.ports import DueRow, Transaction
from bot.usecases.base import UseCase
from bot.usecases.reflect import note_notice
from bot.usecases.steps.aftermath import note_held, note_unprompted, rests_today
from bot.usecases.steps.asking import ask, asked_in
from bot.usecases.steps.planning import CHECKIN, active, arm, is_held, is_wanted, plan_of, silent_for
from bot.usecases.steps.scene import Scene
from bot.usecases.watch_missed import watch


class SendCheckin(UseCase):
    """The latest slot, if still in its window and nothing more important holds it; never a burst of old ones."""

    def __call__(self, tx: Transaction, now: datetime, row: DueRow) -> None:
        """Whoever stopped, or said no to check-ins, is planned again when they come back."""
        checkin = tx.checkins.find(row.subject)
        peer = tx.people.find(checkin.peer_id) if checkin else None
        if checkin is None or peer is None or not is_wanted(peer, checkin):
            return
        slots = slots_until(plan_of(peer, checkin), checkin.next_at or row.due_at, now)
        for slot in slots[:-1]:
            tx.checkins.start_run(_run(tx, now, checkin, slot, RunState.MISSED))
        is_time = bool(slots) and is_in_window(slots[-1], now)
        if is_time and not is_held(tx, now, peer) and not rests_today(tx, now, peer):
            checkin = self._reach(tx, now, peer, checkin, slots[-1])
        elif slots:
            if is_time:
                note_held(tx, now, peer)
            tx.checkins.start_run(_run(tx, now, checkin, slots[-1], RunState.MISSED))
        if slots and checkin.once is not None:
            checkin = replace(checkin, is_active=False)
        if checkin.next_at is not None:
            arm(tx, now, peer, checkin, slots[-1] if slots else None)

    def _reach(self, tx: Transaction, now: datetime, peer: Peer, checkin: Checkin, slot: Slot) -> Checkin:
        if is_time_to_stop_asking(silent_for(peer, checkin, now)):
            note_unprompted(tx, now, peer)
            return self._leave_the_door_open(tx, peer, checkin)
        run = _run(tx, now, checkin, slot, RunState.ASKED)
        if not tx.checkins.start_run(run):
            return checkin
        lead = note_notice(tx, now, peer, peer.needs_notice(now))
        scene = Scene.below(tx, now, peer)
        ask(self, scene, asked_in(self, scene, run, checkin), lead)
        note_unprompted(tx, now, peer)
        watch(tx, now, peer, checkin)
        return replace(checkin, unanswered=checkin.unanswered + 1)

    def _leave_the_door_open(self, tx: Transaction, peer: Peer, checkin: Checkin) -> Checkin:
        """One last note after long silence; all of this person's check-ins rest until they come back."""
        rows = ((Button("button-check-in-again", "checkin.again"), Button("button-stop-all", "stop.confirm")),)
        tx.outbox.add(peer.id, Words("checkin-open-door", {}, rows), Urgency.CHECKIN)
        for other in active(tx, peer):
            tx.checkins.save(replace(other, next_at=None))
            tx.due.drop(CHECKIN, other.id)
        tx.journal.add("checkins_rest", peer.id)
        return replace(checkin, next_at=None)


def _run(tx: Transaction, now: datetime, checkin: Checkin, slot: Slot, state: RunState) -> CheckinRun:
    return CheckinRun(tx.new_id(), checkin.id, checkin.peer_id, slot.day, now, state)
