"""/journal N: every step of one escalation with its time and reason, to read and as a file; never anybody's words."""

import csv
from collections.abc import Mapping
from datetime import UTC, datetime
from io import StringIO
from typing import Any

from bot.domain.errors import NotYours
from bot.domain.escalation import Escalation
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.specialist import Role
from bot.domain.words import Attachment, LocalTime, Phrase, Urgency, Value, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.people import specialist_of

Line = Mapping[str, Any]
_SHOWN_APART = {"at", "event", "by", "key"}  # which reply it was says no more than level and topic do


class ShowJournal(UseCase):
    """For supervisors; that they looked is in the journal too."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage) -> None:
        """Without a number, or with one nobody has: an example. Never about oneself."""
        del now
        reader = specialist_of(tx, peer, Role.SUPERVISOR)
        asked = message.text.strip().removeprefix("#")
        found = tx.escalations.by_number(int(asked)) if asked.isascii() and asked.isdigit() and len(asked) < 9 else None
        if found is None:
            tx.outbox.add(reader.id, Words("journal-which"), Urgency.REPLY)
            return
        if found.peer_id == reader.id:
            raise NotYours
        lines = tx.journal.of(found.id)
        tx.journal.add("journal_opened", found.id, by=reader.id)
        self._show(tx, peer, found, lines)

    def _show(self, tx: Transaction, reader: Peer, found: Escalation, lines: tuple[Line, ...]) -> None:
        told = "\n".join(self._told(tx, reader, found, line) for line in lines)
        file = Attachment(f"escalation-{found.number}.csv", _table(tx, found, lines))
        words = Words("journal-page", {"number": found.number, "lines": told}, file=file)
        tx.outbox.add(reader.id, words, Urgency.REPLY)

    def _told(self, tx: Transaction, reader: Peer, found: Escalation, line: Line) -> str:
        """ "Sun 22:14 · Maria · claimed it"; a reason or a count follows in brackets."""
        language = reader.language
        key = f"journal-{line['event'].replace('_', '-')}"
        facts = [self._fact(tx, name, value, language) for name, value in line.items() if name not in _SHOWN_APART]
        said = ", ".join(fact for fact in facts if fact)
        values: dict[str, Value] = {
            "when": LocalTime(line["at"], reader.timezone, "day-time"),
            "who": _who(tx, found, line["by"]) or Phrase("journal-bot"),
            "what": Phrase(key) if self.content.has(key) else line["event"].replace("_", " "),
            "facts": f" ({said})" if said else "",
        }
        return self.content.text("journal-line", language, values)

    def _fact(self, tx: Transaction, name: str, value: Any, language: str) -> str:
        if value is None or value == "" or (name == "round" and not value):
            return ""
        if name in {"to", "agreed"}:
            staff = tx.staff.find(str(value))
            return f"→ {staff.name}" if staff else ""
        if isinstance(value, int):
            return self.content.text(
                "journal-count", language, {"what": Phrase(f"journal-count-{name}"), "count": value}
            )
        key = f"journal-value-{str(value).replace('_', '-')}"
        return self.content.text(key, language) if self.content.has(key) else str(value).replace("_", " ")


def _who(tx: Transaction, found: Escalation, by: str | None) -> Value | None:
    """A name of those who work here; the person themself stays "the person"."""
    if by is None:
        return None
    if by == found.peer_id:
        return Phrase("journal-person")
    staff = tx.staff.find(by)
    return staff.name if staff else "—"


def _table(tx: Transaction, found: Escalation, lines: tuple[Line, ...]) -> str:
    """For a spreadsheet: times in UTC, plain codes."""
    out = StringIO()
    table = csv.writer(out)
    table.writerow(("time_utc", "number", "event", "by", "facts"))
    for line in lines:
        facts = ((name, value) for name, value in line.items() if name not in _SHOWN_APART and value is not None)
        said = "; ".join(f"{name}={_named(tx, name, value)}" for name, value in facts)
        by = "person" if line["by"] == found.peer_id else _named(tx, "by", line["by"] or "")
        table.writerow((f"{line['at'].astimezone(UTC):%Y-%m-%d %H:%M:%S}", found.number, line["event"], by, said))
    return out.getvalue()


def _named(tx: Transaction, name: str, value: Any) -> str:
    """Names instead of ids; a name that a spreadsheet would take for a formula is disarmed."""
    staff = tx.staff.find(str(value)) if name in {"by", "to", "agreed"} and value else None
    said = staff.name if staff else str(value)
    return f"'{said}" if said[:1] in {"=", "+", "-", "@"} else said
