"""/remind: things the peer names, in their words, said back before they are kept and said once when it is time."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from bot.domain.errors import Stale
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.reminder import MOST_REMINDERS, Reminder, parse_reminder
from bot.domain.words import LocalTime, Row, Urgency, Value, Words
from bot.ports import DueRow, Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.cadence_screen import clear_time
from bot.usecases.steps.greeting import turn_away
from bot.usecases.steps.planning import is_held
from bot.usecases.steps.reminding import REMINDER, arm_reminder
from bot.usecases.steps.scene import Scene, lead_of

TYPING, CONFIRMING = "reminder", "reminder-check"  # the dialogues
LEADS = {"button-lead-none": 0, "button-lead-hour": 60, "button-lead-day": 24 * 60}
Known = Mapping[str, str]
WAIT = timedelta(minutes=15)
TOO_LATE = timedelta(hours=1)


class Remind(UseCase):
    """With words it reads them; without, the list and how to add one."""

    def __call__(
        self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage | None = None, **here: str
    ) -> None:
        """The words were screened at the door like any others."""
        scene = Scene.pressed(tx, now, peer, here)
        if turn_away(self, scene):
            return
        if message and message.text:
            read_reminder(scene, message.text)
        else:
            show_reminders(self, scene)


class KeepReminder(UseCase):
    """[At that time] [An hour before] [The day before]: kept, and planned."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, lead: int, **here: str) -> None:
        """What it is about waits, sealed, in the dialogue."""
        waiting = tx.dialogues.find(peer.id)
        if waiting is None or waiting.kind != CONFIRMING:
            raise Stale
        scene = Scene.pressed(tx, now, peer, here)
        keep_reminder(self, scene, _from(scene, waiting.data, lead))


class RemoveReminder(UseCase):
    """No longer needed."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, reminder: str, **here: str) -> None:
        """Only their own."""
        found = tx.reminders.find(reminder)
        if found is None or found.peer_id != peer.id:
            raise Stale
        tx.reminders.remove(found.id)
        tx.due.drop(REMINDER, found.id)
        show_reminders(self, Scene.pressed(tx, now, peer, here))


class SayReminder(UseCase):
    """It is time: said once. Quiet hours, a pause or a crisis hold it back, for as long as it still makes sense."""

    def __call__(self, tx: Transaction, now: datetime, row: DueRow) -> None:
        """After the thing itself has begun it is dropped, without a word."""
        found = tx.reminders.find(row.subject)
        peer = tx.people.find(found.peer_id) if found else None
        happens_at = found.happens_at(peer.timezone) if found and peer else None
        if found is None or peer is None or happens_at is None:
            return
        if now <= happens_at + TOO_LATE and is_held(tx, now, peer):
            tx.due.put(REMINDER, found.id, now + WAIT, person_id=peer.id)
            return
        tx.reminders.remove(found.id)
        if now > happens_at + TOO_LATE:
            tx.journal.add("reminder_dropped", peer.id)
            return
        values: dict[str, Value] = {"what": found.what, "when": LocalTime(happens_at, peer.timezone, "day-time")}
        tx.outbox.add(peer.id, Words("reminder", values, lead=lead_of(peer)), Urgency.CHECKIN)


def read_reminder(scene: Scene, text: str) -> bool:
    """Read back with the day and time in local words; False when a part is missing (the example is shown)."""
    peer, today = scene.peer, scene.peer.local(scene.now).date()
    wanted = parse_reminder(text, today)
    if wanted is None or wanted.at is None:
        scene.show("reminder-unknown", {}, expects=TYPING)
        return False
    if len(scene.tx.reminders.of(peer.id)) >= MOST_REMINDERS:
        scene.show("reminders-full", {"most": MOST_REMINDERS})
        return False
    at = clear_time(wanted.at, peer, is_vague=wanted.is_vague)
    day = wanted.day or _next_day(scene, at, today)
    known = {"what": wanted.what, "day": day.isoformat(), "time": f"{at:%H:%M}"}
    show_check(scene, known)
    return True


def keep_reminder(case: UseCase, scene: Scene, reminder: Reminder) -> None:
    """From now on it will be said."""
    scene.tx.reminders.save(reminder)
    arm_reminder(scene.tx, scene.now, scene.peer, reminder)
    show_reminders(case, scene, kept=True)


def confirmed(scene: Scene, known: Known) -> Reminder:
    """A typed yes: at its own time where that may be said, else the day before."""
    return _from(scene, known, min(_possible(scene, known), default=0))


def show_reminders(case: UseCase, scene: Scene, *, kept: bool = False) -> None:
    """What is planned; one tap removes one. What is typed next is a new one."""
    found = sorted(scene.tx.reminders.of(scene.peer.id), key=lambda one: (one.day, one.at))
    rows: tuple[Row, ...] = tuple(
        (scene.button("button-remove-reminder", "reminder.remove", {"what": one.what}, reminder=one.id),)
        for one in found
    )
    lines = "\n".join(_line(case, scene, one) for one in found)
    if kept:
        scene.show("reminder-kept", {"list": lines}, rows)
    else:
        scene.show("reminders" if found else "reminders-none", {"list": lines}, rows, expects=TYPING)


def _line(case: UseCase, scene: Scene, one: Reminder) -> str:
    happens_at = one.happens_at(scene.peer.timezone)
    when: Value = LocalTime(happens_at, scene.peer.timezone, "day-time") if happens_at else f"{one.day}, {one.at:%H:%M}"
    return case.content.text("reminder-line", scene.peer.reads, {"what": one.what, "when": when})


def show_check(scene: Scene, known: Known) -> None:
    """Read back with its day and time, and the ways to be reminded that are still possible."""
    reminder = _from(scene, known, 0)
    happens_at, possible = reminder.happens_at(scene.peer.timezone), _possible(scene, known)
    if happens_at is None or not possible:
        scene.show("reminder-cannot", {}, expects=TYPING)
        return
    leads = tuple(scene.button(label, "reminder.keep", None, lead=n) for label, n in LEADS.items() if n in possible)
    values: dict[str, Value] = {
        "what": reminder.what,
        "when": LocalTime(happens_at, scene.peer.timezone, "day-time"),
    }
    scene.show("reminder-check", values, (leads,), expects=CONFIRMING, known=known)


def _possible(scene: Scene, known: Known) -> list[int]:
    """Leads whose moment is still to come and not in quiet hours."""
    due = {lead: _from(scene, known, lead).due_at(scene.peer.timezone) for lead in LEADS.values()}
    quiet, local = scene.peer.quiet, scene.peer.local
    return [lead for lead, at in due.items() if at and at > scene.now and not quiet.holds(local(at).time())]


def _from(scene: Scene, known: Known, lead: int) -> Reminder:
    day, at = date.fromisoformat(known["day"]), time.fromisoformat(known["time"])
    return Reminder(scene.tx.new_id(), scene.peer.id, known["what"], day, at, timedelta(minutes=lead))


def _next_day(scene: Scene, at: time, today: date) -> date:
    """Without a day it is the next time the clock shows that hour."""
    return today if scene.peer.local(scene.now).time() < at else today + timedelta(days=1)
