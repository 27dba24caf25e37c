"""/care: a debrief, time off, notes for oneself, a word with a supervisor. Offered, and no reason asked."""

import json
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.care import LONGEST_NOTE, OFF_DAYS, UNTIL_THEY_SAY, CoReflection, off_until
from bot.domain.errors import Stale
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.rota import Entry, Kind
from bot.domain.specialist import Duty, Role
from bot.domain.words import LocalTime, Row, Urgency, Value, Words
from bot.ports import DueRow, Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.alerting import tell_supervisors
from bot.usecases.steps.caring import DEBRIEF, NOTE, OFF, show_care, show_off_choices
from bot.usecases.steps.people import REST, roster, specialist_of
from bot.usecases.steps.rota import plan_changed, plan_now
from bot.usecases.steps.scene import Scene

LATER = timedelta(hours=1)
FEELINGS = ("well", "tired", "heavy")


class ShowCare(UseCase):
    """/care, and [Back]."""

    def __call__(
        self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage | None = None, **here: str
    ) -> None:
        """For everyone on staff; supervisors have a list beside it."""
        member = specialist_of(tx, peer)
        scene = Scene.below(tx, now, peer) if message else Scene.pressed(tx, now, peer, here)
        is_off = tx.due.find(OFF, peer.id) is not None
        show_care(scene, is_off=is_off, is_supervisor=member.role is Role.SUPERVISOR)


class OfferDebrief(UseCase):
    """Due work of kind "debrief": three taps, within a day. What is pressed is kept nowhere."""

    def __call__(self, tx: Transaction, now: datetime, due: DueRow) -> None:
        """Not while they are with somebody in danger: an hour later then."""
        found, member = tx.escalations.find(due.subject), tx.staff.find(due.data)
        if found is None or member is None or not member.is_active:
            return
        if tx.escalations.claimed_by(member.id):
            tx.due.put(DEBRIEF, due.subject, now + LATER, data=due.data, person_id=member.id)
            return
        scene = Scene.below(tx, now, tx.people.get(member.id))
        feelings = tuple(scene.button(f"button-debrief-{how}", "debrief.how", how=how) for how in FEELINGS)
        skip = scene.button("button-debrief-skip", "debrief.skip")
        values: dict[str, Value] = {"number": found.number, "name": member.name}
        rows: tuple[Row, ...] = (feelings, (skip,))
        scene.show("debrief-how", values, rows)
        tell_supervisors(tx, Words("debrief-told", values), but=member.id)
        tx.journal.add("debrief_offered", found.id, by=member.id)


class SkipDebrief(UseCase):
    """[Not now]"""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """It is all there in /care."""
        specialist_of(tx, peer)
        Scene.pressed(tx, now, peer, here).show("debrief-skipped", {})


class SayHow(UseCase):
    """First tap: how they are. It only chooses the next words."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, how: str, **here: str) -> None:
        """Second: a word with a supervisor?"""
        specialist_of(tx, peer)
        if how not in FEELINGS:
            raise Stale
        scene = Scene.pressed(tx, now, peer, here)
        yes = scene.button("button-debrief-talk", "debrief.talk", talk="yes")
        no = scene.button("button-debrief-no-talk", "debrief.talk", talk="no")
        scene.show(f"debrief-talk-{how}", {}, ((yes,), (no,)))


class SayTalk(UseCase):
    """Second tap: whether a supervisor comes."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, talk: str, **here: str) -> None:
        """Third: what comes next."""
        specialist_of(tx, peer)
        if talk == "yes" and not ask_supervisors(tx, peer):
            talk = "nobody"
        scene = Scene.pressed(tx, now, peer, here)
        labels = {"on": "button-debrief-on", "rest": "button-debrief-rest", "off": "button-care-off"}
        rows: tuple[Row, ...] = tuple(
            (scene.button(label, "debrief.next", then=then),) for then, label in labels.items()
        )
        scene.show("debrief-next", {"talk": talk}, rows)


