"""A trained human who answers alerts, and how they stand at this moment."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Role(StrEnum):
    """What somebody of the organisation may do."""

    TRAINEE = "trainee"  # sees alerts and walks along; claims nothing alone and is nobody's cover
    SPECIALIST = "specialist"
    SUPERVISOR = "supervisor"
    LAST_RESORT = "last_resort"


class Duty(StrEnum):
    """Whether somebody is on call now, and in which line."""

    OFF = "off"
    FIRST = "first"
    BACKUP = "backup"


@dataclass(frozen=True)
class Specialist:
    """One member of staff. `id` is their person id; `removed_at` ends every right at once."""

    id: str
    name: str
    role: Role
    duty: Duty = Duty.OFF
    is_offshift: bool = False  # opted in to alerts outside their shifts
    is_reachable: bool = True  # False after Telegram refused a message for good
    removed_at: datetime | None = None
    is_unsure: bool = False  # did not press before their shift: alerted, but nobody's cover
    is_resting: bool = False  # after a crisis: in the first line others are asked before them

    @property
    def is_active(self) -> bool:
        """Whether this person still works here."""
        return self.removed_at is None

    @property
    def may_claim(self) -> bool:
        """Whether this person may be with a peer without somebody beside them."""
        return self.role is not Role.TRAINEE


@dataclass(frozen=True)
class Roster:
    """Everyone who could be alerted at one moment."""

    staff: tuple[Specialist, ...]

    def reachable(self) -> tuple[Specialist, ...]:
        """Those who work here and whom a message can reach."""
        return tuple(s for s in self.staff if s.is_active and s.is_reachable)

    def on(self, duty: Duty) -> tuple[Specialist, ...]:
        """Those on call in this line. Whoever rests counts with the backups while others hold the first line."""
        first, backup = self._line(Duty.FIRST), self._line(Duty.BACKUP)
        rested = tuple(s for s in first if not s.is_resting)
        if duty is Duty.FIRST:
            return rested or first
        resting = tuple(s for s in first if s.is_resting) if rested else ()
        return (*backup, *resting) if duty is Duty.BACKUP else self._line(duty)

    def _line(self, duty: Duty) -> tuple[Specialist, ...]:
        return tuple(s for s in self.reachable() if s.duty is duty and s.may_claim and not s.is_unsure)

    def unsure(self) -> tuple[Specialist, ...]:
        """Those on duty who did not press before their shift."""
        return tuple(s for s in self.reachable() if s.duty is not Duty.OFF and s.may_claim and s.is_unsure)

    def offshift(self) -> tuple[Specialist, ...]:
        """Those off duty who opted in to be alerted all the same."""
        return tuple(s for s in self.reachable() if s.duty is Duty.OFF and s.is_offshift and s.may_claim)

    def shadowing(self) -> tuple[Specialist, ...]:
        """Trainees on duty: they see what happens."""
        return tuple(s for s in self.reachable() if s.duty is not Duty.OFF and not s.may_claim)

    def with_role(self, *roles: Role) -> tuple[Specialist, ...]:
        """Those who hold one of these roles."""
        return tuple(s for s in self.reachable() if s.role in roles)


def ids(staff: Iterable[Specialist]) -> tuple[str, ...]:
    """Their ids, each once, in order."""
    return tuple(dict.fromkeys(s.id for s in staff))
