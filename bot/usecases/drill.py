"""/drill: a labelled escalation with no peer in it, to the people on duty, timed, reported, and over by itself."""

from dataclasses import replace
from datetime import datetime

from bot.domain.drill import LEVELS, Drill, Seen, clock, dump, load
from bot.domain.errors import NotAlerted, Stale
from bot.domain.ladder import wait_for
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.screening.assessment import Level
from bot.domain.specialist import Duty, Role
from bot.domain.words import Button, Manner, Phrase, Row, Urgency, Value, Words
from bot.ports import DueRow, Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.drilling import DRILL, HOUSE
from bot.usecases.steps.louder import DRILL_RING, ring
from bot.usecases.steps.people import roster, specialist_of


class AskDrill(UseCase):
    """/drill: who would be alerted, and a button; nothing rings before it is pressed."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage) -> None:
        """Not while somebody real is waiting, and one at a time."""
        del now, message
        specialist_of(tx, peer, Role.SUPERVISOR)
        people = roster(tx)
        names = ", ".join(s.name for s in (*people.on(Duty.FIRST), *people.on(Duty.BACKUP)))
        key = _hindered(tx) or ("drill-ask" if names else "drill-nobody")
        rows = tuple((Button(f"button-drill-{level.word}", "drill.start", {"level": level.word}),) for level in LEVELS)
        tx.outbox.add(peer.id, Words(key, {"names": names}, rows if key == "drill-ask" else ()), Urgency.REPLY)


def _hindered(tx: Transaction) -> str | None:
    if tx.due.find(DRILL, HOUSE):
        return "drill-under-way"
    return "drill-not-now" if any(e.claimed_by is None for e in tx.escalations.all_open()) else None


class StartDrill(UseCase):
    """[Start the drill]"""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, level: str) -> Words | None:
        """Everything after this happens as it would, by the ladder's own minutes."""
        supervisor = specialist_of(tx, peer, Role.SUPERVISOR)
        chosen = next((known for known in LEVELS if known.word == level), None)
        if chosen is None or _hindered(tx):
            raise Stale
        drill = Drill(tx.new_id(), supervisor.id, int(chosen), now.isoformat(), next_at=now.isoformat())
        tx.due.put(DRILL, HOUSE, now, data=dump(drill))
        tx.journal.add("drill_started", drill.id, by=supervisor.id, level=level)
        return Words("toast-drill-started")


class PlayDrill(UseCase):
    """Due work of kind "drill": alert the next people, ring where it is time, or come to an end."""

    def __call__(self, tx: Transaction, now: datetime, due: DueRow) -> None:
        """A real escalation ends it: nobody shall take one for the other."""
        drill = load(due.data)
        if any(e.is_paging for e in tx.escalations.all_open()):
            end(self, tx, now, drill, "interrupted")
            return
        if now >= datetime.fromisoformat(drill.next_at) or drill.has_nobody_left:
            drill, new = drill.climb(roster(tx))
            if not new:
                end(self, tx, now, drill, "unclaimed")
                return
            drill = replace(drill, next_at=(now + wait_for(Level(drill.level), self.policy)).isoformat())
            for person_id in new:
                self._alert(tx, drill, person_id)
        drill = self._ring(tx, now, drill)
        wakes = datetime.fromisoformat(drill.next_at)
        rings = wakes if drill.has_rung else drill.start + self.policy.louder.after
        tx.due.put(DRILL, HOUSE, min(wakes, rings), data=dump(drill))

    @staticmethod
    def _alert(tx: Transaction, drill: Drill, person_id: str) -> None:
        words = Words("drill-alert", _values(drill), _buttons(drill))
        manner = Manner(slot=_slot(drill), about=f"drill:{drill.id}:{person_id}", protect=True)
        tx.outbox.add(person_id, words, Urgency.CRISIS, manner)

    def _ring(self, tx: Transaction, now: datetime, drill: Drill) -> Drill:
        """Once, on the louder channels of those who have not answered, at the moment an alert would."""
        level, louder = Level(drill.level), self.policy.louder
        if drill.has_rung or not (louder.is_at_once(level, None) or now >= drill.start + louder.after):
            return drill
        for person_id, seen in drill.seen.items():
            for channel in tx.channels.of(person_id) if not seen.is_out else ():
                ring(tx, now, channel, DRILL_RING, level=level.word)
        return replace(drill, has_rung=True)


