"""The doors open only when everything needed for peers' safety is there."""

from dataclasses import replace

import pytest

from bot.domain.opening import Missing, Readiness, missing
from bot.domain.specialist import Role, Roster, Specialist

SAM = Specialist("sam", "Sam", Role.SUPERVISOR)
MARIA = Specialist("maria", "Maria", Role.SPECIALIST)
LEE = Specialist("lee", "Lee", Role.LAST_RESORT)
READY = Readiness(Roster((SAM, MARIA, LEE)), False, "Sam", ("Sam", "Maria"), has_house_rules=True)


def without(person: Specialist) -> Readiness:
    return replace(READY, roster=Roster(tuple(s for s in READY.roster.staff if s is not person)))


def test_with_everything_there_nothing_is_missing():
    assert missing(READY) == ()


@pytest.mark.parametrize(
    ("ready", "what"),
    [
        (without(SAM), Missing.SUPERVISOR),
        (without(MARIA), Missing.SOMEBODY_TO_ANSWER),
        (without(LEE), Missing.LAST_RESORT),
        (replace(READY, has_house_rules=False), Missing.HOUSE_RULES),
        (replace(READY, lines_confirmed_by=None), Missing.LINES),
        (replace(READY, crisis_words_approved_by=("Sam",)), Missing.CRISIS_WORDS),
    ],
)
def test_each_thing_that_is_not_there_is_named_alone(ready, what):
    assert missing(ready) == (what,)


def test_declared_hours_may_stand_in_for_a_specialist():
    assert missing(replace(without(MARIA), has_declared_hours=True)) == ()


def test_someone_whom_no_message_reaches_does_not_count():
    unreachable = replace(MARIA, is_reachable=False)
    assert missing(replace(READY, roster=Roster((SAM, unreachable, LEE)))) == (Missing.SOMEBODY_TO_ANSWER,)


@pytest.mark.parametrize("names", [("Sam", "sam"), ("Sam", " Sam "), ("Sam", ""), ()])
def test_one_person_under_two_spellings_is_still_one(names):
    assert missing(replace(READY, crisis_words_approved_by=names)) == (Missing.CRISIS_WORDS,)


def test_on_the_first_day_everything_is_missing_in_a_sensible_order():
    assert missing(Readiness(Roster(()), False, None, ())) == tuple(Missing)
