"""/tasks: what came of it, when somebody looks in again or why nobody does; reminders until it is said."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.errors import Stale
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.pseudonym import called
from bot.domain.specialist import Role, Specialist
from bot.domain.tasks import NoneBecause, Result, Task, TaskKind
from bot.domain.words import LocalTime, Manner, Urgency, Value, Words
from bot.ports import DueRow, Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.aftermath import keep_day_for
from bot.usecases.steps.people import roster, specialist_of
from bot.usecases.steps.tasks import (
    DAYS,
    TASK,
    add_task,
    ask_why_none,
    at_eleven,
    finish,
    show_task,
    theirs_to_do,
)

OVERDUE = "overdue"  # the supervisors have heard of it


class ShowTasks(UseCase):
    """/tasks: their own, the longest due first; for supervisors also what is overdue of others, with whose it is."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage | None = None) -> None:
        """Nobody sees a task about themself."""
        del message
        reader = specialist_of(tx, peer)
        listed = [task for task in tx.tasks.open() if task.peer_id != reader.id and _is_for(task, reader, now)]
        if not listed:
            tx.outbox.add(reader.id, Words("tasks-none"), Urgency.REPLY)
        for task in listed:
            if task.owner_id != reader.id:
                tx.outbox.add(reader.id, _whose(tx, now, task), Urgency.REPLY)
            show_task(tx, now, task, reader.id)


class OpenTask(UseCase):
    """[Do it now]."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, task: str) -> None:
        """Before anybody is reminded."""
        specialist = specialist_of(tx, peer)
        show_task(tx, now, theirs_to_do(tx, task, specialist), specialist.id)


class NoteResult(UseCase):
    """What came of it, in one tap."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, task: str, result: str) -> None:
        """Then the same message asks for the follow-up."""
        specialist = specialist_of(tx, peer)
        found = theirs_to_do(tx, task, specialist)
        if found.kind is not TaskKind.WRAP_UP or found.outcome is not None or result not in set(Result):
            raise Stale
        noted = replace(found, outcome=Result(result))
        tx.tasks.save(noted)
        tx.journal.add("result_noted", found.escalation_id, by=specialist.id, result=result)
        show_task(tx, now, noted, specialist.id, is_anew=False)


class PlanFollowUp(UseCase):
    """[Today], [Tomorrow], [In three days], [Next week]: looking in becomes a task of its own on that day."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, task: str, days: int) -> None:
        """A check-in gives way on that day, so that one message comes and not two."""
        specialist = specialist_of(tx, peer)
        found = _asked_for_date(tx, task, specialist)
        escalation = tx.escalations.find(found.escalation_id)
        if days not in DAYS or escalation is None:
            raise Stale
        finish(tx, now, found)
        owner = found.owner_id or specialist.id
        due_at = at_eleven(tx.people.get(owner), now, days)
        add_task(tx, TaskKind.FOLLOW_UP, escalation, owner, due_at)
        person = tx.people.get(found.peer_id)
        keep_day_for(tx, person, due_at)
        tx.journal.add("follow_up_planned", found.escalation_id, by=specialist.id, days=days)
        values: dict[str, Value] = {"peer": called(person), "day": LocalTime(due_at, peer.timezone, "day")}
        tx.outbox.add(
            specialist.id,
            Words("task-planned" if days else "task-planned-today", values),
            Urgency.HUMAN,
            Manner(slot=f"task:{found.id}"),
        )


class AskWhyNone(UseCase):
    """[None, because ...]."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, task: str) -> None:
        """Leaving it open is not among the ways."""
        del now
        specialist = specialist_of(tx, peer)
        ask_why_none(tx, _asked_for_date(tx, task, specialist), specialist.id)


class PlanNone(UseCase):
    """Nobody looks in again, for this reason; on record."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, task: str, reason: str) -> None:
        """The task ends."""
        specialist = specialist_of(tx, peer)
        found = _asked_for_date(tx, task, specialist)
        if reason not in set(NoneBecause):
            raise Stale
        finish(tx, now, found)
        tx.journal.add("no_follow_up", found.escalation_id, by=specialist.id, reason=reason)
        tx.outbox.add(specialist.id, Words("follow-up-thanks"), Urgency.HUMAN, Manner(slot=f"task:{found.id}"))


class RemindOfTask(UseCase):
    """Due work of kind "task": asked for again each day. A day over its time the supervisors hear of it, once."""

    def __call__(self, tx: Transaction, now: datetime, row: DueRow) -> None:
        """Whoever should do it and cannot be reached: it is the supervisors'."""
        found = tx.tasks.find(row.subject)
        if found is None or found.done_at is not None:
            return
        is_overdue = found.is_overdue(now)
        owner = tx.staff.find(found.owner_id or "")
        supervisors = [one.id for one in roster(tx, about=found.peer_id).with_role(Role.SUPERVISOR)]
        if owner and owner.is_active and owner.is_reachable:
            show_task(tx, now, found, owner.id)
            if is_overdue and row.data != OVERDUE:
                for reader in supervisors:
                    tx.outbox.add(reader, _whose(tx, now, found), Urgency.DIGEST)
        else:
            for reader in supervisors:
                show_task(tx, now, found, reader)
        tx.due.put(TASK, found.id, now + timedelta(days=1), data=OVERDUE if is_overdue else "")


def _is_for(task: Task, reader: Specialist, now: datetime) -> bool:
    if task.owner_id == reader.id:
        return True
    return reader.role is Role.SUPERVISOR and (task.owner_id is None or task.is_overdue(now))


def _asked_for_date(tx: Transaction, task_id: str, specialist: Specialist) -> Task:
    found = theirs_to_do(tx, task_id, specialist)
    if found.kind is not TaskKind.WRAP_UP or found.outcome is None:
        raise Stale
    return found


def _whose(tx: Transaction, now: datetime, task: Task) -> Words:
    escalation, owner = tx.escalations.find(task.escalation_id), tx.staff.find(task.owner_id or "")
    values: dict[str, Value] = {"number": escalation.number if escalation else 0, "name": owner.name if owner else "—"}
    if task.kind is TaskKind.ACCOMPANY:
        return Words("company-waits-with" if owner else "company-waits", values)
    values["days"] = max(0, (now - task.due_at) // timedelta(days=1))
    return Words("task-waits-with" if owner else "task-waits", values)
