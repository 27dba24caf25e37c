"""What use cases ask of the world: Work, Transaction, Clock, Content, Channel.

A Transaction is open for the length of one step; its repositories return domain values and seal what people wrote.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from bot.domain.checkin import Answer, Checkin, CheckinRun, Questionnaire
from bot.domain.consent import Consent, Matter
from bot.domain.escalation import Alert, Concern, Escalation
from bot.domain.lessons import Report
from bot.domain.peer import Dialogue, Peer
from bot.domain.reflection import Reflector
from bot.domain.relay import Carried, Conversation
from bot.domain.reminder import Reminder
from bot.domain.resources import CrisisLine, Resource
from bot.domain.retention import Kind
from bot.domain.screening import Category, Level, Screener
from bot.domain.signs import Sign
from bot.domain.specialist import Role, Specialist
from bot.domain.to_read import NoteToRead
from bot.domain.wins import Win
from bot.domain.words import NO_VALUES, PLAINLY, Attachment, ButtonArg, Manner, Urgency, Value, Words

P = ParamSpec("P")
T = TypeVar("T")


class Clock(Protocol):
    """The time, and nothing else."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        ...


# --- repositories ---------------------------------------------------------------------------------------------------


class People(Protocol):
    """Everyone with a private chat."""

    def by_chat(self, chat_id: int) -> Peer | None: ...
    def get(self, person_id: str) -> Peer: ...
    def find(self, person_id: str) -> Peer | None: ...
    def add(self, peer: Peer) -> None: ...
    def save(self, peer: Peer) -> None: ...
    def count_members(self) -> int: ...


class Staff(Protocol):
    """Specialists, supervisors, last-resort contacts."""

    def find(self, person_id: str) -> Specialist | None: ...
    def everyone(self) -> tuple[Specialist, ...]: ...
    def save(self, specialist: Specialist) -> None: ...


class Dialogues(Protocol):
    """What the bot is waiting for, one per person."""

    def find(self, person_id: str) -> Dialogue | None: ...
    def put(self, dialogue: Dialogue) -> None: ...
    def clear(self, person_id: str) -> None: ...


class Checkins(Protocol):
    """Schedules, the runs they led to (at most one per check-in and local day), and answers."""

    def find(self, checkin_id: str) -> Checkin | None: ...
    def of(self, peer_id: str) -> tuple[Checkin, ...]: ...
    def save(self, checkin: Checkin) -> None: ...
    def start_run(self, run: CheckinRun) -> bool: ...
    def run(self, run_id: str) -> CheckinRun | None: ...
    def latest_run(self, peer_id: str) -> CheckinRun | None: ...
    def save_run(self, run: CheckinRun) -> None: ...
    def ran_on(self, checkin_id: str, day: date) -> bool: ...
    def open_since(self, checkin_id: str, since: datetime) -> int:
        """How many of its askings since then are still without an answer."""
        ...

    def add_answer(self, answer: Answer) -> None: ...
    def answers(self, peer_id: str, since: datetime) -> tuple[Answer, ...]: ...
    def answers_of_run(self, run_id: str) -> tuple[Answer, ...]: ...
    def answer(self, answer_id: str) -> Answer | None: ...
    def save_answer(self, answer: Answer) -> None: ...
    def remove_answer(self, answer_id: str) -> None: ...


@dataclass(frozen=True)
class KeptWords:
    """Something a peer wrote and we keep, by consent or for an open escalation."""

    id: str
    peer_id: str
    text: str
    written_at: datetime
    escalation_id: str | None
    why: str = ""  # the assessment's reason, for the specialist after claiming


class WordsKept(Protocol):
    """Peers' own words."""

    def keep(self, words: KeptWords) -> None: ...
    def of_escalation(self, escalation_id: str) -> tuple[KeptWords, ...]: ...


class NotesToRead(Protocol):
    """Words peers meant for a person."""

    def find(self, note_id: str) -> NoteToRead | None: ...
    def waiting(self) -> tuple[NoteToRead, ...]: ...
    def save(self, note: NoteToRead) -> None: ...


