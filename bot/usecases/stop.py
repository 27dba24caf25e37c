"""/stop: nothing more by itself, at once and without a question. What they write is still screened and answered."""

from dataclasses import replace
from datetime import datetime

from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer, Standing
from bot.domain.words import Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.lines import crisis_values
from bot.usecases.steps.planning import rearm_all
from bot.usecases.steps.scene import Scene


class Stop(UseCase):
    """From the command, or confirmed after words that sounded like it."""

    def __call__(
        self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage | None = None, **here: str
    ) -> None:
        """The schedule is kept for the day they come back with /start; nothing is asked."""
        del message
        scene = Scene.pressed(tx, now, peer, here)
        if peer.standing is Standing.MEMBER:
            scene = scene.with_peer(replace(peer, standing=Standing.STOPPED))
        rearm_all(tx, now, scene.peer)
        tx.journal.add("stopped", peer.id, by=peer.id)
        scene.show("stopped", crisis_values(self.content, self.policy, peer, None, now))


class KeepGoing(UseCase):
    """It was not meant: everything stays."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> Words | None:
        """A short answer, nothing else."""
        del tx, now, peer, here
        return Words("toast-all-stays")
