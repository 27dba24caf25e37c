"""What is looked at ahead of time: each shift is confirmed the day before, and a gap is told two days before."""

import json
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.confirmation import Confirmation
from bot.domain.peer import Peer
from bot.domain.policy import Policy
from bot.domain.rota import AHEAD as HORIZON
from bot.domain.rota import Rota, Span, Stretch, cut_out
from bot.domain.schedule import instant
from bot.domain.specialist import Duty, Role
from bot.domain.words import Button, Manner, Row, Urgency, Value, Words
from bot.ports import DueRow, Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.people import roster
from bot.usecases.steps.rota import AHEAD, PLAN, gap_words, plan_now, span_values, wakes_at

ASKED_AT = time(12)  # the day before, so that the day's waking hours are left to find somebody
TOO_SHORT = timedelta(hours=3)  # this close nobody is asked: the press before the shift (reach) asks already
GAPS_AHEAD = timedelta(hours=48)
KEPT_FOR = timedelta(days=30)
TOLD = "rota_gaps_told"  # the fact: gaps the supervisors have heard of


class WatchRota(UseCase):
    """Due work of kind "rota-ahead": ask and warn of what is close enough, and look again when the next thing is."""

    def __call__(self, tx: Transaction, now: datetime, due: DueRow) -> None:
        """Nothing is asked or warned of twice."""
        del due
        plan = plan_now(tx)
        tx.rota.let_go(now - KEPT_FOR)
        moments = [self._ask(tx, now, plan), self._warn(tx, now, plan)]
        if plan.is_planned:
            tx.due.put(AHEAD, PLAN, min([now + HORIZON - timedelta(days=2), *(at for at in moments if at)]))

    def _ask(self, tx: Transaction, now: datetime, plan: Rota) -> datetime | None:
        """Everyone whose shift is tomorrow; when the next one is to be asked."""
        later: list[datetime] = []
        for span in plan.following(now):
            peer = tx.people.get(span.person_id)
            at = _asked_at(peer, span)
            if at > now:
                later.append(at)
            elif span.start - now > TOO_SHORT:
                _ask_one(tx, now, peer, span)
        return min(later, default=None)

    def _warn(self, tx: Transaction, now: datetime, plan: Rota) -> datetime | None:
        """Gaps of the next two days that the supervisors have not heard of; when the next one comes so close."""
        if not plan.is_planned:
            return None
        lines = (Duty.FIRST, Duty.BACKUP) if plan.plans_backups else (Duty.FIRST,)
        told, near, later = _told(tx), [], []
        for duty in lines:
            for gap in plan.gaps(self.policy.covered, now, now + HORIZON, duty):
                at = _warned_at(self.policy, gap)
                if at > now:
                    later.append(at)
                else:
                    near.append(Span("", duty, *gap))
        news = [gap for gap in near if not _is_known(gap, told)]
        tx.facts.put(TOLD, json.dumps([[g.duty, g.start.isoformat(), g.end.isoformat()] for g in near]))
        if news:
            self._tell(tx, now, news)
        return min(later, default=None)

    def _tell(self, tx: Transaction, now: datetime, gaps: list[Span]) -> None:
        for supervisor in roster(tx).with_role(Role.SUPERVISOR):
            reader = tx.people.get(supervisor.id)
            lines = "\n".join(gap_words(self, reader.language, gap) for gap in gaps)
            manner = Manner(silent=wakes_at(reader, now) > now)
            tx.outbox.add(supervisor.id, Words("rota-gap-ahead", {"gaps": lines}), Urgency.HUMAN, manner)
        tx.journal.add("gap_told", "organisation", gaps=len(gaps))


def confirm_buttons(confirmation_id: str) -> tuple[Row, ...]:
    """[Yes, I'll be there] [I can't]."""
    args = {"shift": confirmation_id}
    return ((Button("button-shift-yes", "shift.yes", args), Button("button-shift-cannot", "shift.cannot", args)),)


def shift_slot(confirmation_id: str) -> str:
    """The one message about a shift, on each phone that has one."""
    return f"shift:{confirmation_id}"


def _ask_one(tx: Transaction, now: datetime, peer: Peer, span: Span) -> None:
    asked = Confirmation(tx.new_id(), span.person_id, span.duty, span.start, span.end, now)
    if not tx.rota.ask(asked):
        return
    values: dict[str, Value] = span_values(span, peer.timezone)
    words = Words("shift-confirm", values, confirm_buttons(asked.id))
    manner = Manner(slot=shift_slot(asked.id), silent=wakes_at(peer, now) > now)
    tx.outbox.add(peer.id, words, Urgency.HUMAN, manner)


def _asked_at(peer: Peer, span: Span) -> datetime:
    """Noon of the day before, or when they wake after it."""
    zone = ZoneInfo(peer.timezone)
    day = span.start.astimezone(zone).date() - timedelta(days=1)
    noon = instant(day, ASKED_AT, zone) or span.start - timedelta(days=1)
    return min(wakes_at(peer, noon), span.start - timedelta(hours=12))


def _warned_at(policy: Policy, gap: Stretch) -> datetime:
    """Two days before; earlier where that falls into the organisation's quiet hours."""
    at = (gap[0] - GAPS_AHEAD).astimezone(ZoneInfo(policy.timezone))
    if policy.quiet.start is None or not policy.quiet.holds(at.time()):
        return at
    day = at.date() if at.time() >= policy.quiet.start else at.date() - timedelta(days=1)
    quiet_from = instant(day, policy.quiet.start, ZoneInfo(policy.timezone)) or at
    return quiet_from - timedelta(hours=1)


def _told(tx: Transaction) -> list[Span]:
    kept = json.loads(tx.facts.get(TOLD) or "[]")
    return [Span("", Duty(d), datetime.fromisoformat(a), datetime.fromisoformat(b)) for d, a, b in kept]


def _is_known(gap: Span, told: list[Span]) -> bool:
    known = [(t.start, t.end) for t in told if t.duty is gap.duty]
    return not cut_out([(gap.start, gap.end)], known)
