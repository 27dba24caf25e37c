"""The first message: what this is, who may read, when somebody looks; in the person's language, with the ways on."""

from dataclasses import replace

from bot.domain.words import Button, Manner, Row, Urgency, Value, Words
from bot.usecases.base import UseCase
from bot.usecases.steps.lines import crisis_values
from bot.usecases.steps.people import is_open_house, is_served
from bot.usecases.steps.planning import next_moment
from bot.usecases.steps.scene import Flow, Scene, lead_of
from bot.usecases.steps.screens import hours_words, show_keyboard


def greet(case: UseCase, scene: Scene) -> None:
    """The first message, or the same in another language in its place; strangers hear what cannot be done for them."""
    stranger = "start-stranger" if is_open_house(scene.tx, case.policy) else "start-not-open"
    key = "start-hello" if is_served(scene.tx, case.policy, scene.peer) else stranger
    _say(case, scene, key)


def welcome_back(case: UseCase, scene: Scene) -> None:
    """No need to catch up: nothing is counted."""
    _say(case, scene, "start-welcome-back")
    show_keyboard(scene, "keyboard-here")


def meet_and_greet(case: UseCase, scene: Scene) -> None:
    """The first message and the keyboard that stays."""
    greet(case, scene)
    show_keyboard(scene, "keyboard-here")


def introduce(case: UseCase, scene: Scene) -> bool:
    """Nobody is answered before they know what answers (PRACTICE.md 1): True when this was the first time."""
    if scene.peer.notice_at is not None:
        return False
    scene.tx.people.save(replace(scene.tx.people.get(scene.peer.id), notice_at=scene.now))
    meet_and_greet(case, scene)
    return True


def turn_away(case: UseCase, scene: Scene) -> bool:
    """True for somebody whom the organisation does not serve: they hear the honest word, and whom they can reach."""
    if is_served(scene.tx, case.policy, scene.peer):
        return False
    lines = scene.button("button-see-lines", "lines.show")
    rows = ((lines, scene.button("button-see-resources", "resources.menu")),)
    scene.show("stranger-reply", crisis_values(case.content, case.policy, scene.peer, None, scene.now), rows)
    return True


def _say(case: UseCase, scene: Scene, key: str) -> None:
    words = Words(key, _values(case, scene), _ways_on(case, scene), lead=(*lead_of(scene.peer), *_special_notice(case)))
    manner = Manner(slot=scene.slot, silent=scene.peer.hushed)
    scene.tx.outbox.add(scene.peer.id, words, Urgency.REPLY, manner)


def _ways_on(case: UseCase, scene: Scene) -> tuple[Row, ...]:
    """[Talk now] [Set up] [Help now], and the other languages by their own names.

    The ways open below: what was said at first stays on the screen. Only another language takes its place.
    """
    if not is_served(scene.tx, case.policy, scene.peer):
        lines = Button("button-see-lines", "lines.show")
        return ((lines, Button("button-see-resources", "resources.menu")), _languages(case, scene))
    talk = Button("button-talk-now", "start.talk")
    set_up = Button("button-set-up", "setup.go", {"to": "about", "flow": str(Flow.SETUP)})
    if scene.peer.set_up_at:
        set_up = Button("button-settings", "settings.back")
    return ((talk, set_up), (Button("button-help-now", "sos.open"),), _languages(case, scene))


def _languages(case: UseCase, scene: Scene) -> Row:
    return tuple(
        scene.button("button-language", "language.pick", {"name": own_name(case, code)}, code=code, then="start")
        for code in case.content.languages
        if code != scene.peer.language
    )


def own_name(case: UseCase, code: str) -> str:
    """A language as its own speakers call it."""
    return case.content.text("language-own-name", code)


def _values(case: UseCase, scene: Scene) -> dict[str, Value]:
    values = crisis_values(case.content, case.policy, scene.peer, None, scene.now)
    return {**values, "hours": hours_words(case, scene), "next": next_moment(scene.tx, scene.peer)}


def _special_notice(case: UseCase) -> tuple[str, ...]:
    if case.policy.sandbox:
        return ("start-sandbox",)
    return ("start-trial",) if case.policy.trial else ()
