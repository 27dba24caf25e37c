"""The first opening to peers: once, when everything needed for their safety is there."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.opening import Missing, Readiness, missing
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.people import OPENED, roster

LINES_CONFIRMED = "lines_confirmed"  # the fact that somebody looked at the crisis lines and put their name to them


@dataclass(frozen=True)
class Opening:
    """How it went: what is missing, or since when the doors are open."""

    missing: tuple[Missing, ...]
    opened_at: datetime | None
    is_first: bool = False


class OpenDoors(UseCase):
    """Opens when nothing is missing; once open it stays open, whatever goes missing later."""

    def __call__(self, tx: Transaction, now: datetime, approvers: tuple[str, ...]) -> Opening:
        """`approvers`: who approved the crisis words as they are now."""
        since = tx.facts.get(OPENED)
        if since:
            return Opening((), datetime.fromisoformat(since))
        lacking = self.look(tx, approvers)
        if lacking:
            return Opening(lacking, None)
        tx.facts.put(OPENED, now.isoformat())
        tx.journal.add("opened", "organisation")
        return Opening((), now, is_first=True)

    def look(self, tx: Transaction, approvers: tuple[str, ...]) -> tuple[Missing, ...]:
        """What is missing, without opening."""
        return missing(
            Readiness(
                roster=roster(tx),
                has_declared_hours=bool(self.policy.covered.stretches),
                lines_confirmed_by=tx.facts.get(LINES_CONFIRMED),
                crisis_words_approved_by=approvers,
            )
        )
