"""What people have put their names to: the crisis words as they stood, and the crisis lines of a country.

Kept as facts: `crisis_words_approved` is a JSON list of {"by", "hash", "at"}; `lines_confirmed` a JSON object
{country: {"by", "at"}}. An approval holds for the words that had that hash, and for no others.
"""

import json
from dataclasses import dataclass
from datetime import datetime

from bot.ports import Transaction

CRISIS_WORDS = "crisis_words_approved"
LINES = "lines_confirmed"


@dataclass(frozen=True)
class Confirmation:
    """Somebody called or asked the lines of a country."""

    by: str
    at: datetime


def approve_crisis_words(tx: Transaction, now: datetime, by: str, words_hash: str) -> tuple[str, ...]:
    """Record that this person approved the words with this hash; everyone who has now."""
    given = [one for one in _approvals(tx) if (one["by"].casefold(), one["hash"]) != (by.casefold(), words_hash)]
    kept = [*given, {"by": by, "hash": words_hash, "at": now.isoformat()}]
    tx.facts.put(CRISIS_WORDS, json.dumps(kept, ensure_ascii=False))
    tx.journal.add("crisis_words_approved", "content", hash=words_hash)
    return crisis_words_approvers(tx, words_hash)


def crisis_words_approvers(tx: Transaction, words_hash: str) -> tuple[str, ...]:
    """Who approved the words with this hash, in order."""
    return tuple(one["by"] for one in _approvals(tx) if one["hash"] == words_hash)


def confirm_lines(tx: Transaction, now: datetime, by: str, country: str) -> None:
    """Record that this person called or asked the lines of this country."""
    confirmed = _confirmed(tx) | {country: {"by": by, "at": now.isoformat()}}
    tx.facts.put(LINES, json.dumps(confirmed, ensure_ascii=False))
    tx.journal.add("lines_confirmed", "content", country=country)


def confirmation_of_lines(tx: Transaction, country: str) -> Confirmation | None:
    """Who confirmed the lines of this country last, and when; None when nobody did."""
    found = _confirmed(tx).get(country)
    return Confirmation(found["by"], datetime.fromisoformat(found["at"])) if found else None


def _approvals(tx: Transaction) -> list[dict[str, str]]:
    approvals: list[dict[str, str]] = json.loads(tx.facts.get(CRISIS_WORDS) or "[]")
    return approvals


def _confirmed(tx: Transaction) -> dict[str, dict[str, str]]:
    confirmed: dict[str, dict[str, str]] = json.loads(tx.facts.get(LINES) or "{}")
    return confirmed
