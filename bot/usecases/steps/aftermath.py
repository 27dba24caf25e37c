"""The week after a crisis: at most one message a day comes by itself, whoever it is from; and what a person held up.

A check-in, a follow-up, a caring note and the question whether it helped share that one. A day that is kept for a
follow-up or for the question has no check-in.
"""

import json
from datetime import datetime, time, timedelta
from typing import Any

from bot.domain.peer import Peer, Standing
from bot.domain.words import Button, Row
from bot.ports import DueRow, Transaction

AFTERMATH = "aftermath"  # the kind of due work that ends it; its data says what came when
LASTS = timedelta(days=7)
HELD = "held"  # the kind of due work that forgets a check-in which waited for a conversation to end
HELD_FOR = timedelta(hours=12)


def begin_aftermath(tx: Transaction, now: datetime, peer: Peer) -> None:
    """From the moment it is closed."""
    kept = _facts(tx, peer)
    tx.due.put(AFTERMATH, peer.id, now + LASTS, data=json.dumps(kept), person_id=peer.id)


def had_one_today(tx: Transaction, now: datetime, peer: Peer) -> bool:
    """Whether one message came by itself today already, in the week after a crisis; never outside of it."""
    return _facts(tx, peer).get("last") == _day(peer, now)


def rests_today(tx: Transaction, now: datetime, peer: Peer) -> bool:
    """Whether no check-in comes today: one message did already, or the day is kept for something else."""
    facts, today = _facts(tx, peer), _day(peer, now)
    return facts.get("last") == today or today in facts.get("for", [])


def note_unprompted(tx: Transaction, now: datetime, peer: Peer) -> None:
    """This was the one of today."""
    _write(tx, peer, {"last": _day(peer, now)})


def keep_day_for(tx: Transaction, peer: Peer, moment: datetime) -> None:
    """A follow-up or the question comes on that day: a check-in gives way to it."""
    _write(tx, peer, {"for": [*_facts(tx, peer).get("for", []), _day(peer, moment)]})


def at_local_time(peer: Peer, now: datetime, days: int, at: time) -> datetime:
    """So many days from now, at this time on their clock."""
    day = peer.local(now) + timedelta(days=days)
    return datetime.combine(day.date(), at, day.tzinfo)


def note_held(tx: Transaction, now: datetime, peer: Peer) -> None:
    """A check-in was due while somebody was with them, or on the way: it is offered when that is over."""
    is_with_somebody = tx.conversations.open_of_peer(peer.id) or tx.escalations.open_for(peer.id)
    if is_with_somebody:
        tx.due.put(HELD, peer.id, now + HELD_FOR, data=_day(peer, now), person_id=peer.id)


def offer_held(tx: Transaction, now: datetime, peer: Peer) -> tuple[tuple[Row, ...], tuple[str, ...]]:
    """The button and the line for a check-in that waited today; offered once, never asked by itself."""
    row = tx.due.find(HELD, peer.id)
    if row is None:
        return (), ()
    tx.due.drop(HELD, peer.id)
    if row.data != _day(peer, now) or not peer.consent_checkins or peer.standing is not Standing.MEMBER:
        return (), ()
    return ((Button("button-held-checkin", "checkin.again"),),), ("checkin-was-held",)


def let_go(tx: Transaction, now: datetime, row: DueRow) -> None:
    """Due work of kinds "aftermath" and "held": its time is over, and the row is gone with that."""


def _facts(tx: Transaction, peer: Peer) -> dict[str, Any]:
    row = tx.due.find(AFTERMATH, peer.id)
    facts: dict[str, Any] = json.loads(row.data) if row and row.data else {}
    return facts


def _write(tx: Transaction, peer: Peer, facts: dict[str, Any]) -> None:
    row = tx.due.find(AFTERMATH, peer.id)
    if row is not None:
        tx.due.put(AFTERMATH, peer.id, row.due_at, data=json.dumps(_facts(tx, peer) | facts), person_id=peer.id)


def _day(peer: Peer, moment: datetime) -> str:
    return peer.local(moment).date().isoformat()
