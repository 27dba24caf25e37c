"""/history: what somebody answered, in words; each answer can be changed or taken away, at any time."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.domain.checkin import Answer, fits
from bot.domain.errors import Stale
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.greeting import turn_away
from bot.usecases.steps.history_screen import Teller, show_answer, show_choice, show_history
from bot.usecases.steps.scene import Scene

EVER = datetime.min.replace(tzinfo=UTC)


class ShowHistory(UseCase):
    """Only when asked for. It says what was said, and nothing about it."""

    def __call__(
        self,
        tx: Transaction,
        now: datetime,
        peer: Peer,
        message: IncomingMessage | None = None,
        *,
        at: int = 0,
        **here: str,
    ) -> None:
        """From the command, or another page."""
        del message
        scene = Scene.pressed(tx, now, peer, here)
        if not turn_away(self, scene):
            show_history(self, scene, answers_of(scene), at)


class ChooseAnswer(UseCase):
    """[Change something]: which one?"""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, at: int, **here: str) -> None:
        """Those of the page that was shown."""
        scene = Scene.pressed(tx, now, peer, here)
        found = answers_of(scene)
        if not found:
            raise Stale
        show_choice(self, scene, found, at)


class OpenAnswer(UseCase):
    """One answer in full."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, answer: str, at: int, **here: str) -> None:
        """Only their own."""
        show_answer(self, Scene.pressed(tx, now, peer, here), _own(tx, peer, answer), at)


class ChangeAnswer(UseCase):
    """Another of the question's own answers; nothing else follows from it."""

    def __call__(
        self, tx: Transaction, now: datetime, peer: Peer, *, answer: str, value: int, at: int, **here: str
    ) -> None:
        """It keeps its day: what is corrected is what was true then."""
        scene, found = Scene.pressed(tx, now, peer, here), _own(tx, peer, answer)
        question = Teller(self, scene).tell(found).question
        if question is None or not fits(question, value):
            raise Stale
        tx.checkins.save_answer(replace(found, value=value))
        show_history(self, scene, answers_of(scene), at)


class RemoveAnswer(UseCase):
    """It is gone, here and in the database."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, answer: str, at: int, **here: str) -> None:
        """And the page shows what is left."""
        scene = Scene.pressed(tx, now, peer, here)
        tx.checkins.remove_answer(_own(tx, peer, answer).id)
        show_history(self, replace(scene, said=("history-removed",)), answers_of(scene), at)


def change_words(case: UseCase, scene: Scene, answer_id: str, text: str, at: int) -> bool:
    """Other words in the place of the old ones; False where words may not be kept (any more)."""
    if not scene.peer.consent_reading:
        return False
    found = _own(scene.tx, scene.peer, answer_id)
    scene.tx.checkins.save_answer(replace(found, words=text))
    show_history(case, scene, answers_of(scene), at)
    return True


def answers_of(scene: Scene) -> tuple[Answer, ...]:
    """Everything they answered that is still kept."""
    return scene.tx.checkins.answers(scene.peer.id, EVER)


def _own(tx: Transaction, peer: Peer, answer_id: str) -> Answer:
    found = tx.checkins.answer(answer_id)
    if found is None or found.peer_id != peer.id:
        raise Stale
    return found
