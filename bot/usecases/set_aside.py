"""An update that cannot be handled is put aside; what it says is screened all the same, a supervisor is told."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.escalation import Source
from bot.domain.words import Urgency, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.alerting import tell_supervisors
from bot.usecases.steps.escalate import Finding, escalate, why_of
from bot.usecases.steps.lines import crisis_values
from bot.usecases.steps.people import is_served


class SetAside(UseCase):
    """The last step for an update that kept failing: never silence."""

    def __call__(self, tx: Transaction, now: datetime, chat_id: int | None, strings: Sequence[str]) -> None:
        """`strings` are all raw strings its author may have written."""
        text = "\n".join(strings)
        found = self.content.screener.assess(text)
        peer = tx.people.by_chat(chat_id) if chat_id is not None else None
        tell_supervisors(tx, Words("supervisor-set-aside"))
        tx.journal.add("update_set_aside", peer.id if peer else "unknown", level=found.level.word)
        if peer is None:
            return
        if not found.level.is_alert:
            tx.outbox.add(peer.id, Words("could-not-read"), Urgency.REPLY)
            return
        key = self.content.crisis_reply(found.level, found.category)
        values = crisis_values(self.content, self.policy, peer, found.category, now)
        tx.outbox.add(peer.id, Words(key, values), Urgency.CRISIS)
        if is_served(tx, self.policy, peer):
            why = why_of(found, text)
            finding = Finding(found.level, Source.SET_ASIDE, found.category, found.origin, text, why)
            escalate(tx, now, peer, finding, self.policy)
