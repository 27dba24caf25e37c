"""/start: what this is, in the person's language, and three ways on. Or: welcome back. Or: an invitation redeemed."""

from dataclasses import replace
from datetime import datetime

from bot.domain.guessing import WINDOW, Tries
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer, Standing
from bot.domain.words import Words
from bot.ports import Invite, Transaction
from bot.usecases.base import UseCase
from bot.usecases.enrol import enrol_staff
from bot.usecases.steps.alerting import tell_supervisors
from bot.usecases.steps.greeting import meet_and_greet, welcome_back
from bot.usecases.steps.people import is_served
from bot.usecases.steps.planning import rearm_all
from bot.usecases.steps.scene import ASK_PERSON, Scene, say

TOLD = "codes_guessed_told_at"  # a fact


class Join(UseCase):
    """Language guessed and one tap to change; the automation notice and the disclosures come before anything else."""

    introduces_itself = True

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage) -> None:
        """The argument may be a code: the organisation's link for peers, or an invitation for staff."""
        code = message.text.strip()
        is_looked_at = not tx.invites.tries(peer.id, now).are_over if code else False
        invite = self._redeem(tx, now, peer, code) if is_looked_at else None
        was_here = peer.standing is Standing.STOPPED or peer.set_up_at is not None
        peer = self._admit(tx, now, peer, invite)
        if invite and invite.role:
            enrol_staff(tx, now, peer, invite)
            return
        if code and invite is None:
            say(tx, peer, "code-unknown" if is_looked_at else "code-too-many")
        if was_here and is_served(tx, self.policy, peer):
            welcome_back(self, Scene.below(tx, now, peer))
        else:
            meet_and_greet(self, Scene.below(tx, now, peer))

    def _redeem(self, tx: Transaction, now: datetime, peer: Peer, code: str) -> Invite | None:
        invite = tx.invites.redeem(code, peer.id, now)
        if invite is None:
            tries = tx.invites.note_try(peer.id, now)
            if tries.are_many or tries.are_over:
                self._warn(tx, now, tries)
        return invite

    def _warn(self, tx: Transaction, now: datetime, tries: Tries) -> None:
        """Supervisors hear of it, once a day."""
        told = tx.facts.get(TOLD)
        if told is None or now - datetime.fromisoformat(told) >= WINDOW:
            tx.facts.put(TOLD, now.isoformat())
            tx.journal.add("codes_guessed", "invitations", own=tries.own, everyone=tries.everyone)
            tell_supervisors(tx, Words("codes-guessed", {"count": tries.everyone}))

    def _admit(self, tx: Transaction, now: datetime, peer: Peer, invite: Invite | None) -> Peer:
        """An invitation makes a stranger a member; /start after /stop makes somebody one again."""
        standing = peer.standing
        if standing is Standing.STOPPED or (invite and standing is Standing.STRANGER):
            standing = Standing.MEMBER
        admitted = replace(peer, standing=standing, notice_at=now, seen_at=now)
        tx.people.save(admitted)
        if standing is not peer.standing:
            tx.journal.add("joined", peer.id)
        rearm_all(tx, now, admitted)
        return admitted


class TalkNow(UseCase):
    """ "Talk now": they may just write; a person is one tap away."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """An invitation, no question."""
        del here
        Scene.below(tx, now, peer).show("start-talk", {"org": self.policy.organisation}, ((ASK_PERSON,),))
