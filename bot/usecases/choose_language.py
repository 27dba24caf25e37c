"""/language: the language everything is said in, one tap."""

from dataclasses import replace
from datetime import datetime

from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.words import Row
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.greeting import greet, own_name
from bot.usecases.steps.scene import Flow, Scene
from bot.usecases.steps.screens import show_keyboard
from bot.usecases.steps.settings_screen import show_settings


class ShowLanguages(UseCase):
    """Every language by its own name."""

    def __call__(
        self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage | None = None, **here: str
    ) -> None:
        """From the command, or from the settings."""
        del message
        scene = Scene.pressed(tx, now, peer, here)
        row = tuple(
            scene.button("button-language", "language.pick", {"name": own_name(self, code)}, code=code)
            for code in self.content.languages
        )
        rows = (row, *_registers(self, scene))
        scene.show("language-choose", {}, rows)


class PickRegister(UseCase):
    """Spoken to as tú or as usted from now on; the settings are shown again so."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, to: str, **here: str) -> None:
        """`to` is "usted" or "tu"."""
        changed = replace(peer, formal=to == "usted" and self.content.has_formal(peer.language))
        scene = Scene.pressed(tx, now, peer, here).with_peer(changed)
        if scene.flow == Flow.SETTINGS:
            show_settings(self, scene)
        else:
            scene.show("register-picked", {})
        show_keyboard(scene, "keyboard-language")


class PickLanguage(UseCase):
    """From now on in this one; the screen it was chosen on is shown again in it."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, code: str, then: str = "", **here: str) -> None:
        """`then` is "start" when it was chosen on the first message."""
        changed = replace(peer, language=code if code in self.content.languages else peer.language)
        scene = Scene.pressed(tx, now, peer, here).with_peer(changed)
        if then == "start":
            greet(self, scene)
        elif scene.flow == Flow.SETTINGS:
            show_settings(self, scene)
        else:
            scene.show("language-picked", {})
        show_keyboard(scene, "keyboard-language")


def _registers(case: UseCase, scene: Scene) -> tuple[Row, ...]:
    """The other way of being spoken to, in a language that knows two."""
    if not case.content.has_formal(scene.peer.language):
        return ()
    label, to = ("button-speak-tu", "tu") if scene.peer.formal else ("button-speak-usted", "usted")
    return ((scene.button(label, "language.register", to=to),),)
