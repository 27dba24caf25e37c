"""The set-up screens, five at most. Each can be skipped, declined, and opened again from the settings."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import time

from bot.domain.peer import Peer
from bot.domain.places import ZONES, offered_countries
from bot.domain.words import Button, Keyboard, LocalTime, Manner, Phrase, Row, Urgency, Value, Words
from bot.usecases.base import UseCase
from bot.usecases.steps.age import asks_age
from bot.usecases.steps.lines import crisis_values
from bot.usecases.steps.planning import next_moment
from bot.usecases.steps.scene import Flow, Scene

Screen = Callable[[UseCase, Scene], None]

TIMES = (time(9), time(13), time(19))
ZONES_SHOWN = 7


def show_about(case: UseCase, scene: Scene) -> None:
    """Who we are, who may read, and what to do when it cannot wait."""
    values = crisis_values(case.content, case.policy, scene.peer, None, scene.now)
    values["hours"] = hours_words(case, scene)
    rows = ((scene.button("button-next", "setup.go", to="consents"), scene.button("button-not-now", "setup.leave")),)
    scene.show("setup-about", values, rows)


def show_consents(case: UseCase, scene: Scene) -> None:
    """Two separate choices, each with its own yes and no; age first, where the organisation asks for it."""
    if asks_age(case, scene):
        return
    peer = scene.peer
    values: dict[str, Value] = {
        "org": case.policy.organisation,
        "checkins": chosen(peer.consent_checkins),
        "reading": chosen(peer.consent_reading),
    }
    rows = (
        _yes_no(scene, "checkins", "button-yes-check-in", "button-no-check-ins"),
        _yes_no(scene, "reading", "button-let-them-read", "button-keep-private"),
        onward(scene, "country"),
    )
    scene.show("setup-consents", values, rows)


def show_country(case: UseCase, scene: Scene) -> None:
    """So that the numbers fit where they are."""
    buttons = [
        scene.button(
            "button-country",
            "setup.country",
            {"country": case.content.country_name(code, scene.peer.reads)},
            country=code,
        )
        for code in offered_countries(case.policy.country)
    ]
    scene.show("setup-country", {}, (*in_pairs(buttons), onward(scene, "zone")), expects="country")


def show_zone(case: UseCase, scene: Scene) -> None:
    """The zones of their country as buttons; where there is one, it is only to be confirmed."""
    zones = _zones(case, scene.peer)
    if len(zones) == 1:
        ask_if_time_fits(case, scene, zones[0])
        return
    buttons = [
        scene.button(
            "button-zone",
            "setup.zone",
            {"place": case.content.place_name(zone, scene.peer.reads), "time": LocalTime(scene.now, zone)},
            zone=zone,
        )
        for zone in zones[:ZONES_SHOWN]
    ]
    scene.show("setup-zone", {}, (*in_pairs(buttons), onward(scene, "time")), expects="zone")


def show_other_zone(case: UseCase, scene: Scene) -> None:
    """It was none of those: type a city or send the location."""
    del case
    scene.show("setup-zone-typed", {}, (onward(scene, "time"),), expects="zone")


def ask_if_time_fits(case: UseCase, scene: Scene, zone: str) -> None:
    """ "Is it 14:05 for you?" Nothing is saved before the yes."""
    rows = (
        (
            scene.button("button-yes-that-time", "setup.zone-fits", zone=zone),
            scene.button("button-no-other-place", "setup.go", to="other-zone"),
        ),
    )
    values: dict[str, Value] = {
        "time": LocalTime(scene.now, zone),
        "place": case.content.place_name(zone, scene.peer.reads),
    }
    scene.show("setup-zone-check", values, rows, expects="zone", known={"zone": zone})


def show_time(case: UseCase, scene: Scene) -> None:
    """When the first check-in comes; not asked of somebody who wants none."""
    if scene.flow == Flow.SETUP and not scene.peer.consent_checkins:
        show_done(case, scene)
        return
    times = tuple(
        scene.button("button-time", "schedule.time", {"time": f"{at:%H:%M}".lstrip("0")}, at=f"{at:%H:%M}")
        for at in TIMES
    )
    scene.show("setup-time", {}, (times, onward(scene, "done")), expects="time")


def show_done(case: UseCase, scene: Scene) -> None:
    """What was set, in their words, and where to change it."""
    if scene.peer.set_up_at is None:
        scene.tx.people.save(replace(scene.peer, set_up_at=scene.now))
    values: dict[str, Value] = {"org": case.policy.organisation, "next": next_moment(scene.tx, scene.peer)}
    values["place"] = case.content.place_name(scene.peer.timezone, scene.peer.reads)
    scene.show("setup-done", values, tail=zone_doubt(scene.peer))


def show_keyboard(scene: Scene, key: str) -> None:
    """A short line that carries the buttons which stay under the text field."""
    words = Words(key, keyboard=Keyboard.PEER)
    scene.tx.outbox.add(scene.peer.id, words, Urgency.REPLY, Manner(silent=True))


SCREENS: dict[str, Screen] = {
    "about": show_about,
    "consents": show_consents,
    "country": show_country,
    "zone": show_zone,
    "other-zone": show_other_zone,
    "time": show_time,
    "done": show_done,
}


def zone_doubt(peer: Peer) -> tuple[str, ...]:
    """Times said on a clock that nobody confirmed say whose clock it is."""
    return () if peer.zone_confirmed else ("zone-assumed",)


def hours_words(case: UseCase, scene: Scene) -> str:
    """The truth about who is on call when."""
    covered = case.policy.covered
    key = "hours-now" if covered.is_covered(scene.now) else "hours-from"
    opens = LocalTime(covered.next_start(scene.now), scene.peer.timezone, "day-time")
    return case.content.text(key, scene.peer.reads, {"opens": opens, "org": case.policy.organisation})


def chosen(consent: bool | None) -> Phrase:
    """A consent as a word: yes, no, not chosen yet."""
    return Phrase({True: "chosen-yes", False: "chosen-no", None: "chosen-not-yet"}[consent])


def in_pairs(buttons: Sequence[Button]) -> tuple[Row, ...]:
    """Two buttons to a row."""
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _yes_no(scene: Scene, what: str, yes: str, no: str) -> Row:
    return (
        scene.button(yes, "setup.consent", what=what, answer="yes"),
        scene.button(no, "setup.consent", what=what, answer="no"),
    )


def onward(scene: Scene, to: str) -> Row:
    """Skip in set-up; back in the settings."""
    if scene.flow == Flow.SETUP:
        return (scene.button("button-skip", "setup.go", to=to),)
    return (scene.button("button-back", "settings.back"),)


def _zones(case: UseCase, peer: Peer) -> tuple[str, ...]:
    country = peer.country or case.policy.country
    known = ZONES.get(country) or case.content.find_zone(case.content.country_name(country, "en"))
    return known or (case.policy.timezone,)
