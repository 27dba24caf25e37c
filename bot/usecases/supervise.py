"""The supervision list: who asked for a word, how much each carries, hours on call. By name; nobody is ranked."""

from datetime import datetime, timedelta

from bot.domain.care import LOOKS_BACK, hours_on_call
from bot.domain.errors import Stale
from bot.domain.peer import Peer
from bot.domain.screening import Level
from bot.domain.specialist import Duty, Role, Specialist
from bot.domain.words import Button, LocalTime, Row, Urgency, Value, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.caring import OFF
from bot.usecases.steps.people import REST, specialist_of

ASKED, GIVEN = "supervision_asked", "supervision_given"


class ShowSupervision(UseCase):
    """[Who may need a word]: one message each, in the order of names."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **_here: str) -> None:
        """Load, not scores: no answer of a debrief, no note, no reply time is in it."""
        supervisor = specialist_of(tx, peer, Role.SUPERVISOR)
        team = [one for one in tx.staff.everyone() if one.is_active and one.role is not Role.LAST_RESORT]
        tx.outbox.add(peer.id, Words("supervision-head"), Urgency.REPLY)
        for member in sorted(team, key=lambda one: one.name.casefold()):
            tx.outbox.add(peer.id, self._line(tx, now, peer, supervisor, member), Urgency.REPLY)

    def _line(self, tx: Transaction, now: datetime, reader: Peer, supervisor: Specialist, member: Specialist) -> Words:
        values: dict[str, Value] = {"name": member.name, **self._load(tx, now, member)}
        asked = asked_since(tx, now, member.id)
        tail = ["supervision-off"] if tx.due.find(OFF, member.id) else []
        tail += ["supervision-rests"] if tx.due.find(REST, member.id) else []
        tail += ["supervision-full"] if values["open"] == self.policy.most_open else []
        rows: tuple[Row, ...] = ()
        if asked:
            values["when"] = LocalTime(asked, reader.timezone, "day-time")
            tail.append("supervision-asked")
            if member.id != supervisor.id:
                rows = ((Button("button-supervision-given", "care.given", {"member": member.id}),),)
        return Words("supervision-line", values, rows, tail=tuple(tail))

    def _load(self, tx: Transaction, now: datetime, member: Specialist) -> dict[str, Value]:
        since = now - LOOKS_BACK
        duty = [line for line in tx.journal.since(("on_duty", "off_duty"), since) if line["about"] == member.id]
        changes = [(line["at"], line["event"] == "on_duty") for line in duty]
        claims = {line["about"] for line in tx.journal.since(("claimed",), since) if line.get("by") == member.id}
        found = [tx.escalations.find(each) for each in claims]
        crises = sum(one is not None and one.level >= Level.HIGH for one in found)
        return {
            "open": len(tx.conversations.live_of_specialist(member.id)),
            "hours": hours_on_call(changes, since, now, is_on=member.duty is not Duty.OFF),
            "crises": crises,
            "days": LOOKS_BACK // timedelta(days=1),
        }


def asked_since(tx: Transaction, now: datetime, person_id: str) -> datetime | None:
    """When they asked for a word, while nobody has had it with them."""
    waiting: datetime | None = None
    for line in tx.journal.since((ASKED, GIVEN), now - 2 * LOOKS_BACK):
        if line["about"] == person_id:
            waiting = (waiting or line["at"]) if line["event"] == ASKED else None
    return waiting


class NoteSupervision(UseCase):
    """[We talked]: off the list."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, member: str) -> Words | None:
        """Nothing of what was said."""
        supervisor = specialist_of(tx, peer, Role.SUPERVISOR)
        if member == supervisor.id or asked_since(tx, now, member) is None:
            raise Stale
        tx.journal.add(GIVEN, member, by=supervisor.id)
        return Words("toast-supervision-given")
