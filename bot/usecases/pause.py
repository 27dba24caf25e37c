"""/pause: quiet for a while, and when it ends. Messages to us, /sos and /talk go on as ever."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.schedule import instant
from bot.domain.typed import LONGEST, fold
from bot.domain.typed_dates import find_end
from bot.domain.words import LocalTime
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.planning import next_moment, rearm_all
from bot.usecases.steps.scene import Scene

PAUSE = "pause"  # the dialogue that takes a typed end
LENGTHS = {"today": 1, "three": 3, "week": 7, "month": 30}


class ShowPause(UseCase):
    """How long? Or: it is paused until then."""

    def __call__(
        self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage | None = None, **here: str
    ) -> None:
        """From the command, or from a check-in (which stays as it is)."""
        del here
        scene = Scene.below(tx, now, peer)
        typed = message.text if message else ""
        until_day = find_end(fold(typed), peer.local(now).date()) if 0 < len(typed) <= LONGEST else None
        if until_day:
            pause_until(scene, until_day)
            return
        lengths = tuple(scene.button(f"button-pause-{name}", "pause.set", length=name) for name in LENGTHS)
        rows = (lengths[:2], lengths[2:])
        if peer.paused_until and peer.is_paused(now):
            until = LocalTime(peer.paused_until, peer.timezone, "day")
            scene.show(
                "pause-is-on",
                {"until": until},
                ((scene.button("button-end-pause", "pause.end"),), *rows),
                expects=PAUSE,
            )
        else:
            scene.show("pause-how-long", {}, rows, expects=PAUSE)


class SetPause(UseCase):
    """Nothing by itself until the start of that local day."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, length: str, **here: str) -> None:
        """`length` is one of LENGTHS; "today" skips what is left of today."""
        day = peer.local(now).date() + timedelta(days=LENGTHS[length])
        pause_until(Scene.pressed(tx, now, peer, here), day)


def pause_until(scene: Scene, day: date) -> None:
    """Nothing by itself before that local day begins."""
    peer = scene.peer
    until = instant(day, time(0), ZoneInfo(peer.timezone)) or scene.now + (day - peer.local(scene.now).date())
    scene = scene.with_peer(replace(peer, paused_until=until))
    rearm_all(scene.tx, scene.now, scene.peer)
    values = {"until": LocalTime(until, peer.timezone, "day"), "next": next_moment(scene.tx, peer)}
    scene.show("paused", values, ((scene.button("button-end-pause", "pause.end"),),))


class EndPause(UseCase):
    """Back to the schedule as it was set."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """Says the next moment."""
        scene = Scene.pressed(tx, now, peer, here).with_peer(replace(peer, paused_until=None))
        rearm_all(tx, now, scene.peer)
        scene.show("pause-ended", {"next": next_moment(tx, peer)})
