"""[Later]: the same question again in a while, on the same day; nothing is counted."""

from datetime import datetime, timedelta

from bot.domain.checkin import RunState
from bot.domain.peer import Peer
from bot.domain.words import Button, ButtonArg, LocalTime, Row, Urgency, Words
from bot.ports import DueRow, Transaction
from bot.usecases.answer_checkin import ask_below, open_run
from bot.usecases.base import UseCase
from bot.usecases.steps.asking import asked_in
from bot.usecases.steps.planning import heard_from, is_held
from bot.usecases.steps.scene import Scene

SNOOZED = "snoozed"  # the kind of due work
HOURS = (1, 3)


class PutOffCheckin(UseCase):
    """In an hour, in three, or the question after all; never in quiet hours, never on another day."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, run: str, hours: int = 0) -> Words | None:
        """Without `hours` it asks when."""
        scene = Scene.below(tx, now, heard_from(tx, now, peer))
        asked = asked_in(self, scene, open_run(tx, scene.peer, run))
        possible = [n for n in HOURS if _is_possible(scene.peer, now, n)]
        if not possible:
            return Words("toast-too-late-today")
        tx.dialogues.clear(peer.id)
        again: Row = (
            Button("button-ask-now", "checkin.ask", {"run": run}),
            Button("button-skip", "checkin.skip", {"run": run}),
        )
        if hours in possible:
            at = now + timedelta(hours=hours)
            tx.due.put(SNOOZED, run, at, person_id=peer.id)
            words = Words("checkin-put-off", {"time": LocalTime(at, peer.timezone)}, (again,))
        else:
            words = Words("checkin-later", {}, (tuple(_later(run, n) for n in possible), again))
        tx.outbox.add(peer.id, words, Urgency.REPLY, asked.manner(scene, silent=True))
        return None


class AskNow(UseCase):
    """The question after all."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, run: str) -> None:
        """It comes anew at the end of the chat."""
        scene = Scene.below(tx, now, heard_from(tx, now, peer))
        found = open_run(tx, scene.peer, run)
        tx.due.drop(SNOOZED, run)
        ask_below(self, scene, found)


class AskAgain(UseCase):
    """The while is over: the question once more, unless it was answered or something more important holds it."""

    def __call__(self, tx: Transaction, now: datetime, row: DueRow) -> None:
        """A new day has its own check-in."""
        run = tx.checkins.run(row.subject)
        peer = tx.people.find(run.peer_id) if run else None
        if run is None or peer is None or run.state is not RunState.ASKED:
            return
        if run.day == peer.local(now).date() and not is_held(tx, now, peer):
            ask_below(self, Scene.below(tx, now, peer), run)


def _is_possible(peer: Peer, now: datetime, hours: int) -> bool:
    local, then = peer.local(now), peer.local(now + timedelta(hours=hours))
    return then.date() == local.date() and not peer.quiet.holds(then.time())


def _later(run: str, hours: int) -> Button:
    args: dict[str, ButtonArg] = {"run": run, "hours": hours}
    return Button("button-in-an-hour" if hours == 1 else "button-three-hours", "checkin.later", args)
