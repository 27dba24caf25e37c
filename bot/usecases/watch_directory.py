"""Keeping the directory true: which links to look at, and once a week a line to the supervisors. Nothing is removed."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.domain.directory import MARKED_AFTER
from bot.domain.marks import FAILURES_TO_TELL, LOOK_AGAIN, LinkState, link_to
from bot.domain.words import Words
from bot.ports import DueRow, Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.alerting import tell_supervisors

LINKS = "links"  # the kind of due work; looking takes the network, so no use case does it by itself
WEEKLY = "directory"  # the kind of due work that tells what waits
AT_ONCE, OFTEN, A_WEEK = 20, timedelta(minutes=10), timedelta(days=7)


class PlanDirectory(UseCase):
    """At start: the rows are there, and the links of our own entries are known."""

    def __call__(self, tx: Transaction, now: datetime) -> None:
        """What is planned already stays as it is."""
        every = self.content.every_resource(self.policy.country, self.policy.language)
        tx.upkeep.watch_links([link_to(one.link, one.id, one.name) for one in every if one.link])
        if tx.due.find(LINKS, LINKS) is None:
            tx.due.put(LINKS, LINKS, now + OFTEN)
        if tx.due.find(WEEKLY, WEEKLY) is None:
            tx.due.put(WEEKLY, WEEKLY, now + A_WEEK)


class TakeLinks(UseCase):
    """The links to look at now, by the caller and nobody else; none while it is not time."""

    def __call__(self, tx: Transaction, now: datetime) -> Sequence[LinkState]:
        """A month after the last look; after a failure, two days."""
        rows = tx.agenda.due(now, 1, (LINKS,))
        if not rows or not tx.agenda.take(rows[0]):
            return ()
        tx.due.put(LINKS, LINKS, now + OFTEN)
        return tx.upkeep.links_due(now - LOOK_AGAIN, AT_ONCE)


class TellWeekly(UseCase):
    """Due work of kind "directory": how many things wait, when any do."""

    def __call__(self, tx: Transaction, now: datetime, row: DueRow) -> None:
        """One line a week."""
        del row
        waiting = len(tx.upkeep.complaints()) + len(tx.upkeep.dead_links(FAILURES_TO_TELL))
        waiting += len(tx.upkeep.stale(now.date() - MARKED_AFTER))
        if waiting:
            tell_supervisors(tx, Words("directory-due", {"waiting": waiting}))
        tx.due.put(WEEKLY, WEEKLY, now + A_WEEK)
