"""The settings that have no set-up screen: quiet hours, what to be called, discreet mode."""

from dataclasses import replace
from datetime import datetime

from bot.domain.peer import Peer
from bot.domain.words import Phrase
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.scene import Flow, Scene
from bot.usecases.steps.screens import onward, show_keyboard
from bot.usecases.steps.settings_screen import quiet_words, show_settings


class AskQuietHours(UseCase):
    """From when to when nothing comes by itself; typed."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """The old hours stay until new ones are understood."""
        scene = Scene.pressed(tx, now, peer, {"flow": Flow.SETTINGS, **here})
        back = (onward(scene, "time"),)
        scene.show("quiet-ask", {"quiet": quiet_words(peer.quiet)}, back, expects="quiet")


class AskName(UseCase):
    """The name they want to be called here; typed."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """Any name; it need not be the one in their papers."""
        scene = _scene(tx, now, peer, here)
        rows = ((scene.button("button-no-name", "settings.no-name"), scene.button("button-back", "settings.back")),)
        scene.show("name-ask", {}, rows, expects="name")


class ForgetName(UseCase):
    """No name at all."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """The name is gone."""
        scene = _scene(tx, now, peer, here).with_peer(replace(peer, name=None))
        show_settings(self, scene)


class AskAddress(UseCase):
    """The address for emergencies; typed. Opened only by a person, on record, and they are told."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """It is never asked for anywhere else."""
        scene = _scene(tx, now, peer, here)
        address = tx.privacy.address(peer.id) or Phrase("not-set")
        rows = (
            (scene.button("button-no-address", "settings.no-address"), scene.button("button-back", "settings.back")),
        )
        scene.show("address-ask", {"address": address, "org": self.policy.organisation}, rows, expects="address")


class ForgetAddress(UseCase):
    """No address at all."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """It is gone."""
        tx.privacy.save_address(peer.id, None)
        show_settings(self, _scene(tx, now, peer, here))


class SwitchDiscreet(UseCase):
    """Neutral first lines, and "Menu" instead of SOS on the keyboard."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """On becomes off, off becomes on."""
        scene = _scene(tx, now, peer, here).with_peer(replace(peer, discreet=not peer.discreet))
        show_settings(self, scene)
        show_keyboard(scene, "keyboard-discreet" if scene.peer.discreet else "keyboard-here")


def _scene(tx: Transaction, now: datetime, peer: Peer, here: dict[str, str]) -> Scene:
    return Scene.pressed(tx, now, peer, {**here, "flow": Flow.SETTINGS})
