"""An answer is kept, the next question takes its place, and the last one is answered in its own size."""

from dataclasses import replace
from datetime import datetime

from bot.domain.checkin import Answer, Kind, Question, RunState, Tone, following, is_low
from bot.domain.peer import Peer
from bot.domain.words import Row, Urgency, Value, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.asking import Asked, ask
from bot.usecases.steps.scene import ASK_PERSON, Scene
from bot.usecases.steps.to_read import leave_note

WORDS = "checkin-words"  # the dialogue that takes words after an answer


def record(case: UseCase, scene: Scene, asked: Asked, value: int) -> None:
    """Keep the choice; go to the next question, or close with words that fit its size."""
    _keep(scene, asked, value=value)
    if not ask_next(case, scene, asked):
        close(scene, asked)


def record_words(case: UseCase, scene: Scene, asked: Asked, words: str) -> bool:
    """Keep what they wrote; False when it was the last question and nothing else answers it: then it is listened to."""
    is_for_person = asked.question.kind is Kind.FOR_PERSON
    _keep(scene, asked, words=None if is_for_person else words)
    if is_for_person:
        leave_note(case, scene, words)
    if ask_next(case, scene, asked):
        return True
    if any(_needs_reply(*pair) for pair in _told(asked, scene)):
        close(scene, asked)
        return True
    finish(scene, asked)
    return is_for_person


def ask_next(case: UseCase, scene: Scene, asked: Asked) -> bool:
    """The next question in the place of this one; False when this was the last."""
    scene.tx.dialogues.clear(scene.peer.id)
    given = scene.tx.checkins.answers_of_run(asked.run.id)
    place = following(asked.questions, asked.run.question, given)
    if place is None:
        return False
    run = replace(asked.run, question=place)
    scene.tx.checkins.save_run(run)
    ask(case, scene, replace(asked, run=run))
    return True


def finish(scene: Scene, asked: Asked) -> None:
    """The run is answered, and what was said stands in the question's place."""
    given = scene.tx.checkins.answers_of_run(asked.run.id)
    scene.tx.checkins.save_run(replace(asked.run, state=RunState.ANSWERED))
    forget_unanswered(scene.tx, asked)
    _show_recorded(scene, asked, given)


def close(scene: Scene, asked: Asked) -> None:
    """A low answer opens a choice (PRACTICE.md 5); others may add words. No praise, no cheer over pain."""
    finish(scene, asked)
    told = _told(asked, scene)
    if not told:
        scene.show("checkin-left", {})
        return
    low = next((pair for pair in told if is_low(*pair)), None)
    question, value = low or next((pair for pair in told if _needs_reply(*pair)), told[0])
    _reply(scene, asked, question, value)


def forget_unanswered(tx: Transaction, asked: Asked) -> None:
    """They answered or skipped: nothing is counted any more."""
    if asked.checkin and asked.checkin.unanswered:
        tx.checkins.save(replace(asked.checkin, unanswered=0))


def keep_words(tx: Transaction, now: datetime, peer: Peer, words: str) -> None:
    """Words beside the last answer, kept with it only when the person lets a specialist read."""
    run = tx.checkins.latest_run(peer.id)
    if run and peer.consent_reading:
        tx.checkins.add_answer(Answer(tx.new_id(), run.id, peer.id, "words", now, words=words))


def _keep(scene: Scene, asked: Asked, value: int | None = None, words: str | None = None) -> None:
    """Words only where a specialist may read them; that it was answered in any case."""
    kept = words if scene.peer.consent_reading else None
    answer = Answer(scene.tx.new_id(), asked.run.id, scene.peer.id, asked.question.id, scene.now, value, kept)
    scene.tx.checkins.add_answer(answer)


def _told(asked: Asked, scene: Scene) -> list[tuple[Question, int]]:
    given = scene.tx.checkins.answers_of_run(asked.run.id)
    return [(question, answer.value) for question, answer in _pairs(asked, given) if answer.value is not None]


def _needs_reply(question: Question, value: int) -> bool:
    """Whether this answer has words of its own: a choice, or an option's small offer."""
    return is_low(question, value) or any(o.reply for o in question.options if o.value == value)


def _pairs(asked: Asked, given: tuple[Answer, ...]) -> list[tuple[Question, Answer]]:
    by_id = {question.id: question for question in asked.questions}
    return [(by_id[answer.question], answer) for answer in given if answer.question in by_id]


def _show_recorded(scene: Scene, asked: Asked, given: tuple[Answer, ...]) -> None:
    lines = [f"{question.text}\n{_said(question, answer)}" for question, answer in _pairs(asked, given)]
    several = "checkin-recorded-several" if len(lines) != 1 else "checkin-recorded"
    question, _, label = lines[0].partition("\n") if lines else ("", "", "")
    values: dict[str, Value] = {"question": question, "label": label, "list": "\n".join(lines)}
    words = Words(several, values, language=asked.style.language)
    scene.tx.outbox.add(scene.peer.id, words, Urgency.REPLY, asked.manner(scene, silent=True))


def _said(question: Question, answer: Answer) -> str:
    return next((o.label for o in question.options if o.value == answer.value), answer.words or "✓")


def _reply(scene: Scene, asked: Asked, question: Question, value: int) -> None:
    chosen = next((o for o in question.options if o.value == value), None)
    values: dict[str, Value] = {"value": value, "reply": chosen.reply if chosen else "", "name": scene.peer.name or ""}
    leave = scene.button("button-leave-it", "checkin.more", more="no")
    warm = asked.style.tone is Tone.WARM
    if is_low(question, value):
        more = scene.button("button-say-more", "checkin.more", more="yes")
        small = scene.button("button-something-small", "checkin.small", at=0)
        rows: tuple[Row, ...] = ((more, ASK_PERSON), (small, leave))
        key = "checkin-high" if question.low_at is None else "checkin-low"
        scene.show(f"{key}-warm" if warm else key, values, rows, expects=WORDS)
        return
    if chosen and chosen.reply:
        scene.show("checkin-option-reply", values, ((leave, ASK_PERSON),), expects=WORDS)
        return
    best = question.low_at is not None and value == max(option.value for option in question.options)
    key = "checkin-good" if best else "checkin-middle" if question.low_at is not None else "checkin-noted"
    scene.show(f"{key}-warm" if warm else key, values, ((leave,),), expects=WORDS)
