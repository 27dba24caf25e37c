"""What the peer sees of an escalation: one message, edited as the truth changes (PRACTICE.md 7)."""

from dataclasses import replace
from datetime import datetime

from bot.domain.escalation import Escalation
from bot.domain.ladder import Telling
from bot.domain.policy import Policy
from bot.domain.words import Button, LocalTime, Manner, Row, Urgency, Value, Words
from bot.ports import Content, Transaction
from bot.usecases.steps.lines import crisis_values

# What is said as a new message, at the end of the chat, so that it is noticed; the rest are silent edits.
_SPOKEN = {Telling.NOBODY_YET.value, Telling.NONE_REACHED.value, "status-asking-else", "status-passed"}
# What is said while nobody is there yet.
WAITING = {*(t.value for t in Telling), "status-asking-else"}


def status_slot(escalation: Escalation) -> str:
    """The name of the one status message."""
    return f"status:{escalation.id}"


def tell(
    tx: Transaction,
    now: datetime,
    escalation: Escalation,
    key: str,
    content: Content,
    policy: Policy,
    **values: Value,
) -> Escalation:
    """Show the peer this status unless they see it already; the escalation returned remembers it, unsaved."""
    if escalation.told == key:
        return escalation
    peer = tx.people.get(escalation.peer_id)
    facts = crisis_values(content, policy, peer, escalation.category, now)
    opens = LocalTime(policy.covered.next_start(now), peer.timezone, "day-time")
    words = Words(key, {**facts, "when": opens, **values}, _buttons(escalation, key))
    slot, is_spoken = status_slot(escalation), key in _SPOKEN or escalation.told is None
    if is_spoken and tx.outbox.message_in(peer.id, slot) is not None:  # one status, and it stands where they read
        tx.outbox.add(peer.id, words, Urgency.CRISIS, Manner(slot=slot, remove=True))
    tx.outbox.add(peer.id, words, Urgency.CRISIS, Manner(slot=slot, silent=not is_spoken))
    return replace(escalation, told=key)


def stop_buttons(escalation: Escalation) -> tuple[Row, ...]:
    """[Just the numbers] [I'm OK now]: either stops further pages of an SOS; danger in words has no such buttons."""
    if not escalation.may_be_stopped:
        return ()
    args = {"escalation": escalation.id}
    numbers = Button("button-just-numbers", "sos.stop", {**args, "how": "numbers"})
    fine = Button("button-ok-now", "sos.stop", {**args, "how": "fine"})
    return ((numbers, fine),)


def _buttons(escalation: Escalation, key: str) -> tuple[Row, ...]:
    """While nobody is there, both ways to stop further pages of an SOS stay in reach."""
    return stop_buttons(escalation) if key in WAITING else ()
