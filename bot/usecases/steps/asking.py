"""Asking a check-in's questions, one a message, with the answers as buttons; each may be answered by typing too."""

from dataclasses import dataclass, replace
from datetime import timedelta

from bot.domain.checkin import MOST_QUESTIONS, Checkin, CheckinRun, Kind, Question, Style, Tone
from bot.domain.peer import Dialogue
from bot.domain.words import Button, Manner, Row, Urgency, Words
from bot.usecases.base import UseCase
from bot.usecases.steps.scene import Scene, lead_of

ANSWERING = "checkin"  # the dialogue that takes a typed number or word for a button
DAILY, BANK = "daily", "bank"
STILL_TYPING = timedelta(minutes=10)
"""A question asked so recently keeps what is typed next; an older one gives way to the check-in."""
MANY_OPTIONS = 6  # from here on two buttons to a row


@dataclass(frozen=True)
class Asked:
    """One run with what it asks, as the person shaped it."""

    run: CheckinRun
    questions: tuple[Question, ...]
    checkin: Checkin | None = None

    @property
    def question(self) -> Question:
        """The one it has come to."""
        return self.questions[min(self.run.question, len(self.questions) - 1)]

    @property
    def style(self) -> Style:
        """How the person wants to be asked."""
        return self.checkin.style if self.checkin else Style()

    @property
    def is_asked_for(self) -> bool:
        """Whether the person asked for it, rather than a schedule."""
        return self.checkin is None

    def manner(self, scene: Scene, *, silent: bool = False) -> Manner:
        """All of one run happens in one message."""
        return Manner(slot=slot_of(self.run), silent=silent or scene.peer.hushed or self.style.silent)


def slot_of(run: CheckinRun) -> str:
    """The message in which a run is asked and answered."""
    return f"checkin:{run.id}"


def asked_in(case: UseCase, scene: Scene, run: CheckinRun, checkin: Checkin | None = None) -> Asked:
    """The questions of this run, in the language chosen for it."""
    found = checkin or scene.tx.checkins.find(run.checkin_id)
    return Asked(run, questions_of(case, scene, found), found)


def questions_of(case: UseCase, scene: Scene, checkin: Checkin | None) -> tuple[Question, ...]:
    """Those the person chose, or those of the length they chose; never more than five."""
    style = checkin.style if checkin else Style()
    name = BANK if style.questions else checkin.questionnaire if checkin else DAILY
    language = scene.peer.reads_in(style.language or scene.peer.language)
    chosen = case.content.questionnaire(name, language).questions
    if style.questions:
        chosen = tuple(q for q in chosen if q.id in style.questions)
    own = checkin.own_question if checkin else None
    shaped = (_shaped(q, style, own) for q in chosen if _may_be_asked(q, own, scene))
    return tuple(shaped)[:MOST_QUESTIONS] or case.content.questionnaire(DAILY, language).questions


def ask(case: UseCase, scene: Scene, asked: Asked, lead: tuple[str, ...] | None = None) -> None:
    """Send the question, or put it in the place of the one before; a typed answer does what a button does."""
    peer, tx = scene.peer, scene.tx
    values = {"question": asked.question.text, "org": case.policy.organisation, "name": peer.name or ""}
    before = _first_lines(asked, lead_of(peer) if lead is None else lead, is_named=bool(peer.name))
    key = "checkin-question" if asked.question.options else "checkin-question-words"
    words = Words(key, values, _rows(asked), lead=before, language=asked.style.language)
    urgency = Urgency.REPLY if asked.is_asked_for else Urgency.CHECKIN
    tx.outbox.add(peer.id, words, urgency, asked.manner(scene))
    waiting = tx.dialogues.find(peer.id)
    if waiting is None or waiting.asked_at is None or scene.now - waiting.asked_at > STILL_TYPING:
        tx.dialogues.put(Dialogue(peer.id, ANSWERING, {"run": asked.run.id}, scene.now))


def _first_lines(asked: Asked, lead: tuple[str, ...], *, is_named: bool) -> tuple[str, ...]:
    """A neutral line first, where it was wanted; a greeting where the tone is warm, once."""
    neutral = ("crisis-neutral-line",) if asked.style.discreet and "crisis-neutral-line" not in lead else ()
    if asked.style.tone is Tone.PLAIN or asked.run.question:
        return (*neutral, *lead)
    return (*neutral, *lead, "checkin-hello-named" if is_named else "checkin-hello")


def _shaped(question: Question, style: Style, own: str | None) -> Question:
    if question.kind is Kind.OWN and own:
        return replace(question, text=own)
    return replace(question, text=question.warm) if style.tone is Tone.WARM and question.warm else question


def _may_be_asked(question: Question, own: str | None, scene: Scene) -> bool:
    """Words for a person only where a person may read them."""
    if question.kind is Kind.FOR_PERSON:
        return bool(scene.peer.consent_reading)
    return question.kind is not Kind.OWN or bool(own)


def _rows(asked: Asked) -> tuple[Row, ...]:
    run, options = asked.run, asked.question.options
    buttons = [
        Button("button-option", "checkin.answer", {"run": run.id, "value": o.value}, {"label": o.label})
        for o in options
    ]
    width = 2 if len(options) > MANY_OPTIONS else 1
    rows = tuple(tuple(buttons[at : at + width]) for at in range(0, len(buttons), width))
    ways = [Button("button-skip", "checkin.skip", {"run": run.id})]
    if run.question + 1 < len(asked.questions):
        ways.insert(0, Button("button-next-question", "checkin.next", {"run": run.id, "at": run.question}))
    if asked.is_asked_for:
        return (*rows, tuple(ways))
    ways.append(Button("button-later", "checkin.later", {"run": run.id}))
    fewer = Button("button-less-often", "schedule.fewer", {"about": run.checkin_id})
    pause, stop = Button("button-pause", "pause.open"), Button("button-stop-all", "stop.confirm")
    return (*rows, tuple(ways), (fewer, pause), (stop,))  # each carries pause and stop (PRACTICE.md 6)
