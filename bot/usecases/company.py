"""/company: silent company. Nothing has to be said; a quiet sign every few minutes; truthful about who is there."""

import json
from datetime import datetime, timedelta

from bot.domain.errors import Stale
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer, Standing
from bot.domain.pseudonym import called
from bot.domain.relay import Conversation
from bot.domain.words import Button, Manner, Row, Urgency, Value, Words
from bot.ports import DueRow, Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.people import specialist_of
from bot.usecases.steps.scene import ASK_PERSON, lead_of

COMPANY = "company"  # the kind of due work that gives the next sign; the subject is who has company
EVERY = timedelta(minutes=5)
LASTS = 12  # signs; then it asks whether to stay
STOP = Button("button-company-stop", "company.stop")


class KeepCompany(UseCase):
    """/company, [Stay longer]: the program stays, or the specialist who is with them is asked to."""

    def __call__(
        self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage | None = None, **here: str
    ) -> None:
        """Says first who is there."""
        del message, here
        live = _live(tx, peer)
        name = _name(tx, live)
        words = Words("company-begins-person" if live else "company-begins", {"name": name}, _buttons(live))
        _say(tx, peer, words)
        if live:
            _ask_specialist(tx, peer, live)
        tx.due.put(COMPANY, peer.id, now + EVERY, data=json.dumps({"signs": 0}), person_id=peer.id)


class GiveSign(UseCase):
    """Due work of kind "company": one sign, in place of the last one."""

    def __call__(self, tx: Transaction, now: datetime, due: DueRow) -> None:
        """A crisis, a plain question, /stop or being hushed ends it without a word: something else is being said."""
        peer, signs = tx.people.find(due.subject), int(json.loads(due.data or "{}").get("signs", 0)) + 1
        if peer is None or _gives_way(tx, now, peer):
            return
        live = _live(tx, peer)
        if signs >= LASTS:
            more = Button("button-company-more", "company.open")
            _say(tx, peer, Words("company-hour", {}, ((more, STOP),)))
            return
        if live:  # one voice at a time: the sign is the specialist's to give
            _ask_specialist(tx, peer, live)
        else:
            _say(tx, peer, Words("company-sign", {}, _buttons(None)))
        tx.due.put(COMPANY, peer.id, now + EVERY, data=json.dumps({"signs": signs}), person_id=peer.id)


class EndCompany(UseCase):
    """[That's enough]: any time, no reason."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **_here: str) -> None:
        """Whoever was asked to stay hears it."""
        del now
        tx.due.drop(COMPANY, peer.id)
        _say(tx, peer, Words("company-ends"))
        live = _live(tx, peer)
        if live and live.specialist_id:
            words = Words("company-ended-staff", {"peer": called(peer)})
            tx.outbox.add(live.specialist_id, words, Urgency.HUMAN, Manner(slot=_staff_slot(live), silent=True))


class BeQuietlyThere(UseCase):
    """[I'm here]: the specialist's own sign."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, conversation: str) -> Words | None:
        """Only while they are in that conversation and its person still has company."""
        del now
        member = specialist_of(tx, peer)
        found = tx.conversations.find(conversation)
        if found is None or found.specialist_id != member.id or not found.is_live:
            raise Stale
        if tx.due.find(COMPANY, found.peer_id) is None:
            raise Stale
        person = tx.people.get(found.peer_id)
        _say(tx, person, Words("company-sign-person", {"name": member.name}, _buttons(found)))
        return Words("toast-company-sign", {"peer": called(person)})


def _gives_way(tx: Transaction, now: datetime, peer: Peer) -> bool:
    waits = any(c.answer is None for c in tx.escalations.concerns_since(peer.id, now - timedelta(hours=1)))
    is_in_crisis = tx.escalations.open_for(peer.id) is not None and _live(tx, peer) is None
    return waits or is_in_crisis or peer.hushed or peer.standing is Standing.STOPPED


def _live(tx: Transaction, peer: Peer) -> Conversation | None:
    found = tx.conversations.open_of_peer(peer.id)
    return found if found and found.is_live else None


def _name(tx: Transaction, live: Conversation | None) -> Value:
    member = tx.staff.find(live.specialist_id or "") if live else None
    return member.name if member else ""


def _buttons(live: Conversation | None) -> tuple[Row, ...]:
    return ((STOP,),) if live else ((STOP,), (ASK_PERSON,))


def _staff_slot(live: Conversation) -> str:
    return f"company:{live.id}"


def _ask_specialist(tx: Transaction, peer: Peer, live: Conversation) -> None:
    here = Button("button-company-here", "company.here", {"conversation": live.id})
    words = Words("company-ask-staff", {"peer": called(peer)}, ((here,),))
    if live.specialist_id:
        tx.outbox.add(live.specialist_id, words, Urgency.HUMAN, Manner(slot=_staff_slot(live), silent=True))


def _say(tx: Transaction, peer: Peer, words: Words) -> None:
    """One message at the end of the chat, without a sound."""
    slot = f"company:{peer.id}"
    led = Words(words.key, words.values, words.buttons, lead=lead_of(peer))
    if tx.outbox.message_in(peer.id, slot) is not None:
        tx.outbox.add(peer.id, led, Urgency.REPLY, Manner(slot=slot, remove=True))
    tx.outbox.add(peer.id, led, Urgency.REPLY, Manner(slot=slot, silent=True))
