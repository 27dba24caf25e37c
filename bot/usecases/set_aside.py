"""An update that cannot be handled is put aside; what it says is screened all the same, a supervisor is told."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.escalation import Pace, Source
from bot.domain.message import Form, IncomingMessage
from bot.domain.peer import Peer
from bot.domain.screening import Assessment, Level
from bot.domain.words import Urgency, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.alerting import tell_supervisors
from bot.usecases.steps.escalate import Finding, escalate, why_of
from bot.usecases.steps.lines import crisis_values
from bot.usecases.steps.people import is_served, meet


class SetAside(UseCase):
    """The last step for an update that kept failing: never silence."""

    def __call__(self, tx: Transaction, now: datetime, chat_id: int | None, strings: Sequence[str]) -> None:
        """`strings` are all raw strings its author may have written."""
        text = "\n".join(strings)
        found = self.content.screener.assess(text)
        peer = tx.people.by_chat(chat_id) if chat_id is not None else None
        tell_supervisors(tx, Words("supervisor-set-aside"))
        tx.journal.add("update_set_aside", peer.id if peer else "unknown", level=found.level.word)
        if peer is None and chat_id is not None and chat_id > 0 and found.level > Level.NONE:
            peer = meet(tx, now, IncomingMessage(chat_id, 0, now, Form.UNREADABLE), self.content, self.policy)
        if peer is None:
            return
        if not found.level.is_alert:
            self._list(tx, now, peer, found, text)
            return
        key = self.content.crisis_reply(found.level, found.category)
        values = crisis_values(self.content, self.policy, peer, found.category, now)
        tx.outbox.add(peer.id, Words(key, values), Urgency.CRISIS)
        if is_served(tx, self.policy, peer):
            why = why_of(found, text)
            finding = Finding(found.level, Source.SET_ASIDE, found.category, found.origin, text, why)
            escalate(tx, now, peer, finding, self.policy)

    def _list(self, tx: Transaction, now: datetime, peer: Peer, found: Assessment, text: str) -> None:
        """They are asked to write again; veiled words get the lines too and are on the list of the next shift."""
        tx.outbox.add(peer.id, Words("could-not-read"), Urgency.REPLY)
        if found.level is Level.NONE:
            return
        values = crisis_values(self.content, self.policy, peer, found.category, now)
        tx.outbox.add(peer.id, Words("crisis-lines", values), Urgency.CRISIS)
        if is_served(tx, self.policy, peer):
            why = why_of(found, text)
            seen = Finding(found.level, Source.SET_ASIDE, found.category, found.origin, text, why, Pace.LISTED)
            escalate(tx, now, peer, seen, self.policy)