def _values(drill: Drill) -> dict[str, Value]:
    return {"level": Phrase(f"level-{Level(drill.level).word}")}


def _slot(drill: Drill) -> str:
    return f"drill:{drill.id}"


def _buttons(drill: Drill) -> tuple[Row, ...]:
    args = {"drill": drill.id}
    claim = Button("button-claim", "drill.claim", args)
    return (
        (claim,),
        (Button("button-read-first", "drill.read", args), Button("button-cannot", "drill.cannot", args)),
    )


def _mine(tx: Transaction, peer: Peer, drill_id: str) -> Drill:
    """The drill under way, for somebody it has alerted."""
    specialist, row = specialist_of(tx, peer), tx.due.find(DRILL, HOUSE)
    drill = load(row.data) if row else None
    if drill is None or drill.id != drill_id:
        raise Stale
    if specialist.id not in drill.seen:
        raise NotAlerted
    return drill


def _keep(tx: Transaction, drill: Drill, at: datetime) -> None:
    tx.due.put(DRILL, HOUSE, at, data=dump(drill))


class ClaimDrill(UseCase):
    """[Claim] on a drill: timed, and over."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, drill: str) -> Words | None:
        """The first who presses."""
        found = _mine(tx, peer, drill)
        end(
            self,
            tx,
            now,
            found.note(peer.id, replace(found.seen[peer.id], claimed=found.after(now))),
            "claimed",
            by=peer.id,
        )
        return Words("toast-drill")


class ReadDrill(UseCase):
    """[Read first] on a drill."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, drill: str) -> Words | None:
        """The words that stand there say that nobody wrote them; the next step waits as it would."""
        found, row = _mine(tx, peer, drill), tx.due.find(DRILL, HOUSE)
        if found.seen[peer.id].read is None:
            held = max(datetime.fromisoformat(found.next_at), now + self.policy.read_first_hold)
            found = replace(
                found.note(peer.id, replace(found.seen[peer.id], read=found.after(now))), next_at=held.isoformat()
            )
            _keep(tx, found, row.due_at if row else held)
        tx.outbox.add(peer.id, Words("drill-words", _values(found), _buttons(found)), Urgency.HUMAN)
        return Words("toast-drill")


class CannotDrill(UseCase):
    """[I can't] on a drill."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, drill: str) -> Words | None:
        """No reason asked here either."""
        found = _mine(tx, peer, drill)
        found = found.note(peer.id, replace(found.seen[peer.id], is_out=True))
        tx.outbox.add(peer.id, Words("drill-cannot"), Urgency.HUMAN, Manner(slot=_slot(found), protect=True))
        _keep(tx, found, now)
        return Words("toast-drill")


def end(case: UseCase, tx: Transaction, now: datetime, drill: Drill, how: str, by: str | None = None) -> None:
    """Everyone's copy says that it is over; the supervisors get the times. Nothing of it is counted anywhere."""
    tx.due.drop(DRILL, HOUSE)
    tx.journal.add("drill_over", drill.id, by=by, how=how, seconds=drill.after(now))
    winner = tx.staff.find(by) if by else None
    for person_id in drill.seen:
        key = "drill-yours" if person_id == by else "drill-taken" if winner else "drill-over"
        values: dict[str, Value] = {"name": winner.name if winner else "—", "after": clock(drill.after(now))}
        tx.outbox.add(person_id, Words(key, values), Urgency.HUMAN, Manner(slot=_slot(drill), protect=True))
    for supervisor in roster(tx).with_role(Role.SUPERVISOR):
        lines = _lines(case, tx, drill, tx.people.get(supervisor.id).language)
        report = Words(f"drill-report-{how}", {**_values(drill), "lines": lines})
        tx.outbox.add(supervisor.id, report, Urgency.HUMAN)


def _lines(case: UseCase, tx: Transaction, drill: Drill, language: str) -> str:
    said = [(tx.staff.find(person_id), seen) for person_id, seen in drill.seen.items()]
    return "\n".join(_line(case, staff.name, seen, language) for staff, seen in said if staff) or "—"


def _line(case: UseCase, name: str, seen: Seen, language: str) -> str:
    times = {"alerted": clock(seen.alerted), "read": clock(seen.read), "claimed": clock(seen.claimed)}
    return case.content.text("drill-line", language, {"name": name, **times})
