"""Those who work here: role and duty in plain columns, the name sealed."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from bot.domain.specialist import Duty, Role, Specialist
from bot.storage.claims import upsert
from bot.storage.repository import Repository, Safe
from bot.storage.tables import staff

_PLACE = "staff.name"
_FIND = select(staff).where(staff.c.person_id == bindparam("person"))
_ALL = select(staff).order_by(staff.c.person_id)


class StaffRepository(Repository):
    """The table staff. Within one step the same person is read once, found or not: several rules ask for them."""

    def __init__(self, connection: Connection, safe: Safe, now: datetime) -> None:
        super().__init__(connection, safe, now)
        self._known: dict[str, Specialist | None] = {}

    def forget(self) -> None:
        """Another step begins, or what was written is taken back: read anew."""
        self._known.clear()

    def find(self, person_id: str) -> Specialist | None:
        """By person id; someone who was removed is still found, and says so."""
        if person_id not in self._known:
            row = self._connection.execute(_FIND, {"person": person_id}).one_or_none()
            self._known[person_id] = self._specialist(row) if row else None
        return self._known[person_id]

    def everyone(self) -> tuple[Specialist, ...]:
        """All of them, in the order in which they came."""
        return tuple(self._specialist(row) for row in self._connection.execute(_ALL))

    def save(self, specialist: Specialist) -> None:
        """Insert or overwrite."""
        row = {
            "person_id": specialist.id,
            "name": self._safe.seal(specialist.id, _PLACE, specialist.id, specialist.name),
            "role": specialist.role.value,
            "duty": specialist.duty.value,
            "is_offshift": specialist.is_offshift,
            "is_reachable": specialist.is_reachable,
            "removed_at": specialist.removed_at,
            "is_unsure": specialist.is_unsure,
        }
        upsert(self._connection, staff, row)
        self._known[specialist.id] = specialist

    def _specialist(self, row: Row[Any]) -> Specialist:
        return Specialist(
            id=row.person_id,
            name=self._safe.unseal(row.person_id, _PLACE, row.person_id, row.name),
            role=Role(row.role),
            duty=Duty(row.duty),
            is_offshift=row.is_offshift,
            is_reachable=row.is_reachable,
            removed_at=row.removed_at,
            is_unsure=row.is_unsure,
        )
