"""Who is writing: the peer behind a chat, their standing, and what a member of staff may do."""

from dataclasses import replace
from datetime import datetime

from bot.domain.access import Rule
from bot.domain.errors import NotYours
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer, Standing
from bot.domain.policy import Enrolment, Policy
from bot.domain.specialist import Duty, Role, Roster, Specialist
from bot.ports import Content, Transaction

MORE_THAN_ONE = 2
REST = "rest"  # the kind of due work that ends somebody's rest from the first line
OPENED = "opened_at"  # the fact that the first opening to peers has happened


def meet(tx: Transaction, now: datetime, message: IncomingMessage, content: Content, policy: Policy) -> Peer:
    """The person behind the chat; a new one when nobody has written from it before."""
    known = tx.people.by_chat(message.chat_id)
    if known:
        return known
    peer = Peer(
        id=tx.new_id(),
        chat_id=message.chat_id,
        standing=_first_standing(tx, policy),
        language=content.guess_language(message.telegram_language),
        timezone=policy.timezone,
        quiet=policy.quiet,
        created_at=now,
    )
    tx.people.add(peer)
    return peer


def _first_standing(tx: Transaction, policy: Policy) -> Standing:
    """Without the organisation's link one is a member only where the organisation opened its doors that far."""
    if policy.enrolment is Enrolment.OPEN:
        return Standing.MEMBER
    if policy.enrolment is Enrolment.CAPPED and tx.people.count_members() < policy.enrolment_cap:
        return Standing.MEMBER
    return Standing.STRANGER


def is_open_house(tx: Transaction, policy: Policy) -> bool:
    """Whether peers are served at all: after the first opening, in a trial, in the sandbox."""
    return policy.trial or policy.sandbox or tx.facts.get(OPENED) is not None


def is_served(tx: Transaction, policy: Policy, peer: Peer) -> bool:
    """Whether the organisation can be reached for this person. Someone who said /stop still counts."""
    return peer.standing is not Standing.STRANGER and is_open_house(tx, policy)


def specialist_of(tx: Transaction, peer: Peer, *roles: Role) -> Specialist:
    """The member of staff this person is, in one of these roles (any, when none is named); NotYours otherwise."""
    found = tx.staff.find(peer.id)
    if found is None or not found.is_active or (roles and found.role not in roles):
        raise NotYours
    return found


def ask_leave(tx: Transaction, peer: Peer, rule: Rule | None) -> None:
    """NotYours unless the rule admits this person as they stand now; what nobody declared is nobody's."""
    found = tx.staff.find(peer.id)
    standing = found.role if found and found.is_active else None
    if rule is None or not rule.admits(standing):
        raise NotYours


def is_staff(tx: Transaction, peer: Peer) -> bool:
    """Whether this person works here now."""
    found = tx.staff.find(peer.id)
    return found is not None and found.is_active


def roster(tx: Transaction, *, about: str | None = None) -> Roster:
    """Everyone who could be alerted now; nobody is alerted about themself."""
    staff = tuple(member for member in tx.staff.everyone() if member.id != about)
    if sum(member.duty is Duty.FIRST for member in staff) < MORE_THAN_ONE:
        return Roster(staff)
    return Roster(tuple(replace(s, is_resting=tx.due.find(REST, s.id) is not None) for s in staff))


def seen(tx: Transaction, peer: Peer, now: datetime, *, noticed: bool = False) -> Peer:
    """Remember that they wrote (and that the automation notice was given with the answer)."""
    updated = replace(peer, seen_at=now, unreachable_at=None, notice_at=now if noticed else peer.notice_at)
    tx.people.save(updated)
    return updated
