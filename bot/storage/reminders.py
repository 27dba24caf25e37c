"""What people want to be reminded of, sealed under their key."""

from datetime import time, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, delete, select

from bot.domain.reminder import Reminder
from bot.storage.claims import upsert
from bot.storage.repository import Repository
from bot.storage.tables import reminders

_PLACE = "reminders.what"
_ONE = select(reminders).where(reminders.c.id == bindparam("reminder"))
_OF = select(reminders).where(reminders.c.peer_id == bindparam("peer")).order_by(reminders.c.day, reminders.c.at)
_REMOVE = delete(reminders).where(reminders.c.id == bindparam("reminder"))


class ReminderRepository(Repository):
    """The table reminders."""

    def of(self, peer_id: str) -> tuple[Reminder, ...]:
        """In the order in which they come."""
        return tuple(self._reminder(row) for row in self._connection.execute(_OF, {"peer": peer_id}))

    def find(self, reminder_id: str) -> Reminder | None:
        """By id."""
        row = self._connection.execute(_ONE, {"reminder": reminder_id}).one_or_none()
        return self._reminder(row) if row else None

    def save(self, reminder: Reminder) -> None:
        """Insert or overwrite."""
        row = {
            "id": reminder.id,
            "peer_id": reminder.peer_id,
            "what": self._safe.seal(reminder.peer_id, _PLACE, reminder.id, reminder.what),
            "day": reminder.day,
            "at": reminder.at.strftime("%H:%M"),
            "lead_minutes": reminder.lead // timedelta(minutes=1),
        }
        upsert(self._connection, reminders, row)

    def remove(self, reminder_id: str) -> None:
        """Gone."""
        self._connection.execute(_REMOVE, {"reminder": reminder_id})

    def _reminder(self, row: Row[Any]) -> Reminder:
        what = self._safe.unseal(row.peer_id, _PLACE, row.id, row.what)
        lead = timedelta(minutes=row.lead_minutes)
        return Reminder(row.id, row.peer_id, what, row.day, time.fromisoformat(row.at), lead)
