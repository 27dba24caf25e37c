"""How every running process hears that checked content waits for it, and says that it took it.

Two facts: `content_wanted` (what was checked: the hash of its files, and a token of its own for each asking) and
`content_taken` (the last token a process answered, and why it kept the old when it did).
"""

import json
from dataclasses import asdict, dataclass
from datetime import datetime

from bot.ports import Transaction

WANTED, TAKEN = "content_wanted", "content_taken"


@dataclass(frozen=True)
class Wanted:
    """Content that passed the check, by the hash of its files."""

    mark: str
    token: str


@dataclass(frozen=True)
class Taken:
    """The answer to an asking; `problem` is empty when the content was taken."""

    token: str
    problem: str = ""


def ask_for_content(tx: Transaction, now: datetime, wanted: Wanted) -> None:
    """Let every process take this content."""
    tx.facts.put(WANTED, json.dumps(asdict(wanted)))
    tx.journal.add("content_reload_asked", "content", hash=wanted.mark, at=now.isoformat())


def wanted_content(tx: Transaction) -> Wanted | None:
    """What was asked for last."""
    kept = tx.facts.get(WANTED)
    return Wanted(**json.loads(kept)) if kept else None


def note_content_taken(tx: Transaction, taken: Taken) -> None:
    """Say what became of it."""
    tx.facts.put(TAKEN, json.dumps(asdict(taken)))


def taken_content(tx: Transaction) -> Taken | None:
    """What the last process to answer said."""
    kept = tx.facts.get(TAKEN)
    return Taken(**json.loads(kept)) if kept else None
