"""A life in danger: the organisation's steps on the claimer's screen, and what was done so far, as it was noted."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.escalation import Escalation
from bot.domain.specialist import Specialist
from bot.domain.words import Button, LocalTime, Manner, Phrase, Row, Urgency, Value, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase

NOTED, TAKEN_BACK = "danger_step", "danger_step_taken_back"


class DangerStep(StrEnum):
    """Who called whom, and whether somebody has reached the person; one tap each."""

    I_CALLED = "i-called"  # the claimer called the emergency number
    THEY_CALLED = "they-called"  # the person did
    OTHER_CALLED = "other-called"  # somebody who is with the person did
    TEAM_CALLED = "team-called"  # a colleague did
    FAMILY_CALLED = "family-called"  # somebody close to them was called
    CONFIRMED = "confirmed"  # somebody is with them now: contact is confirmed


@dataclass(frozen=True)
class NotedStep:
    """One step, by whom and when."""

    step: DangerStep
    by: str
    at: datetime


def noted_steps(tx: Transaction, escalation_id: str) -> tuple[NotedStep, ...]:
    """What stands, in order; what was taken back is in the journal all the same."""
    standing: list[NotedStep] = []
    for line in tx.journal.of(escalation_id):
        if line["event"] == NOTED:
            standing.append(NotedStep(DangerStep(line["step"]), line["by"], line["at"]))
        elif line["event"] == TAKEN_BACK and standing:
            standing.pop()
    return tuple(standing)


def show_danger(case: UseCase, tx: Transaction, escalation: Escalation, reader: Specialist) -> None:
    """One message, edited as steps are noted."""
    noted = noted_steps(tx, escalation.id)
    values: dict[str, Value] = {
        "number": escalation.number,
        "steps": case.policy.emergency_steps or Phrase("emergency-steps-unset"),
        "noted": "\n".join(_line(case, tx, one, reader) for one in noted) or Phrase("danger-nothing-noted"),
    }
    manner = Manner(slot=f"danger:{escalation.id}", protect=True)
    words = Words("danger-screen", values, _rows(escalation, can_take_back=bool(noted)))
    tx.outbox.add(reader.id, words, Urgency.HUMAN, manner)


def _line(case: UseCase, tx: Transaction, noted: NotedStep, reader: Specialist) -> str:
    person, who = tx.people.get(reader.id), tx.staff.find(noted.by)
    values: dict[str, Value] = {
        "time": LocalTime(noted.at, person.timezone),
        "name": who.name if who else "—",
        "step": Phrase(f"danger-{noted.step}"),
    }
    return case.content.text("danger-line", person.reads, values)


def _rows(escalation: Escalation, *, can_take_back: bool) -> tuple[Row, ...]:
    args = {"escalation": escalation.id}
    buttons = [Button(f"button-danger-{step}", "danger.note", {**args, "step": step}) for step in DangerStep]
    rows = [tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)]
    if can_take_back:
        rows.append((Button("button-danger-take-back", "danger.undo", args),))
    return tuple(rows)
