"""/sos and its button: the lines first, then a person is asked. In any language, state, pause or stop."""

from dataclasses import replace
from datetime import datetime

from bot.domain.escalation import Pace
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.words import Urgency, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.respond_to_crisis import sos_finding
from bot.usecases.steps.escalate import escalate, page_now
from bot.usecases.steps.lines import crisis_values
from bot.usecases.steps.people import is_served
from bot.usecases.steps.telling import tell


class Sos(UseCase):
    """Never scolded, never throttled: each use shows the lines again."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage) -> None:
        """Lines, then the escalation at level high without category."""
        tx.dialogues.clear(peer.id)
        lead = ("neutral-first-line",) if peer.hushed or peer.discreet else ()
        values = crisis_values(self.content, self.policy, peer, None, now)
        tx.outbox.add(peer.id, Words("sos-lines", values, lead=lead), Urgency.CRISIS)
        if not is_served(tx, self.policy, peer):
            tx.outbox.add(peer.id, Words("stranger-cannot-reach", values), Urgency.CRISIS)
            return
        escalation, is_new = escalate(tx, now, peer, replace(sos_finding(), text=message.text), self.policy)
        if escalation.claimed_by or is_new:
            return  # a new one tells its status when the ladder moves, in the same second
        again = replace(escalation, pace=Pace.CLIMB, told=None)
        saved = tx.escalations.save(tell(tx, now, again, "status-trying", self.content, self.policy))
        if saved and escalation.pace is not Pace.CLIMB:
            page_now(tx, now, saved)
