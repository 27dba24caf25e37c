"""Roles: what each does and does not do (/rolecard), and changing somebody's, by supervisors, at once effective."""

from dataclasses import replace
from datetime import datetime

from bot.domain.errors import Stale
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.specialist import Role, Specialist
from bot.domain.words import Button, Phrase, Row, Urgency, Value, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.close_escalation import take_off_all
from bot.usecases.steps.alerting import tell_supervisors
from bot.usecases.steps.people import specialist_of
from bot.usecases.steps.rota import drop_from_rota

CHANGEABLE = (Role.TRAINEE, Role.SPECIALIST, Role.SUPERVISOR)


def role_buttons(member: Specialist) -> tuple[Row, ...]:
    """The other roles this person may have; the last-resort contact stays what they agreed to be."""
    if member.role not in CHANGEABLE:
        return ()
    others = [role for role in CHANGEABLE if role is not member.role]
    return tuple(
        (Button(f"button-make-{role}", "staff.role", {"member": member.id, "role": str(role)}),) for role in others
    )


def _changeable(tx: Transaction, supervisor: Peer, member: str, role: str) -> tuple[Specialist, Specialist]:
    """The supervisor who asks, and whoever is to change; nobody changes their own role."""
    asking, found = specialist_of(tx, supervisor, Role.SUPERVISOR), tx.staff.find(member)
    is_known = found is not None and found.is_active and found.id != asking.id and found.role in CHANGEABLE
    if found is None or not is_known or role not in CHANGEABLE or found.role == role:
        raise Stale
    return asking, found


class AskRole(UseCase):
    """[Make specialist] ...: asks once, with what it means, because it takes effect at once."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, member: str, role: str) -> Words | None:
        """Shows the confirming button."""
        del now
        asking, found = _changeable(tx, peer, member, role)
        yes = Button("button-role-yes", "staff.role-yes", {"member": member, "role": role})
        words = Words(f"role-sure-{role}", {"name": found.name}, ((yes,),))
        tx.outbox.add(asking.id, words, Urgency.REPLY)
        return None


class ChangeRole(UseCase):
    """Every right of the old role ends with the commit, every right of the new one begins."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, member: str, role: str) -> Words | None:
        """A trainee is with nobody alone: what they had goes to others, and so do their shifts."""
        asking, found = _changeable(tx, peer, member, role)
        changed = replace(found, role=Role(role))
        tx.staff.save(changed)
        if changed.role is Role.TRAINEE:
            take_off_all(tx, now, self, member, why="role")
            drop_from_rota(tx, now, member)
        tx.journal.add("role_changed", member, by=asking.id, role=role)
        tx.outbox.set_menu(member, role)
        values: dict[str, Value] = {"name": found.name, "role": Phrase(f"role-{role}")}
        tx.outbox.add(member, Words("role-yours", values), Urgency.HUMAN)
        tell_supervisors(tx, Words("role-changed", values), but=member)
        return None


class ShowRoleCard(UseCase):
    """/rolecard"""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage) -> None:
        """What their own role does, and what it does not."""
        del now, message
        card = f"rolecard-{specialist_of(tx, peer).role.replace('_', '-')}"
        tx.outbox.add(peer.id, Words(card, tail=(f"{card}-not", "rolecard-all")), Urgency.REPLY)