class SayNext(UseCase):
    """Third tap: ready, some rest, or off until a day they choose."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, then: str, **here: str) -> None:
        """A note for themself is offered at the end."""
        specialist_of(tx, peer)
        scene = Scene.pressed(tx, now, peer, here)
        if then == "off":
            show_off_choices(scene)
            return
        if then == "on":
            tx.due.drop(REST, peer.id)
        elif self.policy.rest:
            tx.due.put(REST, peer.id, now + self.policy.rest, person_id=peer.id)
        note = scene.button("button-care-note", "care.note")
        key = "debrief-on" if then == "on" else "debrief-rests"
        scene.show(key, {"hours": int(self.policy.rest / timedelta(hours=1)) or 0}, ((note,),))


class AskSupervisor(UseCase):
    """[A word with a supervisor]"""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """They hear it at once; it stands in their list until they have talked."""
        specialist_of(tx, peer)
        has_heard = ask_supervisors(tx, peer)
        Scene.pressed(tx, now, peer, here).show("care-asked" if has_heard else "care-asked-nobody", {})


def ask_supervisors(tx: Transaction, peer: Peer) -> bool:
    """Who asks, and nothing else; whether there is anybody to hear it."""
    member = specialist_of(tx, peer)
    tx.journal.add("supervision_asked", peer.id, by=peer.id)
    tell_supervisors(tx, Words("care-asked-supervisors", {"name": member.name}), but=peer.id)
    return any(one.id != peer.id for one in roster(tx).with_role(Role.SUPERVISOR))


class ChooseOff(UseCase):
    """[Take me off until ...]"""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """No reason asked."""
        specialist_of(tx, peer)
        show_off_choices(Scene.pressed(tx, now, peer, here))


class TakeOff(UseCase):
    """Off duty, off the rota and off off-shift alerts until that morning; the supervisors hear until when, no why."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, days: int, **here: str) -> None:
        """Who they are with stays with them until they pass it on."""
        member = specialist_of(tx, peer)
        if days not in {*OFF_DAYS, UNTIL_THEY_SAY} or tx.due.find(OFF, peer.id):
            raise Stale
        until = off_until(peer.local(now), days)
        kept = {"offshift": member.is_offshift, "entry": self._away(tx, now, peer, until)}
        tx.staff.save(replace(member, duty=Duty.OFF, is_offshift=False))
        tx.due.put(OFF, peer.id, until, data=json.dumps(kept), person_id=peer.id)
        tx.journal.add("off_duty", peer.id, by=peer.id, how="time_off")
        told: dict[str, Value] = {"name": member.name, "day": LocalTime(until, peer.timezone, "day"), "days": days}
        scene = Scene.pressed(tx, now, peer, here)
        back = scene.button("button-care-back", "care.back")
        tail = ("care-off-supervisor",) if member.role is Role.SUPERVISOR else ()
        scene.show("care-is-off", told, ((back,),), tail=tail)
        tell_supervisors(tx, Words("care-is-off-supervisors", told), but=peer.id)
        if self.policy.covered.is_covered(now) and member.duty is Duty.FIRST and not roster(tx).on(Duty.FIRST):
            tell_supervisors(tx, Words("gap-warning", {"name": member.name}), but=peer.id)

    @staticmethod
    def _away(tx: Transaction, now: datetime, peer: Peer, until: datetime) -> str | None:
        """Whoever stands in the rota is away in it, so that the gaps are seen."""
        if not any(entry.person_id == peer.id for entry in plan_now(tx).entries):
            return None
        first, last = peer.local(now).date(), until.date() - timedelta(days=1)
        away = Entry(tx.new_id(), Kind.AWAY, peer.timezone, peer.id, first_on=first, last_on=last)
        tx.rota.add(away)
        plan_changed(tx, now)
        return away.id


