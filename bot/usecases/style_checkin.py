"""How a check-in is asked, and which questions: the person's own choices."""

from dataclasses import replace
from datetime import datetime

from bot.domain.checkin import Telling
from bot.domain.errors import Stale
from bot.domain.peer import Peer
from bot.domain.specialist import Role
from bot.domain.words import Button, Row, Value, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.manage_schedule import own_checkin
from bot.usecases.steps.people import roster
from bot.usecases.steps.scene import Scene
from bot.usecases.steps.schedule_screen import show_schedule
from bot.usecases.steps.style_screen import (
    LONGEST_QUESTION,
    OWN_QUESTION,
    changed,
    show_questions,
    show_style,
    switched,
)

COUNTS = (2, 3, 5)


class ShowStyle(UseCase):
    """Length, tone, language, first line, sound."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """Of the check-in the screen is about."""
        scene = Scene.pressed(tx, now, peer, here)
        show_style(scene, self.content, own_checkin(scene))


class ChangeStyle(UseCase):
    """One part of it, its next choice."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, what: str, **here: str) -> None:
        """`what` is length, tone, language, discreet or silent."""
        scene = Scene.pressed(tx, now, peer, here)
        checkin = changed(own_checkin(scene), what, self.content)
        tx.checkins.save(checkin)
        show_style(scene, self.content, checkin)


class PickQuestions(UseCase):
    """Questions of the bank, up to five."""

    def __call__(
        self, tx: Transaction, now: datetime, peer: Peer, *, question: str | None = None, **here: str
    ) -> Words | None:
        """With a `question` switch that one, without just show them."""
        scene = Scene.pressed(tx, now, peer, here)
        checkin = own_checkin(scene)
        if question is not None:
            switched_one = switched(checkin, question, self.content)
            if switched_one is None:
                return Words("toast-five-questions")
            checkin = switched_one
            tx.checkins.save(checkin)
        show_questions(scene, self.content, checkin)
        return None


class AskOwnQuestion(UseCase):
    """The next thing they type is their own question."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """Back keeps what there is."""
        scene = Scene.pressed(tx, now, peer, here)
        own_checkin(scene)
        back = ((scene.button("button-back", "style.questions"),),)
        scene.show("own-question-ask", {}, back, expects=OWN_QUESTION)


def keep_own_question(case: UseCase, scene: Scene, text: str) -> bool:
    """Theirs, word for word, and chosen at once; False when it is too long to ask."""
    question = " ".join(text.split())
    if not question or len(question) > LONGEST_QUESTION:
        return False
    checkin = replace(own_checkin(scene), own_question=question)
    if "own" not in checkin.style.questions:
        checkin = switched(checkin, "own", case.content) or checkin
    scene.tx.checkins.save(checkin)
    show_questions(scene, case.content, checkin)
    return True


class ShowTelling(UseCase):
    """ "If I miss some, tell ...": off until the person asks for it."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, whom: str = "", **here: str) -> None:
        """First whom, then after how many; with somebody set, how to undo it."""
        scene = Scene.pressed(tx, now, peer, here)
        checkin = own_checkin(scene)
        back: Row = (scene.button("button-back", "schedule.open"),)
        chosen = tx.staff.find(whom) if whom else None
        told = tx.staff.find(checkin.telling.whom) if checkin.telling else None
        if chosen:
            buttons = tuple(
                scene.button("button-count", "telling.set", {"count": n}, whom=whom, after=n) for n in COUNTS
            )
            scene.show("telling-after", {"name": chosen.name}, (buttons, back))
        elif checkin.telling and told:
            values: dict[str, Value] = {"name": told.name, "count": checkin.telling.after}
            scene.show("telling-is-on", values, ((scene.button("button-tell-nobody", "telling.undo"),), back))
        else:
            _ask_whom(scene, back)


class SetTelling(UseCase):
    """After so many in a row without a word, this specialist is told."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, whom: str, after: int, **here: str) -> None:
        """The person's own wish; nobody else can set it."""
        scene = Scene.pressed(tx, now, peer, here)
        staff = tx.staff.find(whom)
        if staff is None or not staff.is_active:
            raise Stale
        tx.checkins.save(replace(own_checkin(scene), telling=Telling(after, whom)))
        tx.journal.add("telling_set", peer.id, by=peer.id, after=after, whom=whom)
        scene.show(
            "telling-set",
            {"name": staff.name, "count": after},
            ((scene.button("button-tell-nobody", "telling.undo"), scene.button("button-back", "schedule.open")),),
        )


class UndoTelling(UseCase):
    """Any time, in one tap."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """Nobody is told that it was ever on."""
        scene = Scene.pressed(tx, now, peer, here)
        tx.checkins.save(replace(own_checkin(scene), telling=None))
        tx.journal.add("telling_undone", peer.id, by=peer.id)
        show_schedule(scene, self.content)


def _ask_whom(scene: Scene, back: Row) -> None:
    staff = roster(scene.tx).with_role(Role.SPECIALIST, Role.SUPERVISOR)
    buttons: list[Button] = [scene.button("button-tell", "telling.open", {"name": s.name}, whom=s.id) for s in staff]
    if not buttons:
        scene.show("telling-nobody", {}, (back,))
        return
    scene.show("telling-whom", {}, (*((button,) for button in buttons), back))
