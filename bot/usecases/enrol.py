"""Somebody with an invitation code becomes a member of staff."""

from dataclasses import replace
from datetime import datetime

from bot.domain.names import plain_name
from bot.domain.peer import Peer, Standing
from bot.domain.specialist import Specialist
from bot.domain.words import Urgency, Words
from bot.ports import Invite, Transaction
from bot.usecases.steps.alerting import tell_supervisors


def enrol_staff(tx: Transaction, now: datetime, peer: Peer, invite: Invite) -> None:
    """The role the invitation names, under its name; supervisors hear of it. Rejoining lifts a removal."""
    del now
    if invite.role is None:
        raise ValueError("an invitation for peers has no role")
    name = plain_name(invite.name) or "—"
    tx.staff.save(Specialist(peer.id, name, invite.role))
    tx.people.save(replace(peer, standing=Standing.MEMBER))  # those who work here are served here too
    tx.journal.add("staff_joined", peer.id, role=invite.role)
    tx.outbox.add(peer.id, Words(f"enrolled-{invite.role.replace('_', '-')}", {"name": name}), Urgency.REPLY)
    tx.outbox.set_menu(peer.id, str(invite.role))
    tell_supervisors(tx, Words("staff-joined", {"name": name, "role": invite.role}), but=peer.id)
