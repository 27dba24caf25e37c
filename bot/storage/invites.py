"""Invitations, by the keyed hash of their code: single use for staff, one reusable link for peers."""

import secrets
from datetime import datetime

from sqlalchemy import bindparam, case, func, insert, select, update

from bot.domain.guessing import WINDOW, Tries
from bot.domain.specialist import Role
from bot.ports import Invite
from bot.storage.claims import is_mine
from bot.storage.repository import Repository
from bot.storage.tables import invite_tries, invites

_PLACE = "invites.name"
_CODE_BYTES = 18  # 144 bits; 24 characters a deep link allows

_ADD = insert(invites)
_VALID = (
    invites.c.code == bindparam("hash"),
    invites.c.used_at.is_(None),
    invites.c.expires_at.is_(None) | (invites.c.expires_at > bindparam("now")),
)
_FIND = select(invites).where(*_VALID)
_USE = update(invites).where(*_VALID).values(used_at=bindparam("at"), used_by=bindparam("person"))
_ADD_TRY = insert(invite_tries)
_TRIES = select(
    func.sum(case((invite_tries.c.person_id == bindparam("person"), 1), else_=0)).label("own"),
    func.count().label("everyone"),
).where(invite_tries.c.at > bindparam("since"))


class InviteRepository(Repository):
    """The tables invites and invite_tries."""

    def create(self, invite: Invite, now: datetime) -> str:
        """A new code; only its hash is kept."""
        code = secrets.token_urlsafe(_CODE_BYTES)
        hashed = self._safe.code_hash(code)
        row = {
            "code": hashed,
            "role": invite.role.value if invite.role else None,
            "name": self._safe.seal_for_house(_PLACE, hashed.hex(), invite.name),
            "created_at": now,
            "expires_at": invite.expires_at,
        }
        self._connection.execute(_ADD, row)
        return code

    def redeem(self, code: str, person_id: str, now: datetime) -> Invite | None:
        """What the code is good for, once (the link for peers: always); None when it is unknown, used or late."""
        hashed = self._safe.code_hash(code)
        row = self._connection.execute(_FIND, {"hash": hashed, "now": now}).one_or_none()
        if row is None:
            return None
        name = self._safe.unseal_for_house(_PLACE, hashed.hex(), row.name)
        if row.role is None:
            return Invite(None, name, row.expires_at)
        use = {"hash": hashed, "now": now, "at": now, "person": person_id}
        return Invite(Role(row.role), name, row.expires_at) if is_mine(self._connection, _USE, use) else None

    def note_try(self, person_id: str, now: datetime) -> Tries:
        """Count a wrong code; how many there were within a day."""
        self._connection.execute(_ADD_TRY, {"person_id": person_id, "at": now})
        return self.tries(person_id, now)

    def tries(self, person_id: str, now: datetime) -> Tries:
        """How many wrong codes there were within a day: this person's, and all."""
        found = self._connection.execute(_TRIES, {"person": person_id, "since": now - WINDOW}).one()
        return Tries(found.own or 0, found.everyone)
