"""Looking back: what was answered, in words, with a way to each answer."""

from dataclasses import dataclass

from bot.domain.checkin import Answer, Kind, Question
from bot.domain.history import Page, by_day, page_of, shortened
from bot.domain.words import LocalTime, Row, Value
from bot.usecases.base import UseCase
from bot.usecases.steps.asking import BANK
from bot.usecases.steps.scene import Scene

BESIDE = "words"  # the question id of words written beside an answer
TYPING = "history-words"  # the dialogue that takes other words for an answer


@dataclass(frozen=True)
class Told:
    """One answer in the person's language. `question` is None for what the bank does not know (any more)."""

    answer: Answer
    name: str
    said: str
    question: Question | None = None


class Teller:
    """Says answers in the person's language; remembers what it looked up."""

    def __init__(self, case: UseCase, scene: Scene) -> None:
        self._case, self._scene = case, scene
        bank = case.content.questionnaire(BANK, scene.peer.reads)
        self._questions = {question.id: question for question in bank.questions}
        self._own: dict[str, str] = {}

    def tell(self, answer: Answer) -> Told:
        """The name of its question, and what was said."""
        question = self._questions.get(answer.question)
        return Told(answer, self._name(answer, question), self._said(answer, question), question)

    def line(self, told: Told) -> str:
        """Mood: 2 low."""
        return self.say("history-line", name=told.name, said=shortened(told.said))

    def say(self, key: str, **values: Value) -> str:
        """A text in their language."""
        return self._case.content.text(key, self._scene.peer.reads, values)

    def when(self, answer: Answer, style: str = "day") -> LocalTime:
        """When it was given, in their time."""
        return LocalTime(answer.answered_at, self._scene.peer.timezone, style)

    def _name(self, answer: Answer, question: Question | None) -> str:
        if answer.question == BESIDE:
            return self.say("history-beside")
        if question is None:
            return self.say("history-question-gone")
        return self._own_question(answer.run_id) if question.kind is Kind.OWN else question.name or question.text

    def _own_question(self, run_id: str) -> str:
        if run_id not in self._own:
            run = self._scene.tx.checkins.run(run_id)
            checkin = self._scene.tx.checkins.find(run.checkin_id) if run else None
            self._own[run_id] = (checkin and checkin.own_question) or self.say("history-own")
        return self._own[run_id]

    def _said(self, answer: Answer, question: Question | None) -> str:
        if answer.words:
            return answer.words
        if answer.value is None:
            is_for_person = question is not None and question.kind is Kind.FOR_PERSON
            return self.say("history-for-person" if is_for_person else "history-not-kept")
        options = question.options if question else ()
        return next((o.label for o in options if o.value == answer.value), str(answer.value))


def show_history(case: UseCase, scene: Scene, answers: tuple[Answer, ...], at: int = 0) -> None:
    """One page of it, newest first."""
    if not answers:
        scene.show("history-none", {}, ((scene.button("button-start-checkin", "checkin.again"),),))
        return
    page, teller = page_of(answers, at), Teller(case, scene)
    scene.show("history", {"list": told_by_day(scene, page.answers, teller)}, _ways_on(scene, page))


def show_choice(case: UseCase, scene: Scene, answers: tuple[Answer, ...], at: int) -> None:
    """Each answer of the page as a button."""
    page, teller = page_of(answers, at), Teller(case, scene)
    rows: tuple[Row, ...] = tuple(
        (
            scene.button(
                "button-history-answer",
                "history.open",
                {"when": teller.when(answer, "day"), "line": teller.line(teller.tell(answer))},
                answer=answer.id,
                at=page.at,
            ),
        )
        for answer in page.answers
    )
    scene.show("history-which", {}, (*rows, (scene.button("button-back", "history.page", at=page.at),)))


def show_answer(case: UseCase, scene: Scene, answer: Answer, at: int) -> None:
    """One answer in full: another one can be chosen or typed, or it goes."""
    teller = Teller(case, scene)
    told = teller.tell(answer)
    options = told.question.options if told.question else ()
    buttons = [
        scene.button("button-option", "history.change", {"label": o.label}, answer=answer.id, value=o.value, at=at)
        for o in options
        if o.value != answer.value
    ]
    rows: tuple[Row, ...] = tuple(tuple(buttons[n : n + 2]) for n in range(0, len(buttons), 2))
    remove = scene.button("button-history-remove", "history.remove", answer=answer.id, at=at)
    values: dict[str, Value] = {"when": teller.when(answer, "day-time"), "name": told.name, "said": told.said}
    key = "history-answer" if options else "history-answer-words" if answer.words else "history-answer-only"
    known = {"answer": answer.id, "at": str(at)}
    expects = TYPING if answer.words else None
    ways = (remove, scene.button("button-back", "history.page", at=at))
    scene.show(key, values, (*rows, ways), expects=expects, known=known)


def told_by_day(scene: Scene, answers: tuple[Answer, ...], teller: Teller) -> str:
    """Each day with its answers, in the order of the days given; within a day as they were given."""
    parts = []
    for _, found in by_day(answers, scene.peer.timezone):
        head = teller.say("history-day", when=teller.when(found[0]))
        in_order = sorted(found, key=lambda one: (one.answered_at, one.id))
        parts.append("\n".join([head, *(teller.line(teller.tell(one)) for one in in_order)]))
    return "\n\n".join(parts)


def _ways_on(scene: Scene, page: Page) -> tuple[Row, ...]:
    turn = [
        scene.button(label, "history.page", at=to)
        for label, to in (("button-history-older", page.older), ("button-history-newer", page.newer))
        if to is not None
    ]
    change = (scene.button("button-history-change", "history.choose", at=page.at),)
    take = (
        scene.button("button-history-picture", "history.picture"),
        scene.button("button-history-paper", "history.paper"),
        scene.button("button-history-table", "history.table"),
    )
    return (*((tuple(turn),) if turn else ()), change, take)
