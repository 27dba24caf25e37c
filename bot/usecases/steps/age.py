"""The age gate: asked once, before anything is agreed to. It never stands before help in a crisis."""

from bot.domain.consent import Consent, Matter
from bot.domain.errors import NotOfAge
from bot.domain.peer import Peer
from bot.domain.policy import Policy
from bot.domain.words import Button, Value
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.lines import crisis_values
from bot.usecases.steps.scene import Scene


def is_of_age(tx: Transaction, policy: Policy, peer: Peer) -> bool | None:
    """What they said, if it was about the age asked for now; None when they have not been asked."""
    if not policy.house.minimum_age:
        return True
    said = tx.privacy.latest_consent(peer.id, Matter.AGE)
    return said.is_given if said and said.version == str(policy.house.minimum_age) else None


def must_be_of_age(tx: Transaction, policy: Policy, peer: Peer) -> None:
    """Nobody younger, and nobody who was not asked, agrees to anything."""
    if not is_of_age(tx, policy, peer):
        raise NotOfAge


def note_age(scene: Scene, policy: Policy, *, is_old_enough: bool) -> None:
    """The answer, on record; no birthday."""
    said = Consent(Matter.AGE, is_old_enough, str(policy.house.minimum_age), scene.now)
    scene.tx.privacy.add_consent(scene.tx.new_id(), scene.peer.id, said)


def asks_age(case: UseCase, scene: Scene) -> bool:
    """True when a screen about age was shown instead of the one that was wanted."""
    known = is_of_age(scene.tx, case.policy, scene.peer)
    if known is None:
        ask_age(case, scene)
    elif not known:
        again = scene.button("button-age-again", "setup.age", answer="again")
        scene.show("age-younger", _values(case, scene), ((Button("button-see-lines", "lines.show"), again),))
    return not known


def ask_age(case: UseCase, scene: Scene) -> None:
    """The one question, with a way out."""
    values = _values(case, scene)
    old_enough = scene.button("button-old-enough", "setup.age", {"age": values["age"]}, answer="yes")
    rows = (
        (old_enough, scene.button("button-younger", "setup.age", answer="no")),
        (scene.button("button-not-now", "setup.leave"),),
    )
    scene.show("age-ask", values, rows)


def _values(case: UseCase, scene: Scene) -> dict[str, Value]:
    values = crisis_values(case.content, case.policy, scene.peer, None, scene.now)
    return {**values, "age": case.policy.house.minimum_age or 0}
