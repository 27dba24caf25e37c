"""/start: what this is, in the person's language, and three ways on. Or: welcome back. Or: an invitation redeemed."""

from dataclasses import replace
from datetime import datetime

from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer, Standing
from bot.ports import Invite, Transaction
from bot.usecases.base import UseCase
from bot.usecases.enrol import enrol_staff
from bot.usecases.steps.greeting import meet_and_greet, welcome_back
from bot.usecases.steps.people import is_served
from bot.usecases.steps.planning import rearm_all
from bot.usecases.steps.scene import ASK_PERSON, Scene, say


class Join(UseCase):
    """Language guessed and one tap to change; the automation notice and the disclosures come before anything else."""

    introduces_itself = True

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage) -> None:
        """The argument may be a code: the organisation's link for peers, or an invitation for staff."""
        code = message.text.strip()
        invite = self._redeem(tx, now, peer, code) if code else None
        was_here = peer.standing is Standing.STOPPED or peer.set_up_at is not None
        peer = self._admit(tx, now, peer, invite)
        if invite and invite.role:
            enrol_staff(tx, now, peer, invite)
            return
        if code and invite is None:
            say(tx, peer, "code-unknown")
        if was_here and is_served(tx, self.policy, peer):
            welcome_back(self, Scene.below(tx, now, peer))
        else:
            meet_and_greet(self, Scene.below(tx, now, peer))

    def _redeem(self, tx: Transaction, now: datetime, peer: Peer, code: str) -> Invite | None:
        invite = tx.invites.redeem(code, peer.id, now)
        if invite is None:
            tx.invites.note_try(peer.id, now)
        return invite

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
