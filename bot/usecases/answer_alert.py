"""What a specialist does with an alert: Claim, Read first, I can't."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.errors import AlreadyClaimed, NotAlerted, Stale, TraineesWalkAlong
from bot.domain.escalation import Alert, AlertAnswer, Escalation, State
from bot.domain.peer import Peer
from bot.domain.pseudonym import called
from bot.domain.relay import Conversation, Reason
from bot.domain.screening import Level
from bot.domain.specialist import Duty, Role, Specialist
from bot.domain.words import Button, LocalTime, Manner, Row, Urgency, Value, Words
from bot.failpoints import failpoint
from bot.ports import KeptWords, Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.alerting import alert_buttons, headline, show_truth
from bot.usecases.steps.danger import show_danger
from bot.usecases.steps.escalate import LADDER, page_now
from bot.usecases.steps.folding import CLAIMED, READ, fold_later
from bot.usecases.steps.handing import more_buttons, withdraw_offer
from bot.usecases.steps.history_screen import Teller, told_by_day
from bot.usecases.steps.people import specialist_of
from bot.usecases.steps.scene import Scene
from bot.usecases.steps.telling import tell

CLAIMER = "claimer"  # due work: is the specialist who claimed still there?
LOOKS_BACK, MOST_ANSWERS = timedelta(days=7), 6  # of check-ins, on the claimer's screen


def _mine(tx: Transaction, escalation: Escalation, specialist: Specialist) -> Alert | None:
    return next((a for a in tx.escalations.alerts(escalation.id) if a.specialist_id == specialist.id), None)


def _allowed(tx: Transaction, escalation: Escalation, specialist: Specialist) -> Alert | None:
    """Whoever a step alerted may claim, on shift or not; so may those on duty and supervisors, from the queue."""
    alert = _mine(tx, escalation, specialist)
    if not specialist.may_claim:
        raise TraineesWalkAlong
    if escalation.peer_id == specialist.id:
        raise NotAlerted  # somebody else is to be with them
    if alert is None and specialist.duty is Duty.OFF and specialist.role is not Role.SUPERVISOR:
        raise NotAlerted
    return alert


def _open_to_all(tx: Transaction, escalation_id: str) -> Escalation:
    escalation = tx.escalations.find(escalation_id)
    if escalation is None or not escalation.is_open:
        raise Stale
    if escalation.state is State.CLAIMED:
        raise AlreadyClaimed
    return escalation


def words_written(kept: tuple[KeptWords, ...]) -> str:
    """What the person wrote, line by line, for someone who may read it."""
    return "\n".join(f"“{words.text}”" for words in kept) or "—"


def closing_buttons(escalation: Escalation) -> tuple[Row, ...]:
    """Closing is one tap; "lost contact" releases."""
    args = {"escalation": escalation.id}
    return (
        (Button("button-close-safe", "alert.close", {**args, "outcome": "safe"}),),
        (Button("button-close-emergency", "alert.close", {**args, "outcome": "emergency"}),),
        (Button("button-close-false-alarm", "alert.close", {**args, "outcome": "false_alarm"}),),
        (Button("button-lost-contact", "alert.release", args),),
    )


def claimer_buttons(escalation: Escalation, conversation: Conversation | None) -> tuple[Row, ...]:
    """Closing, and what else the one who is with the person may need."""
    args = {"escalation": escalation.id}
    who = Button("button-identity", "alert.identity", args)
    more = more_buttons(conversation) if conversation else ()
    return (*closing_buttons(escalation), (who, Button("button-danger", "danger.open", args)), *more)


class Claim(UseCase):
    """ "I am with this person": one winner by conditional UPDATE; the others see who; the relay opens."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, escalation: str) -> Words | None:
        """`peer` is the specialist who pressed."""
        specialist = specialist_of(tx, peer)
        found = _open_to_all(tx, escalation)
        alert = _allowed(tx, found, specialist)
        told = tell(
            tx,
            now,
            found.claim(specialist.id, now),
            "status-claimed",
            self.content,
            self.policy,
            name=specialist.name,
        )
        claimed = tx.escalations.save(told)
        if claimed is None:
            raise AlreadyClaimed
        failpoint("claim-won")
        tx.due.drop(LADDER, claimed.id)
        tx.due.put(CLAIMER, claimed.id, now + self.policy.claimer_silence)
        if alert:
            tx.escalations.save_alert(replace(alert, answer=AlertAnswer.CLAIMED))
        if specialist.is_unsure:  # they are here: no press says it better
            tx.staff.save(replace(specialist, is_unsure=False))
        tx.journal.add("claimed", claimed.id, by=specialist.id)
        person = tx.people.get(claimed.peer_id)
        taken = headline(claimed, person, now) | {"name": specialist.name}
        show_truth(tx, claimed, Words("alert-claimed-by", taken), but=(specialist.id,))
        show_truth(tx, claimed, Words("alert-yours", taken), but=self._others(tx, claimed, specialist))
        self._open_relay(tx, now, claimed, specialist)
        failpoint("relay-opened")
        values = show_claimed(self, tx, now, claimed, specialist)
        tx.outbox.add(specialist.id, Words("claimed-first-line", values), Urgency.HUMAN)
        return Words("toast-claimed")

    @staticmethod
    def _others(tx: Transaction, escalation: Escalation, specialist: Specialist) -> tuple[str, ...]:
        everyone = tx.escalations.alerts(escalation.id)
        return tuple(a.specialist_id for a in everyone if a.specialist_id != specialist.id)

    @staticmethod
    def _open_relay(tx: Transaction, now: datetime, escalation: Escalation, specialist: Specialist) -> None:
        known = tx.conversations.open_of_peer(escalation.peer_id)
        conversation = known or Conversation(tx.new_id(), escalation.peer_id, Reason.CRISIS, now)
        given = conversation.given_to(specialist.id, now)
        tx.conversations.save(replace(given, reason=Reason.CRISIS, escalation_id=escalation.id))
        if known:
            withdraw_offer(tx, known)
        if known and known.specialist_id and known.specialist_id != specialist.id:
            values = {"name": called(tx.people.get(known.peer_id)), "who": specialist.name}
            tx.outbox.add(known.specialist_id, Words("talk-taken-by", values), Urgency.HUMAN)