class Reminders(Protocol):
    """What people want to be reminded of."""

    def of(self, peer_id: str) -> tuple[Reminder, ...]: ...
    def find(self, reminder_id: str) -> Reminder | None: ...
    def save(self, reminder: Reminder) -> None: ...
    def remove(self, reminder_id: str) -> None: ...


class Wins(Protocol):
    """Good news people keep, newest first."""

    def of(self, peer_id: str) -> tuple[Win, ...]: ...
    def find(self, win_id: str) -> Win | None: ...
    def add(self, win: Win) -> None: ...
    def remove(self, win_id: str) -> None: ...


class Escalations(Protocol):
    """Escalations, their alerts, and the questions that may lead to one."""

    def open_for(self, peer_id: str) -> Escalation | None: ...
    def find(self, escalation_id: str) -> Escalation | None: ...
    def next_number(self) -> int: ...
    def add(self, escalation: Escalation) -> None: ...
    def save(self, escalation: Escalation) -> Escalation | None:
        """Write it if nobody else did since it was read; the version now stored, or None when somebody was faster."""
        ...

    def all_open(self) -> tuple[Escalation, ...]: ...
    def claimed_by(self, specialist_id: str) -> tuple[Escalation, ...]: ...
    def alerts(self, escalation_id: str) -> tuple[Alert, ...]: ...
    def find_alert(self, alert_id: str) -> Alert | None: ...
    def save_alert(self, alert: Alert) -> None: ...
    def add_concern(self, concern: Concern) -> None: ...
    def find_concern(self, concern_id: str) -> Concern | None: ...
    def answer_concern(self, concern_id: str, answer: str, escalation_id: str | None) -> bool: ...
    def concerns_since(self, peer_id: str, since: datetime) -> tuple[Concern, ...]: ...


class Signs(Protocol):
    """A peer's own warning signs."""

    def of(self, peer_id: str) -> tuple[Sign, ...]: ...
    def find(self, sign_id: str) -> Sign | None: ...
    def save(self, sign: Sign) -> None: ...
    def remove(self, sign_id: str) -> None: ...


class Lessons(Protocol):
    """What people taught screening."""

    def all(self) -> tuple[Report, ...]: ...
    def find(self, report_id: str) -> Report | None: ...
    def save(self, report: Report) -> None: ...
    def remove(self, report_id: str) -> None: ...


class Conversations(Protocol):
    """Talk requests and live relays, and which copy belongs to which original."""

    def find(self, conversation_id: str) -> Conversation | None: ...
    def open_of_peer(self, peer_id: str) -> Conversation | None: ...
    def live_of_specialist(self, specialist_id: str) -> tuple[Conversation, ...]: ...
    def waiting(self) -> tuple[Conversation, ...]: ...
    def met_by(self, specialist_id: str, since: datetime) -> tuple[str, ...]:
        """The peers this specialist talked with since then, the last one first."""
        ...

    def save(self, conversation: Conversation) -> None: ...
    def carried(self, carried: Carried) -> None: ...
    def copy_of(self, author_id: str, message_id: int) -> Carried | None: ...
    def original_of(self, reader_id: str, message_id: int) -> Carried | None:
        """What the copy with this Telegram message id in the reader's chat was made from."""
        ...


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
    def note_try(self, person_id: str, now: datetime) -> int:
        """Count a wrong code; how many this person tried within a day."""
        ...


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


# --- the rim: what intake, delivery and the ticker ask ----------------------------------------------------------------


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

    def sent(self, letter: Letter, message_id: int | None, now: datetime) -> None: ...
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

    def push_ahead(self, row: DueRow, now: datetime) -> int:
        """Move a row that failed out of the way of the others, further each time; how often it has failed."""
        ...

    def next_at(self) -> datetime | None: ...


class Leases(Protocol):
    """Who may do what only one process may do."""

    def hold(self, name: str, owner: str, until: datetime, now: datetime) -> bool:
        """Take or renew; False when somebody else holds it."""
        ...

    def holder(self, name: str) -> str | None: ...
    def release(self, name: str, owner: str) -> None: ...


