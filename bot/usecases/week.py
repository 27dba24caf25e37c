"""/week: a summary of the week on Sunday evening, only for who wants one, from their own answers and words."""

from datetime import datetime, timedelta

from bot.domain.history import PAGE
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer, Standing
from bot.domain.typed import fold
from bot.domain.week import LOOKS_BACK, is_too_late, next_summary
from bot.domain.words import LocalTime, Manner, Urgency, Words
from bot.ports import DueRow, Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.aftermath import note_unprompted, rests_today
from bot.usecases.steps.greeting import turn_away
from bot.usecases.steps.history_screen import Teller, told_by_day
from bot.usecases.steps.planning import is_held
from bot.usecases.steps.scene import Scene, lead_of

WEEK = "week"  # the due work, one row a person: there is one only while the summary is wanted
AGAIN = timedelta(hours=1)
MOST = 3 * PAGE  # answers in one summary
ON, OFF = frozenset({"on", "yes", "si"}), frozenset({"off", "no"})


class SwitchWeek(UseCase):
    """/week on, /week off, or the button; alone it says how things stand."""

    def __call__(
        self,
        tx: Transaction,
        now: datetime,
        peer: Peer,
        message: IncomingMessage | None = None,
        *,
        to: str = "",
        **here: str,
    ) -> None:
        """Off until somebody asks for it."""
        scene = Scene.pressed(tx, now, peer, here)
        if turn_away(self, scene):
            return
        wanted = to or fold(message.text if message else "")
        if wanted in ON:
            tx.due.put(WEEK, peer.id, next_summary(now, peer.timezone), person_id=peer.id)
        elif wanted in OFF:
            tx.due.drop(WEEK, peer.id)
        _show(scene)


class SendWeek(UseCase):
    """It is Sunday evening: what they answered in these seven days. A week without answers is left in peace."""

    def __call__(self, tx: Transaction, now: datetime, row: DueRow) -> None:
        """Held back while something else comes first; a person who stopped everything gets no more of them."""
        peer = tx.people.find(row.subject)
        if peer is None or peer.standing is not Standing.MEMBER:
            return
        if (is_held(tx, now, peer) or rests_today(tx, now, peer)) and not is_too_late(now, peer.timezone):
            tx.due.put(WEEK, peer.id, now + AGAIN, person_id=peer.id)
            return
        tx.due.put(WEEK, peer.id, next_summary(now, peer.timezone), person_id=peer.id)
        if not is_too_late(now, peer.timezone):
            self._send(tx, now, peer)

    def _send(self, tx: Transaction, now: datetime, peer: Peer) -> None:
        found = tx.checkins.answers(peer.id, now - LOOKS_BACK)[-MOST:]
        if not found:
            return
        note_unprompted(tx, now, peer)
        scene = Scene.below(tx, now, peer)
        said = told_by_day(scene, found, Teller(self, scene))
        off = scene.button("button-week-off", "week.switch", to="off")
        words = Words("week", {"list": said}, ((off,),), lead=lead_of(peer))
        tx.outbox.add(peer.id, words, Urgency.CHECKIN, Manner(slot=scene.slot, silent=peer.hushed))


def _show(scene: Scene) -> None:
    row = scene.tx.due.find(WEEK, scene.peer.id)
    if row is None:
        scene.show("week-off", {}, ((scene.button("button-week-on", "week.switch", to="on"),),))
        return
    when = LocalTime(row.due_at, scene.peer.timezone, "day-time")
    scene.show("week-on", {"when": when}, ((scene.button("button-week-off", "week.switch", to="off"),),))
