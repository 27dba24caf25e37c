"""/signs: a peer's own warning signs, in their words, switched on by them, with the response they choose."""

from dataclasses import replace
from datetime import datetime

from bot.domain.errors import Stale
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.signs import MOST_SIGNS, Sign, next_response
from bot.domain.words import Phrase, Row, Value
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.scene import Scene

TYPING = "sign"  # the dialogue that takes a new phrase


class ShowSigns(UseCase):
    """The list; each phrase opens its own screen."""

    def __call__(
        self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage | None = None, **here: str
    ) -> None:
        """From the command, or back from one of its screens."""
        del message
        show_signs(Scene.pressed(tx, now, peer, here))


class AskForSign(UseCase):
    """[Add one]: the next thing they type is the phrase."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """At most ten."""
        scene = Scene.pressed(tx, now, peer, here)
        back = ((scene.button("button-back", "signs.show"),),)
        full = len(tx.signs.of(peer.id)) >= MOST_SIGNS
        scene.show("sign-most" if full else "sign-ask", {"most": MOST_SIGNS}, back, expects=None if full else TYPING)


class OpenSign(UseCase):
    """One phrase: on or off, what happens, or gone."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, sign: str, **here: str) -> None:
        """Only their own."""
        show_sign(Scene.pressed(tx, now, peer, here), _own(tx, peer, sign))


class ChangeSign(UseCase):
    """[On/Off] and the response, round and round."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, sign: str, change: str, **here: str) -> None:
        """`change` is "switch" or "response"."""
        found = _own(tx, peer, sign)
        if change == "switch":
            changed = replace(found, is_on=not found.is_on)
        else:
            changed = replace(found, response=next_response(found.response))
        tx.signs.save(changed)
        show_sign(Scene.pressed(tx, now, peer, here), changed)


class RemoveSign(UseCase):
    """The phrase is gone."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, sign: str, **here: str) -> None:
        """And the list shows what is left."""
        tx.signs.remove(_own(tx, peer, sign).id)
        show_signs(Scene.pressed(tx, now, peer, here))


def add_sign(scene: Scene, phrase: str) -> None:
    """Saved and switched on; its screen says what will happen and how to change it."""
    sign = Sign(scene.tx.new_id(), scene.peer.id, phrase, scene.now)
    scene.tx.signs.save(sign)
    show_sign(scene, sign)


def show_signs(scene: Scene) -> None:
    """What they have saved."""
    found = scene.tx.signs.of(scene.peer.id)
    rows: tuple[Row, ...] = tuple(
        (
            scene.button(
                "button-sign-on" if sign.is_on else "button-sign-off",
                "signs.open",
                {"phrase": sign.phrase},
                sign=sign.id,
            ),
        )
        for sign in found
    )
    add = (scene.button("button-sign-add", "signs.add"),)
    scene.show("signs" if found else "signs-none", {}, (*rows, add))


def show_sign(scene: Scene, sign: Sign) -> None:
    """One phrase and its two switches."""
    switch = "button-sign-switch-off" if sign.is_on else "button-sign-switch-on"
    rows = (
        (scene.button(switch, "signs.change", sign=sign.id, change="switch"),),
        (scene.button("button-sign-response", "signs.change", sign=sign.id, change="response"),),
        (
            scene.button("button-sign-remove", "signs.remove", sign=sign.id),
            scene.button("button-back", "signs.show"),
        ),
    )
    values: dict[str, Value] = {
        "phrase": sign.phrase,
        "state": Phrase("sign-is-on" if sign.is_on else "sign-is-off"),
        "response": Phrase(f"sign-response-{sign.response}"),
    }
    scene.show("sign", values, rows)


def _own(tx: Transaction, peer: Peer, sign_id: str) -> Sign:
    found = tx.signs.find(sign_id)
    if found is None or found.peer_id != peer.id:
        raise Stale
    return found
