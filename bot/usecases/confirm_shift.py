"""The day before a shift: yes, or can't. What somebody can't keep is offered to colleagues; the first has it."""

from datetime import datetime, timedelta

from bot.domain.confirmation import Confirmation
from bot.domain.errors import Refusal, Stale
from bot.domain.peer import Peer
from bot.domain.rota import Entry, Kind, Rota
from bot.domain.words import Button, Manner, Row, Urgency, Value, Words
from bot.ports import DueRow, Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.alerting import tell_supervisors
from bot.usecases.steps.people import specialist_of
from bot.usecases.steps.rota import AHEAD, PLAN, name_of, on_rota, plan_changed, plan_now, single, span_values, wakes_at
from bot.usecases.watch_rota import shift_slot

OFFER = "shift-offer"  # due work: a free shift is offered to one colleague when they wake
TOO_LATE = timedelta(minutes=30)  # before its end: a shift this short is worth nobody's way


class ShiftTaken(Refusal):
    """A colleague has taken this shift already."""

    key = "refused-shift-taken"


class ConfirmShift(UseCase):
    """[Yes]: the shift stands."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, shift: str) -> None:
        """After "I can't" it takes the shift back, as long as nobody else has it."""
        asked = _mine(tx, now, peer, shift)
        if not tx.rota.answer(asked.id, "yes"):
            raise ShiftTaken
        if asked.answer == "cannot":
            _come_back(self, tx, now, asked)
        tx.journal.add("shift_confirmed", asked.id, by=peer.id)
        cannot = Button("button-shift-cannot", "shift.cannot", {"shift": asked.id})
        _edit(tx, peer, asked, "shift-confirmed", ((cannot,),))


class CannotDoShift(UseCase):
    """[I can't]: no reason asked. Those who are awake are asked at once, the others when they wake."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, shift: str) -> None:
        """The supervisors hear that it is free."""
        asked = _mine(tx, now, peer, shift)
        if asked.answer == "cannot" or not tx.rota.answer(asked.id, "cannot"):
            raise Stale
        tx.rota.add(single(tx, Kind.AWAY, peer.id, asked.span, self.policy.timezone))
        tx.journal.add("shift_declined", asked.id, by=peer.id)
        plan_changed(tx, now)
        tx.due.put(AHEAD, PLAN, now)
        people = _offer_to_all(tx, now, asked)
        back = Button("button-shift-after-all", "shift.yes", {"shift": asked.id})
        _edit(tx, peer, asked, "shift-declined" if people else "shift-declined-nobody", ((back,),))
        values: dict[str, Value] = {**span_values(asked.span, self.policy.timezone), "name": name_of(tx, peer.id)}
        tell_supervisors(tx, Words("shift-free-told", {**values, "people": people}), but=peer.id)


class OfferShift(UseCase):
    """Due work of kind "shift-offer": one colleague has woken up, and the shift may still be free."""

    def __call__(self, tx: Transaction, now: datetime, due: DueRow) -> None:
        """`due.subject` names the shift and the colleague."""
        shift, _, person = due.subject.partition("/")
        asked = tx.rota.confirmation(shift)
        if asked is None or not asked.is_offered or now > asked.end - TOO_LATE:
            return
        if person in {one.id for one in _eligible(tx, asked)}:
            _offer(tx, asked, tx.people.get(person))


class TakeShift(UseCase):
    """[I'll take it]: the first press wins, and all are told."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, shift: str) -> Words | None:
        """The rota changes with it; whoever comes second reads who has it."""
        taker = specialist_of(tx, peer)
        asked = tx.rota.confirmation(shift)
        if asked is None or now >= asked.end or peer.id == asked.person_id:
            raise Stale
        if peer.id not in {one.id for one in _eligible(tx, asked)} or not tx.rota.take(asked.id, peer.id):
            raise ShiftTaken
        span = asked.span
        tx.rota.add(single(tx, Kind.ONCE, peer.id, span, self.policy.timezone))
        tx.rota.ask(Confirmation(tx.new_id(), peer.id, span.duty, span.start, span.end, now, "yes"))
        tx.journal.add("shift_taken", asked.id, by=peer.id)
        plan_changed(tx, now)
        self._tell_all(tx, asked, taker.name, peer)
        return Words("toast-shift-taken")

    def _tell_all(self, tx: Transaction, asked: Confirmation, name: str, taker: Peer) -> None:
        for colleague in on_rota(tx):
            reader = tx.people.get(colleague.id)
            if reader.id == taker.id:
                _edit(tx, reader, asked, "shift-yours", ())
            elif reader.id == asked.person_id or tx.outbox.message_in(reader.id, shift_slot(asked.id)) is not None:
                tx.due.drop(OFFER, f"{asked.id}/{reader.id}")
                _edit(tx, reader, asked, "shift-taken", (), name=name)
        values = span_values(asked.span, self.policy.timezone)
        told = Words("shift-taken-told", {**values, "name": name, "from": name_of(tx, asked.person_id)})
        tell_supervisors(tx, told, but=taker.id)


class PassOnShift(UseCase):
    """[Not this time]: that is fine, and nobody is told."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, shift: str) -> None:
        """The offer folds away on their phone."""
        specialist_of(tx, peer)
        asked = tx.rota.confirmation(shift)
        if asked is None or now >= asked.end or peer.id == asked.person_id:
            raise Stale
        _edit(tx, peer, asked, "shift-passed", ())


def _mine(tx: Transaction, now: datetime, peer: Peer, shift: str) -> Confirmation:
    """Their own shift, not yet over."""
    specialist_of(tx, peer)
    asked = tx.rota.confirmation(shift)
    if asked is None or asked.person_id != peer.id or now >= asked.end:
        raise Stale
    if asked.taken_by:
        raise ShiftTaken
    return asked


def _come_back(case: UseCase, tx: Transaction, now: datetime, asked: Confirmation) -> None:
    """They can after all: the absence goes, the offers end."""
    away = single(tx, Kind.AWAY, asked.person_id, asked.span, case.policy.timezone)
    for entry in tx.rota.all().entries:
        if _is_same(entry, away):
            tx.rota.remove(entry.id)
    plan_changed(tx, now)
    for colleague in on_rota(tx):
        tx.due.drop(OFFER, f"{asked.id}/{colleague.id}")
        has_offer = tx.outbox.message_in(colleague.id, shift_slot(asked.id)) is not None
        if colleague.id != asked.person_id and has_offer:
            reader = tx.people.get(colleague.id)
            _edit(tx, reader, asked, "shift-taken", (), name=name_of(tx, asked.person_id))


def _is_same(entry: Entry, away: Entry) -> bool:
    facts = ("kind", "person_id", "start", "end", "first_on", "last_on")
    return all(getattr(entry, fact) == getattr(away, fact) for fact in facts)


def _offer_to_all(tx: Transaction, now: datetime, asked: Confirmation) -> int:
    """How many are asked, now or when they wake before it is too late."""
    count = 0
    for colleague in _eligible(tx, asked):
        at = wakes_at(colleague, now)
        if at > asked.end - TOO_LATE:
            continue
        count += 1
        if at > now:
            tx.due.put(OFFER, f"{asked.id}/{colleague.id}", at)
        else:
            _offer(tx, asked, colleague)
    return count


def _eligible(tx: Transaction, asked: Confirmation) -> list[Peer]:
    """Whoever may stand in the rota, can be reached, and has neither a shift nor an absence then."""
    plan = plan_now(tx)
    return [
        tx.people.get(one.id)
        for one in on_rota(tx)
        if one.id != asked.person_id and one.is_reachable and _is_free(plan, one.id, asked)
    ]


def _is_free(plan: Rota, person_id: str, asked: Confirmation) -> bool:
    busy = any(span.person_id == person_id for span in plan.spans(asked.start, asked.end))
    aways = (e for e in plan.entries if e.kind is Kind.AWAY and e.person_id == person_id)
    return not busy and not any(True for e in aways for _ in e.occurrences(asked.start, asked.end, frozenset()))


def _offer(tx: Transaction, asked: Confirmation, colleague: Peer) -> None:
    args = {"shift": asked.id}
    buttons = ((Button("button-shift-take", "shift.take", args), Button("button-shift-pass", "shift.pass", args)),)
    values = {**span_values(asked.span, colleague.timezone), "name": name_of(tx, asked.person_id)}
    manner = Manner(slot=shift_slot(asked.id))
    tx.outbox.add(colleague.id, Words("shift-offer", values, buttons), Urgency.HUMAN, manner)


def _edit(tx: Transaction, reader: Peer, asked: Confirmation, key: str, rows: tuple[Row, ...], **more: Value) -> None:
    words = Words(key, {**span_values(asked.span, reader.timezone), **more}, rows)
    tx.outbox.add(reader.id, words, Urgency.HUMAN, Manner(slot=shift_slot(asked.id), silent=True))