def show_claimed(
    case: UseCase, tx: Transaction, now: datetime, escalation: Escalation, specialist: Specialist
) -> dict[str, Value]:
    """The claimer's screen: the words, why screening fired, one-tap closing. On record, and folded away in time."""
    person = tx.people.get(escalation.peer_id)
    kept = tx.words.of_escalation(escalation.id)
    values = headline(escalation, person, now) | {
        "name": called(person),
        "local": LocalTime(now, person.timezone, "day-time"),
        "words": words_written(kept),
        "why": _why(case, kept, tx.people.get(specialist.id).language),
    }
    before, more = _what_went_before(case, tx, now, escalation, specialist)
    quiet = ("claimed-write-quietly",) if person.hushed else ()
    talking = tx.conversations.open_of_peer(escalation.peer_id)
    screen = Words("claimed-screen", values | more, claimer_buttons(escalation, talking), tail=(*before, *quiet))
    manner = Manner(slot=f"claimed:{escalation.id}", protect=True)
    tx.outbox.add(specialist.id, screen, Urgency.HUMAN, manner)
    if escalation.level is Level.IMMINENT:
        show_danger(case, tx, escalation, specialist)
    tx.journal.add("words_opened", escalation.id, by=specialist.id, how="claim")
    fold_later(tx, now + case.policy.fold_claimed_after, CLAIMED, escalation.id, specialist.id)
    return values


