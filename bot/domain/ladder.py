"""Whom to alert next and when to look again: a pure function of the escalation, the people, the policy and now.

    on duty -> backup -> opted in off shift -> supervisors -> last-resort contact -> everyone again, slower, for ever

Empty steps are skipped at once and recorded. In uncovered hours (PRACTICE.md 7) imminent rings the last-resort contact
and everything else waits for the next shift.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.escalation import AlertAnswer, Escalation, Pace
from bot.domain.policy import Policy
from bot.domain.screening.assessment import Level
from bot.domain.specialist import Duty, Role, Roster, Specialist, ids


class Step(StrEnum):
    """The steps of the ladder."""

    ON_DUTY = "on_duty"
    BACKUP = "backup"
    OFFSHIFT = "offshift"
    SUPERVISORS = "supervisors"
    LAST_RESORT = "last_resort"


STEPS = tuple(Step)


class Telling(StrEnum):
    """What the peer is to be told after this move (the texts are PRACTICE.md 7, "Truth, without pressure")."""

    TRYING = "status-trying"
    NOBODY_YET = "status-no-answer"
    UNCOVERED = "status-uncovered"
    NONE_REACHED = "status-unreachable"


@dataclass(frozen=True)
class Situation:
    """What a move is decided from. `answers` says what everyone alerted so far did."""

    escalation: Escalation
    roster: Roster
    policy: Policy
    answers: Mapping[str, AlertAnswer]
    now: datetime

    @property
    def is_covered(self) -> bool:
        """Covered hours, or somebody is on duty all the same."""
        return self.policy.covered.is_covered(self.now) or bool(self.roster.on(Duty.FIRST))


@dataclass(frozen=True)
class Move:
    """Alert these people now, go on at this step and round, look again then; tell the peer this."""

    alert: tuple[str, ...]
    step: int
    round: int
    look_again_at: datetime | None
    skipped: tuple[Step, ...] = ()
    tell: Telling | None = None
    pace: Pace = Pace.CLIMB
    is_gap: bool = False  # nobody on duty in covered hours: a supervisor hears of it


def members(step: Step, roster: Roster) -> tuple[Specialist, ...]:
    """Who belongs to a step of the ladder at this moment."""
    if step is Step.ON_DUTY:
        return tuple(s for s in roster.on(Duty.FIRST) if s.role is not Role.LAST_RESORT)
    if step is Step.BACKUP:
        return roster.on(Duty.BACKUP)
    if step is Step.OFFSHIFT:
        return roster.offshift()
    return roster.with_role(Role.SUPERVISOR if step is Step.SUPERVISORS else Role.LAST_RESORT)


def wait_for(level: Level, policy: Policy) -> timedelta:
    """How long a step waits for a claim."""
    minutes = policy.minutes
    return {Level.IMMINENT: minutes.imminent, Level.HIGH: minutes.high}.get(level, minutes.concern)


def next_move(situation: Situation) -> Move:
    """The next move of the ladder. Call only while the escalation is paging."""
    if situation.escalation.pace is Pace.ONCE:
        return _page_once(situation)
    if not situation.is_covered:
        return _uncovered(situation)
    if situation.escalation.round == 0:
        return _climb(situation)
    return _go_round(situation)


def _willing(situation: Situation, people: tuple[Specialist, ...], *, again: bool = False) -> tuple[str, ...]:
    refused = {i for i, answer in situation.answers.items() if answer is AlertAnswer.CANNOT}
    known = set() if again else {i for i, answer in situation.answers.items() if answer is not AlertAnswer.LAPSED}
    return tuple(i for i in ids(people) if i not in known and i not in refused)


def _climb(situation: Situation) -> Move:
    escalation = situation.escalation
    skipped: list[Step] = []
    for index in range(escalation.step, len(STEPS)):
        alert = _willing(situation, members(STEPS[index], situation.roster))
        if alert:
            again = situation.now + wait_for(escalation.level, situation.policy)
            return Move(alert, index + 1, 0, again, tuple(skipped), _telling(situation), is_gap=_is_gap(situation))
        skipped.append(STEPS[index])
    return _go_round(situation, tuple(skipped))


def _go_round(situation: Situation, skipped: tuple[Step, ...] = ()) -> Move:
    """Everyone again. Right after a first climb that found people, the next round waits its slower turn."""
    escalation, policy = situation.escalation, situation.policy
    everyone = tuple(s for step in STEPS for s in members(step, situation.roster))
    if not everyone:
        again = situation.now + wait_for(escalation.level, policy)
        return Move((), 0, 0, again, skipped, Telling.NONE_REACHED, is_gap=True)
    again = situation.now + policy.minutes.repeat
    willing = _willing(situation, everyone, again=True)
    if not willing and escalation.round > 0:
        willing = ids(everyone)  # all said "I can't" a while ago; whoever can now may still come
    tell = _telling(situation) if willing else Telling.NONE_REACHED  # nobody is being asked now: it is not "trying"
    return Move(willing, len(STEPS), escalation.round + 1, again, skipped, tell)


def _uncovered(situation: Situation) -> Move:
    escalation, policy = situation.escalation, situation.policy
    opens = policy.covered.next_start(situation.now)
    if escalation.level is not Level.IMMINENT:
        return Move((), 0, 0, opens, tell=Telling.UNCOVERED)
    last = ids(members(Step.LAST_RESORT, situation.roster))
    again = min(opens, situation.now + policy.minutes.high)
    if not last:
        return Move((), 0, 0, again, (Step.LAST_RESORT,), Telling.NONE_REACHED)
    return Move(last, 0, escalation.round, again, tell=_telling(situation))


def _page_once(situation: Situation) -> Move:
    """Silence after a veiled message alerts the people on duty once; with nobody there it heads the list."""
    alert = _willing(situation, members(Step.ON_DUTY, situation.roster), again=True)
    alone = Telling.NONE_REACHED if situation.is_covered else Telling.UNCOVERED
    tell = Telling.TRYING if alert else alone
    skipped = () if alert else (Step.ON_DUTY,)
    return Move(alert, 1, 0, None, skipped, tell, Pace.LISTED, is_gap=not alert and situation.is_covered)


def _telling(situation: Situation) -> Telling:
    """After a step that was alerted and nobody answered: "no one has answered yet"; before that: "trying"."""
    waited = any(a in {AlertAnswer.NONE, AlertAnswer.READ} for a in situation.answers.values())
    return Telling.NOBODY_YET if waited and situation.escalation.told is not None else Telling.TRYING


def _is_gap(situation: Situation) -> bool:
    return situation.escalation.step == 0 and not members(Step.ON_DUTY, situation.roster)
