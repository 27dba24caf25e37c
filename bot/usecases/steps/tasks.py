"""Tasks after an escalation: made, shown, asked for again each day until somebody has done them."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.domain.errors import NotYours, Stale
from bot.domain.escalation import Escalation
from bot.domain.peer import Peer
from bot.domain.pseudonym import called
from bot.domain.specialist import Role, Specialist
from bot.domain.tasks import NoneBecause, Result, Task, TaskKind
from bot.domain.words import Button, Manner, Phrase, Row, Urgency, Value, Words
from bot.ports import Transaction
from bot.usecases.steps.aftermath import at_local_time
from bot.usecases.steps.company import company_question

TASK = "task"  # the kind of due work that asks for it
ASKED_AT = time(11, 0)
DAYS = (0, 1, 3, 7)


def add_task(tx: Transaction, kind: TaskKind, escalation: Escalation, owner_id: str | None, due_at: datetime) -> Task:
    """From here on it is asked for; a review has its own reminders."""
    task = Task(tx.new_id(), kind, escalation.id, escalation.peer_id, owner_id, due_at)
    tx.tasks.save(task)
    if kind is not TaskKind.REVIEW:
        tx.due.put(TASK, task.id, due_at)
    tx.journal.add("task_added", escalation.id, by=owner_id, kind=kind)
    return task


def finish(tx: Transaction, now: datetime, task: Task) -> None:
    """Done: nobody is asked for it again."""
    tx.tasks.save(replace(task, done_at=now))
    tx.due.drop(TASK, task.id)


def open_task(tx: Transaction, escalation_id: str, kind: TaskKind) -> Task | None:
    """The one of this kind that waits, if there is one."""
    waiting = (task for task in tx.tasks.about(escalation_id) if task.kind is kind and task.done_at is None)
    return next(waiting, None)


def theirs_to_do(tx: Transaction, task_id: str, specialist: Specialist) -> Task:
    """A task of their own, or any for a supervisor; never one about themself."""
    found = tx.tasks.find(task_id)
    if found is None or found.done_at is not None:
        raise Stale
    if specialist.id == found.peer_id or (found.owner_id != specialist.id and specialist.role is not Role.SUPERVISOR):
        raise NotYours
    return found


def at_eleven(owner: Peer, now: datetime, days: int) -> datetime:
    """In so many days, at eleven on the clock of who does it; today means now."""
    return at_local_time(owner, now, days, ASKED_AT) if days else now


def show_task(tx: Transaction, now: datetime, task: Task, reader_id: str, *, is_anew: bool = True) -> None:
    """One message a task; asked for again it stands at the end of the chat."""
    manner = Manner(slot=f"task:{task.id}")
    words = _words(tx, now, task)
    if is_anew and tx.outbox.message_in(reader_id, manner.slot or "") is not None:
        tx.outbox.add(reader_id, words, Urgency.DIGEST, replace(manner, remove=True))
    tx.outbox.add(reader_id, words, Urgency.DIGEST, manner)


def _words(tx: Transaction, now: datetime, task: Task) -> Words:
    escalation, owner = tx.escalations.find(task.escalation_id), tx.staff.find(task.owner_id or "")
    values: dict[str, Value] = {
        "number": escalation.number if escalation else 0,
        "peer": called(tx.people.get(task.peer_id)),
        "who": owner.name if owner else Phrase("task-of-supervisors"),
        "days": max(0, (now - task.due_at) // timedelta(days=1)),
    }
    late = ("task-is-overdue",) if task.is_overdue(now) else ()
    asked = company_question(tx, task) if task.kind is TaskKind.ACCOMPANY else _question(task, values)
    return Words(*asked, lead=late)


def _question(task: Task, values: dict[str, Value]) -> tuple[str, dict[str, Value], tuple[Row, ...]]:
    about: dict[str, str | int] = {"task": task.id}
    if task.kind is TaskKind.REVIEW:
        reviewed = Button("button-identity-reviewed", "identity.reviewed", {"escalation": task.escalation_id})
        return "task-review", values, ((reviewed,),)
    if task.kind is TaskKind.FOLLOW_UP:
        args = {"escalation": task.escalation_id}
        write, done = Button("button-write-to-them", "follow.write", args), Button("button-done", "follow.done", args)
        return "follow-up-due", values, ((write, done),)
    if task.outcome is None:
        results = [Button(f"button-result-{one}", "task.result", {**about, "result": one}) for one in Result]
        return "task-outcome", values, tuple((one,) for one in results)
    dates = [Button(f"button-in-{days}", "task.follow-up", {**about, "days": days}) for days in DAYS]
    none = Button("button-none-because", "task.none", about)
    return "task-follow-up", values, (tuple(dates[:2]), tuple(dates[2:]), (none,))


def ask_why_none(tx: Transaction, task: Task, reader_id: str) -> None:
    """[None, because ...]: the reasons, in the same message."""
    rows = tuple(
        (Button(f"button-none-{why}", "task.none-because", {"task": task.id, "reason": why}),) for why in NoneBecause
    )
    values = {"peer": called(tx.people.get(task.peer_id))}
    tx.outbox.add(reader_id, Words("task-none-why", values, rows), Urgency.HUMAN, Manner(slot=f"task:{task.id}"))
