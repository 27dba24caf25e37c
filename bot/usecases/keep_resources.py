"""What somebody keeps of the directory: /saved, a reminder, that it was wrong, and later once: did it work out?"""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.directory import Complaint, next_times
from bot.domain.errors import Stale
from bot.domain.marks import MOST_SAVED, SAVED, Mark
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer, Standing
from bot.domain.reminder import LONGEST_REMINDER, parse_reminder
from bot.domain.resources import Resource
from bot.domain.words import Button, LocalTime, Manner, Phrase, Row, Urgency, Words
from bot.ports import DueRow, Transaction
from bot.usecases.base import UseCase
from bot.usecases.remind import show_check
from bot.usecases.resources import show_entry
from bot.usecases.steps.aftermath import at_local_time, had_one_today, note_unprompted
from bot.usecases.steps.alerting import tell_supervisors
from bot.usecases.steps.finding import entry
from bot.usecases.steps.greeting import turn_away
from bot.usecases.steps.planning import is_held
from bot.usecases.steps.scene import ASK_PERSON, Scene, lead_of

WHEN = "resource-when"  # the dialogue: when to be reminded of it
TRIED = "tried"  # the kind of due work that asks whether it worked out
ASKED_AT, ASKED_AFTER, TOO_LATE = time(16, 0), 7, timedelta(days=21)
WRONGS = ("closed", "number", "hours", "away")
ANSWERS = ("yes", "not-yet", "no")


class SaveEntry(UseCase):
    """[Save]: it stands in /saved from now on."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, ref: str, **here: str) -> None:
        """A second time changes nothing."""
        scene, one = Scene.pressed(tx, now, peer, here), _entry(self, tx, now, peer, ref)
        known = tx.marks.of(peer.id, SAVED)
        if len(known) >= MOST_SAVED:
            show_entry(self, scene, ref, said="saved-full")
            return
        if all(mark.ref != ref for mark in known):
            mark = Mark(tx.new_id(), peer.id, SAVED, ref, one.name, now)
            tx.marks.save(mark)
            plan_tried(tx, now, peer, mark)
        show_entry(self, scene, ref, said="saved-now")


class ShowSaved(UseCase):
    """/saved: what they kept; a tap opens it, another takes it off."""

    def __call__(
        self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage | None = None, **here: str
    ) -> None:
        """Only their own."""
        del message
        scene = Scene.pressed(tx, now, peer, here)
        if not turn_away(self, scene):
            _show_saved(scene)


class RemoveSaved(UseCase):
    """[Take off]."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, mark: str, **here: str) -> None:
        """Nobody asks about it any more either."""
        found = tx.marks.find(mark)
        if found is None or found.peer_id != peer.id or found.kind != SAVED:
            raise Stale
        tx.marks.remove(found.id)
        tx.due.drop(TRIED, found.id)
        _show_saved(Scene.pressed(tx, now, peer, here))


