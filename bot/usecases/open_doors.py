"""The first opening to peers: once, when everything needed for their safety is there."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.opening import Missing, Readiness, missing
from bot.domain.policy import Policy
from bot.ports import Transaction
from bot.usecases.steps.approvals import confirmation_of_lines, crisis_words_approvers
from bot.usecases.steps.people import OPENED, roster


@dataclass(frozen=True)
class Opening:
    """How it went: what is missing, or since when the doors are open."""

    missing: tuple[Missing, ...]
    opened_at: datetime | None
    is_first: bool = False


@dataclass(frozen=True)
class OpenDoors:
    """Opens when nothing is missing; once open it stays open, whatever goes missing later.

    `words_hash` stands for the crisis words as they are now; approvals of older words don't count. It says nothing to
    anybody, and so is built without content.
    """

    policy: Policy

    def __call__(self, tx: Transaction, now: datetime, words_hash: str) -> Opening:
        """Open, or say what is missing."""
        since = tx.facts.get(OPENED)
        if since:
            return Opening((), datetime.fromisoformat(since))
        lacking = self.look(tx, words_hash)
        if lacking:
            return Opening(lacking, None)
        tx.facts.put(OPENED, now.isoformat())
        tx.journal.add("opened", "organisation")
        return Opening((), now, is_first=True)

    def look(self, tx: Transaction, words_hash: str) -> tuple[Missing, ...]:
        """What is missing, without opening."""
        lines = confirmation_of_lines(tx, self.policy.country)
        return missing(
            Readiness(
                roster=roster(tx),
                has_declared_hours=bool(self.policy.covered.stretches),
                lines_confirmed_by=lines.by if lines else None,
                crisis_words_approved_by=crisis_words_approvers(tx, words_hash),
                has_house_rules=self.policy.house.is_decided,
            )
        )
