"""Good news: kept when the person wants it, replayed with /wins when they ask, taken away with one tap."""

import json
from datetime import datetime

from bot.domain.errors import Stale
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.wins import MOST_WINS, OFFERED_FOR, Win
from bot.domain.words import Button, LocalTime, Row, Value, Words
from bot.ports import DueRow, Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.greeting import turn_away
from bot.usecases.steps.scene import Scene

OFFERED = "win"  # the due work: good news that was not kept in a day is gone


class KeepWin(UseCase):
    """[Keep this]: the very words it was offered for."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, offer: str) -> Words:
        """Stale when a day has passed, it was kept before, or newer good news was offered since."""
        row = tx.due.find(OFFERED, peer.id)
        offered = json.loads(row.data) if row and row.data else {}
        if offered.get("offer") != offer:
            raise Stale
        if len(tx.wins.of(peer.id)) >= MOST_WINS:
            return Words("toast-wins-full", {"most": MOST_WINS})
        tx.wins.add(Win(offer, peer.id, offered["words"], now))
        tx.due.drop(OFFERED, peer.id)
        return Words("toast-win-kept")


class LetWinGo(UseCase):
    """A day has passed without [Keep this]."""

    def __call__(self, tx: Transaction, now: datetime, row: DueRow) -> None:
        """The words went with the row that held them; nothing is said."""


class ShowWins(UseCase):
    """/wins: one at a time, newest first, round and round."""

    def __call__(
        self,
        tx: Transaction,
        now: datetime,
        peer: Peer,
        message: IncomingMessage | None = None,
        *,
        at: int = 0,
        **here: str,
    ) -> None:
        """From the command, or its own buttons."""
        del message
        scene = Scene.pressed(tx, now, peer, here)
        if not turn_away(self, scene):
            _show(scene, at)


class RemoveWin(UseCase):
    """It is gone, and the next one is shown."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, win: str, at: int, **here: str) -> None:
        """Only their own."""
        found = tx.wins.find(win)
        if found is None or found.peer_id != peer.id:
            raise Stale
        tx.wins.remove(found.id)
        _show(Scene.pressed(tx, now, peer, here), at)


def offer_to_keep(tx: Transaction, now: datetime, peer: Peer, words: str) -> Row:
    """The button under good news. The words wait sealed; without a press they are gone in a day."""
    offer = tx.new_id()
    data = json.dumps({"offer": offer, "words": words}, ensure_ascii=False)
    tx.due.put(OFFERED, peer.id, now + OFFERED_FOR, data=data, person_id=peer.id)
    return (Button("button-win-keep", "win.keep", {"offer": offer}),)


def _show(scene: Scene, at: int) -> None:
    found = scene.tx.wins.of(scene.peer.id)
    if not found:
        scene.show("wins-none", {})
        return
    place = at % len(found)
    win = found[place]
    remove = scene.button("button-win-remove", "win.remove", win=win.id, at=place)
    another = scene.button("button-win-another", "win.show", at=place + 1)
    values: dict[str, Value] = {"when": LocalTime(win.kept_at, scene.peer.timezone, "date"), "words": win.words}
    scene.show("win", values, ((another, remove) if len(found) > 1 else (remove,),))
