"""What people have put their names to: the crisis words as they stood, and the crisis lines of a country.

Kept as facts: `crisis_words_approved` is a JSON list of {"by", "hash", "at"}; `lines_confirmed` a JSON object
{country: {"by", "at"}}. An approval holds for the words that had that hash, and for no others.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.lines import is_stale
from bot.domain.resources import CrisisLine
from bot.ports import Transaction

CRISIS_WORDS = "crisis_words_approved"
LINES = "lines_confirmed"
VERIFIED = "lines_verified"


@dataclass(frozen=True)
class Confirmation:
    """Somebody called or asked the lines of a country."""

    by: str
    at: datetime


@dataclass(frozen=True)
class Verified:
    """Somebody called or asked one line; `wrong` is what was not as its record has it, or nothing."""

    by: str
    at: datetime
    wrong: str = ""


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


def verify_line(tx: Transaction, now: datetime, by: str, line_id: str, wrong: str = "") -> None:
    """Record that this person called or asked one line; `wrong` says what was not as its record has it."""
    known = verified_lines(tx) | {line_id: Verified(by, now, wrong)}
    kept = {one: {"by": seen.by, "at": seen.at.isoformat(), "wrong": seen.wrong} for one, seen in known.items()}
    tx.facts.put(VERIFIED, json.dumps(kept, ensure_ascii=False))
    tx.journal.add("line_verified", "content", line=line_id, is_right=not wrong)


def verified_lines(tx: Transaction) -> dict[str, Verified]:
    """What was said last of each line, by its id."""
    kept = json.loads(tx.facts.get(VERIFIED) or "{}")
    return {one: Verified(seen["by"], datetime.fromisoformat(seen["at"]), seen["wrong"]) for one, seen in kept.items()}


def last_checks(tx: Transaction, lines: Iterable[CrisisLine]) -> dict[str, date]:
    """The day each of these lines was last found right by somebody here: one by one, or all of its country."""
    each, found = verified_lines(tx), {}
    for line in lines:
        whole = confirmation_of_lines(tx, line.country)
        days = [whole.at.date()] if whole else []
        if line.id in each and not each[line.id].wrong:
            days.append(each[line.id].at.date())
        if days:
            found[line.id] = max(days)
    return found


def overdue_lines(tx: Transaction, lines: Iterable[CrisisLine], now: datetime) -> tuple[CrisisLine, ...]:
    """Those whose last check, here or by their record, is over 90 days ago; and those found wrong since."""
    known, each, found = tuple(lines), verified_lines(tx), []
    here = last_checks(tx, known)
    for line in known:
        days = [day for day in (line.checked_on, here.get(line.id)) if day]
        is_wrong = line.id in each and bool(each[line.id].wrong)
        if is_wrong or is_stale(max(days, default=None), now):
            found.append(line)
    return tuple(found)


def _approvals(tx: Transaction) -> list[dict[str, str]]:
    approvals: list[dict[str, str]] = json.loads(tx.facts.get(CRISIS_WORDS) or "[]")
    return approvals


def _confirmed(tx: Transaction) -> dict[str, dict[str, str]]:
    confirmed: dict[str, dict[str, str]] = json.loads(tx.facts.get(LINES) or "{}")
    return confirmed
