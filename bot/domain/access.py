"""The one place that says who may do what: every command, button and web address, and whose record it touches.

What is not declared here is refused, and the build fails (tests/security/test_access_matrix.py). The use cases check
once more what only they can know: that this escalation was alerted to this specialist, that this reminder is theirs.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.specialist import Role

Standing = Role | None  # None: everybody who does not work here now, former staff too


class Record(StrEnum):
    """Whose record an action reads or changes."""

    OWN = "own"
    ANOTHER = "another"
    HOUSE = "house"


@dataclass(frozen=True)
class Rule:
    """Who may, and whose record it is about."""

    who: frozenset[Standing]
    record: Record

    def admits(self, standing: Standing) -> bool:
        """Whether somebody of this standing may ask for it at all."""
        return standing in self.who


EVERYONE: frozenset[Standing] = frozenset({None, *Role})
STAFF: frozenset[Standing] = frozenset(Role)
CARERS: frozenset[Standing] = frozenset({Role.SPECIALIST, Role.SUPERVISOR})
SUPERVISORS: frozenset[Standing] = frozenset({Role.SUPERVISOR})

THEIR_OWN = Rule(EVERYONE, Record.OWN)
PUBLIC = Rule(EVERYONE, Record.HOUSE)
OWN_DUTY = Rule(STAFF, Record.OWN)
STAFF_LOOKS = Rule(STAFF, Record.HOUSE)
STAFF_HELPS = Rule(STAFF, Record.ANOTHER)
CARERS_HELP = Rule(CARERS, Record.ANOTHER)
SUPERVISES = Rule(SUPERVISORS, Record.HOUSE)
SUPERVISES_PEOPLE = Rule(SUPERVISORS, Record.ANOTHER)


def _each(rule: Rule, names: str) -> dict[str, Rule]:
    return dict.fromkeys(names.split(), rule)


COMMANDS: Mapping[str, Rule] = {
    **_each(THEIR_OWN, "sos talk company notes start checkin schedule remind pause settings language signs stop"),
    **_each(THEIR_OWN, "saved mydata forget hide history wins kept week"),
    **_each(PUBLIC, "resources lines privacy help"),
    **_each(OWN_DUTY, "onduty offduty offshift"),
    **_each(OWN_DUTY, "channels rolecard skills intro care"),
    **_each(STAFF_LOOKS, "whoson policy rota"),
    **_each(STAFF_HELPS, "queue missed with tasks"),
    **_each(CARERS_HELP, "toread offer"),
    **_each(SUPERVISES, "lessons directory"),
    **_each(SUPERVISES, "drill"),
    **_each(SUPERVISES_PEOPLE, "journal"),
    **_each(SUPERVISES_PEOPLE, "staff"),
}

BUTTONS: Mapping[str, Rule] = {
    **_each(OWN_DUTY, "channel.list channel.add channel.test channel.heard channel.remove"),
    **_each(SUPERVISES_PEOPLE, "staff.role staff.role-yes care.list care.given"),
    **_each(OWN_DUTY, "care.open care.ask care.off care.off-until care.back care.note care.notes care.note-gone"),
    **_each(OWN_DUTY, "care.own debrief.skip debrief.how debrief.talk debrief.next"),
    **_each(SUPERVISES, "drill.start"),
    **_each(OWN_DUTY, "drill.claim drill.read drill.cannot"),
    **_each(OWN_DUTY, "skills.language skills.topic reach.here"),
    **_each(STAFF_HELPS, "intro.remove"),
    **_each(THEIR_OWN, "talk.choose"),
    **_each(STAFF_HELPS, "alert.claim alert.read alert.show alert.cannot alert.close alert.release alert.here"),
    **_each(STAFF_HELPS, "alert.identity danger.open danger.note danger.undo"),
    **_each(SUPERVISES_PEOPLE, "identity.agree identity.reviewed"),
    **_each(THEIR_OWN, "settings.address settings.no-address"),
    **_each(STAFF_HELPS, "talk.more talk.pass talk.pass-to talk.pass-send talk.keep talk.not-mine talk.why talk.eyes"),
    **_each(THEIR_OWN, "company.open company.stop caring.show caring.answer caring.reply"),
    **_each(CARERS_HELP, "caring.take caring.write"),
    **_each(STAFF_HELPS, "company.here"),
    **_each(STAFF_HELPS, "quick.show quick.see quick.send"),
    **_each(STAFF_HELPS, "talk.leave talk.pause talk.with talk.send talk.decline"),
    **_each(CARERS_HELP, "talk.accept talk.join"),
    **_each(STAFF_HELPS, "task.open task.result task.follow-up task.none task.none-because"),
    **_each(THEIR_OWN, "helped.answer talk.alone"),
    **_each(STAFF_HELPS, "follow.write follow.done talk.end"),
    **_each(CARERS_HELP, "talk.take missed.write note.read offer.make"),
    **_each(SUPERVISES, "lesson.agree lesson.remove"),
    **_each(SUPERVISES_PEOPLE, "staff.remove staff.remove-yes"),
    **_each(STAFF_LOOKS, "rota.open rota.calendar"),
    **_each(SUPERVISES, "rota.add rota.days rota.hours rota.keep rota.line rota.one-day rota.what rota.away"),
    **_each(SUPERVISES, "rota.holiday rota.remove rota.gone rota.file rota.import"),
    **_each(OWN_DUTY, "duty.stay shift.yes shift.cannot shift.take shift.pass"),
    **_each(THEIR_OWN, "concern.answer crisis.answer crisis.safe sos.stop sos.open talk.ask talk.cancel start.talk"),
    **_each(THEIR_OWN, "setup.go setup.age setup.leave setup.consent setup.country setup.zone setup.zone-fits"),
    **_each(THEIR_OWN, "settings.back settings.quiet settings.name settings.no-name settings.discreet"),
    **_each(THEIR_OWN, "language.open language.pick language.register mydata.show forget.open forget.yes forget.keep"),
    **_each(PUBLIC, "lines.show privacy.show resources.menu resources.open resources.none"),
    **_each(PUBLIC, "resources.more resources.one"),
    **_each(THEIR_OWN, "resources.save resources.remind resources.remind-at resources.wrong resources.wrong-what"),
    **_each(THEIR_OWN, "resources.company resources.company-day resources.tried saved.remove"),
    **_each(CARERS_HELP, "company.take company.write company.done"),
    **_each(SUPERVISES, "directory.right directory.hide"),
    **_each(THEIR_OWN, "signs.show signs.add signs.open signs.change signs.remove reflection.fit"),
    **_each(THEIR_OWN, "checkin.answer checkin.skip checkin.next checkin.later checkin.ask checkin.small"),
    **_each(THEIR_OWN, "checkin.more checkin.again schedule.open schedule.add schedule.change schedule.time"),
    **_each(THEIR_OWN, "schedule.keep schedule.days schedule.day schedule.fewer schedule.delete"),
    **_each(THEIR_OWN, "style.open style.change style.questions style.question style.own"),
    **_each(THEIR_OWN, "telling.open telling.set telling.undo offer.answer reminder.keep reminder.remove offer.answer"),
    **_each(THEIR_OWN, "history.page history.choose history.open history.change history.remove"),
    **_each(THEIR_OWN, "history.picture history.paper history.table win.keep win.show win.remove week.switch"),
    **_each(THEIR_OWN, "kept.add kept.remove kept.answer"),
    **_each(THEIR_OWN, "pause.open pause.set pause.end stop.confirm stop.keep"),
}

ROUTES: Mapping[str, Rule] = {  # counts and times only; loopback unless the organisation decides otherwise
    "/healthz": PUBLIC,
    "/metrics": PUBLIC,
    "/rota/{secret}.ics": PUBLIC,  # whoever holds the link: who is on call when; nothing until a link is made
}

UNKNOWN_COMMAND = PUBLIC  # it is answered with what there is
