"""Setting up: which screen comes next, and what each answer changes. Never in the way of writing."""

from dataclasses import replace
from datetime import datetime

from bot.domain.consent import Matter
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.age import ask_age, note_age
from bot.usecases.steps.consents import follow, record_consent
from bot.usecases.steps.planning import rearm_all
from bot.usecases.steps.scene import Flow, Scene
from bot.usecases.steps.screens import SCREENS, ask_if_time_fits
from bot.usecases.steps.settings_screen import show_settings

AFTER = {"consents": "country", "country": "zone", "zone": "time", "quiet": "time", "time": "done"}


class ShowSetUpScreen(UseCase):
    """One of the set-up screens, opened, skipped to, or gone back to."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, to: str = "about", **here: str) -> None:
        """`to` names the screen."""
        scene = Scene.pressed(tx, now, peer, {"flow": Flow.SETUP, **here})
        SCREENS[to](self, scene)


class LeaveSetUp(UseCase):
    """ "Not now": everything stays as it is, and writing works."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """The screen says so and ends."""
        Scene.pressed(tx, now, peer, here).show("setup-left", {})


class GiveConsent(UseCase):
    """Yes or no to check-ins, yes or no to a specialist reading: apart, on record with the version of the words."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, what: str, answer: str, **here: str) -> None:
        """`what` is "checkins" or "reading". Taking a yes back is the same press."""
        matter, is_yes = Matter(what), answer == "yes"
        was_given = peer.consent_checkins if matter is Matter.CHECKINS else peer.consent_reading
        changed = record_consent(tx, now, self.policy, peer, matter, is_yes)
        said = follow(tx, peer, matter, was_given=was_given, is_given=is_yes)
        scene = replace(Scene.pressed(tx, now, peer, here), said=said).with_peer(changed)
        rearm_all(tx, now, changed)
        if scene.flow == Flow.SETUP and None not in (changed.consent_checkins, changed.consent_reading):
            go_on(self, scene, "consents")
        else:
            SCREENS["consents"](self, scene)


class AnswerAge(UseCase):
    """Old enough, or younger; a slip can be taken back."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, answer: str, **here: str) -> None:
        """`answer` is "yes", "no", or "again" after a slip: the first question once more."""
        scene = Scene.pressed(tx, now, peer, here)
        if answer == "again":
            ask_age(self, scene)
            return
        note_age(scene, self.policy, is_old_enough=answer == "yes")
        SCREENS["consents"](self, scene)


class ChooseCountry(UseCase):
    """The country whose numbers are shown."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, country: str, **here: str) -> None:
        """`country` is an ISO code."""
        scene = Scene.pressed(tx, now, peer, here).with_peer(replace(peer, country=country))
        go_on(self, scene, "country")


class ChooseZone(UseCase):
    """A time zone: shown as "is it 14:05 for you?" first, kept after the yes."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, zone: str, **here: str) -> None:
        """Ask whether the time fits."""
        ask_if_time_fits(self, Scene.pressed(tx, now, peer, here), zone)


class ConfirmZone(UseCase):
    """The yes. Every check-in moves with it."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, zone: str, **here: str) -> None:
        """`zone` is an IANA name."""
        move_to(self, Scene.pressed(tx, now, peer, here), zone)


class OpenSettings(UseCase):
    """/settings: everything that was set, and a button to change each."""

    def __call__(
        self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage | None = None, **here: str
    ) -> None:
        """From the command, or back from one of its screens."""
        del message
        show_settings(self, Scene.pressed(tx, now, peer, {**here, "flow": Flow.SETTINGS}))


def move_to(case: UseCase, scene: Scene, zone: str) -> None:
    """Their clock from now on, and every check-in's."""
    moved = scene.with_peer(replace(scene.peer, timezone=zone, zone_confirmed=True))
    rearm_all(moved.tx, moved.now, moved.peer)
    go_on(case, moved, "zone")


def go_on(case: UseCase, scene: Scene, answered: str) -> None:
    """What follows an answered screen: the next one in set-up, the list in the settings."""
    if scene.flow == Flow.SETUP:
        SCREENS[AFTER[answered]](case, scene)
    else:
        show_settings(case, scene)
