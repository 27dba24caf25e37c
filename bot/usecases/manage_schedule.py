"""/schedule: the peer's own days and times. Every change says the next moment in local words."""

from dataclasses import replace
from datetime import datetime, time

from bot.domain.cadence import parse_cadence
from bot.domain.checkin import Checkin, less_often
from bot.domain.errors import Stale
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.words import Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.cadence_screen import Proposal, keep_proposal, read_back
from bot.usecases.steps.greeting import turn_away
from bot.usecases.steps.planning import arm
from bot.usecases.steps.scene import Flow, Scene
from bot.usecases.steps.schedule_screen import (
    refuse_quiet_time,
    rhythm_words,
    set_time,
    show_days,
    show_schedule,
    when_next,
)
from bot.usecases.steps.screens import show_time

Here = dict[str, str]


class ShowSchedule(UseCase):
    """The schedule as it is, with buttons to change, pause or delete it."""

    def __call__(
        self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage | None = None, **here: str
    ) -> None:
        """From the command, the settings, or one of its own screens."""
        scene = _scene(tx, now, peer, here)
        if turn_away(self, scene):
            return
        cadence = parse_cadence(message.text, peer.local(now).date()) if message and message.text else None
        if cadence:
            read_back(self, scene, cadence)
        else:
            show_schedule(scene, self.content)


class KeepCadence(UseCase):
    """ "Yes, save it": the plan that was read back."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """The plan comes with the button; the check-in it is about too."""
        plan = {name: here.pop(name) for name in ("at", "days", "cycle", "once", "length")}
        scene = Scene.pressed(tx, now, peer, here)
        proposal = Proposal(**{**plan, "cycle": int(plan["cycle"])})  # type: ignore[arg-type]  # buttons carry text and numbers
        if peer.quiet.holds(time.fromisoformat(proposal.at)):
            refuse_quiet_time(scene, time.fromisoformat(proposal.at))
        else:
            keep_proposal(self, scene, proposal)


class ChangeTime(UseCase):
    """Another time for this check-in: by button or typed."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """Show the times."""
        show_time(self, _scene(tx, now, peer, here))


class AddTime(UseCase):
    """One more check-in, at a time of its own."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """Show the times."""
        show_time(self, replace(_scene(tx, now, peer, here), about=""))


class SetTime(UseCase):
    """One of the offered times."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, at: str, **here: str) -> None:
        """`at` is "HH:MM"."""
        set_time(self, Scene.pressed(tx, now, peer, here), time.fromisoformat(at))


class PickDays(UseCase):
    """The days of the week it comes on; at least one stays."""

    def __call__(
        self, tx: Transaction, now: datetime, peer: Peer, *, day: int | None = None, **here: str
    ) -> Words | None:
        """With a `day` (Monday is 0) switch that one, without just show them."""
        scene = _scene(tx, now, peer, here)
        checkin = own_checkin(scene)
        if day is not None:
            days = tuple(sorted({*checkin.days} ^ {day}))
            if not days:
                return Words("toast-one-day-stays")
            checkin = arm(tx, now, peer, replace(checkin, days=days, cycle=1, start=None, once=None))
        show_days(scene, self.content, checkin)
        return None


class AskLessOften(UseCase):
    """ "Less often": about half the days, in one tap."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """Once a week is the least; then pause and delete are said instead."""
        scene = _scene(tx, now, peer, here)
        checkin = own_checkin(scene)
        rarer = less_often(checkin)
        if rarer is None:
            scene.show("schedule-weekly-already", {})
            return
        changed = arm(tx, now, peer, rarer)
        words = rhythm_words(self.content, peer, changed)
        scene.show("schedule-less-often", {"days": words, "next": when_next(scene, changed)})


class DeleteCheckin(UseCase):
    """No more of this one."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """What was answered stays theirs; the schedule is gone."""
        scene = _scene(tx, now, peer, here)
        arm(tx, now, peer, replace(own_checkin(scene), is_active=False))
        scene.show("schedule-deleted", {}, ((scene.button("button-add-time", "schedule.add"),),))


def _scene(tx: Transaction, now: datetime, peer: Peer, here: Here) -> Scene:
    return Scene.pressed(tx, now, peer, {**here, "flow": Flow.SCHEDULE})


def own_checkin(scene: Scene) -> Checkin:
    """The check-in the screen is about, if it is theirs and still there; Stale otherwise."""
    checkin = scene.tx.checkins.find(scene.about)
    if checkin is None or checkin.peer_id != scene.peer.id or not checkin.is_active:
        raise Stale
    return checkin
