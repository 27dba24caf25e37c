"""What is kept of words that screening got wrong: no more than needed, and nobody's name."""

import re
from datetime import datetime

from bot.domain.escalation import Escalation
from bot.domain.lessons import Lesson, Report
from bot.domain.peer import Peer
from bot.ports import Transaction

LONGEST = 200
_PERSONAL = re.compile(r"\S*(?:@|https?:|www\.)\S*|\d[\d\s().-]{2,}\d|\d")


def without_names(text: str, *names: str | None) -> str:
    """No more text than needed, without the names, numbers, addresses and links we can recognise."""
    for name in filter(None, names):
        text = re.sub(re.escape(name), "…", text, flags=re.IGNORECASE)
    return " ".join(_PERSONAL.sub("…", text).split())[:LONGEST]


def report_false_alarm(tx: Transaction, now: datetime, escalation: Escalation, person: Peer) -> None:
    """Closing with "False alarm" is the one tap that says "not a crisis"."""
    kept = next((words for words in tx.words.of_escalation(escalation.id) if words.why), None)
    if kept is None:
        return
    tx.lessons.save(
        Report(
            id=tx.new_id(),
            lesson=Lesson.NOT_A_CRISIS,
            language=person.language,
            level=escalation.level.word,
            category=escalation.category,
            why=kept.why,
            text=without_names(kept.text, person.name),
            reported_at=now,
        )
    )
