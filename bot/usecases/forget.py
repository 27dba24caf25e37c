"""/forget: what goes, what must stay, one confirmation, a receipt. It runs as due work, so that nothing loses it."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer, Standing
from bot.domain.words import Keyboard, LocalTime, Value, Words
from bot.ports import DueRow, Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.people import is_staff
from bot.usecases.steps.planning import rearm_all
from bot.usecases.steps.scene import Scene

FORGET = "forget"  # the kind of due work that erases somebody
DELETABLE = timedelta(hours=47, minutes=55)
"""Telegram takes back what is younger than 48 hours; the request needs a moment to get there."""

LOOK_AGAIN = timedelta(minutes=15)  # while a person is being called, erasing waits


def is_held(tx: Transaction, peer: Peer) -> bool:
    """While somebody is called for them, or is with them, their words are needed."""
    return tx.escalations.open_for(peer.id) is not None or tx.conversations.open_of_peer(peer.id) is not None


class ShowForget(UseCase):
    """The preview. Nothing happens before the confirmation."""

    def __call__(
        self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage | None = None, **here: str
    ) -> None:
        """Staff are taken off the staff first: somebody must take over what is theirs."""
        del message
        scene = Scene.pressed(tx, now, peer, here)
        values: dict[str, Value] = {"org": self.policy.organisation}
        if is_staff(tx, peer):
            scene.show("forget-staff", values)
            return
        rows = (
            (scene.button("button-forget-yes", "forget.yes"),),
            (scene.button("button-forget-keep", "forget.keep"), scene.button("button-see-mydata", "mydata.show")),
        )
        scene.show("forget-held-preview" if is_held(tx, peer) else "forget-preview", values, rows)


class ConfirmForget(UseCase):
    """The one confirmation. From here on nothing goes out by itself."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """At once when nothing holds it; else when the person who is called has closed it."""
        scene = Scene.pressed(tx, now, peer, here)
        if is_staff(tx, peer):
            scene.show("forget-staff", {"org": self.policy.organisation})
            return
        if peer.standing is Standing.MEMBER:
            scene = scene.with_peer(replace(peer, standing=Standing.STOPPED))
        rearm_all(tx, now, scene.peer)
        tx.due.put(FORGET, peer.id, now, person_id=peer.id)
        tx.journal.add("forget_asked", peer.id, by=peer.id)
        if is_held(tx, peer):
            keep = (scene.button("button-forget-keep", "forget.keep"),)
            scene.show("forget-waits", {"org": self.policy.organisation}, (keep,))
        else:
            scene.show("forget-begun", {})


class KeepAll(UseCase):
    """It was not meant, or not any more."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """Everything stays; check-ins that had stopped come back."""
        scene = Scene.pressed(tx, now, peer, here)
        if tx.due.find(FORGET, peer.id) is not None:
            tx.due.drop(FORGET, peer.id)
            tx.journal.add("forget_taken_back", peer.id, by=peer.id)
            if peer.standing is Standing.STOPPED:
                scene = scene.with_peer(replace(peer, standing=Standing.MEMBER))
                rearm_all(tx, now, scene.peer)
        scene.show("forget-kept", {})


class Forget(UseCase):
    """Due work of kind "forget": the person goes. Nothing that runs later knows them."""

    def __call__(self, tx: Transaction, now: datetime, row: DueRow) -> None:
        """The last two days leave their chat, and their words the phones of staff; then the receipt."""
        peer = tx.people.find(row.subject)
        if peer is None or is_staff(tx, peer):
            return
        if is_held(tx, peer):
            tx.due.put(FORGET, peer.id, now + LOOK_AGAIN, person_id=peer.id)
            return
        receipt = tx.new_id()[-8:].upper()
        clear_everywhere(tx, now, peer)
        tx.privacy.erase(peer.id)
        tx.journal.add("erased", peer.id, receipt=receipt)
        values: dict[str, Value] = {
            "org": self.policy.organisation,
            "when": LocalTime(now, peer.timezone, "day-time"),
            "receipt": receipt,
        }
        words = Words("forget-receipt", values, keyboard=Keyboard.REMOVE, language=peer.reads)
        tx.outbox.farewell(peer.chat_id, words)


def clear_everywhere(tx: Transaction, now: datetime, peer: Peer) -> None:
    """What can still be taken back is: from their own chat, and their words from the chats of others."""
    since = now - DELETABLE
    tx.outbox.clear(peer.chat_id, tx.privacy.recent_messages(peer.id, since))
    copies: dict[str, list[int]] = {}
    for copy in tx.privacy.copies_with_others(peer.id, since):
        copies.setdefault(copy.person_id, []).append(copy.message_id)
    for reader, message_ids in copies.items():
        found = tx.people.find(reader)
        if found:
            tx.outbox.clear(found.chat_id, message_ids)
