"""Reachability: who can't be reached, or did not press before their shift, is no cover; supervisors hear it in time."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.peer import Peer
from bot.domain.schedule import instant
from bot.domain.specialist import Role
from bot.domain.words import LocalTime, Urgency, Words
from bot.ports import DueRow, Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.alerting import tell_supervisors
from bot.usecases.steps.louder import SHIFT, ring
from bot.usecases.steps.people import roster, specialist_of
from bot.usecases.steps.reach import HERE, LEAD, REACH, REACH_DAILY, ask_reach, check_quietly
from bot.usecases.steps.rota import PLAN, REACH_AHEAD, plan_now

CHECKED_AT = time(12)
A_WEEK = timedelta(days=7)  # a shift further ahead than one looks is found when it has come closer


class PlanReach(UseCase):
    """At start: the checks have their rows."""

    def __call__(self, tx: Transaction, now: datetime) -> None:
        """What is planned stays as it is; overdue means now."""
        if tx.due.find(REACH_DAILY, PLAN) is None:
            tx.due.put(REACH_DAILY, PLAN, self.next_check(now))
        if tx.due.find(REACH_AHEAD, PLAN) is None:
            tx.due.put(REACH_AHEAD, PLAN, now)

    def next_check(self, now: datetime) -> datetime:
        """The next noon of the organisation."""
        zone = ZoneInfo(self.policy.timezone)
        today = now.astimezone(zone).date()
        noons = (instant(today + timedelta(days=ahead), CHECKED_AT, zone) for ahead in (0, 1, 2))
        return next(at for at in noons if at is not None and at > now)


class CheckAll(PlanReach):
    """Due work of kind "reach-daily": everyone who works here, without a sound."""

    def __call__(self, tx: Transaction, now: datetime, due: DueRow | None = None) -> None:
        """Whoever it does not reach is told to the supervisors when the failure comes back."""
        del due
        for member in tx.staff.everyone():
            if member.is_active:
                check_quietly(tx, member.id)
        tx.due.put(REACH_DAILY, PLAN, self.next_check(now))


class AskBeforeShift(UseCase):
    """Due work of kind "reach-ahead": everyone whose shift begins within the hour."""

    def __call__(self, tx: Transaction, now: datetime, due: DueRow) -> None:
        """And again when the next one comes so close."""
        del due
        later = []
        for span in plan_now(tx).following(now):
            if span.start - LEAD > now:
                later.append(span.start - LEAD)
            else:
                ask_reach(tx, now, span.person_id, span.start)
        tx.due.put(REACH_AHEAD, PLAN, min(later, default=now + A_WEEK))


class MissPress(UseCase):
    """Due work of kind "reach": they have not pressed. No cover, until they do; they are alerted all the same."""

    def __call__(self, tx: Transaction, now: datetime, due: DueRow) -> None:
        """A shift that was given away meanwhile is nobody's fault."""
        staff = tx.staff.find(due.subject)
        if staff is None or not staff.is_active or due.data.startswith(HERE):
            return
        starts_at = datetime.fromisoformat(due.data)
        if not any(s.person_id == staff.id and s.start == starts_at for s in plan_now(tx).following(now)):
            return
        tx.staff.save(replace(staff, is_unsure=True))
        tx.journal.add("press_missed", staff.id)
        for channel in tx.channels.of(staff.id):
            ring(tx, now, channel, SHIFT)
        for supervisor in roster(tx).with_role(Role.SUPERVISOR):
            start = LocalTime(starts_at, tx.people.get(supervisor.id).timezone)
            told = Words("reach-missed", {"name": staff.name, "start": start})
            if supervisor.id != staff.id:
                tx.outbox.add(supervisor.id, told, Urgency.HUMAN)


class PressHere(UseCase):
    """[I'm here]"""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer) -> Words | None:
        """They count again, from this moment; whoever was told otherwise hears it."""
        staff, known = specialist_of(tx, peer), tx.due.find(REACH, peer.id)
        if known and not known.data.startswith(HERE):
            tx.due.put(REACH, peer.id, known.due_at + LEAD, data=HERE + known.data, person_id=peer.id)
        tx.journal.add("press_made", staff.id, by=staff.id)
        if staff.is_unsure:
            tx.staff.save(replace(staff, is_unsure=False))
            tell_supervisors(tx, Words("reach-after-all", {"name": staff.name}), but=staff.id)
        del now
        return Words("toast-reach-here")
