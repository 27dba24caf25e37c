"""Alerts to specialists: none of the peer's words, only number, level, waiting time, language, a neutral code."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.domain.escalation import Alert, AlertAnswer, Escalation
from bot.domain.peer import Peer
from bot.domain.specialist import Role
from bot.domain.words import Button, Manner, Phrase, Row, Urgency, Value, Words
from bot.ports import Transaction
from bot.usecases.steps.louder import watch_alert
from bot.usecases.steps.people import roster

TO_ONE = frozenset({"alert-yours", "alert-you-cannot"})  # what is true for one reader only


def headline(escalation: Escalation, peer: Peer, now: datetime) -> dict[str, Value]:
    """What an alert and the queue show of an escalation."""
    return {
        "number": escalation.number,
        "level": Phrase(f"level-{escalation.level.word}"),
        "minutes": int((now - escalation.opened_at).total_seconds() // 60),
        "language": Phrase(f"language-{peer.language}"),
        "topic": Phrase(f"topic-{(escalation.category or 'none').replace('_', '-')}"),
    }


def alert_buttons(escalation: Escalation) -> tuple[Row, ...]:
    """[Claim] [Read first] [I can't]."""
    args = {"escalation": escalation.id}
    return (
        (Button("button-claim", "alert.claim", args),),
        (Button("button-read-first", "alert.read", args), Button("button-cannot", "alert.cannot", args)),
    )


def slot_of(alert: Alert, copy: int | None = None) -> str:
    """The name under which one copy of an alert is remembered."""
    return f"alert:{alert.id}:{alert.repeats if copy is None else copy}"


def send_alert(tx: Transaction, now: datetime, escalation: Escalation, specialist_id: str) -> None:
    """Alert one specialist; a second time is a repeat, with the same number and the word."""
    known = {a.specialist_id: a for a in tx.escalations.alerts(escalation.id)}.get(specialist_id)
    alert = (
        replace(known, repeats=known.repeats + 1, answer=AlertAnswer.NONE, sent_at=None)
        if known
        else Alert(tx.new_id(), escalation.id, specialist_id, escalation.step, now)
    )
    tx.escalations.save_alert(alert)
    peer = tx.people.get(escalation.peer_id)
    words = Words("alert-repeat" if known else "alert-new", headline(escalation, peer, now), alert_buttons(escalation))
    manner = Manner(slot=slot_of(alert), about=f"alert:{alert.id}", protect=True)
    tx.outbox.add(specialist_id, words, Urgency.CRISIS, manner)
    watch_alert(tx, now, alert)


def show_shadows(tx: Transaction, now: datetime, escalation: Escalation) -> None:
    """Trainees on duty see the alert without its buttons; the copy follows the truth like every other."""
    words = Words("alert-shadow", headline(escalation, tx.people.get(escalation.peer_id), now))
    for trainee in roster(tx, about=escalation.peer_id).shadowing():
        tx.outbox.add(trainee.id, words, Urgency.HUMAN, _shadow(escalation))


def _shadow(escalation: Escalation) -> Manner:
    return Manner(slot=f"shadow:{escalation.id}", protect=True)


def ping_all(tx: Transaction, now: datetime, escalation: Escalation) -> bool:
    """Everyone alerted so far hears it again (a raised level, or more crisis words), nobody new; was there anyone?"""
    waiting = {AlertAnswer.NONE, AlertAnswer.READ}
    told = [a.specialist_id for a in tx.escalations.alerts(escalation.id) if a.answer in waiting]
    for specialist_id in told:
        send_alert(tx, now, escalation, specialist_id)
    return bool(told)


def let_lapse(tx: Transaction, escalation: Escalation) -> None:
    """A new climb begins: whoever was alerted in the last one is alerted again when their step comes."""
    for alert in tx.escalations.alerts(escalation.id):
        if alert.answer.lapses:
            tx.escalations.save_alert(replace(alert, answer=AlertAnswer.LAPSED))


def show_truth(tx: Transaction, escalation: Escalation, words: Words, *, but: Iterable[str] = ()) -> None:
    """Edit every copy of every alert to what is true now, except those of the people in `but`."""
    spared = set(but)
    for alert in tx.escalations.alerts(escalation.id):
        if alert.specialist_id in spared:
            continue
        for copy in range(alert.repeats + 1):
            manner = Manner(slot=slot_of(alert, copy), protect=True)
            tx.outbox.add(alert.specialist_id, words, Urgency.HUMAN, manner)
    if words.key not in TO_ONE:
        for trainee in roster(tx).with_role(Role.TRAINEE):
            if tx.outbox.message_in(trainee.id, f"shadow:{escalation.id}") is not None:
                tx.outbox.add(trainee.id, words, Urgency.HUMAN, _shadow(escalation))


def tell_supervisors(tx: Transaction, words: Words, *, but: str | None = None) -> None:
    """One line to every supervisor."""
    for supervisor in roster(tx).with_role(Role.SUPERVISOR):
        if supervisor.id != but:
            tx.outbox.add(supervisor.id, words, Urgency.HUMAN)
