"""What a task to go along with somebody says."""

from datetime import date, datetime, time

from bot.domain.peer import Peer
from bot.domain.pseudonym import called
from bot.domain.tasks import Task
from bot.domain.words import Button, LocalTime, Row, Value
from bot.ports import Transaction


def company_question(tx: Transaction, task: Task) -> tuple[str, dict[str, Value], tuple[Row, ...]]:
    """Where, when and with whom; [I'll go along] while nobody does, then [Write to them] and [Done]."""
    mark, person = tx.marks.find(task.escalation_id), tx.people.get(task.peer_id)
    day: Value = shown_day(person, mark.day) if mark and mark.day else "—"
    told: dict[str, Value] = {"name": mark.name if mark else "—", "day": day, "peer": called(person)}
    about: dict[str, str | int] = {"task": task.id}
    if task.owner_id is None:
        return "company-wanted", told, ((Button("button-go-along", "company.take", about),),)
    write, done = Button("button-write-to-them", "company.write", about), Button("button-done", "company.done", about)
    return "company-task", told, ((write, done),)


def shown_day(peer: Peer, day: date) -> LocalTime:
    """A day on their calendar."""
    return LocalTime(datetime.combine(day, time(12), peer.local(peer.created_at).tzinfo), peer.timezone, "day")
