"""What somebody typed about a check-in's days and time, read back with its next moments before it is kept."""

import json
from dataclasses import asdict, dataclass, replace
from datetime import date, time

from bot.domain.cadence import EVERY_DAY, ONE_TAP, Cadence
from bot.domain.checkin import LONGEST_CYCLE, Checkin
from bot.domain.peer import Peer
from bot.domain.schedule import next_slots
from bot.domain.words import ButtonArg, LocalTime, Row, Value
from bot.ports import Content
from bot.usecases.base import UseCase
from bot.usecases.steps.planning import plan_of
from bot.usecases.steps.scene import Scene
from bot.usecases.steps.schedule_screen import MOST, meant, refuse_quiet_time, rhythm_words, save_and_show
from bot.usecases.steps.screens import zone_doubt
from bot.usecases.steps.settings_screen import clock

MOMENTS = 3
USUAL = time(9)


@dataclass(frozen=True)
class Proposal:
    """One plan, whole, as a button or a dialogue carries it until it is confirmed."""

    at: str
    days: str
    cycle: int = 1
    once: str = ""
    length: str = ""

    def shaped(self, checkin: Checkin, scene: Scene) -> Checkin:
        """The check-in with this plan instead of its own; a cycle begins with its first moment from now."""
        days = tuple(int(day) for day in self.days.split(","))
        once = date.fromisoformat(self.once) if self.once else None
        changed = replace(
            checkin,
            at=time.fromisoformat(self.at),
            days=days,
            cycle=1,
            start=None,
            once=once,
            questionnaire=self.length or checkin.questionnaire,
            is_active=True,
        )
        first = next_slots(plan_of(scene.peer, changed), scene.now, 1)
        start = first[0].day if first and self.cycle > 1 else None
        return replace(changed, cycle=self.cycle, start=start)


def read_back(case: UseCase, scene: Scene, cadence: Cadence) -> None:
    """ "Did I get this right?" with the next three moments in local words; nothing is saved before the yes."""
    if cadence.once is not None:
        scene = _about_a_new_one(scene)
    known = meant(scene)
    if known is None:
        scene.show("schedule-full", {"most": MOST}, ((scene.button("button-back", "schedule.open"),),))
        return
    proposal = _proposal(cadence, known, scene.peer)
    shaped = proposal.shaped(known, scene)
    if scene.peer.quiet.holds(shaped.at):
        refuse_quiet_time(scene, shaped.at)
        return
    moments = next_slots(plan_of(scene.peer, shaped), scene.now, MOMENTS)
    if not moments:
        scene.show("cadence-over", {}, (_again(scene),), expects="time")
        return
    values: dict[str, Value] = {"time": clock(shaped.at), "days": rhythm_words(case.content, scene.peer, shaped)}
    values["place"] = case.content.place_name(scene.peer.timezone, scene.peer.reads)
    values["length"] = _length_words(case.content, scene.peer, cadence)
    for at in range(MOMENTS):
        values[f"next{at + 1}"] = (
            LocalTime(moments[at].at, scene.peer.timezone, "day-time") if at < len(moments) else ""
        )
    scene.show(
        "cadence-check",
        values,
        _rows(scene, proposal, cadence),
        expects="time",
        known={"proposal": json.dumps(asdict(proposal))},
        tail=zone_doubt(scene.peer),
    )


def keep_proposal(case: UseCase, scene: Scene, proposal: Proposal) -> None:
    """The yes: planned, and shown with its next moment."""
    known = meant(scene)
    if known is None:
        scene.show("schedule-full", {"most": MOST}, ((scene.button("button-back", "schedule.open"),),))
        return
    save_and_show(case, scene, proposal.shaped(known, scene))


def _proposal(cadence: Cadence, known: Checkin, peer: Peer) -> Proposal:
    at = clear_time(cadence.at or (known.at if known.next_at else USUAL), peer, is_vague=cadence.is_vague)
    days = cadence.days or (EVERY_DAY if cadence.cycle > 1 or cadence.once or known.next_at is None else known.days)
    cycle = cadence.cycle
    if cadence.days is None and cadence.cycle == 1 and cadence.once is None and known.cycle > 1:
        days, cycle = known.days, known.cycle
    once = cadence.once.isoformat() if cadence.once else ""
    return Proposal(f"{at:%H:%M}", ",".join(map(str, days)), min(cycle, LONGEST_CYCLE), once, cadence.length or "")


def clear_time(at: time, peer: Peer, *, is_vague: bool) -> time:
    """ "7" while mornings are quiet is the evening; it is read back in any case."""
    if is_vague and peer.quiet.holds(at) and not peer.quiet.holds(half_a_day_on(at)):
        return half_a_day_on(at)
    return at


def half_a_day_on(at: time) -> time:
    return at.replace(hour=(at.hour + 12) % 24)


def _rows(scene: Scene, proposal: Proposal, cadence: Cadence) -> tuple[Row, ...]:
    args: dict[str, ButtonArg] = asdict(proposal)
    rows: tuple[Row, ...] = ((scene.button("button-keep-cadence", "schedule.keep", None, **args),),)
    if cadence.is_vague:
        other = half_a_day_on(time.fromisoformat(proposal.at))
        args = {**args, "at": f"{other:%H:%M}"}
        rows = (*rows, (scene.button("button-other-half", "schedule.keep", {"time": clock(other)}, **args),))
    return (*rows, _again(scene))


def _again(scene: Scene) -> Row:
    return (scene.button("button-cadence-again", "schedule.change"),)


def _about_a_new_one(scene: Scene) -> Scene:
    """One that comes once never takes the place of one that stays."""
    known = scene.tx.checkins.find(scene.about) if scene.about else None
    return scene if known and known.once else replace(scene, about="")


def _length_words(content: Content, peer: Peer, cadence: Cadence) -> str:
    if cadence.length is None or cadence.length == ONE_TAP:
        return ""
    return content.text(f"length-{cadence.length}", peer.reads)
