"""What a person does with a check-in: answer, skip, add words, or ask for one now."""

from dataclasses import replace
from datetime import datetime

from bot.domain.checkin import Answer, CheckinRun, Question, RunState, fits, is_low
from bot.domain.errors import Stale
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.typed import fold, parse_number
from bot.domain.words import Manner, Row, Urgency, Value, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.asking import ask, question_of, questionnaire_of, slot_of
from bot.usecases.steps.greeting import turn_away
from bot.usecases.steps.planning import heard_from
from bot.usecases.steps.scene import ASK_PERSON, Scene

WORDS = "checkin-words"  # the dialogue that takes words after an answer


class AnswerCheckin(UseCase):
    """One of the labelled buttons: recorded, shown in the question's place, and answered in its own size."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, run: str, value: int) -> None:
        """Stale when it was answered or skipped before, or is not theirs."""
        record(self, Scene.below(tx, now, heard_from(tx, now, peer)), open_run(tx, peer, run), value)


class SkipCheckin(UseCase):
    """Not today. No reason asked."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, run: str) -> None:
        """The question gives way to one short line."""
        found = open_run(tx, heard_from(tx, now, peer), run)
        tx.checkins.save_run(replace(found, state=RunState.SKIPPED))
        _forget_unanswered(tx, found)
        tx.dialogues.clear(peer.id)
        tx.outbox.add(peer.id, Words("checkin-skipped"), Urgency.REPLY, Manner(slot=slot_of(found), silent=True))


class SayMore(UseCase):
    """After an answer: more words are welcome, or none."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, more: str, **here: str) -> None:
        """`more` is "yes" or "no"."""
        scene = Scene.pressed(tx, now, peer, here)
        if more == "yes":
            scene.show("checkin-say-more", {}, expects=WORDS)
        else:
            scene.show("checkin-left", {})


class StartCheckin(UseCase):
    """/checkin: one now, as often as they like. One that waits for its answer today is asked again, not doubled."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage | None = None) -> None:
        """From the command, the keyboard, or the last note's button."""
        del message
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
        _ask_below(self, Scene.below(tx, now, present), run)


def open_run(tx: Transaction, peer: Peer, run_id: str) -> CheckinRun:
    """The person's own run that still waits for an answer; Stale otherwise."""
    run = tx.checkins.run(run_id)
    if run is None or run.peer_id != peer.id or run.state is not RunState.ASKED:
        raise Stale
    return run


def record(case: UseCase, scene: Scene, run: CheckinRun, value: int) -> None:
    """Keep the answer; go to the next question, or close with words that fit its size."""
    tx, peer = scene.tx, scene.peer
    questionnaire = questionnaire_of(case, scene, run)
    question = question_of(run, questionnaire)
    if not fits(question, value):
        raise Stale
    tx.checkins.add_answer(Answer(tx.new_id(), run.id, peer.id, question.id, scene.now, value))
    tx.dialogues.clear(peer.id)
    if run.question + 1 < len(questionnaire.questions):
        following = replace(run, question=run.question + 1)
        tx.checkins.save_run(following)
        ask(case, scene, following)
        return
    tx.checkins.save_run(replace(run, state=RunState.ANSWERED))
    _forget_unanswered(tx, run)
    _show_recorded(scene, run, question, value)
    _reply(scene, question, value)


def meant_by(case: UseCase, scene: Scene, run: CheckinRun, text: str) -> int | None:
    """Which answer somebody typed: its number, or its word ("good"); None when it is neither."""
    options = question_of(run, questionnaire_of(case, scene, run)).options
    by_word = {fold(o.label).removeprefix(f"{o.value} "): o.value for o in options}
    number = parse_number(text)
    return number if number is not None else by_word.get(fold(text))


def keep_words(tx: Transaction, now: datetime, peer: Peer, words: str) -> None:
    """Words beside the last answer, kept with it only when the person lets a specialist read."""
    run = tx.checkins.latest_run(peer.id)
    if run and peer.consent_reading:
        tx.checkins.add_answer(Answer(tx.new_id(), run.id, peer.id, "words", now, words=words))


def _ask_below(case: UseCase, scene: Scene, run: CheckinRun) -> None:
    """Anew at the end of the chat, even if the same run was asked further up."""
    remove = Manner(slot=slot_of(run), remove=True)
    if scene.tx.outbox.message_in(scene.peer.id, slot_of(run)) is not None:
        scene.tx.outbox.add(scene.peer.id, Words("checkin-skipped"), Urgency.REPLY, remove)
    ask(case, scene, run)


def _forget_unanswered(tx: Transaction, run: CheckinRun) -> None:
    checkin = tx.checkins.find(run.checkin_id)
    if checkin and checkin.unanswered:
        tx.checkins.save(replace(checkin, unanswered=0))


def _show_recorded(scene: Scene, run: CheckinRun, question: Question, value: int) -> None:
    label = next(o.label for o in question.options if o.value == value)
    words = Words("checkin-recorded", {"question": question.text, "label": label})
    scene.tx.outbox.add(scene.peer.id, words, Urgency.REPLY, Manner(slot=slot_of(run), silent=True))


def _reply(scene: Scene, question: Question, value: int) -> None:
    """A low answer opens a choice (PRACTICE.md 5); others may add words. No praise, no cheer over pain."""
    values: dict[str, Value] = {"value": value}
    leave = scene.button("button-leave-it", "checkin.more", more="no")
    if is_low(question, value):
        more = scene.button("button-say-more", "checkin.more", more="yes")
        scene.show("checkin-low", values, ((more, ASK_PERSON), (leave,)), expects=WORDS)
        return
    best = max(option.value for option in question.options)
    row: Row = (leave,)
    scene.show("checkin-good" if value == best else "checkin-middle", values, (row,), expects=WORDS)
