"""/toread: what peers meant for a person. "Maria read this" is said only once it is true."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.errors import Refusal, Stale
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.pseudonym import called
from bot.domain.specialist import Role
from bot.domain.to_read import NoteToRead
from bot.domain.words import Button, LocalTime, Manner, Phrase, Urgency, Value, Words
from bot.ports import DueRow, Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.people import roster, specialist_of
from bot.usecases.steps.scene import ASK_PERSON
from bot.usecases.steps.to_read import UNREAD, note_slot

READERS = (Role.SPECIALIST, Role.SUPERVISOR)
AGAIN = timedelta(days=1)


class NoteTakenBack(Refusal):
    """The person no longer lets specialists read."""

    key = "refused-note-private"


class ShowNotes(UseCase):
    """/toread: who left a note and by when it is to be read; the words come with [Read]."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage | None = None) -> None:
        """The longest waiting first; one message each."""
        del message
        staff = specialist_of(tx, peer, *READERS)
        waiting = [note for note in tx.notes.waiting() if tx.people.get(note.peer_id).consent_reading]
        if not waiting:
            tx.outbox.add(staff.id, Words("notes-none"), Urgency.REPLY)
        for note in waiting:
            key = "note-overdue" if note.read_by < now else "note-waiting"
            read = Button("button-read-note", "note.read", {"note": note.id})
            words = Words(key, _values(self, tx, note), ((read,),))
            tx.outbox.add(staff.id, words, Urgency.REPLY, Manner(slot=note_slot(note), protect=True))


class ReadNote(UseCase):
    """The words are shown, it is journalled, and from now on it is true that this person read them."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, note: str) -> None:
        """Only while the peer lets specialists read."""
        staff = specialist_of(tx, peer, *READERS)
        found = tx.notes.find(note)
        if found is None or found.read_at is not None:
            raise Stale
        writer = tx.people.get(found.peer_id)
        if not writer.consent_reading:
            raise NoteTakenBack
        tx.notes.save(replace(found, read_at=now, reader_id=staff.id))
        tx.due.drop(UNREAD, found.id)
        tx.journal.add("words_opened", writer.id, by=staff.id, why="note")
        shown = Words("note-words", {**_values(self, tx, found), "words": found.words})
        tx.outbox.add(staff.id, shown, Urgency.REPLY, Manner(slot=note_slot(found), protect=True))
        told = Words("note-was-read", {"name": staff.name})
        tx.outbox.add(writer.id, told, Urgency.DIGEST, Manner(slot=note_slot(found), silent=True))


class NoteUnread(UseCase):
    """The reading day is over: the supervisors hear it, and the person hears the truth, once."""

    def __call__(self, tx: Transaction, now: datetime, row: DueRow) -> None:
        """Again each day until somebody reads it."""
        found = tx.notes.find(row.subject)
        if found is None or found.read_at is not None:
            return
        writer = tx.people.get(found.peer_id)
        if not writer.consent_reading:
            return
        for supervisor in roster(tx).with_role(Role.SUPERVISOR):
            words = Words("note-late-staff", _values(self, tx, found))
            tx.outbox.add(supervisor.id, words, Urgency.HUMAN)
        if now - found.read_by < AGAIN and writer.may_be_prompted(now):
            told = Words("note-late", {"org": self.policy.organisation}, ((ASK_PERSON,),))
            tx.outbox.add(writer.id, told, Urgency.REPLY, Manner(slot=note_slot(found), silent=True))
        tx.due.put(UNREAD, found.id, now + AGAIN, person_id=writer.id)


def _values(case: UseCase, tx: Transaction, note: NoteToRead) -> dict[str, Value]:
    writer = tx.people.get(note.peer_id)
    return {
        "name": called(writer),
        "language": Phrase(f"language-{writer.language}"),
        "day": LocalTime(note.read_by, case.policy.timezone, "day"),
    }
