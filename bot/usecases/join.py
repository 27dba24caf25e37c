"""/start: what this is, in the person's language, and three ways on. Or: welcome back. Or: an invitation redeemed."""

from dataclasses import replace
from datetime import datetime

from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer, Standing
from bot.domain.words import LocalTime, Manner, Row, Urgency, Value, Words
from bot.ports import Invite, Transaction
from bot.usecases.base import UseCase
from bot.usecases.enrol import enrol_staff
from bot.usecases.reflect import ASK_PERSON
from bot.usecases.steps.lines import crisis_values
from bot.usecases.steps.people import is_open_house, is_served
from bot.usecases.steps.planning import rearm_all
from bot.usecases.steps.scene import Flow, Scene, say
from bot.usecases.steps.screens import show_keyboard


class Join(UseCase):
    """Language guessed and one tap to change; the automation notice and the disclosures come before anything else."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage) -> None:
        """The argument may be a code: the organisation's link for peers, or an invitation for staff."""
        code = message.text.strip()
        invite = self._redeem(tx, now, peer, code) if code else None
        if invite and invite.role:
            enrol_staff(tx, now, peer, invite)
            return
        was_here = peer.notice_at is not None
        peer = self._admit(tx, now, peer, invite)
        if code and invite is None:
            say(tx, peer, "code-unknown")
        if was_here and is_served(tx, self.policy, peer):
            self._welcome_back(tx, now, peer)
        else:
            greet(self, Scene.below(tx, now, peer))
            show_keyboard(Scene.below(tx, now, peer), "keyboard-here")

    def _redeem(self, tx: Transaction, now: datetime, peer: Peer, code: str) -> Invite | None:
        invite = tx.invites.redeem(code, peer.id, now)
        if invite is None:
            tx.invites.note_try(peer.id, now)
        return invite

    def _admit(self, tx: Transaction, now: datetime, peer: Peer, invite: Invite | None) -> Peer:
        """The organisation's link makes a stranger a member; /start after /stop makes them one again."""
        standing = peer.standing
        if standing is Standing.STOPPED or (invite and standing is Standing.STRANGER):
            standing = Standing.MEMBER
        admitted = replace(peer, standing=standing, notice_at=now, seen_at=now)
        tx.people.save(admitted)
        if standing is not peer.standing:
            tx.journal.add("joined", peer.id)
        rearm_all(tx, now, admitted)
        return admitted

    def _welcome_back(self, tx: Transaction, now: datetime, peer: Peer) -> None:
        scene = Scene.below(tx, now, peer)
        lead = _special_notice(self)
        words = Words("start-welcome-back", start_values(self, scene), ways_on(self, scene), lead=lead)
        tx.outbox.add(peer.id, words, Urgency.REPLY, Manner(slot=scene.slot, silent=peer.hushed))
        show_keyboard(scene, "keyboard-here")


class TalkNow(UseCase):
    """ "Talk now": they may just write; a person is one tap away."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """An invitation, no question."""
        del here
        Scene.below(tx, now, peer).show("start-talk", {"org": self.policy.organisation}, ((ASK_PERSON,),))


def greet(case: UseCase, scene: Scene) -> None:
    """The first message, or the same in another language in its place; strangers hear what cannot be done for them."""
    served = is_served(scene.tx, case.policy, scene.peer)
    stranger = "start-stranger" if is_open_house(scene.tx, case.policy) else "start-not-open"
    key = "start-hello" if served else stranger
    words = Words(key, start_values(case, scene), ways_on(case, scene), lead=_special_notice(case))
    manner = Manner(slot=scene.slot, silent=scene.peer.hushed)
    scene.tx.outbox.add(scene.peer.id, words, Urgency.REPLY, manner)


def ways_on(case: UseCase, scene: Scene) -> tuple[Row, ...]:
    """[Talk now] [Set up] [Help now], and the other languages by their own names."""
    others = tuple(
        scene.button(
            "button-language",
            "language.pick",
            {"name": case.content.text("language-own-name", code)},
            code=code,
            then="start",
        )
        for code in case.content.languages
        if code != scene.peer.language
    )
    if not is_served(scene.tx, case.policy, scene.peer):
        ways = (scene.button("button-see-lines", "lines.show"), scene.button("button-see-resources", "resources.menu"))
        return (ways, others)
    talk = (scene.button("button-talk-now", "start.talk"), scene.button("button-set-up", "setup.go", to="about", flow=Flow.SETUP))
    return (talk, (scene.button("button-help-now", "sos.open"),), others)


def start_values(case: UseCase, scene: Scene) -> dict[str, Value]:
    """The lines, and the truth about who is on call when."""
    values = crisis_values(case.content, case.policy, scene.peer, None, scene.now)
    covered = case.policy.covered
    key = "hours-now" if covered.is_covered(scene.now) else "hours-from"
    opens = LocalTime(covered.next_start(scene.now), scene.peer.timezone, "day-time")
    text = case.content.text(key, scene.peer.language, {"opens": opens, "org": case.policy.organisation})
    return {**values, "hours": text}


def _special_notice(case: UseCase) -> tuple[str, ...]:
    if case.policy.sandbox:
        return ("start-sandbox",)
    return ("start-trial",) if case.policy.trial else ()
