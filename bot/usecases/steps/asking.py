"""Asking a check-in's question, with its answers as buttons."""

from bot.domain.checkin import CheckinRun, Question, Questionnaire
from bot.domain.peer import Dialogue
from bot.domain.words import Button, Manner, Row, Urgency, Words
from bot.usecases.base import UseCase
from bot.usecases.steps.scene import Scene, lead_of

ANSWERING = "checkin"  # the dialogue that takes a typed number or word for a button
DAILY = "daily"


def slot_of(run: CheckinRun) -> str:
    """The message in which a run is asked and answered."""
    return f"checkin:{run.id}"


def questionnaire_of(case: UseCase, scene: Scene, run: CheckinRun) -> Questionnaire:
    """The questions of this run, in the person's language."""
    checkin = scene.tx.checkins.find(run.checkin_id)
    return case.content.questionnaire(checkin.questionnaire if checkin else DAILY, scene.peer.language)


def question_of(run: CheckinRun, questionnaire: Questionnaire) -> Question:
    """The question it has come to."""
    return questionnaire.questions[min(run.question, len(questionnaire.questions) - 1)]


def ask(
    case: UseCase, scene: Scene, run: CheckinRun, lead: tuple[str, ...] | None = None, name: str | None = None
) -> None:
    """Send the question, or put it in the place of the one before; a typed number answers it as a button does."""
    peer, tx = scene.peer, scene.tx
    found = case.content.questionnaire(name, peer.language) if name else questionnaire_of(case, scene, run)
    question = question_of(run, found)
    values = {"question": question.text, "org": case.policy.organisation}
    before = lead_of(peer) if lead is None else lead
    words = Words("checkin-question", values, _rows(run, question), lead=before)
    urgency = Urgency.REPLY if _is_asked_for(run) else Urgency.CHECKIN
    tx.outbox.add(peer.id, words, urgency, Manner(slot=slot_of(run), silent=peer.hushed))
    if tx.dialogues.find(peer.id) is None:
        tx.dialogues.put(Dialogue(peer.id, ANSWERING, {"run": run.id}, scene.now))


def _rows(run: CheckinRun, question: Question) -> tuple[Row, ...]:
    options: tuple[Row, ...] = tuple(
        (Button("button-option", "checkin.answer", {"run": run.id, "value": o.value}, {"label": o.label}),)
        for o in question.options
    )
    skip = Button("button-skip", "checkin.skip", {"run": run.id})
    if _is_asked_for(run):
        return (*options, (skip,))
    fewer = Button("button-less-often", "schedule.fewer", {"about": run.checkin_id})
    return (*options, (skip, fewer), (Button("button-pause", "pause.open"), Button("button-stop-all", "stop.confirm")))


def _is_asked_for(run: CheckinRun) -> bool:
    return run.checkin_id.startswith("now:")
