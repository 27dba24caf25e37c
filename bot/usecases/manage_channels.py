"""/channels: louder ways to be rung, added in chat, tested at once, taken away again."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.errors import NotYours, Stale
from bot.domain.louder import MOST_CHANNELS, LoudChannel, LoudKind, tidy_address
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.words import Button, Phrase, Row, Urgency, Value, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.louder import TESTED, ring_test
from bot.usecases.steps.people import specialist_of
from bot.usecases.steps.scene import Scene

CHANNEL = "channel"  # the dialogue that reads an address
BETWEEN_TESTS = timedelta(minutes=1)


class ShowChannels(UseCase):
    """Theirs, each with its buttons; and the kinds they may add."""

    def __call__(
        self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage | None = None, **here: str
    ) -> None:
        """From the command or a button."""
        del message, here
        specialist_of(tx, peer)
        theirs = tx.channels.of(peer.id)
        for channel in theirs:
            show_channel(tx, channel)
        scene = Scene.below(tx, now, peer)
        kinds = [kind for kind in LoudKind if kind in self.policy.louder.kinds] if len(theirs) < MOST_CHANNELS else []
        rows = tuple((scene.button(f"button-channel-{kind}", "channel.add", kind=str(kind)),) for kind in kinds)
        scene.show("channels-none" if not theirs else "channels-more" if kinds else "channels-full", {}, rows)


def show_channel(tx: Transaction, channel: LoudChannel) -> None:
    """One channel and how it stands; never its whole address."""
    state = "failing" if channel.failed_at else "heard" if channel.heard_at else "untested"
    args = {"channel": channel.id}
    rows: tuple[Row, ...] = (
        (Button("button-channel-test", "channel.test", args), Button("button-channel-remove", "channel.remove", args)),
    )
    values: dict[str, Value] = {"kind": Phrase(f"channel-{channel.kind}"), "hint": channel.hint, "state": state}
    tx.outbox.add(channel.person_id, Words("channel-line", values, rows), Urgency.REPLY)


class AskChannel(UseCase):
    """[Push app], [E-mail] ...: the address is asked for; typed."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, kind: str, **here: str) -> Words | None:
        """Not while a peer would get what is typed."""
        specialist_of(tx, peer)
        if kind not in self.policy.louder.kinds:
            raise Stale
        scene = Scene.pressed(tx, now, peer, here)
        if tx.conversations.live_of_specialist(peer.id):
            scene.show("channel-not-now", {})
            return None
        back = (scene.button("button-back", "channel.list"),)
        scene.show(f"channel-ask-{kind}", {}, (back,), expects=CHANNEL, known={"kind": kind})
        return None


def keep_channel(scene: Scene, kind: LoudKind, typed: str) -> bool:
    """Kept, and tested at once; False when it is no address of this kind."""
    tx, address = scene.tx, tidy_address(kind, typed)
    specialist_of(tx, scene.peer)
    if address is None:
        return False
    known = next((c for c in tx.channels.of(scene.peer.id) if (c.kind, c.address) == (kind, address)), None)
    if known is None and len(tx.channels.of(scene.peer.id)) >= MOST_CHANNELS:
        scene.show("channels-full", {})
        return True
    channel = known or LoudChannel(tx.new_id(), scene.peer.id, kind, address, scene.now)
    if known is None:
        tx.channels.save(channel)
        tx.journal.add("channel_added", scene.peer.id, by=scene.peer.id, kind=kind)
    tx.dialogues.clear(scene.peer.id)
    ring_test(tx, scene.now, channel)
    return True


def _theirs(tx: Transaction, peer: Peer, channel: str) -> LoudChannel:
    specialist_of(tx, peer)
    found = tx.channels.find(channel)
    if found is None:
        raise Stale
    if found.person_id != peer.id:
        raise NotYours
    return found


class TryChannel(UseCase):
    """[Ring a test]"""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, channel: str) -> Words | None:
        """As loud as an alert, and labelled."""
        found = _theirs(tx, peer, channel)
        tests = (line for line in tx.journal.of(peer.id) if line["event"] == TESTED)
        if any(now - line["at"] < BETWEEN_TESTS for line in tests):  # nobody's phone is rung in a row from here
            return Words("toast-channel-wait")
        ring_test(tx, now, found)
        return None


class HearTest(UseCase):
    """[I heard it]"""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, channel: str) -> Words | None:
        """From now on it counts as tested."""
        tx.channels.save(replace(_theirs(tx, peer, channel), heard_at=now, failed_at=None))
        return Words("toast-channel-heard")


class RemoveChannel(UseCase):
    """[Remove]"""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, channel: str) -> Words | None:
        """The address is gone at once; nothing rings there any more."""
        del now
        found = _theirs(tx, peer, channel)
        tx.channels.remove(found.id)
        tx.journal.add("channel_removed", peer.id, by=peer.id, kind=found.kind)
        values: dict[str, Value] = {"kind": Phrase(f"channel-{found.kind}"), "hint": found.hint}
        tx.outbox.add(peer.id, Words("channel-removed", values), Urgency.REPLY)
        return None
