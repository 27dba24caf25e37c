"""The words a specialist was shown are folded away after a set time; opening them again is on record again."""

from datetime import datetime

from bot.domain.errors import NotYours, Stale
from bot.domain.escalation import Escalation, State
from bot.domain.peer import Peer
from bot.domain.words import Button, Row
from bot.ports import DueRow, Transaction
from bot.usecases.answer_alert import closing_buttons, show_claimed
from bot.usecases.base import UseCase
from bot.usecases.steps.alerting import alert_buttons
from bot.usecases.steps.folding import CLAIMED, READ, fold_now
from bot.usecases.steps.people import specialist_of


class FoldAway(UseCase):
    """Due work of kind "fold"."""

    def __call__(self, tx: Transaction, now: datetime, row: DueRow) -> None:
        """What can still be done about the escalation stays one tap away."""
        del now
        kind, escalation_id, reader = row.subject.split(":")
        found = tx.escalations.find(escalation_id)
        if found is not None:
            fold_now(tx, found, kind, reader, _buttons(found, kind, reader))


class ShowAgain(UseCase):
    """[Show the words]: for the one who is with the person, while they are."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, escalation: str) -> None:
        """In the same message; each time is in the journal and in what the person can see with /mydata."""
        specialist = specialist_of(tx, peer)
        found = tx.escalations.find(escalation)
        if found is None or found.state is not State.CLAIMED:
            raise Stale
        if found.claimed_by != specialist.id:
            raise NotYours
        show_claimed(self, tx, now, found, specialist)


def _buttons(escalation: Escalation, kind: str, reader: str) -> tuple[Row, ...]:
    if not escalation.is_open:
        return ()
    if kind == CLAIMED and escalation.claimed_by == reader:
        again = Button("button-show-words", "alert.show", {"escalation": escalation.id})
        return ((again,), *closing_buttons(escalation))
    return alert_buttons(escalation) if kind == READ and escalation.state is not State.CLAIMED else ()
