"""Whom to alert next: tables of cases over the pure rule."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.domain.escalation import AlertAnswer, Escalation, Pace, Source, State
from bot.domain.hours import CoveredHours, Stretch
from bot.domain.ladder import Move, Situation, Step, Telling, next_move
from bot.domain.policy import Policy
from bot.domain.screening import Level
from bot.domain.specialist import Duty, Role, Roster, Specialist

NOON = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)  # a Monday
MARIA = Specialist("maria", "Maria", Role.SPECIALIST, Duty.FIRST)
BEN = Specialist("ben", "Ben", Role.SPECIALIST, Duty.BACKUP)
SAM = Specialist("sam", "Sam", Role.SPECIALIST, Duty.OFF, is_offshift=True)
RUTH = Specialist("ruth", "Ruth", Role.SUPERVISOR)
OTTO = Specialist("otto", "Otto", Role.LAST_RESORT)
EVERYONE = (MARIA, BEN, SAM, RUTH, OTTO)
CRISIS = Escalation("e1", 1, "ana", State.OPEN, Level.HIGH, None, None, Source.WORDS, Pace.CLIMB, opened_at=NOON)
WEEKDAYS = CoveredHours(tuple(Stretch(day, time(9), time(17)) for day in range(5)), "UTC")


def move(
    escalation: Escalation = CRISIS,
    staff: tuple[Specialist, ...] = EVERYONE,
    answers: Mapping[str, AlertAnswer] | None = None,
    policy: Policy | None = None,
    now: datetime = NOON,
) -> Move:
    return next_move(Situation(escalation, Roster(staff), policy or Policy("Riverside"), answers or {}, now))


def test_the_people_on_duty_are_alerted_first_and_the_peer_hears_that_we_try() -> None:
    first = move()
    assert (first.alert, first.tell) == (("maria",), Telling.TRYING)


@pytest.mark.parametrize(("level", "minutes"), [(Level.IMMINENT, 3), (Level.HIGH, 10), (Level.CONCERN, 15)])
def test_each_level_waits_its_own_minutes(level: Level, minutes: int) -> None:
    assert move(replace(CRISIS, level=level)).look_again_at == NOON + timedelta(minutes=minutes)


@pytest.mark.parametrize(("step", "whom"), [(0, "maria"), (1, "ben"), (2, "sam"), (3, "ruth"), (4, "otto")])
def test_the_steps_follow_in_order(step: int, whom: str) -> None:
    assert move(replace(CRISIS, step=step)).alert == (whom,)


def test_empty_steps_are_skipped_at_once_and_recorded() -> None:
    only_the_last = move(staff=(OTTO,))
    assert only_the_last.alert == ("otto",)
    assert only_the_last.skipped == (Step.ON_DUTY, Step.BACKUP, Step.OFFSHIFT, Step.SUPERVISORS)


def test_an_empty_first_step_in_covered_hours_is_a_gap() -> None:
    assert move(staff=(BEN, RUTH)).is_gap


def test_someone_telegram_cannot_reach_does_not_count_as_a_step() -> None:
    assert move(staff=(replace(MARIA, is_reachable=False), BEN)).alert == ("ben",)


def test_someone_removed_is_never_alerted() -> None:
    assert move(staff=(replace(MARIA, removed_at=NOON), BEN)).alert == ("ben",)


def test_nobody_is_alerted_twice_in_one_climb() -> None:
    supervisor_on_duty = replace(RUTH, duty=Duty.FIRST)
    later = replace(CRISIS, step=1, told=Telling.TRYING)
    assert move(later, (supervisor_on_duty, OTTO), {"ruth": AlertAnswer.NONE}).alert == ("otto",)


def test_unanswered_alerts_change_what_the_peer_is_told() -> None:
    later = replace(CRISIS, step=1, told=Telling.TRYING)
    assert move(later, answers={"maria": AlertAnswer.NONE}).tell is Telling.NOBODY_YET


def test_after_the_last_step_everyone_is_asked_again_more_slowly() -> None:
    done = replace(CRISIS, step=5, told=Telling.NOBODY_YET)
    again = move(done, answers={s.id: AlertAnswer.NONE for s in EVERYONE})
    assert (set(again.alert), again.round) == ({s.id for s in EVERYONE}, 1)
    assert again.look_again_at == NOON + timedelta(minutes=30)


def test_someone_who_cannot_is_not_asked_again_at_once() -> None:
    done = replace(CRISIS, step=1)
    again = move(done, (MARIA,), {"maria": AlertAnswer.CANNOT})
    assert (again.alert, again.look_again_at) == ((), NOON + timedelta(minutes=30))


def test_when_all_have_said_they_cannot_everyone_is_asked_again_half_an_hour_later() -> None:
    later = replace(CRISIS, step=5, round=1)
    assert move(later, (MARIA,), {"maria": AlertAnswer.CANNOT}).alert == ("maria",)


def test_with_nobody_at_all_the_peer_is_told_and_the_ladder_keeps_looking() -> None:
    nobody = move(staff=())
    assert (nobody.tell, nobody.look_again_at) == (Telling.NONE_REACHED, NOON + timedelta(minutes=10))


def test_high_in_uncovered_hours_pages_nobody_until_the_next_shift() -> None:
    night = datetime(2026, 11, 2, 22, 0, tzinfo=UTC)
    waits = move(staff=(BEN, OTTO), policy=Policy("Riverside", covered=WEEKDAYS), now=night)
    assert (waits.alert, waits.tell) == ((), Telling.UNCOVERED)
    assert waits.look_again_at == datetime(2026, 11, 3, 9, 0, tzinfo=UTC)


def test_imminent_in_uncovered_hours_rings_the_last_resort_contact() -> None:
    night = datetime(2026, 11, 2, 22, 0, tzinfo=UTC)
    imminent = replace(CRISIS, level=Level.IMMINENT)
    assert move(imminent, (BEN, OTTO), policy=Policy("R", covered=WEEKDAYS), now=night).alert == ("otto",)


def test_someone_on_duty_in_uncovered_hours_is_alerted_all_the_same() -> None:
    night = datetime(2026, 11, 2, 22, 0, tzinfo=UTC)
    assert move(policy=Policy("Riverside", covered=WEEKDAYS), now=night).alert == ("maria",)


def test_silence_pages_the_people_on_duty_once_and_then_stays_on_the_list() -> None:
    once = move(replace(CRISIS, level=Level.CONCERN, pace=Pace.ONCE))
    assert (once.alert, once.look_again_at, once.pace) == (("maria",), None, Pace.LISTED)


def test_silence_with_nobody_on_duty_only_joins_the_list() -> None:
    listed = move(replace(CRISIS, level=Level.CONCERN, pace=Pace.ONCE), staff=(BEN, RUTH))
    assert (listed.alert, listed.pace, listed.tell) == ((), Pace.LISTED, Telling.NONE_REACHED)
