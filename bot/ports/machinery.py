"""What use cases write down for later: words to send, due work, buttons, the journal, invitations, facts."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from bot.domain.consent import Consent, Matter
from bot.domain.guessing import Tries
from bot.domain.retention import Kind
from bot.domain.specialist import Role
from bot.domain.words import PLAINLY, ButtonArg, Manner, Urgency, Words


@dataclass(frozen=True)
class Pressed:
    """What an opaque button token stands for. It belongs to `person_id` alone."""

    person_id: str
    action: str
    args: Mapping[str, ButtonArg]


class Buttons(Protocol):
    """Inline buttons, by their opaque token."""

    def find(self, token: str) -> Pressed | None: ...


class Outbox(Protocol):
    """Words to send; written in the same transaction as the facts they follow from."""

    def add(self, to: str, words: Words, urgency: Urgency, manner: Manner = PLAINLY) -> None: ...
    def acknowledge(self, query_id: str, words: Words | None = None, *, to: str | None = None) -> None:
        """Answer a button press (stop its spinner), with a short text if given, in the language of `to`."""
        ...

    def set_menu(self, to: str, menu: str) -> None:
        """Show this person the command menu of their role, in their language."""
        ...

    def clear(self, chat_id: int, message_ids: Sequence[int]) -> None:
        """Take these messages out of a chat, for both sides; Telegram does it for those younger than 48 hours."""
        ...

    def farewell(self, chat_id: int, words: Words) -> None:
        """Words (in their own language) for a chat whose person is not known any more."""
        ...

    def message_in(self, person_id: str, slot: str) -> int | None:
        """The Telegram message id last sent to this person under this slot."""
        ...

    def slot_of(self, person_id: str, message_id: int) -> str | None:
        """The slot this message in this person's chat stands in."""
        ...


@dataclass(frozen=True)
class DueRow:
    """One piece of due work: what kind, about what, since when."""

    kind: str
    subject: str
    due_at: datetime
    version: int
    data: str = ""  # sealed at rest under the key of `person_id` when that is given


class DueWork(Protocol):
    """Work with a due time; one row per kind and subject."""

    def put(
        self, kind: str, subject: str, due_at: datetime, *, data: str = "", person_id: str | None = None
    ) -> None: ...
    def find(self, kind: str, subject: str) -> DueRow | None: ...
    def drop(self, kind: str, subject: str) -> None: ...


class Journal(Protocol):
    """What happened, for the record: ids and facts, never a person's words."""

    def add(self, event: str, about: str, *, by: str | None = None, **facts: str | int | None) -> None: ...
    def of(self, about: str) -> tuple[Mapping[str, Any], ...]: ...
    def since(self, events: Collection[str], at: datetime) -> tuple[Mapping[str, Any], ...]: ...


@dataclass(frozen=True)
class Invite:
    """An invitation, known by the hash of its code. `role` None is the organisation's reusable link for peers."""

    role: Role | None
    name: str
    expires_at: datetime | None


class Invites(Protocol):
    """Single-use codes for staff; the reusable one for peers."""

    def create(self, invite: Invite, now: datetime) -> str:
        """A new code (at least 128 bits); only its hash is kept."""
        ...

    def redeem(self, code: str, person_id: str, now: datetime) -> Invite | None: ...
    def note_try(self, person_id: str, now: datetime) -> Tries:
        """Count a wrong code; how many there were within a day."""
        ...

    def tries(self, person_id: str, now: datetime) -> Tries: ...


class Inbox(Protocol):
    """Updates kept; the use case's own commit marks one handled."""

    def mark_handled(self, update_id: int) -> None: ...


class Facts(Protocol):
    """What the organisation has decided while running: when it opened, who approved what."""

    def get(self, name: str) -> str | None: ...
    def put(self, name: str, value: str) -> None: ...


class Timers(Protocol):
    """What is older than its timer goes."""

    def let_go(self, kind: Kind, before: datetime) -> int: ...


@dataclass(frozen=True)
class Copy:
    """A message on somebody's phone, by its Telegram id."""

    person_id: str
    message_id: int


class Privacy(Protocol):
    """Consents on record, everything kept on somebody, what stands in their chat, and erasing them."""

    def add_consent(self, consent_id: str, person_id: str, consent: Consent) -> None: ...
    def latest_consent(self, person_id: str, matter: Matter) -> Consent | None: ...
    def note_message(self, person_id: str, message_id: int) -> None: ...
    def recent_messages(self, person_id: str, since: datetime) -> tuple[int, ...]: ...
    def forget_messages(self, person_id: str) -> None: ...
    def copies_with_others(self, person_id: str, since: datetime) -> tuple[Copy, ...]:
        """Where this person's words stand on the phones of others since then."""
        ...

    def address(self, person_id: str) -> str | None: ...
    def save_address(self, person_id: str, address: str | None) -> None: ...
    def record(self, person_id: str) -> Mapping[str, tuple[Mapping[str, Any], ...]]:
        """Everything kept on them, by table, opened."""
        ...

    def erase(self, person_id: str) -> None:
        """Everything goes, the key with it; a ledger outside the database remembers that it did."""
        ...

    def forget_words(self, person_id: str, escalation_id: str | None) -> int:
        """What they wrote and we kept: by consent (None), or for one escalation. How many."""
        ...
