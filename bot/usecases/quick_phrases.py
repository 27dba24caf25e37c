"""Quick phrases: words the organisation wrote for its specialists. Chosen with buttons, seen before they go."""

from collections.abc import Iterator
from datetime import datetime

from bot.domain.errors import NotYours, Stale
from bot.domain.message import Form, IncomingMessage
from bot.domain.peer import Peer
from bot.domain.pseudonym import called
from bot.domain.relay import Conversation
from bot.domain.words import Button, Row, Value, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.relay_message import RelayMessage
from bot.usecases.steps.handing import theirs
from bot.usecases.steps.people import specialist_of
from bot.usecases.steps.scene import Scene

MOST = 20  # quick-1 to quick-20 in texts.ftl; numbers may be left out
LONGEST_LABEL = 40


class ShowPhrases(UseCase):
    """[Quick phrases]: each as a button, in the specialist's own language."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, conversation: str, **here: str) -> None:
        """Nothing goes out before it was seen."""
        found = theirs(tx, conversation, specialist_of(tx, peer))
        scene = Scene.pressed(tx, now, peer, here)
        rows: tuple[Row, ...] = tuple((self._button(scene, tx, found, number),) for number in self._numbers())
        scene.show("quick-screen" if rows else "quick-empty", {"peer": called(tx.people.get(found.peer_id))}, rows)

    def _button(self, scene: Scene, tx: Transaction, found: Conversation, number: int) -> Button:
        words = phrase(self, tx, scene.peer, found, number, scene.peer.reads)
        label = words if len(words) <= LONGEST_LABEL else words[: LONGEST_LABEL - 1].rsplit(" ", 1)[0] + "…"
        return scene.button("button-quick-one", "quick.see", {"words": label}, conversation=found.id, number=number)

    def _numbers(self) -> Iterator[int]:
        return (number for number in range(1, MOST + 1) if self.content.has(f"quick-{number}"))


def phrase(case: UseCase, tx: Transaction, author: Peer, found: Conversation, number: int, tongue: str) -> str:
    """The words as they would stand in the conversation."""
    if not case.content.has(f"quick-{number}"):
        raise Stale
    values: dict[str, Value] = {"peer": called(tx.people.get(found.peer_id)), "name": specialist_of(tx, author).name}
    return case.content.text(f"quick-{number}", tongue, values)


class SeePhrase(UseCase):
    """One phrase as the person would read it, in their language and manner."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, conversation: str, number: int, **here: str) -> None:
        """[Send it] or [Another one]."""
        found = theirs(tx, conversation, specialist_of(tx, peer))
        person = tx.people.get(found.peer_id)
        values: dict[str, Value] = {
            "peer": called(person),
            "words": phrase(self, tx, peer, found, number, person.reads),
            "own": phrase(self, tx, peer, found, number, peer.reads),
        }
        scene = Scene.pressed(tx, now, peer, here)
        args: dict[str, str | int] = {"conversation": found.id, "number": number}
        send = scene.button("button-quick-send", "quick.send", {"peer": called(person)}, **args)
        another = scene.button("button-quick-another", "quick.show", conversation=found.id)
        key = "quick-preview" if person.language == peer.language else "quick-preview-both"
        scene.show(key, values, ((send,), (another,)))


class SendPhrase(UseCase):
    """[Send it]: it goes as the specialist's own words, once."""

    def __call__(
        self, tx: Transaction, now: datetime, peer: Peer, conversation: str, number: int, **here: str
    ) -> Words | None:
        """The previewed message becomes the original: a reply to the copy leads back to it."""
        found = theirs(tx, conversation, specialist_of(tx, peer))
        if found.peer_id == peer.id:
            raise NotYours
        scene = Scene.pressed(tx, now, peer, here)
        shown = tx.outbox.message_in(peer.id, scene.slot)
        if shown is None or tx.conversations.copy_of(peer.id, shown) is not None:
            raise Stale
        words = phrase(self, tx, peer, found, number, tx.people.get(found.peer_id).reads)
        message = IncomingMessage(peer.chat_id, shown, now, Form.TEXT, words)
        RelayMessage(self.content, self.policy).carry(tx, now, peer, message, found)
        scene.show("quick-sent", {"words": words})
        return None
