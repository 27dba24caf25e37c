"""Opening who somebody is: for an imminent danger the claimer alone may; otherwise a reason and a second person.

imminent: open -> supervisors hear at once -> reviewed within a day -> the person is told when it is closed
otherwise: reason -> a supervisor agrees -> open -> the person is told when it is closed
"""

from datetime import datetime, timedelta

from bot.domain.errors import NotYours, Stale
from bot.domain.escalation import Escalation, State
from bot.domain.peer import Peer
from bot.domain.screening import Level
from bot.domain.specialist import Role, Specialist
from bot.domain.tasks import TaskKind
from bot.domain.words import Button, Manner, Phrase, Urgency, Value, Words
from bot.ports import DueRow, Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.folding import IDENTITY, fold_later
from bot.usecases.steps.people import roster, specialist_of
from bot.usecases.steps.tasks import add_task, finish, open_task

REVIEW = "identity_review"  # the kind of due work that reminds supervisors
REMIND_AFTER, REMIND_EVERY = timedelta(hours=12), timedelta(hours=4)
REVIEWED_WITHIN = timedelta(days=1)
REASONS = ("their-life", "another-life", "they-asked")
OPENED = "identity_opened"


class OpenIdentity(UseCase):
    """[Who they are]: only for the one who is with the person, while they are."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, escalation: str, reason: str = "") -> None:
        """At once for an imminent danger; else the reason is asked first, and then a supervisor."""
        specialist = specialist_of(tx, peer)
        found = _claimed(tx, escalation, specialist.id)
        if found.level is Level.IMMINENT:
            _open(self, tx, now, found, specialist, reason="imminent")
            _ask_for_review(tx, found, specialist)
            tx.due.put(REVIEW, found.id, now + REMIND_AFTER)
            if open_task(tx, found.id, TaskKind.REVIEW) is None:
                add_task(tx, TaskKind.REVIEW, found, None, now + REVIEWED_WITHIN)
        elif reason in REASONS:
            _ask_second(tx, found, specialist, reason)
        else:
            args = {"escalation": found.id}
            rows = tuple((Button(f"button-{why}", "alert.identity", {**args, "reason": why}),) for why in REASONS)
            tx.outbox.add(specialist.id, Words("identity-why", {"number": found.number}, rows), Urgency.HUMAN)


class AgreeToIdentity(UseCase):
    """[Agree]: the second person. The one who asked sees it, nobody else."""

    def __call__(
        self, tx: Transaction, now: datetime, peer: Peer, escalation: str, asker: str, reason: str
    ) -> Words | None:
        """Never by whoever asked, never about oneself."""
        supervisor = specialist_of(tx, peer, Role.SUPERVISOR)
        found = _claimed(tx, escalation, asker)
        colleague = tx.staff.find(asker)
        if supervisor.id in {asker, found.peer_id}:
            raise NotYours
        if colleague is None or not colleague.is_active:
            raise Stale
        _open(self, tx, now, found, colleague, reason=reason, agreed=supervisor.id)
        return Words("toast-identity-agreed")


class ReviewIdentity(UseCase):
    """[Reviewed]: a supervisor has looked at why an identity was opened."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, escalation: str) -> Words | None:
        """Not by whoever opened it."""
        supervisor = specialist_of(tx, peer, Role.SUPERVISOR)
        if tx.due.find(REVIEW, escalation) is None:
            raise Stale
        if any(line["event"] == OPENED and line["by"] == supervisor.id for line in tx.journal.of(escalation)):
            raise NotYours
        tx.due.drop(REVIEW, escalation)
        task = open_task(tx, escalation, TaskKind.REVIEW)
        if task:
            finish(tx, now, task)
        tx.journal.add("identity_reviewed", escalation, by=supervisor.id)
        return Words("toast-identity-reviewed")


