"""What follows from the answers to the bot's plain questions, and from not answering."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.domain.errors import Stale
from bot.domain.escalation import Concern, Escalation, Pace, Source
from bot.domain.peer import Peer
from bot.domain.screening import Category, Level
from bot.domain.words import Manner, Urgency, Value, Words
from bot.ports import DueRow, Transaction
from bot.usecases.base import UseCase
from bot.usecases.respond_to_crisis import SILENCE, pages_on_silence, safe_buttons
from bot.usecases.steps.alerting import headline
from bot.usecases.steps.escalate import SAFE_FOR_NOW, Finding, escalate, is_somebody_asked, put_on_list
from bot.usecases.steps.lines import crisis_values
from bot.usecases.steps.telling import tell


class AnswerConcern(UseCase):
    """[Yes] [No] [Not sure] [I'd rather talk to a person]: yes or unclear calls a person; no leaves the door open."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, concern: str, answer: str) -> Words | None:
        """The first answer counts; one after silence still does, and so does a "yes" after a "no"."""
        asked = tx.escalations.find_concern(concern)
        if asked is None or asked.peer_id != peer.id:
            raise Stale
        waiting = tx.due.find(SILENCE, concern)
        text = waiting.data if waiting else ""
        escalation_id = None if answer == "no" else self._escalate(tx, now, peer, asked, answer, text)
        if not tx.escalations.answer_concern(concern, answer, escalation_id):
            raise Stale
        tx.due.drop(SILENCE, concern)
        if answer == "no":
            tx.outbox.add(peer.id, Words("crisis-no-to-question"), Urgency.REPLY)
        return None

    def _escalate(self, tx: Transaction, now: datetime, peer: Peer, asked: Concern, answer: str, text: str) -> str:
        why = "why-answer"
        is_now = answer == "yes" and asked.category in MEANS_NOW
        level = Level.IMMINENT if is_now else Level.HIGH
        finding = Finding(level, Source.ANSWER, asked.category, asked.origin, text, why)
        escalation, _ = escalate(tx, now, peer, finding, self.policy)
        values = crisis_values(self.content, self.policy, peer, asked.category, now)
        tx.outbox.add(peer.id, self._words(tx, now, escalation, answer, values), Urgency.CRISIS)
        tx.escalations.save(replace(escalation, replied_at=now))
        return escalation.id

    def _words(
        self, tx: Transaction, now: datetime, escalation: Escalation, answer: str, values: Mapping[str, Value]
    ) -> Words:
        """The number first where life may be at stake; "I'm asking someone" only while somebody is asked."""
        if escalation.level is Level.IMMINENT:
            key = self.content.crisis_reply(escalation.level, escalation.category)
            return Words(key, values, safe_buttons(escalation))
        if not is_somebody_asked(tx, self.policy, escalation, now):
            return Words("crisis-lines", values)
        return Words("concern-person" if answer == "person" else "concern-yes", values)


class HearSilence(UseCase):
    """A plain question was left unanswered; PRACTICE.md 7 "Silence" says what follows from where it came from."""

    def __call__(self, tx: Transaction, now: datetime, due: DueRow) -> None:
        """Due work of kind "concern"; the data is what the person wrote."""
        concern = tx.escalations.find_concern(due.subject)
        if concern is None or concern.answer is not None:
            return
        peer = tx.people.get(concern.peer_id)
        pace = Pace.ONCE if pages_on_silence(concern) else Pace.LISTED
        finding = Finding(
            Level.CONCERN, Source.SILENCE, concern.category, concern.origin, due.data, "why-silence", pace
        )
        escalation, _ = escalate(tx, now, peer, finding, self.policy)
        tx.escalations.answer_concern(concern.id, "silence", escalation.id)


# A yes to these questions ("is someone in danger right now?", "have you taken something?") means now.
MEANS_NOW = {Category.OVERDOSE, Category.MEDICAL}
RAISED_BY_YES = {None, Category.OVERDOSE, Category.CHILD_SAFETY, Category.WORRY_FOR_OTHER, Category.MEDICAL}


class AnswerCrisisQuestion(UseCase):
    """The answer to the plain question inside the first crisis reply; staff see it with the words."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, escalation: str, answer: str) -> Words | None:
        """A yes may raise it to imminent; else "are you safe for now?" follows."""
        known = _asked_about(tx, peer, escalation, is_reassuring=answer == "no")
        is_now = answer == "yes" and known.category in RAISED_BY_YES
        level = Level.IMMINENT if is_now else known.level
        finding = Finding(level, Source.ANSWER, known.category, known.origin, f"({answer})", "why-answer")
        updated, _ = escalate(tx, now, peer, finding, self.policy)
        self._go_on(tx, now, peer, updated, answer)
        return None

    def _go_on(self, tx: Transaction, now: datetime, peer: Peer, escalation: Escalation, answer: str) -> None:
        values = crisis_values(self.content, self.policy, peer, escalation.category, now)
        if escalation.category is Category.ABUSE:
            key = "abuse-safe-to-write" if answer == "yes" else "abuse-not-safe-to-write"
            words = Words(key, values, lead=("crisis-neutral-line",))
        elif escalation.level is Level.IMMINENT:
            key = self.content.crisis_reply(escalation.level, escalation.category)
            words = Words(key, values, safe_buttons(escalation))
        else:
            words = Words("crisis-safe-question", values, safe_buttons(escalation))
        tx.outbox.add(peer.id, words, Urgency.CRISIS, Manner(silent=peer.hushed))


class AnswerSafeForNow(UseCase):
    """ "Are you safe for now?": no means now; no answer leaves them in the human queue, where they are already."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, escalation: str, answer: str) -> Words | None:
        """Yes: thanked, the search for a person goes on. No: imminent."""
        known = _asked_about(tx, peer, escalation, is_reassuring=answer == "yes")
        level = Level.IMMINENT if answer == "no" else known.level
        finding = Finding(level, Source.ANSWER, known.category, known.origin, f"({answer})", SAFE_FOR_NOW)
        escalate(tx, now, peer, finding, self.policy)
        values = crisis_values(self.content, self.policy, peer, known.category, now)
        tx.outbox.add(peer.id, Words(self._key(known, answer), values), Urgency.CRISIS)
        return None

    @staticmethod
    def _key(known: Escalation, answer: str) -> str:
        """Where someone may be reading along the question was whether it is safe to write: "no" ends the writing."""
        if known.category is Category.ABUSE:
            return "abuse-safe-to-write" if answer == "yes" else "abuse-not-safe-to-write"
        return "crisis-safe-yes" if answer == "yes" else "crisis-lines"


def _asked_about(tx: Transaction, peer: Peer, escalation_id: str, *, is_reassuring: bool) -> Escalation:
    """What an answer is about. Its escalation may be closed by now: "not safe" still calls a person, and anew."""
    known = tx.escalations.find(escalation_id)
    if known is None or known.peer_id != peer.id or (is_reassuring and not known.is_open):
        raise Stale
    return known


class StopPages(UseCase):
    """[Just the numbers] and [I'm OK now]: either stops further pages of an SOS; a person still closes it."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, escalation: str, how: str) -> Words | None:
        """After danger in words the alerts go on, and the bot says so; somebody who is there stays."""
        known = tx.escalations.find(escalation)
        if known is None or known.peer_id != peer.id or not known.is_open:
            raise Stale
        owner = tx.staff.find(known.claimed_by) if known.claimed_by else None
        if owner:
            return Words("talk-live", {"name": owner.name})
        tx.journal.add("pages_stop_asked", known.id, by=peer.id, how=how)
        if not known.may_be_stopped:
            return self._go_on(tx, now, known)
        stopped = replace(known, pace=Pace.STOPPED)
        key = "crisis-just-numbers" if how == "numbers" else "crisis-okay-now"
        tx.escalations.save(tell(tx, now, stopped, key, self.content, self.policy))
        tx.due.drop("ladder", known.id)
        put_on_list(tx, now, stopped, self.policy)
        for alert in tx.escalations.alerts(known.id):
            words = Words("alert-paused", headline(known, peer, now))
            tx.outbox.add(alert.specialist_id, words, Urgency.HUMAN)
        return None

    def _go_on(self, tx: Transaction, now: datetime, known: Escalation) -> Words | None:
        """Only while somebody is being asked does it say so; else that it stays open."""
        if not known.is_paging or not is_somebody_asked(tx, self.policy, known, now):
            return Words("toast-stays-open")
        tx.escalations.save(tell(tx, now, known, "crisis-goes-on", self.content, self.policy))
        return None
