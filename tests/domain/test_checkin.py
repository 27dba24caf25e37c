"""What comes next after a check-in: slower when it is quiet, fewer when asked, a choice when it is low."""

from datetime import timedelta

import pytest

from bot.domain.checkin import Option, Question, fewer_days, fits, is_low, is_time_to_stop_asking, spacing

MOOD = Question("mood", "How is today?", tuple(Option(n, str(n)) for n in range(1, 6)), low_at=2)


@pytest.mark.parametrize(("days", "gap"), [(0, 1), (1, 1), (2, 3), (9, 3), (10, 7), (29, 7), (30, 14), (59, 14)])
def test_silence_slows_the_asking_down(days: int, gap: int) -> None:
    assert spacing(timedelta(days=days)) == gap


def test_after_two_months_only_the_open_door_is_left() -> None:
    assert not is_time_to_stop_asking(timedelta(days=59))
    assert is_time_to_stop_asking(timedelta(days=60))


def test_less_often_halves_the_days_until_once_a_week() -> None:
    assert fewer_days((0, 1, 2, 3, 4, 5, 6)) == (0, 2, 4)
    assert fewer_days((1, 3, 5)) == (1, 3)
    assert fewer_days((1, 3)) == (1,)
    assert fewer_days((1,)) is None


def test_a_low_answer_opens_a_choice_and_a_foreign_one_does_not_count() -> None:
    assert is_low(MOOD, 2)
    assert not is_low(MOOD, 3)
    assert fits(MOOD, 5)
    assert not fits(MOOD, 9)
