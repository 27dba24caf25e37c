"""What intake, delivery and the ticker ask: the outbox, inbox and agenda as those see them who work them off."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from bot.domain.words import NO_VALUES, PLAINLY, Manner, Urgency, Value, Words
from bot.ports.machinery import DueRow


@dataclass(frozen=True)
class Label:
    """One inline button as it is sent: the text key of its label, and "data:<token>" or "url:<address>"."""

    key: str
    target: str
    values: Mapping[str, Value] = field(default_factory=lambda: NO_VALUES)


@dataclass(frozen=True)
class Letter:
    """One row of the outbox, taken to be sent. Without `words` there is nothing to show."""

    id: int
    urgency: Urgency
    person_id: str | None
    chat_id: int
    language: str | None
    words: Words | None
    labels: tuple[tuple[Label, ...], ...] = ()
    manner: Manner = PLAINLY
    message_id: int | None = None  # last sent under the manner's slot
    query_id: str | None = None  # the button press this answers; then nothing is sent
    menu: str | None = None  # the command menu to show; then nothing is sent
    remove: tuple[int, ...] = ()  # messages to take out of the chat; then nothing is sent
    is_discreet: bool = False
    is_hushed: bool = False  # it may not be safe for them to be seen writing: silent, a neutral line first
    attempts: int = 0
    is_repeat: bool = False  # it may have been sent before
    created_at: datetime | None = None


@dataclass(frozen=True)
class Outcome:
    """What became of words in the end: sent, or a failure by name; `is_permanent`: nothing reaches this person."""

    person_id: str | None
    about: str | None
    urgency: Urgency
    sent_at: datetime | None = None
    failure: str | None = None  # blocked, gone, refused, unknown, late
    is_permanent: bool = False


class Post(Protocol):
    """The outbox as its one sender sees it."""

    def take(
        self, now: datetime, limit: int, least: Urgency, shut: Collection[str] = (), slow: Collection[str] = ()
    ) -> tuple[Letter, ...]:
        """Up to `limit` letters under a lease, most urgent first, one a person, none less urgent than `least`.

        Nothing for people in `shut`; only crisis words for people in `slow`.
        """
        ...

    def reclaim(self, now: datetime, *, everything: bool = False) -> int:
        """Letters whose lease is over are to be sent again, as repeats; how many."""
        ...

    def sent(
        self, letter: Letter, message_id: int | None, now: datetime, pieces: tuple[int, ...] = ()
    ) -> tuple[int, ...]:
        """It is there. What of its slot's earlier words still stands in the chat, to be taken out."""
        ...

    def retry(self, letter: Letter, at: datetime, *, is_repeat: bool) -> None: ...
    def failed(self, letter: Letter, failure: str) -> None: ...
    def moved(self, person_id: str, chat_id: int) -> None: ...
    def next_at(self, now: datetime) -> datetime | None:
        """When the next letter is due; the present for one that waits already."""
        ...

    def oldest_unsent(self, urgency: Urgency) -> datetime | None: ...


@dataclass(frozen=True)
class Arrival:
    """One update as Telegram gave it, and the chat (or person) it belongs to; 0 when it names none."""

    update_id: int
    chat_id: int
    raw: str
    attempts: int = 0


class Arrivals(Protocol):
    """The inbox as intake sees it."""

    def keep(self, arrivals: Sequence[Arrival], now: datetime) -> tuple[Arrival, ...]:
        """Store what is new; those that were stored (a repeat is harmless)."""
        ...

    def waiting(self) -> tuple[Arrival, ...]:
        """What an earlier run left unhandled, oldest first."""
        ...

    def claim(
        self, owner: str, now: datetime, until: datetime, most: int, is_gone: Callable[[str], bool]
    ) -> tuple[Arrival, ...]:
        """Lease up to `most` chats that have something new and nobody alive to work on them; all their updates."""
        ...

    def waiting_in(self, chat_id: int) -> tuple[Arrival, ...]:
        """What is new in one chat, oldest first."""
        ...

    def let_go(self, owner: str, chat_id: int) -> None:
        """The chat is anybody's again."""
        ...

    def is_handled(self, update_id: int) -> bool: ...
    def note_try(self, update_id: int) -> int:
        """Count one more try; how many there were."""
        ...

    def set_aside(self, update_id: int) -> None: ...
    def purge(self, before: datetime) -> int: ...


class Agenda(Protocol):
    """Due work as the ticker sees it."""

    def due(self, now: datetime, limit: int, kinds: Sequence[str]) -> tuple[DueRow, ...]: ...
    def take(self, row: DueRow) -> bool:
        """Remove it if it is still as it was read: True means it is ours to do."""
        ...

    def take_page(self, rows: Sequence[DueRow]) -> bool:
        """Remove these if every one is still as it was read; False means that somebody else was quicker."""
        ...

    def push_ahead(self, row: DueRow, now: datetime) -> int:
        """Move a row that failed out of the way of the others, further each time; how often it has failed."""
        ...

    def next_at(self) -> datetime | None: ...


@dataclass(frozen=True)
class Breach:
    """A promise the auditor found broken: how often, and the ids of the first few."""

    promise: str
    count: int
    examples: tuple[str, ...] = ()


class Leases(Protocol):
    """Who may do what only one process may do."""

    def hold(self, name: str, owner: str, until: datetime, now: datetime) -> bool:
        """Take or renew; False when somebody else holds it."""
        ...

    def holder(self, name: str) -> str | None: ...
    def release(self, name: str, owner: str) -> None: ...
    def renew_all(self, owner: str, until: datetime) -> None: ...
    def release_all(self, owner: str) -> None: ...
