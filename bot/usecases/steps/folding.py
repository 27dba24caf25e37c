"""What a specialist was shown does not stay on their phone: it is planned to be folded away when it is shown."""

from datetime import datetime

from bot.domain.escalation import Escalation
from bot.domain.words import Manner, Row, Urgency, Words
from bot.ports import Transaction

FOLD = "fold"  # the kind of due work; its subject is slot kind, escalation and reader
READ, CLAIMED, IDENTITY = "read", "claimed", "identity"


def fold_later(tx: Transaction, at: datetime, kind: str, escalation_id: str, reader_id: str) -> None:
    """Shown now, folded at this time; shown again, the time begins anew."""
    tx.due.put(FOLD, f"{kind}:{escalation_id}:{reader_id}", at)


def fold_now(tx: Transaction, escalation: Escalation, kind: str, reader_id: str, buttons: tuple[Row, ...] = ()) -> None:
    """The message keeps its number and loses the words."""
    slot = f"{kind}:{escalation.id}"
    if tx.outbox.message_in(reader_id, slot) is None:
        return
    words = Words("claimed-folded", {"number": escalation.number}, buttons)
    tx.outbox.add(reader_id, words, Urgency.HUMAN, Manner(slot=slot, silent=True, protect=True))


def fold_for(tx: Transaction, escalation: Escalation, reader_id: str) -> None:
    """It is not theirs any more: nothing they opened of it stays on this phone."""
    for kind in (READ, CLAIMED, IDENTITY):
        fold_now(tx, escalation, kind, reader_id)
        tx.due.drop(FOLD, f"{kind}:{escalation.id}:{reader_id}")


def fold_for_all(tx: Transaction, escalation: Escalation) -> None:
    """It is over, or somebody else's: nobody who opened the words keeps them on a phone."""
    readers = {alert.specialist_id for alert in tx.escalations.alerts(escalation.id)}
    readers |= {line["by"] for line in tx.journal.of(escalation.id) if line["event"] == "words_opened"}
    if escalation.claimed_by:
        readers.add(escalation.claimed_by)
    for reader in sorted(readers):
        fold_for(tx, escalation, reader)
