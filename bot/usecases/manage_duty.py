"""/onduty, /offduty, /offshift, and taking someone off the staff: at once effective."""

from dataclasses import replace
from datetime import datetime

from bot.domain.errors import Stale
from bot.domain.ladder import Telling
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.specialist import Duty, Role, Specialist
from bot.domain.words import Button, Urgency, Value, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.close_escalation import take_off_all
from bot.usecases.manage_roles import role_buttons
from bot.usecases.show_queue import show_queue
from bot.usecases.steps.alerting import send_alert
from bot.usecases.steps.escalate import page_now
from bot.usecases.steps.people import REST, roster, specialist_of
from bot.usecases.steps.rota import drop_from_rota
from bot.usecases.steps.talk_request import talk_offer, talk_slot

UNTRUE_NOW = {Telling.UNCOVERED, Telling.NONE_REACHED}  # what a peer was told while nobody was there


class GoOnDuty(UseCase):
    """On call from now, first line or backup; what is waiting is shown and, where it pages, alerted at once."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage) -> None:
        """`/onduty` or `/onduty backup`."""
        specialist = specialist_of(tx, peer)
        word = message.text.strip().casefold()
        if word not in {"", "backup", "respaldo"}:
            tx.outbox.add(peer.id, Words("duty-what"), Urgency.REPLY)
            return
        duty = Duty.BACKUP if word else Duty.FIRST
        updated = replace(specialist, duty=duty, is_reachable=True, is_unsure=False)
        tx.staff.save(updated)
        tx.due.drop(REST, specialist.id)  # whoever says they are here is here
        tx.journal.add("on_duty", specialist.id, by=specialist.id, line=duty)
        key = f"duty-on-{duty}" if specialist.may_claim else "duty-on-trainee"
        tx.outbox.add(peer.id, Words(key), Urgency.REPLY)
        if duty is Duty.FIRST:
            hand_over_what_waits(tx, now, updated)


def hand_over_what_waits(tx: Transaction, now: datetime, specialist: Specialist) -> None:
    """Whoever has just come on duty is alerted about what pages, and shown the rest of what waits."""
    if not specialist.may_claim:
        show_queue(tx, now, specialist)
        return
    theirs = [e for e in tx.escalations.all_open() if e.peer_id != specialist.id]  # nobody is alerted about themself
    for escalation in theirs:
        alerted = {a.specialist_id for a in tx.escalations.alerts(escalation.id)}
        if escalation.is_paging and escalation.told in UNTRUE_NOW:
            page_now(tx, now, escalation)  # "nobody is on call" is over: the ladder begins, and the peer hears it
        elif escalation.is_paging and specialist.id not in alerted:
            send_alert(tx, now, escalation, specialist.id)
    for conversation in tx.conversations.waiting():
        if conversation.peer_id == specialist.id:
            continue
        offer = talk_offer(now, tx.people.get(conversation.peer_id), conversation)
        tx.outbox.add(specialist.id, offer, Urgency.HUMAN, talk_slot(conversation))
    if theirs:
        show_queue(tx, now, specialist)


class GoOffDuty(UseCase):
    """No longer on call; nothing asked. Open conversations stay theirs until handed on or closed."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage) -> None:
        """Tells them of what is still theirs, and the supervisors of a gap in covered hours."""
        del message
        specialist = specialist_of(tx, peer)
        tx.staff.save(replace(specialist, duty=Duty.OFF))
        tx.journal.add("off_duty", specialist.id, by=specialist.id)
        theirs = len(tx.escalations.claimed_by(specialist.id)) + len(tx.conversations.live_of_specialist(specialist.id))
        tx.outbox.add(peer.id, Words("duty-off", {"open": theirs}), Urgency.REPLY)
        if self.policy.covered.is_covered(now) and not roster(tx).on(Duty.FIRST):
            for supervisor in roster(tx).with_role(Role.SUPERVISOR):
                tx.outbox.add(supervisor.id, Words("gap-warning", {"name": specialist.name}), Urgency.HUMAN)


class SetOffshift(UseCase):
    """/offshift on|off: whether to be alerted outside shifts too."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage) -> None:
        """Anything but on or off gets a sentence with an example."""
        del now
        specialist = specialist_of(tx, peer)
        word = message.text.strip().casefold()
        if word not in {"on", "off", "sí", "si", "no"}:
            tx.outbox.add(peer.id, Words("offshift-what"), Urgency.REPLY)
            return
        is_on = word in {"on", "sí", "si"}
        tx.staff.save(replace(specialist, is_offshift=is_on))
        tx.outbox.add(peer.id, Words("offshift-on" if is_on else "offshift-off"), Urgency.REPLY)


class ShowStaff(UseCase):
    """/staff, for supervisors: everyone who works here, each with a way to take them off."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage) -> None:
        """One message a person; the button asks before it acts."""
        del now, message
        supervisor = specialist_of(tx, peer, Role.SUPERVISOR)
        for member in tx.staff.everyone():
            if member.is_active:
                tx.outbox.add(supervisor.id, self._line(member, supervisor), Urgency.REPLY)

    @staticmethod
    def _line(member: Specialist, supervisor: Specialist) -> Words:
        values: dict[str, Value] = {"name": member.name, "role": member.role, "duty": member.duty}
        if member.id == supervisor.id:
            return Words("staff-line", values)
        button = Button("button-remove-staff", "staff.remove", {"member": member.id})
        return Words("staff-line", values, (*role_buttons(member), (button,)))


class AskToRemove(UseCase):
    """[Take off staff]: asks once, because it takes effect at once."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, member: str) -> Words | None:
        """Shows the confirming button."""
        del now
        specialist_of(tx, peer, Role.SUPERVISOR)
        found = tx.staff.find(member)
        if found is None or not found.is_active:
            raise Stale
        button = Button("button-remove-staff-yes", "staff.remove-yes", {"member": member})
        tx.outbox.add(peer.id, Words("staff-remove-sure", {"name": found.name}, ((button,),)), Urgency.REPLY)
        return None


class RemoveStaff(UseCase):
    """Every right ends with the commit: what they had claimed goes back on the ladder."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, member: str) -> Words | None:
        """Told to the supervisor and to the person."""
        supervisor = specialist_of(tx, peer, Role.SUPERVISOR)
        found = tx.staff.find(member)
        if found is None or not found.is_active:
            raise Stale
        tx.staff.save(replace(found, removed_at=now, duty=Duty.OFF, is_offshift=False))
        take_off_all(tx, now, self, member, why="removed")
        drop_from_rota(tx, now, member)
        tx.skills.remove(member)
        for channel in tx.channels.of(member):
            tx.channels.remove(channel.id)
        tx.dialogues.clear(member)
        tx.outbox.set_menu(member, "peer")
        tx.journal.add("staff_removed", member, by=supervisor.id)
        tx.outbox.add(supervisor.id, Words("staff-removed", {"name": found.name}), Urgency.REPLY)
        tx.outbox.add(member, Words("staff-you-were-removed"), Urgency.REPLY)
        return None
