"""The list of everything a person has set, each with a button to change it."""

from datetime import time

from bot.domain.hours import QuietHours
from bot.domain.peer import Peer
from bot.domain.words import LocalTime, Phrase, Value
from bot.usecases.base import UseCase
from bot.usecases.steps.planning import next_moment
from bot.usecases.steps.scene import Scene
from bot.usecases.steps.screens import chosen


def show_settings(case: UseCase, scene: Scene) -> None:
    """As they are now."""
    peer = scene.peer
    rows = (
        (
            scene.button("button-set-language", "language.open"),
            scene.button("button-set-country", "setup.go", to="country"),
        ),
        (scene.button("button-set-zone", "setup.go", to="zone"), scene.button("button-set-quiet", "settings.quiet")),
        (
            scene.button("button-set-consents", "setup.go", to="consents"),
            scene.button("button-set-schedule", "schedule.open"),
        ),
        (scene.button("button-set-name", "settings.name"), scene.button(_discreet_label(peer), "settings.discreet")),
        (scene.button("button-set-address", "settings.address"),),
    )
    scene.show("settings", settings_values(case, scene), rows)


def settings_values(case: UseCase, scene: Scene) -> dict[str, Value]:
    """Every setting as words."""
    peer = scene.peer
    return {
        "org": case.policy.organisation,
        "name": peer.name or Phrase("not-set"),
        "language": Phrase(f"language-{peer.language}"),
        "country": case.content.country_name(peer.country, peer.reads) if peer.country else Phrase("not-set"),
        "zone": case.content.place_name(peer.timezone, peer.reads),
        "time": LocalTime(scene.now, peer.timezone),
        "quiet": quiet_words(peer.quiet),
        "checkins": chosen(peer.consent_checkins),
        "reading": chosen(peer.consent_reading),
        "next": next_moment(scene.tx, peer),
        "address": Phrase("chosen-yes" if scene.tx.privacy.address(peer.id) else "not-set"),
        "discreet": Phrase("chosen-yes" if peer.discreet else "chosen-no"),
    }


def quiet_words(quiet: QuietHours) -> Value:
    """ "22:00-8:00", or that there are none."""
    if quiet.start is None or quiet.end is None:
        return Phrase("no-quiet-hours")
    return f"{clock(quiet.start)}–{clock(quiet.end)}"


def clock(at: time) -> str:
    """A time of day as people write it: 8:00, 22:30."""
    return f"{at.hour}:{at.minute:02}"


def _discreet_label(peer: Peer) -> str:
    return "button-discreet-off" if peer.discreet else "button-discreet-on"
