"""A note for a person: kept sealed, listed for those who work here, with the day by which it is read."""

from bot.domain.to_read import NoteToRead, reading_day_end
from bot.domain.words import LocalTime, Manner, Urgency, Value, Words
from bot.usecases.base import UseCase
from bot.usecases.steps.scene import ASK_PERSON, Scene

UNREAD = "unread"  # the due work that looks whether the reading day was kept


def leave_note(case: UseCase, scene: Scene, words: str) -> None:
    """Only with consent to reading; the person hears by when, and where to go if it can't wait."""
    tx, peer, policy = scene.tx, scene.peer, case.policy
    read_by = reading_day_end(policy.covered, policy.timezone, scene.now)
    note = NoteToRead(tx.new_id(), peer.id, words, scene.now, read_by)
    tx.notes.save(note)
    tx.due.put(UNREAD, note.id, read_by, person_id=peer.id)
    tx.journal.add("note_left", peer.id)
    values: dict[str, Value] = {"org": policy.organisation, "day": LocalTime(read_by, peer.timezone, "day")}
    told = Words("note-kept", values, ((ASK_PERSON,),))
    tx.outbox.add(peer.id, told, Urgency.REPLY, Manner(slot=note_slot(note), silent=peer.hushed))


def note_slot(note: NoteToRead) -> str:
    """The one message about a note, on the peer's phone."""
    return f"note:{note.id}"
