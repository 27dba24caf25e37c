"""One open transaction with its repositories."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta

from sqlalchemy import Connection

from bot import ports
from bot.storage.buttons import ButtonRepository
from bot.storage.care import CoReflectionRepository
from bot.storage.checkins import CheckinRepository
from bot.storage.conversations import ConversationRepository
from bot.storage.dialogues import DialogueRepository
from bot.storage.directory import DirectoryRepository
from bot.storage.due import DueRepository
from bot.storage.escalations import EscalationRepository
from bot.storage.facts import FactRepository
from bot.storage.ids import IdMaker
from bot.storage.inbox import InboxRepository
from bot.storage.invites import InviteRepository
from bot.storage.journal import JournalRepository
from bot.storage.leases import LeaseRepository
from bot.storage.lessons import LessonRepository
from bot.storage.louder import ChannelRepository, RingRepository
from bot.storage.notes import Notebook
from bot.storage.outbox import OutboxRepository
from bot.storage.people import PeopleRepository
from bot.storage.post import PostRepository
from bot.storage.prepared import prepared, together
from bot.storage.privacy import PrivacyRepository
from bot.storage.remembered import RememberedRepository
from bot.storage.reminders import ReminderRepository
from bot.storage.retention import RetentionRepository
from bot.storage.rota import RotaRepository
from bot.storage.sealing import Sealer, TransactionSafe
from bot.storage.signs import SignRepository
from bot.storage.skills import SkillsRepository
from bot.storage.staff import StaffRepository
from bot.storage.tasks import TaskRepository
from bot.storage.to_read import NoteRepository
from bot.storage.upkeep import MarkRepository, UpkeepRepository
from bot.storage.wins import WinRepository
from bot.storage.words import WordsRepository

_IDS = IdMaker()
DAY = timedelta(days=1)


class SqlTransaction:
    """Everything that can be done in one transaction; see `bot.ports.Transaction`."""

    def __init__(self, connection: Connection, sealer: Sealer, now: datetime) -> None:
        self._connection = connection = prepared(connection)
        self._safe = safe = TransactionSafe(connection, sealer)
        self.notebook = Notebook()
        self._now = now
        self._build_aggregates(connection, safe, now)
        self._build_directory(connection, safe, now)
        self._build_machinery(connection, safe, now)

    def new_id(self) -> str:
        """A fresh id, ordered by time."""
        return _IDS.new_id(self._now)

    def begin_step(self) -> None:
        """Several steps share a transaction; none sees what another one remembered."""
        self._people.forget()
        self._staff.forget()

    @contextmanager
    def page_of_checkins(self, rows: Sequence[ports.DueRow]) -> Iterator[None]:
        """What each of these is going to ask is read at once; what they add goes in together."""
        with together(self._connection):
            # Local days: the earliest any of them can fall on is the day before that of the instant in UTC.
            peers = self._checkins.foresee([row.subject for row in rows], min(rows, key=_due_at).due_at.date() - DAY)
            for repository in (self._people, self._dialogues, self._escalations, self._conversations, self._safe):
                repository.foresee(peers)
            yield

    def _build_aggregates(self, connection: Connection, safe: TransactionSafe, now: datetime) -> None:
        self._people = PeopleRepository(connection, safe, now)
        self.people: ports.People = self._people
        self._staff = StaffRepository(connection, safe, now)
        self.staff: ports.Staff = self._staff
        self.rota: ports.Shifts = RotaRepository(connection, safe, now)
        self._dialogues = DialogueRepository(connection, safe, now)
        self.dialogues: ports.Dialogues = self._dialogues
        self._checkins = CheckinRepository(connection, safe, now)
        self.checkins: ports.Checkins = self._checkins
        self.words: ports.WordsKept = WordsRepository(connection, safe, now)
        self.notes: ports.NotesToRead = NoteRepository(connection, safe, now)
        self.reminders: ports.Reminders = ReminderRepository(connection, safe, now)
        self.remembered: ports.Remembering = RememberedRepository(connection, safe, now)
        self.wins: ports.Wins = WinRepository(connection, safe, now)
        self.signs: ports.Signs = SignRepository(connection, safe, now)
        self.tasks: ports.Tasks = TaskRepository(connection, safe, now)
        self.lessons: ports.Lessons = LessonRepository(connection, safe, now)
        self._escalations = EscalationRepository(connection, safe, now)
        self.escalations: ports.Escalations = self._escalations
        self._conversations = ConversationRepository(connection, safe, now)
        self.conversations: ports.Conversations = self._conversations
        self.skills: ports.SkillsKept = SkillsRepository(connection, safe, now)
        self.co_reflections: ports.CoReflections = CoReflectionRepository(connection, safe, now)
        self.channels: ports.Channels = ChannelRepository(connection, safe, now)
        self.journal: ports.Journal = JournalRepository(connection, safe, now, self.notebook)
        self.invites: ports.Invites = InviteRepository(connection, safe, now)
        self.privacy: ports.Privacy = PrivacyRepository(connection, safe, now)
        self.retention: ports.Timers = RetentionRepository(connection, safe, now)
        self.facts: ports.Facts = FactRepository(connection, safe, now)
        self.buttons: ports.Buttons = ButtonRepository(connection, safe, now)

    def _build_directory(self, connection: Connection, safe: TransactionSafe, now: datetime) -> None:
        self.directory: ports.Directory = DirectoryRepository(connection, safe, now)
        self.upkeep: ports.Upkeep = UpkeepRepository(connection, safe, now)
        self.marks: ports.Marks = MarkRepository(connection, safe, now)

    def _build_machinery(self, connection: Connection, safe: TransactionSafe, now: datetime) -> None:
        inbox = InboxRepository(connection, safe, now, self.notebook)
        due = DueRepository(connection, safe, now, self.notebook)
        self.inbox: ports.Inbox = inbox
        self.arrivals: ports.Arrivals = inbox
        self.due: ports.DueWork = due
        self.agenda: ports.Agenda = due
        self.outbox: ports.Outbox = OutboxRepository(connection, safe, now, self.notebook)
        self.rings: ports.Rings = RingRepository(connection, safe, now, self.notebook)
        self.post: ports.Post = PostRepository(connection, safe, now)
        self.leases: ports.Leases = LeaseRepository(connection, safe, now)


def _due_at(row: ports.DueRow) -> datetime:
    return row.due_at
