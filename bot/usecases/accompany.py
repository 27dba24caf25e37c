"""Someone come with me: a day the person names, a specialist who says "I'll go along", a task until it is done.

asked ──> shown to everyone on duty (supervisors, where nobody is) ──> the first who goes along has the task
the day before it is asked for again ──> [Write to them] ──> [Done]
"""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.errors import NotYours, Stale
from bot.domain.marks import COMPANY, Mark
from bot.domain.peer import Peer, Standing
from bot.domain.specialist import Duty, Role, Specialist, ids
from bot.domain.tasks import Task, TaskKind
from bot.domain.words import Manner, Urgency, Value, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.follow_up import AskedForQuiet, open_talk
from bot.usecases.keep_resources import plan_tried
from bot.usecases.steps.company import shown_day
from bot.usecases.steps.finding import entry
from bot.usecases.steps.greeting import turn_away
from bot.usecases.steps.people import roster, specialist_of
from bot.usecases.steps.scene import Scene, say
from bot.usecases.steps.tasks import TASK, at_eleven, finish, show_task, theirs_to_do

DAYS = (1, 3, 7)


class AskCompany(UseCase):
    """[Someone come with me]: about when?"""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, ref: str, **here: str) -> None:
        """The exact time is agreed on with the one who comes."""
        scene = Scene.pressed(tx, now, peer, here)
        one = entry(tx, now, self.content, ref, peer.reads)
        if one is None:
            raise Stale
        if turn_away(self, scene):
            return
        days = tuple(scene.button(f"button-in-{n}", "resources.company-day", ref=ref, days=n) for n in DAYS)
        back = scene.button("button-back", "resources.one", ref=ref)
        scene.show("company-when", {"name": one.name, "org": self.policy.organisation}, (days[:2], (days[2], back)))


class WantCompany(UseCase):
    """A day: a task, and everyone on duty hears of it."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, ref: str, days: int, **here: str) -> None:
        """Asked for twice it stays one."""
        scene = Scene.pressed(tx, now, peer, here)
        one = entry(tx, now, self.content, ref, peer.reads)
        if one is None or days not in DAYS:
            raise Stale
        if turn_away(self, scene):
            return
        day = peer.local(now).date() + timedelta(days=days)
        values: dict[str, Value] = {"name": one.name, "org": self.policy.organisation, "day": shown_day(peer, day)}
        if any(mark.ref == ref for mark in tx.marks.of(peer.id, COMPANY)):
            scene.show("company-asked-already", values)
            return
        mark = Mark(tx.new_id(), peer.id, COMPANY, ref, one.name, now, day)
        tx.marks.save(mark)
        plan_tried(tx, now, peer, mark)
        task = Task(tx.new_id(), TaskKind.ACCOMPANY, mark.id, peer.id, None, now + timedelta(days=1))
        tx.tasks.save(task)
        tx.due.put(TASK, task.id, task.due_at)
        tx.journal.add("company_asked", mark.id)
        for reader in _readers(tx, peer):
            show_task(tx, now, task, reader)
        scene.show("company-asked", values)


class GoAlong(UseCase):
    """[I'll go along]: the first one has it; the person hears who comes."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, task: str) -> None:
        """Others see that somebody does."""
        specialist = specialist_of(tx, peer, Role.SPECIALIST, Role.SUPERVISOR)
        found = _waiting(tx, task)
        if found.peer_id == specialist.id:
            raise NotYours
        if found.owner_id is not None:
            raise Stale
        person, mark = tx.people.get(found.peer_id), tx.marks.find(found.escalation_id)
        if mark is None or mark.day is None:
            raise Stale
        ahead = (mark.day - peer.local(now).date()).days - 1
        taken = replace(found, owner_id=specialist.id, due_at=at_eleven(peer, now, max(0, ahead)))
        tx.tasks.save(taken)
        tx.due.put(TASK, taken.id, taken.due_at)
        tx.journal.add("company_found", mark.id, by=specialist.id)
        for reader in _readers(tx, person):
            if reader != specialist.id and tx.outbox.message_in(reader, f"task:{task}") is not None:
                words = Words("company-taken", {"name": specialist.name})
                tx.outbox.add(reader, words, Urgency.DIGEST, Manner(slot=f"task:{task}"))
        show_task(tx, now, taken, specialist.id, is_anew=False)
        if person.standing is Standing.MEMBER:
            say(tx, person, "company-found", who=specialist.name, name=mark.name, day=shown_day(person, mark.day))


class WriteBefore(UseCase):
    """[Write to them], before going along."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, task: str) -> None:
        """Only while they are not with somebody already."""
        specialist = specialist_of(tx, peer)
        found = _theirs(tx, task, specialist)
        person = tx.people.get(found.peer_id)
        if person.standing is Standing.STOPPED:
            raise AskedForQuiet
        if tx.conversations.open_of_peer(person.id) or tx.escalations.open_for(person.id):
            raise Stale
        open_talk(tx, now, specialist, person)
        tx.journal.add("company_opened", found.escalation_id, by=specialist.id)


class WentAlong(UseCase):
    """[Done]."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, task: str) -> None:
        """The task ends; the person may ask for company there again."""
        specialist = specialist_of(tx, peer)
        found = _theirs(tx, task, specialist)
        finish(tx, now, found)
        mark = tx.marks.find(found.escalation_id)
        if mark is not None:
            tx.marks.save(replace(mark, kind="went"))
        tx.journal.add("company_done", found.escalation_id, by=specialist.id)
        tx.outbox.add(specialist.id, Words("follow-up-thanks"), Urgency.HUMAN, Manner(slot=f"task:{task}"))


def _readers(tx: Transaction, peer: Peer) -> list[str]:
    """Who is on duty; with nobody there, the supervisors."""
    staff = roster(tx, about=peer.id)
    on_duty = [*ids(staff.on(Duty.FIRST)), *ids(staff.on(Duty.BACKUP))]
    return list(dict.fromkeys(on_duty or ids(staff.with_role(Role.SUPERVISOR))))


def _waiting(tx: Transaction, task_id: str) -> Task:
    found = tx.tasks.find(task_id)
    if found is None or found.kind is not TaskKind.ACCOMPANY or found.done_at is not None:
        raise Stale
    return found


def _theirs(tx: Transaction, task_id: str, specialist: Specialist) -> Task:
    _waiting(tx, task_id)
    return theirs_to_do(tx, task_id, specialist)
