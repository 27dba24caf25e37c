"""A conversation and the one who is in it: what else they may need, and how it comes to somebody else."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.domain.errors import NotYours, Stale
from bot.domain.pseudonym import called
from bot.domain.relay import Conversation
from bot.domain.specialist import Duty, Role, Specialist
from bot.domain.words import Button, Manner, Row, Urgency, Words
from bot.ports import Transaction
from bot.usecases.steps.people import roster

HANDOVER = "handover"  # the kind of due work: an offer nobody answered
MAY_TAKE = (Role.SPECIALIST, Role.SUPERVISOR)


def more_buttons(conversation: Conversation) -> tuple[Row, ...]:
    """[Not my role] in one tap, words that are ready, and the rest behind [More help]."""
    args = {"conversation": conversation.id}
    quick = Button("button-quick", "quick.show", args)
    mine, more = Button("button-not-my-role", "talk.not-mine", args), Button("button-more-help", "talk.more", args)
    return ((quick,), (mine, more))


def theirs(tx: Transaction, conversation_id: str, specialist: Specialist) -> Conversation:
    """The live conversation of this specialist; nobody else's, and not one that is over."""
    found = tx.conversations.find(conversation_id)
    if found is None or not found.is_live:
        raise Stale
    if found.specialist_id != specialist.id:
        raise NotYours
    return found


def colleagues(tx: Transaction, conversation: Conversation, *, but: Iterable[str]) -> tuple[Specialist, ...]:
    """Who could be with this person instead: on duty, backup, supervisors; each once, in that order."""
    people, spared = roster(tx, about=conversation.peer_id), set(but)
    there = (*people.on(Duty.FIRST), *people.on(Duty.BACKUP), *people.with_role(Role.SUPERVISOR))
    able = {one.id: one for one in there if one.role in MAY_TAKE and one.id not in spared}
    return tuple(able.values())


def withdraw_offer(tx: Transaction, conversation: Conversation) -> None:
    """An open offer to take this conversation over is open no longer; whoever was asked sees it."""
    row = tx.due.find(HANDOVER, conversation.id)
    if row is None:
        return
    tx.due.drop(HANDOVER, conversation.id)
    words = Words("pass-lapsed-for-you", {"name": called(tx.people.get(conversation.peer_id))})
    tx.outbox.add(json.loads(row.data)["to"], words, Urgency.HUMAN, offer_slot(conversation))


def offer_slot(conversation: Conversation) -> Manner:
    """The one message about an offer, on the phone of whoever is asked to take over."""
    return Manner(slot=f"pass:{conversation.id}", protect=True)


def second_leaves(tx: Transaction, conversation: Conversation, colleague: Specialist) -> None:
    """Nobody reads along any more: the peer, the specialist and the colleague hear it."""
    tx.conversations.save(replace(conversation, second_id=None))
    tx.journal.add("second_left", conversation.escalation_id or conversation.id, by=colleague.id)
    person = tx.people.get(conversation.peer_id)
    told = Words("second-has-left", {"who": colleague.name, "name": called(person)})
    tx.outbox.add(person.id, told, Urgency.HUMAN, Manner(silent=True))
    if conversation.specialist_id:
        tx.outbox.add(conversation.specialist_id, Words("second-left", told.values), Urgency.HUMAN)
    tx.outbox.add(colleague.id, Words("second-you-left", told.values), Urgency.HUMAN)


def second_goes(tx: Transaction, conversation: Conversation) -> Conversation:
    """Whoever read along hears that it is over; the conversation returned has nobody beside it, unsaved."""
    if conversation.second_id is None:
        return conversation
    values = {"name": called(tx.people.get(conversation.peer_id))}
    tx.outbox.add(conversation.second_id, Words("second-over", values), Urgency.HUMAN)
    return replace(conversation, second_id=None)


def in_minutes(since: datetime, now: datetime) -> int:
    """Whole minutes between."""
    return int((now - since).total_seconds() // 60)