def _what_went_before(
    case: UseCase, tx: Transaction, now: datetime, escalation: Escalation, specialist: Specialist
) -> tuple[tuple[str, ...], dict[str, Value]]:
    """When the bot answered; the last check-ins, if the person lets people read them: texts, and what fills them."""
    texts: list[str] = []
    values: dict[str, Value] = {}
    reader, peer = tx.people.get(specialist.id), tx.people.get(escalation.peer_id)
    if escalation.replied_at is not None:
        texts.append("claimed-bot-said")
        values["replied"] = LocalTime(escalation.replied_at, reader.timezone, "time")
    answers = tx.checkins.answers(peer.id, now - LOOKS_BACK)[-MOST_ANSWERS:] if peer.consent_reading else ()
    if answers:
        scene = Scene.below(tx, now, reader)
        texts.append("claimed-checkins")
        values["checkins"] = told_by_day(scene, answers, Teller(case, scene))
    return tuple(texts), values


def _why(case: UseCase, kept: tuple[KeptWords, ...], language: str) -> str:
    """What screening saw, each reason once, in the specialist's language."""
    reasons = dict.fromkeys(words.why for words in kept if words.why)
    said = [case.content.text(why, language) if why.startswith("why-") else why for why in reasons]
    return "; ".join(said) or "—"


class ReadFirst(UseCase):
    """ "Read first": the words are shown, journalled; the ladder pauses two minutes."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, escalation: str) -> Words | None:
        """One hold for each specialist: pressing again shows the words, but holds no further."""
        specialist = specialist_of(tx, peer)
        found = _open_to_all(tx, escalation)
        alert = _allowed(tx, found, specialist)
        person = tx.people.get(found.peer_id)
        values = headline(found, person, now) | {
            "words": words_written(tx.words.of_escalation(found.id)),
            "name": called(person),
        }
        manner = Manner(slot=f"read:{found.id}", protect=True)
        tx.outbox.add(specialist.id, Words("read-first-words", values, alert_buttons(found)), Urgency.HUMAN, manner)
        tx.journal.add("words_opened", found.id, by=specialist.id, how="read_first")
        fold_later(tx, now + self.policy.fold_read_after, READ, found.id, specialist.id)
        if alert and alert.answer is AlertAnswer.NONE:
            tx.escalations.save_alert(replace(alert, answer=AlertAnswer.READ))
            self._hold(tx, now, found)
        return Words("toast-read-first")

    def _hold(self, tx: Transaction, now: datetime, escalation: Escalation) -> None:
        until = now + self.policy.read_first_hold
        saved = tx.escalations.save(replace(escalation, state=State.READ, held_until=until))
        due = tx.due.find(LADDER, escalation.id)
        if saved and due and due.due_at < until:
            tx.due.put(LADDER, escalation.id, until)


class CannotTake(UseCase):
    """ "I can't": no reason asked. When nobody of the step is left, the next one is alerted at once."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, escalation: str) -> Words | None:
        """Their copy says thank you; the ladder looks whether to move."""
        specialist = specialist_of(tx, peer)
        found = _open_to_all(tx, escalation)
        alert = _mine(tx, found, specialist)
        if alert is None:
            raise NotAlerted
        tx.escalations.save_alert(replace(alert, answer=AlertAnswer.CANNOT))
        tx.journal.add("cannot_take", found.id, by=specialist.id)
        others = tuple(a.specialist_id for a in tx.escalations.alerts(found.id) if a.specialist_id != specialist.id)
        person = tx.people.get(found.peer_id)
        show_truth(tx, found, Words("alert-you-cannot", headline(found, person, now)), but=others)
        move_on_if_nobody_is_left(tx, now, found)
        return Words("toast-cannot")


def move_on_if_nobody_is_left(tx: Transaction, now: datetime, escalation: Escalation) -> None:
    """When everyone alerted so far refused or cannot be reached, the ladder does not wait for its minutes."""
    waiting = {AlertAnswer.NONE, AlertAnswer.READ}
    if any(a.answer in waiting for a in tx.escalations.alerts(escalation.id)):
        return
    if escalation.state is State.READ:
        escalation = tx.escalations.save(replace(escalation, state=State.OPEN, held_until=None)) or escalation
    page_now(tx, now, escalation)
