"""What somebody takes with them from /history: a picture, one page for an appointment, a table."""

from datetime import date, datetime

from bot.domain.checkin import Answer, Question
from bot.domain.history import by_day, shortened
from bot.domain.keepsake import MOST_PANELS, Chart, Panel, Paper, Section, placed, plan_of, table, window
from bot.domain.peer import Peer
from bot.domain.words import Attachment, Drawing, DrawingForm, Manner, Urgency, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.history import answers_of
from bot.usecases.steps.history_screen import Teller
from bot.usecases.steps.scene import Scene, lead_of

PICTURE, PAPER, TABLE = "notes.png", "notes.pdf", "notes.csv"  # names that tell nothing in a list of files
MOST_DAYS = 60  # more than one page ever takes
MOST_LETTERS = 600  # of one answer on the page, so that one long day does not push out all others
WEEK = 7


class SendPicture(UseCase):
    """The last four weeks as dots, a panel a question; the words under it say the same for who cannot see it."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """Where no answer from buttons lies in these weeks, it says so."""
        del here
        scene = Scene.below(tx, now, peer)
        teller, days = Teller(self, scene), window(peer.local(now).date())
        found = _by_question(teller, scene, days)
        if not found:
            scene.show("history-no-picture", {})
            return
        plan = plan_of(_chart(teller, days, found))
        said = "\n".join(_in_words(teller, *one) for one in found)
        _send(scene, Words("history-picture", {"list": said}, drawing=Drawing(DrawingForm.PICTURE, PICTURE, plan)))


class SendPaper(UseCase):
    """One page "to take to an appointment", in their words, with room to write."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """Newest first, as much as fits."""
        del here
        scene = Scene.below(tx, now, peer)
        found = answers_of(scene)
        if not found:
            scene.show("history-none", {})
            return
        plan = plan_of(_paper(Teller(self, scene), scene, found))
        _send(scene, Words("history-paper", drawing=Drawing(DrawingForm.PAPER, PAPER, plan)))


class SendTable(UseCase):
    """Everything as CSV, oldest first."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """Made now and not kept."""
        del here
        scene = Scene.below(tx, now, peer)
        teller = Teller(self, scene)
        head = [teller.say(f"history-table-{name}") for name in ("day", "time", "question", "answer")]
        rows = [_row(scene, teller, answer) for answer in answers_of(scene)]
        tx.journal.add("history_exported", peer.id, by=peer.id)
        _send(scene, Words("history-table", file=Attachment(TABLE, table([head, *rows]))))


def _send(scene: Scene, words: Words) -> None:
    """A message of its own, with the neutral first line of whoever wants one."""
    told = Words(words.key, words.values, lead=lead_of(scene.peer), file=words.file, drawing=words.drawing)
    scene.tx.outbox.add(scene.peer.id, told, Urgency.REPLY, Manner(silent=scene.peer.hushed))


Dots = dict[date, Answer]


def _by_question(teller: Teller, scene: Scene, days: tuple[date, ...]) -> list[tuple[Question, Dots]]:
    """The last answer of each day, for the questions answered from buttons; those used most, in the bank's order."""
    found: dict[str, tuple[Question, Dots]] = {}
    for day, answers in by_day(answers_of(scene), scene.peer.timezone):
        for answer in answers if day in days else ():
            question = teller.tell(answer).question
            if question and question.options and answer.value is not None:
                found.setdefault(question.id, (question, {}))[1][day] = answer
    most = sorted(found.values(), key=lambda one: len(one[1]), reverse=True)[:MOST_PANELS]
    return [one for one in found.values() if one in most]


def _chart(teller: Teller, days: tuple[date, ...], found: list[tuple[Question, Dots]]) -> Chart:
    labels = tuple(_short(teller, day) if at % WEEK == 0 else "" for at, day in enumerate(days))
    panels = tuple(_panel(question, dots, days) for question, dots in found)
    return Chart(teller.say("history-picture-title"), labels, panels)


def _panel(question: Question, dots: Dots, days: tuple[date, ...]) -> Panel:
    options = sorted(question.options, key=lambda option: option.value)
    by_day = {day: answer.value for day, answer in dots.items() if answer.value is not None}
    points = placed(by_day, [option.value for option in options], days)
    return Panel(question.name or question.text, tuple(option.label for option in options), points)


def _in_words(teller: Teller, question: Question, dots: Dots) -> str:
    """Mood: 2 low (10/30), 4 good (11/2): the latest days, for who hears the picture instead of seeing it."""
    latest = sorted(dots.items())[-WEEK:]
    said = (teller.say("history-dot", said=teller.tell(one).said, when=_short(teller, day)) for day, one in latest)
    return teller.say("history-line", name=question.name or question.text, said=", ".join(said))


def _short(teller: Teller, day: date) -> str:
    return teller.say("history-short-day", day=day.day, month=day.month)


def _paper(teller: Teller, scene: Scene, answers: tuple[Answer, ...]) -> Paper:
    newest = by_day(tuple(reversed(answers)), scene.peer.timezone)[:MOST_DAYS]
    sections = tuple(
        Section(
            teller.say("history-day", when=teller.when(found[0])),
            tuple(
                teller.say("history-line", name=t.name, said=shortened(t.said, MOST_LETTERS))
                for t in map(teller.tell, reversed(found))
            ),
        )
        for _, found in newest
    )
    dates = {"first": teller.when(newest[-1][1][0], "date"), "last": teller.when(newest[0][1][0], "date")}
    name = scene.peer.name
    subtitle = (
        teller.say("history-paper-whose", name=name, **dates) if name else teller.say("history-paper-of", **dates)
    )
    return Paper(
        title=teller.say("history-paper-title"),
        subtitle=subtitle,
        sections=sections,
        more=teller.say("history-paper-more"),
        questions=teller.say("history-paper-questions"),
        language=scene.peer.language,
    )


def _row(scene: Scene, teller: Teller, answer: Answer) -> list[str]:
    local, told = scene.peer.local(answer.answered_at), teller.tell(answer)
    return [local.date().isoformat(), f"{local:%H:%M}", told.name, told.said]
