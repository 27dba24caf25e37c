"""After a hard one: a debrief is planned, rest from the first line begins, and the screen of /care."""

from datetime import datetime

from bot.domain.care import OFF_DAYS, UNTIL_THEY_SAY, debrief_at
from bot.domain.escalation import Escalation
from bot.domain.policy import Policy
from bot.domain.words import Row, Value
from bot.ports import Transaction
from bot.usecases.steps.people import REST
from bot.usecases.steps.scene import Scene

DEBRIEF = "debrief"  # the kind of due work that offers it; the subject is the escalation, its person who was with it
OFF = "off"  # the kind of due work that ends a time off; its data is what to put back
NOTE = "care-note"  # the dialogue that reads a note


def care_after(tx: Transaction, now: datetime, policy: Policy, closed: Escalation) -> bool:
    """For whoever was with somebody at level high or imminent; whether they rest from the first line now."""
    carer = closed.claimed_by
    if carer is None or not closed.level.is_alert:
        return False
    tx.due.put(DEBRIEF, closed.id, debrief_at(tx.people.get(carer).local(now)), data=carer, person_id=carer)
    if not policy.rest:
        return False
    tx.due.put(REST, carer, now + policy.rest, person_id=carer)
    return True


def show_care(scene: Scene, *, is_off: bool, is_supervisor: bool) -> None:
    """Everything there is for somebody who works here; none of it asks why."""
    off = ("button-care-back", "care.back") if is_off else ("button-care-off", "care.off")
    labels = [
        off,
        ("button-care-note", "care.note"),
        ("button-care-notes", "care.notes"),
        ("button-care-ask", "care.ask"),
        ("button-care-own", "care.own"),
    ]
    if is_supervisor:
        labels.append(("button-care-list", "care.list"))
    rows: tuple[Row, ...] = tuple((scene.button(label, action),) for label, action in labels)
    scene.show("care-screen", {}, rows)


def show_off_choices(scene: Scene) -> None:
    """[Take me off until ...]: the mornings to choose from, and "until I say"."""
    rows: list[Row] = []
    for days in OFF_DAYS:
        values: dict[str, Value] = {"days": days}
        rows.append((scene.button("button-care-off-days", "care.off-until", values, days=days),))
    rows.append((scene.button("button-care-off-open", "care.off-until", days=UNTIL_THEY_SAY),))
    rows.append((scene.button("button-back", "care.open"),))
    scene.show("care-off-until", {}, tuple(rows))
