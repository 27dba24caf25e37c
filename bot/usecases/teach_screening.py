""" "Not a crisis" and "we missed this": kept without names, agreed by two people, then rewritten by an author."""

from dataclasses import replace
from datetime import datetime

from bot.domain.errors import Stale
from bot.domain.lessons import Lesson, Report
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.specialist import Role
from bot.domain.words import Button, Phrase, Urgency, Value, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.lessons import without_names
from bot.usecases.steps.people import specialist_of


class ReportMiss(UseCase):
    """/missed, as a reply to what screening should have caught (or with the words after it)."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage) -> None:
        """For everyone on staff."""
        specialist = specialist_of(tx, peer)
        origin = tx.conversations.original_of(peer.id, message.reply_to) if message.reply_to else None
        author = tx.people.find(origin.author_id) if origin else None
        quoted = message.quoted.partition(": ")[2] if origin else message.quoted
        text = without_names(message.text or quoted, author.name if author else None)
        if not text:
            tx.outbox.add(specialist.id, Words("missed-what"), Urgency.REPLY)
            return
        found = self.content.screener.assess(text)
        language = author.language if author else peer.language
        lesson = Report(tx.new_id(), Lesson.MISSED, language, found.level.word, found.category, found.reason, text, now)
        tx.lessons.save(lesson)
        tx.outbox.add(specialist.id, Words("missed-thanks"), Urgency.REPLY)


class ShowLessons(UseCase):
    """/lessons, for supervisors: what was reported, without names."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage) -> None:
        """One message each, with [Agree] and [Remove]."""
        del now, message
        supervisor = specialist_of(tx, peer, Role.SUPERVISOR)
        reports = tx.lessons.all()
        if not reports:
            tx.outbox.add(supervisor.id, Words("lessons-none"), Urgency.REPLY)
        for report in reports:
            tx.outbox.add(supervisor.id, _words(report), Urgency.REPLY)


class AgreeToLesson(UseCase):
    """Two different people agree before an author may rewrite it as an example."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, report: str) -> Words | None:
        """Agreeing twice counts once."""
        del now
        supervisor = specialist_of(tx, peer, Role.SUPERVISOR)
        found = tx.lessons.find(report)
        if found is None:
            raise Stale
        agreed = tuple(dict.fromkeys((*found.agreed, supervisor.id)))
        changed = replace(found, agreed=agreed)
        tx.lessons.save(changed)
        tx.journal.add("lesson_agreed", found.id, by=supervisor.id)
        return Words("toast-lesson-agreed" if changed.is_agreed else "toast-lesson-one-more")


class RemoveLesson(UseCase):
    """Of no use."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, report: str) -> Words | None:
        """Gone."""
        del now
        supervisor = specialist_of(tx, peer, Role.SUPERVISOR)
        if tx.lessons.find(report) is None:
            raise Stale
        tx.lessons.remove(report)
        tx.journal.add("lesson_removed", report, by=supervisor.id)
        return Words("toast-lesson-removed")


def _words(report: Report) -> Words:
    args = {"report": report.id}
    buttons = (
        (Button("button-lesson-agree", "lesson.agree", args), Button("button-lesson-remove", "lesson.remove", args)),
    )
    values: dict[str, Value] = {
        "language": Phrase(f"language-{report.language}"),
        "level": Phrase(f"level-{report.level}"),
        "topic": Phrase(f"topic-{(report.category or 'none').replace('_', '-')}"),
        "text": report.text,
        "agreed": len(report.agreed),
    }
    return Words(f"lesson-{report.lesson.replace('_', '-')}", values, buttons)
