"""Reminders: planned on the person's own clock, moved with it when they travel."""

from datetime import datetime

from bot.domain.peer import Peer, Standing
from bot.domain.reminder import Reminder
from bot.ports import Transaction

REMINDER = "reminder"  # the kind of due work


def arm_reminder(tx: Transaction, now: datetime, peer: Peer, reminder: Reminder) -> None:
    """Due at its moment, or at once when that has just passed; gone from the plan where it cannot be said."""
    due_at = reminder.due_at(peer.timezone)
    if due_at is None or peer.standing is not Standing.MEMBER:
        tx.due.drop(REMINDER, reminder.id)
    else:
        tx.due.put(REMINDER, reminder.id, max(due_at, now), person_id=peer.id)


def arm_reminders(tx: Transaction, now: datetime, peer: Peer) -> None:
    """All of them, after anything that moves their time."""
    for reminder in tx.reminders.of(peer.id):
        arm_reminder(tx, now, peer, reminder)
