"""What others must know of a drill: that one is under way, that a copy arrived, that something real has begun."""

from dataclasses import replace
from datetime import datetime

from bot.domain.drill import dump, load
from bot.ports import Outcome, Transaction

DRILL, HOUSE = "drill", "house"  # the one row of due work that is the drill under way


def note_copy(tx: Transaction, now: datetime, about: str, outcome: Outcome) -> None:
    """A copy of a drill's alert arrived, or never will."""
    row, (drill_id, _, person_id) = tx.due.find(DRILL, HOUSE), about.partition(":")
    drill = load(row.data) if row else None
    if row is None or drill is None or drill.id != drill_id or person_id not in drill.seen:
        return
    seen = drill.seen[person_id]
    if outcome.failure is None:
        arrived = drill.note(person_id, replace(seen, alerted=drill.after(now)))
        tx.due.put(DRILL, HOUSE, row.due_at, data=dump(arrived))
    elif outcome.is_permanent:
        tx.due.put(DRILL, HOUSE, now, data=dump(drill.note(person_id, replace(seen, is_out=True))))


def something_real_began(tx: Transaction, now: datetime) -> None:
    """The drill looks at once, and ends."""
    row = tx.due.find(DRILL, HOUSE)
    if row:
        tx.due.put(DRILL, HOUSE, now, data=row.data)
