"""A questionnaire and its answers; what comes next."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum


@dataclass(frozen=True)
class Option:
    """One button of a question: its value and its label, number and word ("1 very low")."""

    value: int
    label: str


@dataclass(frozen=True)
class Question:
    """One question of a questionnaire, in one language."""

    id: str
    text: str
    options: tuple[Option, ...]
    low_at: int | None = None  # answers at or below this open a choice


@dataclass(frozen=True)
class Questionnaire:
    """The questions of one check-in, in order, in one language."""

    name: str
    language: str
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Checkin:
    """One schedule a peer owns: a time of day, on some days of the week (Monday is 0)."""

    id: str
    peer_id: str
    at: time
    days: tuple[int, ...] = (0, 1, 2, 3, 4, 5, 6)
    questionnaire: str = "daily"
    is_active: bool = True
    next_at: datetime | None = None
    unanswered: int = 0  # in a row; slows down, never counted towards the person


class RunState(StrEnum):
    """What became of one asking."""

    ASKED = "asked"
    ANSWERED = "answered"
    SKIPPED = "skipped"  # by the person
    MISSED = "missed"  # its window had passed, or something more important held it


@dataclass(frozen=True)
class CheckinRun:
    """One check-in on one local day; unique by (checkin_id, day). `checkin_id` is "now:<person>" for one asked for."""

    id: str
    checkin_id: str
    peer_id: str
    day: date
    asked_at: datetime
    state: RunState = RunState.ASKED
    question: int = 0


@dataclass(frozen=True)
class Answer:
    """One answer: a value from the buttons, words, or both."""

    id: str
    run_id: str
    peer_id: str
    question: str
    answered_at: datetime
    value: int | None = None
    words: str | None = None
