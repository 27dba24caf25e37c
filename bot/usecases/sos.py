"""/sos and its button: the lines first, then a person is asked. In any language, state, pause or stop."""

from dataclasses import replace
from datetime import datetime

from bot.domain.escalation import Escalation, Pace
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.words import Manner, Urgency, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.respond_to_crisis import sos_finding
from bot.usecases.steps.escalate import escalate, is_somebody_asked, page_now
from bot.usecases.steps.lines import crisis_values
from bot.usecases.steps.people import is_served
from bot.usecases.steps.telling import WAITING, stop_buttons, tell


class Sos(UseCase):
    """Never scolded, never throttled: each use shows the lines again."""

    introduces_itself = True

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage | None = None) -> None:
        """Lines, then the escalation at level high without category."""
        tx.dialogues.clear(peer.id)
        lead = ("crisis-neutral-line",) if peer.hushed or peer.discreet else ()
        values = crisis_values(self.content, self.policy, peer, None, now)
        if not is_served(tx, self.policy, peer):
            tx.outbox.add(peer.id, Words("crisis-lines", values, lead=lead), Urgency.CRISIS)
            tx.outbox.add(peer.id, Words("status-stranger", values), Urgency.CRISIS)
            return
        known = tx.escalations.open_for(peer.id)
        if known and known.claimed_by:
            tx.outbox.add(peer.id, Words("crisis-lines", values, lead=lead), Urgency.CRISIS)
            escalate(tx, now, peer, replace(sos_finding(), text=message.text if message else ""), self.policy)
            return
        escalation, is_new = escalate(
            tx, now, peer, replace(sos_finding(), text=message.text if message else ""), self.policy
        )
        key = "crisis-sos" if is_somebody_asked(tx, self.policy, escalation, now) else "crisis-lines"
        words = Words(key, values, stop_buttons(escalation), lead=lead)
        tx.outbox.add(peer.id, words, Urgency.CRISIS, Manner(silent=peer.hushed))
        if not is_new:
            self._page_again(tx, now, escalation)

    def _page_again(self, tx: Transaction, now: datetime, escalation: Escalation) -> None:
        """Pressed again: a stopped page goes on, and the status stands below the lines once more."""
        key = escalation.told if escalation.told in WAITING else "status-trying"  # what is true, not what was hoped
        again = replace(escalation, pace=Pace.CLIMB, told=None)
        saved = tx.escalations.save(tell(tx, now, again, key, self.content, self.policy))
        if saved and escalation.pace is not Pace.CLIMB:
            page_now(tx, now, saved)