@dataclass(frozen=True)
class Notes:
    """What a commit contained that somebody may be waiting for."""

    has_words: bool = False
    has_due: bool = False
    handled: tuple[int, ...] = ()


class Transaction(Protocol):
    """One open transaction and everything that can be done in it."""

    people: People
    staff: Staff
    dialogues: Dialogues
    checkins: Checkins
    words: WordsKept
    notes: NotesToRead
    reminders: Reminders
    wins: Wins
    signs: Signs
    lessons: Lessons
    escalations: Escalations
    conversations: Conversations
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

    def new_id(self) -> str:
        """A fresh id, ordered by time."""
        ...


class Work(Protocol):
    """Runs steps, each in a transaction of its own, and answers when it is committed."""

    async def run(self, step: Callable[Concatenate[Transaction, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T: ...

    def on_commit(self, listener: Callable[[Notes], None]) -> None:
        """Call it on the event loop after every commit that has something to note, before the step's own answer."""
        ...


# --- content and channels -------------------------------------------------------------------------------------------


class Content(Protocol):
    """The content packs, loaded and checked."""

    @property
    def screener(self) -> Screener: ...
    @property
    def reflector(self) -> Reflector: ...
    @property
    def languages(self) -> Sequence[str]: ...

    def text(self, key: str, language: str, values: Mapping[str, Value] | None = None) -> str:
        """The words for a key; falls back language by language, never raises, never shows a raw key."""
        ...

    def has(self, key: str) -> bool: ...
    def crisis_lines(
        self, country: str | None, language: str, category: Category | None, now: datetime
    ) -> tuple[CrisisLine, ...]: ...
    def emergency_number(self, country: str | None, category: Category | None = None) -> str | None: ...
    def crisis_reply(self, level: Level, category: Category | None) -> str:
        """The text key of the first reply for this level and category."""
        ...

    def crisis_question(self, category: Category | None) -> str: ...
    def line_text(self, line: CrisisLine, language: str, now: datetime) -> str: ...
    def resource_categories(self, language: str) -> tuple[str, ...]: ...
    def resources(self, category: str, country: str | None, language: str) -> tuple[Resource, ...]: ...
    def questionnaire(self, name: str, language: str) -> Questionnaire: ...
    def guess_language(self, telegram_code: str | None) -> str: ...
    def country_name(self, country: str, language: str) -> str: ...
    def place_name(self, zone: str, language: str) -> str:
        """The city a time zone is named after, as this language calls it."""
        ...

    def find_zone(self, words: str) -> tuple[str, ...]:
        """Time zones a typed city or zone name may mean, best first."""
        ...

    def nearest_zone(self, latitude: float, longitude: float) -> str: ...


@dataclass(frozen=True)
class Made:
    """A file drawn for one message: a picture is shown in the chat, anything else is a document."""

    name: str
    content: bytes
    is_picture: bool


@dataclass(frozen=True)
class Rendered:
    """A message ready to send: plain text, opaque buttons, media."""

    text: str
    buttons: tuple[tuple[tuple[str, str], ...], ...] = ()  # (label, "data:<token>" or "url:<address>")
    keyboard: tuple[tuple[str, ...], ...] | None = None  # () removes it
    media_kind: str | None = None
    file_id: str | None = None
    file: Attachment | None = None
    made: Made | None = None


class Channel(Protocol):
    """One way to reach a person. Raises delivery failures that say whether they are permanent."""

    async def send(self, chat_id: int, message: Rendered, manner: Manner) -> int: ...
    async def edit(self, chat_id: int, message_id: int, message: Rendered) -> None: ...
    async def remove(self, chat_id: int, message_id: int) -> None: ...
    async def clear(self, chat_id: int, message_ids: Sequence[int]) -> None: ...
    async def acknowledge(self, query_id: str, text: str | None) -> None: ...
    async def set_menu(self, chat_id: int, commands: tuple[tuple[str, str], ...]) -> None: ...
