"""Checked words are taken while the bot runs; with a mistake, or files other than were checked, the old ones stay."""

import sys

from structlog.testing import capture_logs

from bot.content_watch import ContentWatch
from bot.ports import Transaction
from bot.usecases.steps.content_swap import Taken, Wanted, ask_for_content, taken_content
from tests.databases import *  # noqa: F403 - fixtures
from tests.databases import NOON


class Rim:
    """Takes words, or says why not; counts."""

    def __init__(self, problem: str = "") -> None:
        self.problem, self.taken, self.changes = problem, 0, 0

    def take(self, _wanted: Wanted) -> str:
        self.taken += 1
        return self.problem

    async def changed(self) -> None:
        self.changes += 1


def wanted(tx: Transaction) -> None:
    ask_for_content(tx, NOON, Wanted("a-mark", "one"))


async def test_words_that_are_wanted_are_taken_once(work):
    rim = Rim()
    watch = ContentWatch(work, rim.take, rim.changed)
    await watch.look()
    await work.run(wanted)
    await watch.look()
    await watch.look()
    assert (rim.taken, rim.changes) == (1, 1)
    assert await work.run(taken_content) == Taken("one")


async def test_words_that_cannot_be_taken_leave_the_old_ones_and_say_why(work):
    rim = Rim("content/en/texts.ftl:3: wrong")
    await work.run(wanted)
    with capture_logs() as told:
        await ContentWatch(work, rim.take, rim.changed).look()
    assert rim.changes == 0
    assert await work.run(taken_content) == Taken("one", rim.problem)
    assert [(line["log_level"], line["reason"]) for line in told] == [("critical", rim.problem)]


async def test_a_check_that_fails_on_a_signal_is_an_alarm(work):
    rim = Rim()
    failing = (sys.executable, "-c", "print('two to mend'); raise SystemExit(1)")
    with capture_logs() as told:
        await ContentWatch(work, rim.take, rim.changed, failing).check()
    assert [line["event"] for line in told] == ["content_refused"]
    assert "two to mend" in told[0]["reason"]