class ComeBack(UseCase):
    """[I'm back], before the day or on it."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """Their shifts count again; duty by hand stays theirs to begin."""
        member = specialist_of(tx, peer)
        row = tx.due.find(OFF, peer.id)
        if row is None:
            raise Stale
        tx.due.drop(OFF, peer.id)
        put_back(tx, now, peer.id, row.data)
        Scene.pressed(tx, now, peer, here).show("care-back", {})
        tell_supervisors(tx, Words("care-back-supervisors", {"name": member.name}), but=peer.id)


class EndTimeOff(UseCase):
    """Due work of kind "off": the morning has come."""

    def __call__(self, tx: Transaction, now: datetime, due: DueRow) -> None:
        """They are told; nothing else begins by itself but their shifts."""
        member = tx.staff.find(due.subject)
        if member is None or not member.is_active:
            return
        put_back(tx, now, member.id, due.data)
        tx.outbox.add(member.id, Words("care-back"), Urgency.HUMAN)


def put_back(tx: Transaction, now: datetime, person_id: str, kept: str) -> None:
    """What was set aside for the time off."""
    known, member = json.loads(kept or "{}"), tx.staff.find(person_id)
    if member and known.get("offshift"):
        tx.staff.save(replace(member, is_offshift=True))
    if known.get("entry"):
        tx.rota.remove(known["entry"])
        plan_changed(tx, now)


class AskNoteToSelf(UseCase):
    """[A note for me]: typed; not while what they type goes to somebody."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """What happened, what I felt, what I learned, what I need."""
        specialist_of(tx, peer)
        scene = Scene.pressed(tx, now, peer, here)
        if tx.conversations.live_of_specialist(peer.id):
            scene.show("care-note-not-now", {})
            return
        scene.show("care-note-ask", {}, ((scene.button("button-back", "care.open"),),), expects=NOTE)


def keep_note_to_self(scene: Scene, typed: str) -> bool:
    """Sealed for its author; nothing says that it was written."""
    if not typed or len(typed) > LONGEST_NOTE:
        return False
    scene.tx.co_reflections.add(CoReflection(scene.tx.new_id(), scene.peer.id, scene.now, typed))
    notes = scene.button("button-care-notes", "care.notes")
    scene.show("care-note-kept", {}, ((notes,), (scene.button("button-back", "care.open"),)))
    return True


class ShowNotesToSelf(UseCase):
    """[My notes]: the newest first, each with a way to let it go."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, page: int = 0, **here: str) -> None:
        """One at a time."""
        specialist_of(tx, peer)
        scene = Scene.pressed(tx, now, peer, here)
        notes = tx.co_reflections.of(peer.id)
        back = scene.button("button-back", "care.open")
        if not notes:
            scene.show("care-notes-none", {}, ((back,),))
            return
        at = min(max(page, 0), len(notes) - 1)
        note = notes[at]
        older = (scene.button("button-care-older", "care.notes", page=at + 1),) if at + 1 < len(notes) else ()
        gone = scene.button("button-care-note-gone", "care.note-gone", note=note.id)
        values: dict[str, Value] = {"when": LocalTime(note.written_at, peer.timezone, "day-time"), "words": note.words}
        scene.show("care-note-shown", values, ((*older, gone), (back,)))


class LetNoteGo(UseCase):
    """[Delete it]: at once and for good."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, note: str, **here: str) -> None:
        """Only one's own."""
        specialist_of(tx, peer)
        if not tx.co_reflections.remove(peer.id, note):
            raise Stale
        scene = Scene.pressed(tx, now, peer, here)
        scene.show("care-note-is-gone", {}, ((scene.button("button-back", "care.open"),),))


class OwnCheckin(UseCase):
    """[A check-in of my own]: like anyone's, and nobody here sees it."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """What is promised comes first; then the screen everyone has."""
        specialist_of(tx, peer)
        scene = Scene.pressed(tx, now, peer, here)
        rows: tuple[Row, ...] = (
            (scene.button("button-care-own-plan", "schedule.open"),),
            (scene.button("button-back", "care.open"),),
        )
        scene.show("care-own", {}, rows)
