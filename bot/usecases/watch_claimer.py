"""A claimer who stays silent is asked; if they stay silent still, the ladder goes on and the peer is told so."""

from datetime import datetime

from bot.domain.errors import Stale
from bot.domain.escalation import State
from bot.domain.peer import Peer
from bot.domain.pseudonym import called
from bot.domain.words import Button, Manner, Urgency, Words
from bot.ports import DueRow, Transaction
from bot.usecases.answer_alert import CLAIMER
from bot.usecases.base import UseCase
from bot.usecases.close_escalation import release
from bot.usecases.steps.alerting import headline
from bot.usecases.steps.people import specialist_of

ASKED = "asked"


class WatchClaimer(UseCase):
    """Due work of kind "claimer": first the question to the specialist, then the ladder."""

    def __call__(self, tx: Transaction, now: datetime, due: DueRow) -> None:
        """`due.data` says whether they were asked already."""
        found = tx.escalations.find(due.subject)
        if found is None or found.state is not State.CLAIMED or found.claimed_by is None:
            return
        person = tx.people.get(found.peer_id)
        values = headline(found, person, now) | {"name": called(person)}
        if due.data == ASKED:
            tx.outbox.add(found.claimed_by, Words("claimer-released", values), Urgency.HUMAN)
            release(tx, now, self, found, why="silent")
            return
        button = Button("button-still-here", "alert.here", {"escalation": found.id})
        tx.outbox.add(found.claimed_by, Words("claimer-asked", values, ((button,),)), Urgency.CRISIS, Manner())
        tx.due.put(CLAIMER, found.id, now + self.policy.claimer_silence / 2, data=ASKED)


class StillHere(UseCase):
    """[I'm here]: the watch begins anew."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, escalation: str) -> Words | None:
        """Only for whoever has the claim now."""
        specialist = specialist_of(tx, peer)
        found = tx.escalations.find(escalation)
        if found is None or found.claimed_by != specialist.id or found.state is not State.CLAIMED:
            raise Stale
        tx.due.put(CLAIMER, found.id, now + self.policy.claimer_silence)
        return Words("toast-still-here")
