"""Telegram's limits: nearly all of what is allowed is used, never more, and a crisis does not queue behind bulk."""

import random

from bot.delivery.pace import Limits, Pace
from bot.domain.words import Urgency


def most_in_any_second(times: list[float]) -> int:
    """As Telegram may count them."""
    return max(sum(start <= t < start + 1 for t in times) for start in times)


def send_bulk(pace: Pace, seconds: float, *, first: float = 0.0) -> list[float]:
    """As many as it allows, each to somebody else."""
    now, times = first, []
    while now < first + seconds:
        if pace.free(now, is_bulk=True):
            pace.note(f"p{len(times)}", Urgency.CHECKIN, now)
            times.append(now)
        else:
            now += pace.wait(now)
    return times


def test_bulk_uses_what_is_allowed_and_never_more() -> None:
    times = send_bulk(Pace(), 60)
    assert most_in_any_second(times) <= 30
    assert len(times) / 60 >= 0.9 * 30 * 28 / 30


def test_a_crisis_goes_at_once_while_bulk_drains() -> None:
    pace, rng = Pace(), random.Random(7)
    times = send_bulk(pace, 3)
    now, waits = times[-1], []
    for _ in range(50):
        now += rng.uniform(0.5, 1.5)
        times += send_bulk(pace, 0.5, first=now)
        now += 0.5
        asked = now
        while not pace.free(now, is_bulk=False):
            now += 0.005
        pace.note("specialist", Urgency.CRISIS, now)
        times.append(now)
        waits.append(now - asked)
    assert max(waits) <= 0.05
    assert most_in_any_second(times) <= 30


def test_one_chat_rests_after_a_small_burst_and_recovers() -> None:
    pace = Pace(Limits(chat_burst=2.0))
    for _ in range(2):
        pace.note("ana", Urgency.REPLY, 0.0)
    assert pace.resting(0.0) == {"ana"}
    assert pace.resting(1.1) == set()


def test_chats_that_have_rested_are_forgotten() -> None:
    pace = Pace()
    for n in range(5000):
        pace.note(f"p{n}", Urgency.REPLY, n * 1.0)
    assert len(pace._chats) <= 2001
