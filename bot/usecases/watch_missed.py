"""A person asked: "if I miss so many, tell Maria". She is told, they are told that she was, and can undo it."""

from datetime import datetime, timedelta

from bot.domain.checkin import Checkin, Telling
from bot.domain.errors import Stale
from bot.domain.peer import Peer
from bot.domain.pseudonym import called
from bot.domain.relay import Conversation, Reason
from bot.domain.specialist import Role, Specialist
from bot.domain.words import Button, Phrase, Urgency, Value, Words
from bot.ports import DueRow, Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.people import specialist_of
from bot.usecases.steps.planning import is_wanted

MISSED = "missed"  # the kind of due work
GRACE = timedelta(hours=6)
"""How long the last of them may still be answered before anyone is told."""


def watch(tx: Transaction, now: datetime, peer: Peer, checkin: Checkin) -> None:
    """It was just asked: with this one there are as many open as the person named, since they were last heard from."""
    if checkin.telling and _open(tx, peer, checkin) == checkin.telling.after:
        tx.due.put(MISSED, checkin.id, now + GRACE, person_id=peer.id)


class WatchMissed(UseCase):
    """So many in a row without an answer, and nothing written since: what they asked for happens, once."""

    def __call__(self, tx: Transaction, now: datetime, row: DueRow) -> None:
        """Undone, answered, paused or stopped in the meantime: nobody is told."""
        checkin = tx.checkins.find(row.subject)
        peer = tx.people.find(checkin.peer_id) if checkin else None
        if checkin is None or peer is None or checkin.telling is None or not is_wanted(peer, checkin):
            return
        if peer.quiet.holds(peer.local(now).time()):
            tx.due.put(MISSED, checkin.id, now + timedelta(hours=1), person_id=peer.id)
            return
        if peer.is_paused(now) or _open(tx, peer, checkin) < checkin.telling.after:
            return
        staff = tx.staff.find(checkin.telling.whom)
        if staff is None or not staff.is_active or not staff.is_reachable:
            self._say(tx, now, peer, checkin, "telling-nobody-there", staff)
            return
        _tell(tx, peer, staff, checkin.telling)
        self._say(tx, now, peer, checkin, "telling-done", staff)

    def _say(
        self, tx: Transaction, now: datetime, peer: Peer, checkin: Checkin, key: str, staff: Specialist | None
    ) -> None:
        """The truth about it, where something may be said at all."""
        undo = Button("button-tell-nobody", "telling.undo", {"about": checkin.id})
        words = Words(key, {"name": staff.name if staff else self.policy.organisation}, ((undo,),))
        if peer.may_be_prompted(now):
            tx.outbox.add(peer.id, words, Urgency.CHECKIN)
        tx.journal.add("telling_happened", peer.id)


class WriteAfterMissed(UseCase):
    """[Write to them]: the specialist whom the person named opens a conversation."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, person: str) -> None:
        """Only while the wish stands, and nobody is with them."""
        specialist = specialist_of(tx, peer, Role.SPECIALIST, Role.SUPERVISOR)
        wishes = [c.telling.whom for c in tx.checkins.of(person) if c.telling and c.is_active]
        if specialist.id not in wishes or tx.conversations.open_of_peer(person):
            raise Stale
        opened = Conversation(tx.new_id(), person, Reason.TALK, now, specialist_id=specialist.id, opened_at=now)
        tx.conversations.save(opened)
        tx.journal.add("talk_taken", opened.id, by=specialist.id)
        end = Button("button-end-talk", "talk.end", {"conversation": opened.id})
        words = Words("follow-up-opened", {"peer": called(tx.people.get(person))}, ((end,),))
        tx.outbox.add(specialist.id, words, Urgency.HUMAN)
        tx.outbox.add(person, Words("talk-with", {"name": specialist.name}), Urgency.HUMAN)


def _open(tx: Transaction, peer: Peer, checkin: Checkin) -> int:
    return tx.checkins.open_since(checkin.id, peer.seen_at or peer.created_at)


def _tell(tx: Transaction, peer: Peer, staff: Specialist, telling: Telling) -> None:
    take = Button("button-write-to-them", "missed.write", {"person": peer.id})
    values: dict[str, Value] = {
        "name": called(peer),
        "count": telling.after,
        "language": Phrase(f"language-{peer.language}"),
    }
    tx.outbox.add(staff.id, Words("missed-staff", values, ((take,),)), Urgency.HUMAN)
