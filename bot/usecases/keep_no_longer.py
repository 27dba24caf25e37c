"""Retention: each kind of data has a timer, looked at once a day as due work, and counted."""

from datetime import datetime

from bot.domain.retention import Kind, next_look
from bot.ports import DueRow, Transaction
from bot.usecases.base import UseCase

RETENTION = "retention"  # the kind of due work; its subject is the kind of data
LET_GO = "let_go"


class PlanRetention(UseCase):
    """At start: every timer has its row."""

    def __call__(self, tx: Transaction, now: datetime) -> None:
        """One that is planned already stays as it is; overdue means now."""
        for kind in Kind:
            if tx.due.find(RETENTION, kind) is None:
                tx.due.put(RETENTION, kind, next_look(now, self.policy.timezone))


class KeepNoLonger(UseCase):
    """Due work of kind "retention": what is older than its timer goes; the count is on record."""

    def __call__(self, tx: Transaction, now: datetime, row: DueRow) -> None:
        """And tomorrow again."""
        kind = Kind(row.subject)
        count = tx.retention.let_go(kind, self.policy.retention.oldest(kind, now))
        if count:
            tx.journal.add(LET_GO, f"{RETENTION}:{kind}", count=count)
        tx.due.put(RETENTION, kind, next_look(now, self.policy.timezone))
