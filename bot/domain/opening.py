"""What must be there before an organisation opens to peers for the first time."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.specialist import Role, Roster

APPROVALS_NEEDED = 2


class Missing(StrEnum):
    """One thing without which nobody may be invited to rely on the bot."""

    SUPERVISOR = "supervisor"
    SOMEBODY_TO_ANSWER = "somebody_to_answer"
    LAST_RESORT = "last_resort"
    HOUSE_RULES = "house_rules"
    LINES = "lines"
    CRISIS_WORDS = "crisis_words"


@dataclass(frozen=True)
class Readiness:
    """What is there: the staff, declared hours, and what people have put their names to."""

    roster: Roster
    has_declared_hours: bool
    lines_confirmed_by: str | None
    crisis_words_approved_by: tuple[str, ...]
    has_house_rules: bool = False


def missing(ready: Readiness) -> tuple[Missing, ...]:
    """What is still missing, in the order in which it is best done; empty means the doors may open."""
    staff = ready.roster
    checks = {
        Missing.SUPERVISOR: bool(staff.with_role(Role.SUPERVISOR)),
        Missing.SOMEBODY_TO_ANSWER: bool(staff.with_role(Role.SPECIALIST)) or ready.has_declared_hours,
        Missing.LAST_RESORT: bool(staff.with_role(Role.LAST_RESORT)),
        Missing.HOUSE_RULES: ready.has_house_rules,
        Missing.LINES: bool(ready.lines_confirmed_by),
        Missing.CRISIS_WORDS: _different_people(ready.crisis_words_approved_by) >= APPROVALS_NEEDED,
    }
    return tuple(what for what, is_there in checks.items() if not is_there)


def _different_people(names: tuple[str, ...]) -> int:
    return len({" ".join(name.split()).casefold() for name in names if name.strip()})
