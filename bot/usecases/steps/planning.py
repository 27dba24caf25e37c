"""When a peer's check-ins come next; what keeps them back."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.checkin import Checkin, spacing
from bot.domain.peer import Peer, Standing
from bot.domain.schedule import Plan, Slot, next_slot
from bot.domain.words import LocalTime, Phrase, Value
from bot.ports import Transaction
from bot.usecases.steps.reminding import arm_reminders

CHECKIN = "checkin"  # the kind of due work
BACK_AFTER = timedelta(days=2)  # from here on check-ins had slowed down
UNANSWERED_IN_A_ROW = 2
CONCERN_HOLDS = timedelta(hours=24)


def plan_of(peer: Peer, checkin: Checkin, every: int = 1) -> Plan:
    """The peer's own schedule, on the peer's own clock."""
    return Plan(checkin.at, checkin.days, peer.timezone, every, checkin.cycle, checkin.start, checkin.once)


def quiet_for(peer: Peer, now: datetime) -> timedelta:
    """How long nothing has been heard from them."""
    return now - (peer.seen_at or peer.created_at)


def silent_for(peer: Peer, checkin: Checkin, now: datetime) -> timedelta:
    """How long this check-in has met with silence. Days on which it was not asked (pause, outage) are not silence."""
    return quiet_for(peer, now) if checkin.unanswered >= UNANSWERED_IN_A_ROW else timedelta(0)


def arm(tx: Transaction, now: datetime, peer: Peer, checkin: Checkin, last: Slot | None = None) -> Checkin:
    """Plan its next moment (never a local day it ran on), or take it off the plan while it must not come."""
    slot = _next(tx, now, peer, checkin, last) if is_wanted(peer, checkin) else None
    armed = replace(checkin, next_at=slot.at if slot else None)
    tx.checkins.save(armed)
    if slot:
        tx.due.put(CHECKIN, checkin.id, slot.at, person_id=peer.id)
    else:
        tx.due.drop(CHECKIN, checkin.id)
    return armed


def rearm_all(tx: Transaction, now: datetime, peer: Peer) -> None:
    """After anything that moves their time: zone, pause, stop, return, consent."""
    for checkin in tx.checkins.of(peer.id):
        arm(tx, now, peer, checkin)
    arm_reminders(tx, now, peer)


def heard_from(tx: Transaction, now: datetime, peer: Peer) -> Peer:
    """They pressed or wrote: check-ins that had slowed down or ended in silence come as they were set again."""
    was_away = quiet_for(peer, now) >= BACK_AFTER
    present = replace(peer, seen_at=now, unreachable_at=None)
    tx.people.save(present)
    if was_away:
        rearm_all(tx, now, present)
    return present


def active(tx: Transaction, peer: Peer) -> tuple[Checkin, ...]:
    """The schedules they keep, by time of day."""
    return tuple(sorted((c for c in tx.checkins.of(peer.id) if c.is_active), key=lambda c: c.at))


def is_held(tx: Transaction, now: datetime, peer: Peer) -> bool:
    """Whether nothing may go out by itself: a crisis, a plain question or a person comes first; quiet, pause, stop."""
    return (
        not peer.may_be_prompted(now)
        or tx.escalations.open_for(peer.id) is not None
        or tx.conversations.open_of_peer(peer.id) is not None
        or any(c.answer is None for c in tx.escalations.concerns_since(peer.id, now - CONCERN_HOLDS))
    )


def next_moment(tx: Transaction, peer: Peer) -> Value:
    """When the next check-in comes, in local words; a phrase when none does."""
    planned = [c.next_at for c in active(tx, peer) if c.next_at]
    return LocalTime(min(planned), peer.timezone, "day-time") if planned else Phrase("no-checkin-planned")


def is_wanted(peer: Peer, checkin: Checkin) -> bool:
    """Whether this check-in is to come at all: kept, agreed to, and not stopped."""
    return checkin.is_active and bool(peer.consent_checkins) and peer.standing is Standing.MEMBER


def _next(tx: Transaction, now: datetime, peer: Peer, checkin: Checkin, last: Slot | None) -> Slot | None:
    plan = plan_of(peer, checkin, spacing(silent_for(peer, checkin, now)) if last else 1)
    after = max(now, peer.paused_until) if peer.paused_until else now
    slot = next_slot(plan, after, last.day if last else None)
    # Right after a slot no later day has run yet (and start_run keeps it to one a day in any case).
    while slot and not last and tx.checkins.ran_on(checkin.id, slot.day):
        slot = next_slot(plan, slot.at)
    return slot
