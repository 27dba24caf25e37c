"""The very next message after crisis words: authored words, lines, and a person is called (PRACTICE.md 7)."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.escalation import Concern, Escalation, Source, State
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.screening import Assessment, Category, Level, Origin
from bot.domain.signs import Response
from bot.domain.words import Button, Manner, Row, Urgency, Words
from bot.failpoints import failpoint
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.escalate import Finding, escalate
from bot.usecases.steps.lines import crisis_values
from bot.usecases.steps.people import is_served
from bot.usecases.steps.talk_request import ask_for_person

NOTICE = "notice-short"
SILENCE = "concern"  # the kind of due work that looks whether a plain question was answered
TWO_CONCERNS_WITHIN = timedelta(hours=24)
PAGES_ON_SILENCE = {Origin.AUTHORED, Origin.OWN_SIGN, Origin.ERROR}


def pages_on_silence(concern: Concern) -> bool:
    """Silence alerts once after an authored match about the person; guesses and others join the list."""
    return concern.origin in PAGES_ON_SILENCE and concern.category is not Category.WORRY_FOR_OTHER


@dataclass(frozen=True)
class RespondToCrisis(UseCase):
    """Answer a finding at once, in reviewed words, and see to it that a person hears of it."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage, found: Assessment) -> None:
        """Alert for high and imminent; ask plainly for concern. Strangers get the words and lines all the same."""
        tx.due.drop("burst", peer.id)  # no reflection on words that came with crisis words
        if found.category is Category.ABUSE and not peer.hushed:
            peer = replace(tx.people.get(peer.id), hushed=True)  # from the question on, not only from the alert on
            tx.people.save(peer)
        if not is_served(tx, self.policy, peer):
            self._answer_stranger(tx, now, peer, found)
        elif found.level.is_alert or self._is_second_concern(tx, now, peer, found):
            self._alert(tx, now, peer, Finding.of(found, message.text))
        elif found.origin is Origin.OWN_SIGN and (chosen := self._chosen(tx, peer, message)) is not Response.ASK:
            self._answer_own_sign(tx, now, peer, chosen)
        else:
            self._ask(tx, now, peer, message, found)

    def has_asked(self, tx: Transaction, now: datetime, peer: Peer, found: Assessment) -> bool:
        """One more guess while the plain question stands open: asked once, then listened to. Silence helps nobody."""
        is_guess = found.level is Level.CONCERN and found.origin is Origin.STATISTICAL
        is_open = is_guess and tx.escalations.open_for(peer.id) is None and self._is_asked_already(tx, now, peer, found)
        return is_open and is_served(tx, self.policy, peer)

    def _chosen(self, tx: Transaction, peer: Peer, message: IncomingMessage) -> Response:
        """The response the person chose for the sign they wrote; the plain question when in doubt."""
        for sign in tx.signs.of(peer.id):
            if sign.is_on and self.content.screener.assess(message.text, (sign.phrase,)).origin is Origin.OWN_SIGN:
                return sign.response
        return Response.ASK

    def _answer_own_sign(self, tx: Transaction, now: datetime, peer: Peer, chosen: Response) -> None:
        values = crisis_values(self.content, self.policy, peer, None, now)
        words = Words("sign-noticed", values, lead=self._lead(tx, now, peer))
        tx.outbox.add(peer.id, words, Urgency.CRISIS, Manner(silent=peer.hushed))
        tx.journal.add("own_sign_answered", peer.id, response=chosen)
        if chosen is Response.PERSON:
            ask_for_person(self, tx, now, peer)

    def _alert(self, tx: Transaction, now: datetime, peer: Peer, finding: Finding) -> None:
        if not finding.level.is_alert:  # two veiled messages in a day
            finding = replace(finding, level=Level.HIGH)
        before = tx.escalations.open_for(peer.id)
        escalation, _ = escalate(tx, now, peer, finding, self.policy)
        is_raised = before is not None and escalation.level > before.level
        if is_raised or not self._was_answered_lately(escalation, now):
            self._reply(tx, now, peer, escalation)

    def _reply(self, tx: Transaction, now: datetime, peer: Peer, escalation: Escalation) -> None:
        peer = tx.people.get(peer.id)
        with_someone = tx.conversations.open_of_peer(peer.id)
        is_accompanied = with_someone is not None and with_someone.is_live
        key = (
            "crisis-lines-beside-a-person"
            if is_accompanied
            else self.content.crisis_reply(escalation.level, escalation.category)
        )
        values = crisis_values(self.content, self.policy, peer, escalation.category, now)
        buttons = () if is_accompanied else question_buttons(escalation)
        words = Words(key, values, buttons, lead=self._lead(tx, now, peer))
        words = emergency_first(words, escalation.level)
        tx.outbox.add(peer.id, words, Urgency.CRISIS, Manner(silent=peer.hushed))
        tx.journal.add("crisis_reply_given", escalation.id, key=key)
        failpoint("crisis-answered")
        tx.escalations.save(replace(escalation, replied_at=now))

    def _was_answered_lately(self, escalation: Escalation, now: datetime) -> bool:
        """A flood of the same does not get a flood of the same words: once in two minutes."""
        return escalation.replied_at is not None and now - escalation.replied_at < self.policy.ping_gap

    def _is_second_concern(self, tx: Transaction, now: datetime, peer: Peer, found: Assessment) -> bool:
        """Two authored concerns about the person themself within a day, none answered "no", become high."""
        if found.origin is not Origin.AUTHORED:
            return False
        earlier = [
            c for c in tx.escalations.concerns_since(peer.id, now - TWO_CONCERNS_WITHIN) if c.origin is Origin.AUTHORED
        ]
        return bool(earlier) and not any(c.answer == "no" for c in earlier)

    def _ask(self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage, found: Assessment) -> None:
        known = tx.escalations.open_for(peer.id)
        if known is not None:
            escalation, _ = escalate(tx, now, peer, Finding.of(found, message.text), self.policy)
            if known.state is State.CLAIMED or self._was_answered_lately(known, now):
                return
            if known.is_paging:
                self._stay(tx, now, peer, escalation)
                return
        if self._is_asked_already(tx, now, peer, found):
            return
        origin = found.origin or Origin.ERROR
        concern = Concern(tx.new_id(), peer.id, now, origin, found.category)
        tx.escalations.add_concern(concern)
        tx.due.put(SILENCE, concern.id, now + self.policy.concern_silence, data=message.text, person_id=peer.id)
        values = crisis_values(self.content, self.policy, peer, found.category, now)
        minutes = int(self.policy.concern_silence.total_seconds() // 60)
        ending = "crisis-silence-pages" if pages_on_silence(concern) else "crisis-silence-listed"
        key = self.content.crisis_question(found.category)
        lead, values = self._lead(tx, now, peer), values | {"minutes": minutes}
        words = Words(key, values, concern_buttons(concern), lead=lead, tail=(ending,))
        tx.outbox.add(peer.id, words, Urgency.CRISIS, Manner(silent=peer.hushed))
        tx.journal.add("concern_asked", concern.id, category=found.category, origin=origin)

    def _stay(self, tx: Transaction, now: datetime, peer: Peer, escalation: Escalation) -> None:
        """More veiled words while a person is being asked: not silence, but whether they are safe for now."""
        values = crisis_values(self.content, self.policy, peer, escalation.category, now)
        words = Words("crisis-safe-question", values, safe_buttons(escalation), lead=self._lead(tx, now, peer))
        tx.outbox.add(peer.id, words, Urgency.CRISIS, Manner(silent=peer.hushed))
        tx.escalations.save(replace(escalation, replied_at=now))

    def _is_asked_already(self, tx: Transaction, now: datetime, peer: Peer, found: Assessment) -> bool:
        """Whether the question stands open. One asked on a guess does not stand for words that weigh more."""
        since = now - self.policy.concern_silence
        is_guess = found.origin not in PAGES_ON_SILENCE
        waiting = (c for c in tx.escalations.concerns_since(peer.id, since) if c.answer is None)
        return any(is_guess or c.origin in PAGES_ON_SILENCE for c in waiting)

    def _answer_stranger(self, tx: Transaction, now: datetime, peer: Peer, found: Assessment) -> None:
        is_alert = found.level.is_alert
        key = self.content.crisis_reply(found.level, found.category) if is_alert else "crisis-lines"
        values = crisis_values(self.content, self.policy, peer, found.category, now)
        words = emergency_first(Words(key, values, lead=self._lead(tx, now, peer)), found.level)
        tx.outbox.add(peer.id, words, Urgency.CRISIS)
        tx.outbox.add(peer.id, Words("status-stranger", values), Urgency.CRISIS)
        tx.journal.add("stranger_crisis_answered", peer.id, level=found.level.word, category=found.category)

    def _lead(self, tx: Transaction, now: datetime, peer: Peer) -> tuple[str, ...]:
        """The automation notice goes inside the crisis reply when it is due; a neutral first line comes before all."""
        lead = ("crisis-neutral-line",) if peer.hushed or peer.discreet else ()
        conversation = tx.conversations.open_of_peer(peer.id)
        if peer.needs_notice(now) and not (conversation and conversation.is_live):
            tx.people.save(replace(tx.people.get(peer.id), notice_at=now))
            return (*lead, NOTICE)
        return lead


def emergency_first(words: Words, level: Level) -> Words:
    """In imminent danger nothing but a neutral line stands before the number to call: the notice comes after it."""
    if level is not Level.IMMINENT or NOTICE not in words.lead:
        return words
    lead = tuple(key for key in words.lead if key != NOTICE)
    return replace(words, lead=lead, tail=(*words.tail, NOTICE))


def question_buttons(escalation: Escalation) -> tuple[Row, ...]:
    """High: the answers to the plain question in the reply. Imminent asks nothing but whether they are safe."""
    if escalation.level is Level.IMMINENT:
        return safe_buttons(escalation)
    args = {"escalation": escalation.id}
    answers = ("yes", "no", "unsure")
    return (tuple(Button(f"button-{a}", "crisis.answer", {**args, "answer": a}) for a in answers),)


def safe_buttons(escalation: Escalation) -> tuple[Row, ...]:
    """ "Are you safe for now?" """
    args = {"escalation": escalation.id}
    answers = ("yes", "no", "unsure")
    return (tuple(Button(f"button-safe-{a}", "crisis.safe", {**args, "answer": a}) for a in answers),)


def concern_buttons(concern: Concern) -> tuple[Row, ...]:
    """[Yes] [No] [Not sure] and [I'd rather talk to a person]."""
    answers = tuple(
        Button(f"button-{answer}", "concern.answer", {"concern": concern.id, "answer": answer})
        for answer in ("yes", "no", "unsure")
    )
    person = Button("button-rather-person", "concern.answer", {"concern": concern.id, "answer": "person"})
    return (answers, (person,))


def sos_finding() -> Finding:
    """SOS: level high, without category."""
    return Finding(Level.HIGH, Source.SOS, None, Origin.AUTHORED)
