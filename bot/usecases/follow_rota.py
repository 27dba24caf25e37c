"""Duty follows the rota: a shift begins and ends by itself, beside /onduty and /offduty. Late means now."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.errors import Stale
from bot.domain.peer import Peer
from bot.domain.rota import Span
from bot.domain.specialist import Duty, Role, Specialist
from bot.domain.words import Button, Urgency, Value, Words
from bot.ports import DueRow, Transaction
from bot.usecases.base import UseCase
from bot.usecases.manage_duty import hand_over_what_waits
from bot.usecases.steps.people import roster, specialist_of
from bot.usecases.steps.rota import AHEAD, PLAN, ROTA, plan_now, span_values

A_WEEK = timedelta(days=7)
_COUNTED = ("claimed", "closed", "released", "talk_taken")


class FollowRota(UseCase):
    """Due work of kind "rota": whose shift is over goes off duty with a summary, whose shift has begun goes on."""

    def __call__(self, tx: Transaction, now: datetime, due: DueRow) -> None:
        """What a person did by hand within a shift stays as they did it until the shift ends."""
        del due
        plan = plan_now(tx)
        present = {span.person_id: span for span in plan.at(now)}
        ended: list[Span] = []
        for known in tx.rota.on_shift():
            span = present.get(known.person_id)
            if span is None or span.start > known.end:
                ended.append(known)
                self._end(tx, known)
            else:
                self._go_on(tx, present.pop(known.person_id), known)
        for span in present.values():
            self._begin(tx, now, span)
        if ended:
            self._warn_of_gap(tx, now, ended)
        if plan.is_planned:  # a shift further ahead than one looks is found when it has come closer
            tx.due.put(ROTA, PLAN, plan.next_change(now) or now + A_WEEK)
        if plan.is_planned and tx.due.find(AHEAD, PLAN) is None:
            tx.due.put(AHEAD, PLAN, now)

    @staticmethod
    def _go_on(tx: Transaction, span: Span, known: Span) -> None:
        """Under way still; a change of its line counts for whoever is on duty in the old one."""
        if (span.duty, span.end) == (known.duty, known.end):
            return
        member = tx.staff.find(span.person_id)
        if member and member.duty is known.duty:
            tx.staff.save(replace(member, duty=span.duty))
        tx.rota.begin_shift(replace(span, start=known.start))

    def _begin(self, tx: Transaction, now: datetime, span: Span) -> None:
        member = tx.staff.find(span.person_id)
        if member is None or not member.is_active:
            return
        on_call = replace(member, duty=span.duty)
        tx.staff.save(on_call)
        tx.rota.begin_shift(span)
        tx.journal.add("on_duty", member.id, line=span.duty, how="rota")
        zone = tx.people.get(member.id).timezone
        tx.outbox.add(member.id, Words("shift-begins", span_values(span, zone)), Urgency.HUMAN)
        if span.duty is Duty.FIRST:
            hand_over_what_waits(tx, now, on_call)

    def _end(self, tx: Transaction, span: Span) -> None:
        """Open conversations stay theirs until handed on or closed."""
        tx.rota.end_shift(span.person_id)
        member = tx.staff.find(span.person_id)
        if member is None or not member.is_active:
            return
        was_on = member.duty is not Duty.OFF
        tx.staff.save(replace(member, duty=Duty.OFF))
        tx.journal.add("off_duty", member.id, how="rota")
        stay = Button("button-stay-on", "duty.stay", {"line": str(span.duty)})
        buttons = ((stay,),) if was_on else ()
        words = Words("shift-over", summary(tx, span, member), buttons, tail=("shift-left", "shift-waiting"))
        tx.outbox.add(member.id, words, Urgency.HUMAN)

    def _warn_of_gap(self, tx: Transaction, now: datetime, ended: list[Span]) -> None:
        people = roster(tx)
        if not self.policy.covered.is_covered(now) or people.on(Duty.FIRST):
            return
        if not any(span.duty is Duty.FIRST for span in ended):
            return
        names = ", ".join(member.name for s in ended if (member := tx.staff.find(s.person_id)))
        for supervisor in people.with_role(Role.SUPERVISOR):
            tx.outbox.add(supervisor.id, Words("gap-warning", {"name": names}), Urgency.HUMAN)


class StayOnDuty(UseCase):
    """[I'll stay on]: after a shift, on duty by hand until /offduty."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, line: str) -> Words | None:
        """In the line they were in."""
        specialist = specialist_of(tx, peer)
        if line not in {Duty.FIRST, Duty.BACKUP} or specialist.duty is not Duty.OFF:
            raise Stale
        on_call = replace(specialist, duty=Duty(line), is_reachable=True, is_unsure=False)
        tx.staff.save(on_call)
        tx.journal.add("on_duty", specialist.id, by=specialist.id, line=line)
        tx.outbox.add(peer.id, Words(f"duty-on-{line}"), Urgency.REPLY)
        if on_call.duty is Duty.FIRST:
            hand_over_what_waits(tx, now, on_call)
        return None


def summary(tx: Transaction, span: Span, member: Specialist) -> dict[str, Value]:
    """What one shift held, counted for the one who did it: nothing here is compared with anybody."""
    lines = [line for line in tx.journal.since(_COUNTED, span.start) if line.get("by") == member.id]
    count = {event: len({line["about"] for line in lines if line["event"] == event}) for event in _COUNTED}
    theirs = len(tx.escalations.claimed_by(member.id)) + len(
        [talk for talk in tx.conversations.live_of_specialist(member.id) if talk.escalation_id is None]
    )
    waiting = [e for e in tx.escalations.all_open() if e.claimed_by is None and e.peer_id != member.id]
    return {
        "claimed": count["claimed"],
        "closed": count["closed"],
        "talks": count["talk_taken"],
        "open": theirs,
        "waiting": len(waiting),
    }
