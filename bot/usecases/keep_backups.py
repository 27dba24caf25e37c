"""The nightly backup: planned as due work, made beside the ticker, its outcome on record and told."""

from datetime import datetime, timedelta

from bot.domain.backup import TRY_AGAIN, next_backup
from bot.domain.words import Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.alerting import tell_supervisors

BACKUP = "backup"  # the kind of due work; making one takes longer than a step may, so no use case does it by itself
MADE, FAILING = "backup_made_at", "backup_failing_since"  # facts; the second is empty when all is well
_SLOWEST = timedelta(hours=1)


class PlanBackup(UseCase):
    """At start: the row is there. Overdue means now."""

    def __call__(self, tx: Transaction, now: datetime) -> None:
        """One that is planned already stays as it is."""
        if tx.due.find(BACKUP, BACKUP) is None:
            tx.due.put(BACKUP, BACKUP, next_backup(now, self.policy.timezone))


class TakeBackup(UseCase):
    """Whether one is to be made now, by the caller and nobody else."""

    def __call__(self, tx: Transaction, now: datetime) -> bool:
        """The row is put ahead while it is being made: should this process end meanwhile, another one does it."""
        rows = tx.agenda.due(now, 1, (BACKUP,))
        if not rows or not tx.agenda.take(rows[0]):
            return False
        tx.due.put(BACKUP, BACKUP, now + _SLOWEST)
        return True


class NoteBackup(UseCase):
    """What became of it."""

    def __call__(self, tx: Transaction, now: datetime, *, is_made: bool) -> None:
        """Made: the next one is tomorrow. Not made: again in a while, and supervisors hear of the first failure."""
        if is_made:
            tx.facts.put(MADE, now.isoformat())
            tx.facts.put(FAILING, "")
            tx.due.put(BACKUP, BACKUP, next_backup(now, self.policy.timezone))
            return
        tx.due.put(BACKUP, BACKUP, now + TRY_AGAIN)
        if not tx.facts.get(FAILING):
            tx.facts.put(FAILING, now.isoformat())
            tx.journal.add("backup_failed", BACKUP)
            tell_supervisors(tx, Words("backup-failed", {"org": self.policy.organisation}))


def made_at(tx: Transaction) -> datetime | None:
    """When the last backup was made."""
    found = tx.facts.get(MADE)
    return datetime.fromisoformat(found) if found else None


def failing_since(tx: Transaction) -> datetime | None:
    """Since when backups fail; None when the last one was made."""
    found = tx.facts.get(FAILING)
    return datetime.fromisoformat(found) if found else None
