"""What is wrong with the bot itself raises its alarm, the alarm stops the heartbeat, and none is raised for nothing."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.alarms import Alarm, Board
from bot.domain.words import Urgency, Words
from bot.ports import Breach
from bot.storage.work import ManagedWork
from bot.supervision import Vitals
from bot.watchdogs import Audit, Heartbeat, Watchdogs
from tests.databases import *  # noqa: F403 - fixtures
from tests.databases import HandClock, a_peer


class Hours:
    """Both clocks; they go on together unless one is made to jump."""

    def __init__(self, clock: HandClock) -> None:
        self.clock, self.monotonic = clock, 1000.0

    def pass_by(self, seconds: float) -> None:
        """As time does."""
        self.clock.passes(seconds=seconds)
        self.monotonic += seconds


class Guarded:
    """Watchdogs over a storage, and everything they look at."""

    def __init__(self, work: ManagedWork, clock: HandClock, folder: Path | None = None) -> None:
        self.work, self.clock, self.hours = work, clock, Hours(clock)
        self.vitals, self.board = Vitals(), Board(lambda: self.hours.monotonic)
        self.dogs = Watchdogs(work, clock, self.vitals, self.board, folder)
        self.dogs.timer = lambda: self.hours.monotonic
        self.dogs._last = (clock.now(), self.hours.monotonic)
        self.all_is_well()

    def all_is_well(self) -> None:
        """Everything worked just now."""
        self.vitals.polled_at = self.vitals.ticked_at = self.vitals.renewed_at = self.clock.now()

    async def after(self, seconds: float, *, well: bool = True) -> set[Alarm]:
        """The alarms that stand after this time, in which everything worked, or nothing did."""
        self.hours.pass_by(seconds)
        if well:
            self.all_is_well()
        await self.dogs.look()
        return set(self.board.standing)


@pytest.fixture
async def guarded(work: ManagedWork, clock: HandClock) -> Guarded:
    """Everything fresh."""
    return Guarded(work, clock)


async def test_no_alarm_stands_while_all_is_well(guarded: Guarded) -> None:
    assert [await guarded.after(5) for _ in range(30)] == [set()] * 30


async def test_a_deaf_stuck_bot_without_its_lease_says_each(guarded: Guarded) -> None:
    assert await guarded.after(100, well=False) == {Alarm.STALE_POLL, Alarm.STUCK_TICK, Alarm.LOST_LEASE}
    assert await guarded.after(5) == set()


async def test_one_that_never_polled_says_so_after_a_minute_and_a_half(guarded: Guarded) -> None:
    guarded.vitals.polled_at = None
    assert Alarm.STALE_POLL not in await guarded.after(80, well=False)
    assert Alarm.STALE_POLL in await guarded.after(20, well=False)


async def test_crisis_words_that_wait_raise_an_alarm(guarded: Guarded) -> None:
    ana = await guarded.work.run(a_peer)
    await guarded.work.run(lambda tx: tx.outbox.add(ana.id, Words("hello"), Urgency.CRISIS))
    assert await guarded.after(30) == set()
    assert await guarded.after(40) == {Alarm.OLD_OUTBOX_HEAD}


@pytest.mark.parametrize(
    ("seen", "alarm"), [("conflict_at", Alarm.ANOTHER_POLLER), ("refused_at", Alarm.TOKEN_REFUSED)]
)
async def test_what_telegram_refuses_raises_an_alarm_for_two_minutes(guarded: Guarded, seen: str, alarm: Alarm) -> None:
    setattr(guarded.vitals, seen, guarded.clock.now())
    assert await guarded.after(60) == {alarm}
    assert await guarded.after(61) == set()


@pytest.mark.parametrize("hours", [8, -1])
async def test_a_clock_that_jumps_raises_one_alarm_and_no_false_ones(guarded: Guarded, hours: int) -> None:
    guarded.clock.passes(hours=hours)  # the wall clock alone
    assert await guarded.after(5, well=False) == {Alarm.CLOCK_JUMPED}
    assert await guarded.after(601) == set()


async def test_a_database_that_fails_raises_an_alarm(guarded: Guarded) -> None:
    await guarded.work.close()
    assert await guarded.after(5) == {Alarm.DATABASE_FAILING}


async def test_a_disk_that_fills_up_raises_an_alarm(
    work: ManagedWork, clock: HandClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    guarded = Guarded(work, clock, tmp_path)
    monkeypatch.setattr("bot.watchdogs.DISK_NEEDED", 10**18)
    assert await guarded.after(5) == {Alarm.DISK_NEARLY_FULL}
    assert guarded.board.numbers["disk_free_bytes"] > 0


async def test_a_tick_that_stays_stuck_ends_the_process(guarded: Guarded) -> None:
    async def nothing_works(seconds: float) -> None:
        guarded.hours.pass_by(seconds)

    guarded.dogs.sleep = nothing_works
    await guarded.dogs.run()
    assert Alarm.STUCK_TICK in guarded.board.standing


class Looks:
    """An auditor that finds what it is told to."""

    def __init__(self, *found: Breach) -> None:
        self.found: tuple[Breach, ...] = found

    def look(self, now: datetime) -> tuple[Breach, ...]:
        """What it was told."""
        if self.found and self.found[0].count < 0:
            raise OSError
        return self.found


async def test_a_promise_broken_twice_running_raises_an_alarm(clock: HandClock) -> None:
    board, auditor = Board(), Looks(Breach("no check-in twice", 1))
    audit = Audit(auditor, clock, board)
    await audit.turn()
    assert not board.standing
    await audit.turn()
    assert set(board.standing) == {Alarm.BROKEN_PROMISE}
    auditor.found = ()
    await audit.turn()
    assert not board.standing


async def test_an_auditor_that_cannot_look_is_an_alarm_too(clock: HandClock) -> None:
    board = Board()
    await Audit(Looks(Breach("", -1)), clock, board).turn()
    assert set(board.standing) == {Alarm.AUDIT_FAILING}


class Outside:
    """Whoever listens to the heartbeat."""

    def __init__(self) -> None:
        self.beats = 0
        self.is_there = True

    async def beat(self) -> None:
        """One more."""
        if not self.is_there:
            raise ConnectionRefusedError
        self.beats += 1


async def test_the_heart_beats_while_all_is_well_and_stops_when_an_alarm_stands() -> None:
    outside, board = Outside(), Board()
    now = datetime.now(UTC)
    heart = Heartbeat(outside.beat, Vitals(now, now), board)
    assert await heart.turn()
    board.show(Alarm.STALE_POLL, is_on=True)
    assert not await heart.turn()
    board.show(Alarm.STALE_POLL, is_on=False)
    assert await heart.turn()
    assert outside.beats == 2


async def test_it_does_not_beat_before_anything_worked() -> None:
    outside = Outside()
    assert not await Heartbeat(outside.beat, Vitals(), Board()).turn()
    assert outside.beats == 0


async def test_an_outside_that_does_not_listen_ends_nothing() -> None:
    outside = Outside()
    outside.is_there = False
    now = datetime.now(UTC) - timedelta(seconds=1)
    assert await Heartbeat(outside.beat, Vitals(now, now), Board()).turn()
