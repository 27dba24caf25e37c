"""Who is asked to talk: whoever suits best first, the others soon after; or the one the peer chooses."""

from datetime import datetime

from bot.domain.errors import Stale
from bot.domain.peer import Peer
from bot.domain.words import Urgency, Words
from bot.ports import DueRow, Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.people import roster
from bot.usecases.steps.talk_request import is_on_call, offer_to_all, send_offer


class AskOthers(UseCase):
    """Due work of kind "talk_others": nobody has taken it yet, so everyone on call is asked."""

    def __call__(self, tx: Transaction, now: datetime, due: DueRow) -> None:
        """A request that was taken or taken back asks nobody."""
        found = tx.conversations.find(due.subject)
        if found is None or found.ended_at or found.specialist_id:
            return
        offer_to_all(self, tx, now, tx.people.get(found.peer_id), found)


class ChooseSpecialist(UseCase):
    """[Maria]: the peer would like this one. It is asked for, never promised; the others stay asked."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, conversation: str, member: str) -> Words | None:
        """Only while nobody has taken it, and only somebody who is on call now."""
        found = tx.conversations.find(conversation)
        chosen = next((one for one in roster(tx, about=peer.id).reachable() if one.id == member), None)
        if found is None or found.peer_id != peer.id or found.ended_at or found.specialist_id:
            raise Stale
        if chosen is None or not is_on_call(chosen):
            raise Stale
        send_offer(tx, now, peer, found, chosen.id, lead=("talk-asked-for-you",))
        tx.journal.add("talk_chosen", found.id, by=chosen.id)
        tx.outbox.add(peer.id, Words("talk-chosen", {"name": chosen.name}), Urgency.HUMAN)
        return None
