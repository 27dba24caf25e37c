"""Whether somebody can be reached: a quiet check each day, and a press before the shift."""

from datetime import datetime, timedelta

from bot.domain.words import Button, LocalTime, Manner, Urgency, Words
from bot.ports import Transaction
from bot.usecases.steps.louder import ring_test

REACH = "reach"  # due work, about one person: have they pressed? Its data is when their shift begins
REACH_AHEAD = "reach-ahead"  # due work, about the plan: whose shift begins within the hour?
REACH_DAILY = "reach-daily"  # due work: the quiet check
HERE = "here "  # before the time in the data: they have pressed
LEAD = timedelta(minutes=60)
HEARD_BEFORE = timedelta(minutes=30)  # the supervisors hear this long before the shift
LEAST_TIME = timedelta(minutes=10)
QUIET_SLOT = "reach"


def ask_reach(tx: Transaction, now: datetime, person_id: str, starts_at: datetime) -> None:
    """Ask for the press before this shift, once. Whoever is on duty already has shown that they are here."""
    staff, known = tx.staff.find(person_id), tx.due.find(REACH, person_id)
    if staff is None or not staff.is_active or (staff.duty != "off" and not staff.is_unsure):
        return
    if known and known.data.removeprefix(HERE) == starts_at.isoformat():
        return
    deadline = max(starts_at - HEARD_BEFORE, now + LEAST_TIME)
    tx.due.put(REACH, person_id, deadline, data=starts_at.isoformat(), person_id=person_id)
    start = LocalTime(starts_at, tx.people.get(person_id).timezone)
    words = Words("reach-ask", {"start": start}, ((Button("button-reach-here", "reach.here"),),))
    tx.outbox.add(person_id, words, Urgency.HUMAN)
    for channel in tx.channels.of(person_id):
        if channel.heard_at is None:  # before the first shift it has been heard
            ring_test(tx, now, channel)


def check_quietly(tx: Transaction, person_id: str) -> None:
    """A message without a sound that goes away once it has arrived (note_delivery.py)."""
    manner = Manner(slot=QUIET_SLOT, silent=True, about=f"reach:{person_id}")
    tx.outbox.add(person_id, Words("reach-quiet"), Urgency.DIGEST, manner)