class RemindOfReview(UseCase):
    """Due work of kind "identity_review": still open, so supervisors hear again."""

    def __call__(self, tx: Transaction, now: datetime, row: DueRow) -> None:
        """Until somebody has reviewed it."""
        found = tx.escalations.find(row.subject)
        opener = _opener(tx, row.subject)
        if found is None or opener is None:
            return
        _ask_for_review(tx, found, opener)
        tx.due.put(REVIEW, row.subject, now + REMIND_EVERY)


def tell_of_identity(tx: Transaction, escalation: Escalation, person: Peer) -> None:
    """It is over: the person hears that their identity was opened, by whom; once."""
    opener = _opener(tx, escalation.id)
    if opener is None or any(line["event"] == "identity_told" for line in tx.journal.of(escalation.id)):
        return
    lead = ("crisis-neutral-line",) if person.hushed or person.discreet else ()
    words = Words("identity-was-opened", {"name": opener.name}, lead=lead)
    tx.outbox.add(person.id, words, Urgency.HUMAN, Manner(silent=person.hushed))
    tx.journal.add("identity_told", escalation.id)


def _opener(tx: Transaction, escalation_id: str) -> Specialist | None:
    opened_by = next((line["by"] for line in tx.journal.of(escalation_id) if line["event"] == OPENED), None)
    return tx.staff.find(opened_by) if opened_by else None


def _claimed(tx: Transaction, escalation_id: str, specialist_id: str) -> Escalation:
    found = tx.escalations.find(escalation_id)
    if found is None or found.state is not State.CLAIMED:
        raise Stale
    if found.claimed_by != specialist_id:
        raise NotYours
    return found


def _open(
    case: UseCase,
    tx: Transaction,
    now: datetime,
    escalation: Escalation,
    specialist: Specialist,
    *,
    reason: str,
    agreed: str | None = None,
) -> None:
    """On record first; then shown, protected, and folded away in time."""
    tx.journal.add(OPENED, escalation.id, by=specialist.id, reason=reason, agreed=agreed)
    person = tx.people.get(escalation.peer_id)
    values: dict[str, Value] = {
        "number": escalation.number,
        "name": person.name or Phrase("not-set"),
        "address": tx.privacy.address(person.id) or Phrase("not-set"),
        "account": str(person.chat_id),
    }
    manner = Manner(slot=f"{IDENTITY}:{escalation.id}", protect=True)
    tx.outbox.add(specialist.id, Words("identity-shown", values), Urgency.HUMAN, manner)
    fold_later(tx, now + case.policy.fold_read_after, IDENTITY, escalation.id, specialist.id)


def _ask_second(tx: Transaction, escalation: Escalation, specialist: Specialist, reason: str) -> None:
    tx.journal.add("identity_asked", escalation.id, by=specialist.id, reason=reason)
    values: dict[str, Value] = {
        "number": escalation.number,
        "name": specialist.name,
        "reason": Phrase(f"button-{reason}"),
    }
    args = {"escalation": escalation.id, "asker": specialist.id, "reason": reason}
    agree = Button("button-identity-agree", "identity.agree", args)
    others = _other_supervisors(tx, escalation, specialist)
    for supervisor in others:
        tx.outbox.add(supervisor.id, Words("identity-asked", values, ((agree,),)), Urgency.HUMAN)
    tx.outbox.add(specialist.id, Words("identity-waits" if others else "identity-nobody", values), Urgency.HUMAN)


def _ask_for_review(tx: Transaction, escalation: Escalation, specialist: Specialist) -> None:
    button = Button("button-identity-reviewed", "identity.reviewed", {"escalation": escalation.id})
    words = Words("identity-review", {"number": escalation.number, "name": specialist.name}, ((button,),))
    for supervisor in _other_supervisors(tx, escalation, specialist):
        tx.outbox.add(supervisor.id, words, Urgency.HUMAN)


def _other_supervisors(tx: Transaction, escalation: Escalation, but: Specialist) -> tuple[Specialist, ...]:
    supervisors = roster(tx, about=escalation.peer_id).with_role(Role.SUPERVISOR)
    return tuple(one for one in supervisors if one.id != but.id)
