"""The counts that laws and boards ask for: by month, without identifiers, small numbers hidden."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.ports import Transaction
from bot.usecases.keep_no_longer import LET_GO

SMALL = 5
"""Fewer than this, in a month, could point to somebody; it is said as "fewer than 5"."""

LINES = {
    "crisis referrals": ("crisis_reply_given", "concern_asked", "own_sign_answered", "stranger_crisis_answered"),
    "people called": ("escalation_opened",),
    "claimed by a person": ("claimed",),
    "closed: handed to emergency": ("closed:emergency",),
    "closed: false alarm": ("closed:false_alarm",),
    "people erased at their wish": ("erased",),
}
"""A referral is every time crisis lines were shown because of what somebody wrote."""

EVENTS = tuple({event.partition(":")[0] for events in LINES.values() for event in events})


@dataclass(frozen=True)
class Month:
    """One month, as "2026-11", and its counts, named as in LINES."""

    name: str
    counts: Mapping[str, int]


def count_months(tx: Transaction, since: datetime) -> tuple[Month, ...]:
    """Every month since then in which something happened, oldest first."""
    found: dict[str, Counter[str]] = {}
    for line in tx.journal.since(EVENTS, since):
        counter = found.setdefault(f"{line['at']:%Y-%m}", Counter())
        counter.update(_names(line))
    return tuple(Month(name, {line: counts[line] for line in LINES}) for name, counts in sorted(found.items()))


def count_let_go(tx: Transaction, since: datetime) -> Mapping[str, int]:
    """How much of each kind of data was let go because its time was over."""
    counts: Counter[str] = Counter()
    for line in tx.journal.since((LET_GO,), since):
        counts[str(line["about"]).partition(":")[2]] += int(line["count"])
    return counts


def shown(count: int) -> str:
    """A count as it may be published."""
    return str(count) if count == 0 or count >= SMALL else f"fewer than {SMALL}"


def _names(line: Mapping[str, Any]) -> Iterable[str]:
    exact = f"{line['event']}:{line.get('outcome')}"
    return [name for name, events in LINES.items() if line["event"] in events or exact in events]
