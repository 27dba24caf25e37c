"""One step: an open transaction with everything that can be done in it, and who runs it."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from bot.ports.care import CoReflections
from bot.ports.directory import Directory, Marks, Upkeep
from bot.ports.louder import Channels, Rings
from bot.ports.machinery import Buttons, DueRow, DueWork, Facts, Inbox, Invites, Journal, Outbox, Privacy, Timers
from bot.ports.records import (
    Checkins,
    Conversations,
    Dialogues,
    Escalations,
    Lessons,
    NotesToRead,
    People,
    Remembering,
    Reminders,
    Signs,
    Staff,
    Tasks,
    Wins,
    WordsKept,
)
from bot.ports.rim import Agenda, Arrivals, Leases, Post
from bot.ports.rota import Shifts
from bot.ports.skills import SkillsKept

P = ParamSpec("P")
T = TypeVar("T")


class Clock(Protocol):
    """The time, and nothing else."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        ...


@dataclass(frozen=True)
class Notes:
    """What a commit contained that somebody may be waiting for."""

    has_words: bool = False
    has_due: bool = False
    handled: tuple[int, ...] = ()
    has_updates: bool = False


class Transaction(Protocol):
    """One open transaction and everything that can be done in it."""

    people: People
    staff: Staff
    rota: Shifts
    dialogues: Dialogues
    checkins: Checkins
    words: WordsKept
    notes: NotesToRead
    reminders: Reminders
    wins: Wins
    remembered: Remembering
    signs: Signs
    lessons: Lessons
    tasks: Tasks
    directory: Directory
    upkeep: Upkeep
    marks: Marks
    escalations: Escalations
    conversations: Conversations
    channels: Channels
    skills: SkillsKept
    co_reflections: CoReflections
    rings: Rings
    buttons: Buttons
    outbox: Outbox
    due: DueWork
    journal: Journal
    invites: Invites
    inbox: Inbox
    facts: Facts
    privacy: Privacy
    retention: Timers
    post: Post
    arrivals: Arrivals
    agenda: Agenda
    leases: Leases

    def page_of_checkins(self, rows: Sequence[DueRow]) -> AbstractContextManager[None]:
        """Within it the same use case does many of these in a few statements; any that fails undoes them all."""
        ...

    def new_id(self) -> str:
        """A fresh id, ordered by time."""
        ...


class Work(Protocol):
    """Runs steps, each in a transaction of its own, and answers when it is committed."""

    async def run(self, step: Callable[Concatenate[Transaction, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T: ...

    def on_commit(self, listener: Callable[[Notes], None]) -> None:
        """Call it on the event loop after every commit that has something to note, before the step's own answer."""
        ...
