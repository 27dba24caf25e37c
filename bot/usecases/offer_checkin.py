"""/offer: a specialist offers somebody they know one check-in, just once. Yes or no stays with the peer."""

from datetime import datetime, timedelta

from bot.domain.checkin import CheckinRun
from bot.domain.errors import Refusal, Stale
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.pseudonym import called
from bot.domain.specialist import Role, Specialist
from bot.domain.words import Button, Manner, Row, Urgency, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.aftermath import note_unprompted, rests_today
from bot.usecases.steps.asking import ask, asked_in
from bot.usecases.steps.people import specialist_of
from bot.usecases.steps.planning import heard_from, is_held
from bot.usecases.steps.scene import Scene, lead_of

OFFERED = "checkin_offered"  # the journal's event
KNOWN_FOR = timedelta(days=90)
MOST_SHOWN = 12


class CannotBeOffered(Refusal):
    """They have not agreed to check-ins, have one waiting from today, or nothing may go out to them now."""

    key = "refused-offer"


class ShowOffers(UseCase):
    """Those this specialist talked with, who agreed to check-ins."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage | None = None) -> None:
        """The last one talked with comes first."""
        del message
        staff = specialist_of(tx, peer, Role.SPECIALIST, Role.SUPERVISOR)
        known = [tx.people.get(person) for person in tx.conversations.met_by(staff.id, now - KNOWN_FOR)]
        rows: tuple[Row, ...] = tuple(
            (Button("button-offer", "offer.make", {"person": one.id}, {"name": called(one)}),)
            for one in known
            if one.consent_checkins
        )[:MOST_SHOWN]
        tx.outbox.add(staff.id, Words("offer-whom" if rows else "offer-nobody", {}, rows), Urgency.REPLY)


class OfferCheckin(UseCase):
    """One message with yes and no, at most one a day, never over quiet hours, a pause, a crisis or a conversation."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, person: str) -> Words:
        """The specialist hears that it went out, and nothing of the answer."""
        staff = specialist_of(tx, peer, Role.SPECIALIST, Role.SUPERVISOR)
        if person not in tx.conversations.met_by(staff.id, now - KNOWN_FOR):
            raise Stale
        other = tx.people.get(person)
        comes_too_often = rests_today(tx, now, other) or _was_offered_today(tx, now, other)
        if not other.consent_checkins or is_held(tx, now, other) or comes_too_often:
            raise CannotBeOffered
        note_unprompted(tx, now, other)
        offer = tx.new_id()
        tx.journal.add(OFFERED, other.id, by=staff.id)
        tx.outbox.add(other.id, _offer(self, staff, other, offer), Urgency.CHECKIN, Manner(slot=f"offer:{offer}"))
        return Words("toast-offered")


class AnswerOffer(UseCase):
    """[Yes, now] asks; [No, thanks] is fine. Nobody is told which."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, offer: str, answer: str) -> None:
        """Once; the offer gives way to what was chosen."""
        present = heard_from(tx, now, peer)
        scene = Scene.below(tx, now, present)
        state_manner = Manner(slot=f"offer:{offer}", silent=True)
        if answer != "yes":
            tx.outbox.add(peer.id, Words("offer-declined"), Urgency.REPLY, state_manner)
            return
        run = CheckinRun(tx.new_id(), f"offer:{offer}", peer.id, present.local(now).date(), now)
        if not tx.checkins.start_run(run):
            raise Stale
        tx.outbox.add(peer.id, Words("offer-taken"), Urgency.REPLY, state_manner)
        tx.dialogues.clear(peer.id)
        ask(self, scene, asked_in(self, scene, run))


def _offer(case: UseCase, staff: Specialist, other: Peer, offer: str) -> Words:
    yes = Button("button-offer-yes", "offer.answer", {"offer": offer, "answer": "yes"})
    no = Button("button-offer-no", "offer.answer", {"offer": offer, "answer": "no"})
    values = {"name": staff.name, "org": case.policy.organisation}
    return Words("offer-made", values, ((yes, no),), lead=lead_of(other))


def _was_offered_today(tx: Transaction, now: datetime, other: Peer) -> bool:
    today = other.local(now).date()
    return any(line["event"] == OFFERED and other.local(line["at"]).date() == today for line in tx.journal.of(other.id))
