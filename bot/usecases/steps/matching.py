"""Who suits whom, from what is on record at this moment."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.domain.peer import Peer
from bot.domain.policy import Policy
from bot.domain.skills import Candidate, Skills, best_first
from bot.ports import Transaction

REMEMBERED = timedelta(days=365)  # how long "walked with them before" counts


def skills_of(tx: Transaction, person_id: str) -> Skills:
    """What they chose; until then, the language they use here."""
    known = tx.skills.find(person_id)
    return known or Skills(person_id, frozenset({tx.people.get(person_id).language}))


def load_of(tx: Transaction, person_id: str) -> int:
    """With how many people they are now."""
    peers = {e.peer_id for e in tx.escalations.claimed_by(person_id)}
    return len(peers | {c.peer_id for c in tx.conversations.live_of_specialist(person_id)})


def is_full(tx: Transaction, policy: Policy, person_id: str) -> bool:
    """Whether they are with as many people as the organisation wants one person to be."""
    return load_of(tx, person_id) >= policy.most_open


def ordered(
    tx: Transaction, now: datetime, policy: Policy, peer: Peer, people: Iterable[str], topic: str | None = None
) -> tuple[str, ...]:
    """These people, whoever suits this peer best first; nobody is left out."""
    ids = tuple(dict.fromkeys(people))
    if len(ids) < 2:
        return ids
    return best_first((_candidate(tx, now, policy, peer, each) for each in ids), peer.language, topic)


def _candidate(tx: Transaction, now: datetime, policy: Policy, peer: Peer, person_id: str) -> Candidate:
    load = load_of(tx, person_id)
    has_walked = peer.id in tx.conversations.met_by(person_id, now - REMEMBERED)
    return Candidate(person_id, skills_of(tx, person_id), has_walked, load, load >= policy.most_open)
