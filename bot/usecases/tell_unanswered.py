"""The daily digest of those who wait for a word: counts and ages, no names and no words."""

from datetime import datetime, timedelta

from bot.domain.words import Words
from bot.ports import DueRow, Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.alerting import tell_supervisors
from bot.usecases.steps.unanswered import TEAM, UNANSWERED, next_morning


class TellUnanswered(UseCase):
    """Due work of kind "unanswered": every morning while somebody is in a conversation or asked for one."""

    def __call__(self, tx: Transaction, now: datetime, due: DueRow) -> None:
        """Said only when somebody waits; /queue has the rest."""
        del due
        live, asked = tx.conversations.live(), tx.conversations.waiting()
        since = [one.unanswered_since for one in live if one.unanswered_since] + [one.asked_at for one in asked]
        if since:
            hours = max(1, (now - min(since)) // timedelta(hours=1))
            tell_supervisors(tx, Words("unanswered-digest", {"count": len(since), "hours": hours}))
        if live or asked:
            tx.due.put(UNANSWERED, TEAM, next_morning(now, self.policy))
