"""What a person does with a check-in: answer, leave a question out, skip, put off, add words, or ask for one now."""

from dataclasses import replace
from datetime import datetime

from bot.domain.checkin import CheckinRun, RunState, fits
from bot.domain.errors import Stale
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.typed import fold, parse_number
from bot.domain.words import Manner, Row, Urgency, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.asking import Asked, ask, asked_in, slot_of
from bot.usecases.steps.greeting import turn_away
from bot.usecases.steps.planning import heard_from
from bot.usecases.steps.recording import WORDS, ask_next, close, forget_unanswered, record
from bot.usecases.steps.scene import ASK_PERSON, Scene

SMALL_THINGS = 4


class AnswerCheckin(UseCase):
    """One of the labelled buttons: recorded, shown in the question's place, and answered in its own size."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, run: str, value: int) -> None:
        """Stale when it was answered or skipped before, or is not theirs."""
        scene = Scene.below(tx, now, heard_from(tx, now, peer))
        asked = asked_in(self, scene, open_run(tx, peer, run))
        if not fits(asked.question, value):
            raise Stale
        record(self, scene, asked, value)


class NextQuestion(UseCase):
    """This question stays open; the next one comes."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, run: str, at: int) -> None:
        """`at` is the place of the question it was pressed on."""
        scene = Scene.below(tx, now, heard_from(tx, now, peer))
        asked = asked_in(self, scene, open_run(tx, peer, run))
        if asked.run.question != at:
            raise Stale
        if not ask_next(self, scene, asked):
            close(scene, asked)


class SkipCheckin(UseCase):
    """Not today. No reason asked."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, run: str) -> None:
        """The question gives way to one short line; what was answered before it stays."""
        scene = Scene.below(tx, now, heard_from(tx, now, peer))
        asked = asked_in(self, scene, open_run(tx, scene.peer, run))
        tx.dialogues.clear(peer.id)
        if tx.checkins.answers_of_run(run):
            close(scene, asked)
            return
        tx.checkins.save_run(replace(asked.run, state=RunState.SKIPPED))
        forget_unanswered(tx, asked)
        words = Words("checkin-skipped", language=asked.style.language)
        tx.outbox.add(peer.id, words, Urgency.REPLY, asked.manner(scene, silent=True))


class SayMore(UseCase):
    """After an answer: more words are welcome, or none."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, more: str, **here: str) -> None:
        """`more` is "yes" or "no"."""
        scene = Scene.pressed(tx, now, peer, here)
        if more == "yes":
            scene.show("checkin-say-more", {}, expects=WORDS)
        else:
            scene.show("checkin-left", {})


class SomethingSmall(UseCase):
    """One small thing that asks nothing; another one, or a person, if this is not it."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, at: int, **here: str) -> None:
        """`at` counts through them, round and round."""
        scene = Scene.pressed(tx, now, peer, here)
        another = scene.button("button-another-small", "checkin.small", at=at + 1)
        leave = scene.button("button-leave-it", "checkin.more", more="no")
        rows: tuple[Row, ...] = ((another, ASK_PERSON), (leave,))
        scene.show(f"small-thing-{at % SMALL_THINGS + 1}", {}, rows, expects=WORDS)


class StartCheckin(UseCase):
    """/checkin: one now, as often as they like. One that waits for its answer today is asked again, not doubled."""

    def __call__(
        self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage | None = None, **here: str
    ) -> None:
        """From the command, the keyboard, or a button in another message, which stays as it is."""
        del message, here
        present = heard_from(tx, now, peer)
        if turn_away(self, Scene.below(tx, now, present)):
            return
        tx.dialogues.clear(peer.id)
        today = present.local(now).date()
        run = tx.checkins.latest_run(peer.id)
        if run is None or run.state is not RunState.ASKED or run.day != today:
            new_id = tx.new_id()
            run = CheckinRun(new_id, f"now:{new_id}", peer.id, today, now)
            tx.checkins.start_run(run)
        ask_below(self, Scene.below(tx, now, present), run)


def open_run(tx: Transaction, peer: Peer, run_id: str) -> CheckinRun:
    """The person's own run that still waits for an answer; Stale otherwise."""
    run = tx.checkins.run(run_id)
    if run is None or run.peer_id != peer.id or run.state is not RunState.ASKED:
        raise Stale
    return run


def meant_by(asked: Asked, text: str) -> int | None:
    """Which answer somebody typed: its number, or its word ("good"); None when it is neither."""
    by_word = {fold(o.label).removeprefix(f"{o.value} "): o.value for o in asked.question.options}
    number = parse_number(text)
    return number if number is not None else by_word.get(fold(text))


def ask_below(case: UseCase, scene: Scene, run: CheckinRun) -> None:
    """Anew at the end of the chat, even if the same run was asked further up."""
    remove = Manner(slot=slot_of(run), remove=True)
    if scene.tx.outbox.message_in(scene.peer.id, slot_of(run)) is not None:
        scene.tx.outbox.add(scene.peer.id, Words("checkin-skipped"), Urgency.REPLY, remove)
    ask(case, scene, asked_in(case, scene, run))
