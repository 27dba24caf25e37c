"""A questionnaire and its answers; what comes next."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum


@dataclass(frozen=True)
class Option:
    """One button of a question: its value and its label, number and word ("1 very low")."""

    value: int
    label: str
    reply: str = ""  # said when this is chosen: one small offer, never a task


class Kind(StrEnum):
    """How a question is answered, and for whom."""

    CHOICE = "choice"
    WORDS = "words"
    OWN = "own"  # the person's own question, in their words
    FOR_PERSON = "for-person"  # words a specialist is to read


@dataclass(frozen=True)
class Condition:
    """Asked only when the answer to an earlier question lies in this range; always when that was not answered."""

    question: str
    at_least: int | None = None
    at_most: int | None = None

    def holds(self, value: int | None) -> bool:
        """Whether the question is still to be asked."""
        if value is None:
            return True
        return (self.at_least is None or value >= self.at_least) and (self.at_most is None or value <= self.at_most)


@dataclass(frozen=True)
class Question:
    """One question of a questionnaire, in one language."""

    id: str
    text: str
    options: tuple[Option, ...] = ()
    low_at: int | None = None  # answers at or below this open a choice
    high_at: int | None = None  # answers at or above this do
    name: str = ""  # a word or two, where people choose their questions
    warm: str = ""  # the same, said more warmly
    kind: Kind = Kind.CHOICE
    after: Condition | None = None


@dataclass(frozen=True)
class Questionnaire:
    """The questions of one check-in, in order, in one language."""

    name: str
    language: str
    questions: tuple[Question, ...]


class Tone(StrEnum):
    """How it is said."""

    PLAIN = "plain"
    WARM = "warm"


@dataclass(frozen=True)
class Style:
    """How a check-in is asked. No questions chosen: those of its questionnaire. No language: the person's own."""

    tone: Tone = Tone.PLAIN
    language: str | None = None
    discreet: bool = False  # the first line tells nothing
    silent: bool = False
    questions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Telling:
    """What the person asked for: after so many in a row without a word, tell this specialist."""

    after: int
    whom: str


@dataclass(frozen=True)
class Checkin:
    """One schedule a peer owns: a time of day, on some days of the week (Monday is 0), or every so many days, or once.

    With a `cycle` it comes every so many days, counted from `start`. `once` is the only day of one that comes once.
    """

    id: str
    peer_id: str
    at: time
    days: tuple[int, ...] = (0, 1, 2, 3, 4, 5, 6)
    questionnaire: str = "daily"
    is_active: bool = True
    next_at: datetime | None = None
    unanswered: int = 0  # in a row; slows down, never counted towards the person
    cycle: int = 1
    start: date | None = None
    once: date | None = None
    style: Style = Style()
    own_question: str | None = None  # in their words
    telling: Telling | None = None


class RunState(StrEnum):
    """What became of one asking."""

    ASKED = "asked"
    ANSWERED = "answered"
    SKIPPED = "skipped"  # by the person
    MISSED = "missed"  # its window had passed, or something more important held it


@dataclass(frozen=True)
class CheckinRun:
    """One check-in on one local day; unique by (checkin_id, day). One asked for has the id "now:<run>"."""

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


# --- what comes next (PRACTICE.md 6) ------------------------------------------------------------

LAST_NOTE_AFTER = timedelta(days=60)
"""This long without a word: one open-door note, then silence until they come back."""

_SLOWER = ((timedelta(days=2), 1), (timedelta(days=10), 3), (timedelta(days=30), 7))
_FEWER = {7: (0, 2, 4), 6: (0, 2, 4), 5: (0, 2, 4), 4: (0, 3), 3: (0, 3), 2: (0,)}


def spacing(quiet_for: timedelta) -> int:
    """The least days between two askings when nobody has been heard from for so long: 1, 3, 7, then 14."""
    return next((days for limit, days in _SLOWER if quiet_for < limit), 14)


def is_time_to_stop_asking(quiet_for: timedelta) -> bool:
    """Whether only the last open-door note is left to say."""
    return quiet_for >= LAST_NOTE_AFTER


def fewer_days(days: tuple[int, ...]) -> tuple[int, ...] | None:
    """About half as often: daily becomes three days a week, then two, then one; None when weekly already."""
    kept = _FEWER.get(len(days))
    if kept is None:
        return None
    return kept if len(days) >= 5 else tuple(sorted(days))[: len(kept)]


LONGEST_CYCLE = 14


def less_often(checkin: Checkin) -> Checkin | None:
    """About half as often; None when it cannot come more rarely."""
    if checkin.once is not None:
        return None
    if checkin.cycle > 1:
        longer = min(checkin.cycle * 2, LONGEST_CYCLE)
        return replace(checkin, cycle=longer) if longer > checkin.cycle else None
    days = fewer_days(checkin.days)
    return replace(checkin, days=days) if days else None


def is_low(question: Question, value: int) -> bool:
    """Whether an answer opens a choice. Never a crisis by itself."""
    is_below = question.low_at is not None and value <= question.low_at
    return is_below or (question.high_at is not None and value >= question.high_at)


MOST_QUESTIONS = 5
"""At most five taps, under a minute (PRACTICE.md 6)."""


def following(questions: tuple[Question, ...], at: int, answers: Sequence[Answer]) -> int | None:
    """The place of the next question after `at` that what was answered leaves to be asked; None at the end."""
    given = {answer.question: answer.value for answer in answers}
    for place in range(at + 1, len(questions)):
        condition = questions[place].after
        if condition is None or condition.holds(given.get(condition.question)):
            return place
    return None


def fits(question: Question, value: int) -> bool:
    """Whether this is one of the question's own answers."""
    return any(option.value == value for option in question.options)