class RemindOfEntry(UseCase):
    """[Remind me]: the next times of a meeting as buttons, or any time they type."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, ref: str, **here: str) -> None:
        """What is typed is read back before it is kept, like any reminder."""
        one, scene = _entry(self, tx, now, peer, ref), Scene.pressed(tx, now, peer, here)
        times = next_times(one, now.astimezone(ZoneInfo(self.policy.timezone)), 2)
        local = [peer.local(moment) for moment in times]
        rows: tuple[Row, ...] = tuple(
            (
                scene.button(
                    "button-remind-at",
                    "resources.remind-at",
                    {"when": LocalTime(moment, peer.timezone, "day-time")},
                    ref=ref,
                    day=moment.date().isoformat(),
                    at=f"{moment:%H:%M}",
                ),
            )
            for moment in local
        )
        name = one.name[: LONGEST_REMINDER // 2]
        scene.show("resource-remind", {"name": name}, rows, expects=WHEN, known={"what": name})


class RemindAt(UseCase):
    """One of its next times."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, ref: str, day: str, at: str, **here: str) -> None:
        """Then how long before."""
        one, scene = _entry(self, tx, now, peer, ref), Scene.pressed(tx, now, peer, here)
        show_check(scene, {"what": one.name[: LONGEST_REMINDER // 2], "day": day, "time": at})


class AskWrong(UseCase):
    """[Something is wrong]: what?"""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, ref: str, **here: str) -> None:
        """In one tap, without typing."""
        one, scene = _entry(self, tx, now, peer, ref), Scene.pressed(tx, now, peer, here)
        rows: tuple[Row, ...] = tuple(
            (scene.button(f"button-wrong-{kind}", "resources.wrong-what", ref=ref, what=kind),) for kind in WRONGS
        )
        back = (scene.button("button-back", "resources.one", ref=ref),)
        scene.show("resource-wrong", {"name": one.name}, (*rows, back))


class TellWrong(UseCase):
    """What was wrong goes to the supervisors, without who said it."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, ref: str, what: str, **here: str) -> None:
        """Said again before somebody looked, it is kept once."""
        one = _entry(self, tx, now, peer, ref)
        if what not in WRONGS:
            raise Stale
        if tx.upkeep.complain(Complaint(tx.new_id(), ref, one.name, what, now)):
            tell_supervisors(tx, words_of_complaint(ref, one.name, what))
        Scene.pressed(tx, now, peer, here).show("resource-wrong-thanks", {"org": self.policy.organisation})


class AskTried(UseCase):
    """Due work of kind "tried": asked once, gently, when nothing else is going on; after three weeks not at all."""

    def __call__(self, tx: Transaction, now: datetime, row: DueRow) -> None:
        """Never to somebody who stopped or may be seen reading."""
        mark = tx.marks.find(row.subject)
        peer = tx.people.find(mark.peer_id) if mark else None
        if mark is None or peer is None or peer.standing is not Standing.MEMBER or peer.hushed:
            return
        if now - mark.at > TOO_LATE:
            return
        if is_held(tx, now, peer) or had_one_today(tx, now, peer):
            tx.due.put(TRIED, mark.id, at_local_time(peer, now, 1, ASKED_AT), person_id=peer.id)
            return
        rows: tuple[Row, ...] = tuple(
            (Button(f"button-tried-{one}", "resources.tried", {"mark": mark.id, "answer": one}),) for one in ANSWERS
        )
        words = Words("tried-ask", {"name": mark.name}, rows, lead=lead_of(peer))
        tx.outbox.add(peer.id, words, Urgency.CHECKIN, Manner(slot=f"{TRIED}:{mark.id}"))
        note_unprompted(tx, now, peer)
        tx.facts.put(f"{TRIED}:{mark.id}", "asked")


class AnswerTried(UseCase):
    """[It helped], [Not yet], [It didn't work out]: counted with the entry, and with nobody's name."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, mark: str, answer: str) -> None:
        """Once. After "it didn't" a person is offered, and a way to say what was wrong."""
        del now
        found = tx.marks.find(mark)
        asked = tx.facts.get(f"{TRIED}:{mark}") == "asked"
        if found is None or found.peer_id != peer.id or not asked or answer not in ANSWERS:
            raise Stale
        tx.facts.put(f"{TRIED}:{mark}", "answered")
        if answer != "not-yet":
            tx.upkeep.note_worked(found.ref, helped=answer == "yes")
        wrong = Button("button-resource-wrong", "resources.wrong", {"ref": found.ref})
        rows: tuple[Row, ...] = ((ASK_PERSON,), (wrong,)) if answer == "no" else ()
        tx.outbox.add(peer.id, Words(f"tried-{answer}", {}, rows), Urgency.REPLY, Manner(slot=f"{TRIED}:{mark}"))


def plan_tried(tx: Transaction, now: datetime, peer: Peer, mark: Mark) -> None:
    """A week later, in the afternoon on their clock; after a day they want company on, two days after that."""
    days = (mark.day - peer.local(now).date()).days + 2 if mark.day else ASKED_AFTER
    tx.due.put(TRIED, mark.id, at_local_time(peer, now, days, ASKED_AT), person_id=peer.id)


def remind_when(scene: Scene, what: str, text: str) -> bool:
    """A typed day and time for it; False when neither is there."""
    today = scene.peer.local(scene.now).date()
    wanted = parse_reminder(f"there {text}", today)
    if wanted is None or wanted.at is None:
        return False
    later = today if wanted.at > scene.peer.local(scene.now).time() else today + timedelta(days=1)
    day = wanted.day or later
    show_check(scene, {"what": what, "day": day.isoformat(), "time": f"{wanted.at:%H:%M}"})
    return True


def words_of_complaint(ref: str, name: str, what: str) -> Words:
    """What a supervisor reads, with [Still right] and [Hide it]."""
    right = Button("button-entry-right", "directory.right", {"ref": ref})
    row: Row = (right, Button("button-entry-hide", "directory.hide", {"ref": ref}))
    return Words("directory-wrong", {"name": name, "what": Phrase(f"directory-what-{what}")}, (row,))


def _show_saved(scene: Scene) -> None:
    found = scene.tx.marks.of(scene.peer.id, SAVED)
    rows: tuple[Row, ...] = tuple(
        (
            scene.button("button-saved-open", "resources.one", {"name": mark.name[:30]}, ref=mark.ref),
            scene.button("button-saved-remove", "saved.remove", {"n": at}, mark=mark.id),
        )
        for at, mark in enumerate(found, 1)
    )
    names = "\n".join(f"{at}. {mark.name}" for at, mark in enumerate(found, 1))
    scene.show("saved-list" if found else "saved-none", {"list": names}, rows)


def _entry(case: UseCase, tx: Transaction, now: datetime, peer: Peer, ref: str) -> Resource:
    found = entry(tx, now, case.content, ref, peer.reads)
    if found is None:
        raise Stale
    return found
