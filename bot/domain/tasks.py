"""What stays to be done after an escalation: it is asked for again until somebody has done it.

    closed ──> WRAP_UP: what came of it, and when does somebody look in again? ──> FOLLOW_UP, or "none, because"
    identity opened alone ──> REVIEW, by a supervisor who did not open it
    "someone come with me" ──> ACCOMPANY, by whoever goes along

No timer ends a task.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class TaskKind(StrEnum):
    """What is to be done."""

    WRAP_UP = "wrap_up"
    FOLLOW_UP = "follow_up"
    REVIEW = "review"
    ACCOMPANY = "accompany"  # about no escalation: in its place stands what somebody wants company for


class Result(StrEnum):
    """What came of it, as far as the person who was there knows."""

    PEOPLE = "people"  # with people they trust
    CARE = "care"  # in professional care
    EASIER = "easier"  # alone, and it was easier
    EMERGENCY = "emergency"  # emergency services took over
    UNKNOWN = "unknown"


class NoneBecause(StrEnum):
    """Why nobody looks in again."""

    DECLINED = "declined"  # the person does not want it
    ELSEWHERE = "elsewhere"  # somebody else does
    UNNEEDED = "unneeded"  # they agreed that it is not needed


@dataclass(frozen=True)
class Task:
    """One thing to do about one escalation. Without an owner it belongs to the supervisors."""

    id: str
    kind: TaskKind
    escalation_id: str
    peer_id: str
    owner_id: str | None
    due_at: datetime
    outcome: Result | None = None
    done_at: datetime | None = None

    def is_overdue(self, now: datetime) -> bool:
        """A day has passed since it was due."""
        return self.done_at is None and now >= self.due_at + timedelta(days=1)
