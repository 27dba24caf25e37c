"""The sender: takes what was committed and says it, most urgent first, within Telegram's limits.

A letter is taken under a lease only when a lane is free, so that what a crash can repeat is what was in flight. Each
turn of the loop is one transaction: what became of the last letters, and the next ones.

    drain()     one pass until nothing is due: for tests, and for stopping
    run()       for ever; `wake` it after a commit
"""

import asyncio
import contextlib
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog

from bot.delivery.courier import Courier
from bot.delivery.failures import Cause, DeliveryError
from bot.delivery.pace import NoPace, Pace
from bot.delivery.settling import OnOutcome, Report, is_late, settle, wait_after
from bot.domain.words import Urgency
from bot.failpoints import failpoint
from bot.ports import Clock, Letter, Notes, Outcome, Transaction, Work

log = structlog.get_logger("delivery")

LANES = 8  # in flight at once; at most these are repeated after a crash ...
URGENT_LANES = 4  # ... and these, which only crisis and human words may use
_IDLE_SECONDS = 1.0
_RECLAIM_EVERY = timedelta(seconds=10)
_CALM = 3  # failures in a row after which the network is taken to be down
_LONGEST_PAUSE = 5.0


@dataclass
class Weather:
    """How the network is: after some failures in a row only one letter at a time is risked, with pauses."""

    failures: int = 0
    paused_until: datetime | None = None

    def note(self, report: Report, now: datetime) -> None:
        """Learn from one attempt."""
        if report.failure is None or report.failure.cause not in {Cause.NETWORK, Cause.UNKNOWN, Cause.TOKEN}:
            self.failures, self.paused_until = 0, None
            return
        self.failures += 1
        if self.failures >= _CALM:
            pause = min(0.25 * 2 ** min(self.failures - _CALM, 8), _LONGEST_PAUSE)
            self.paused_until = now + timedelta(seconds=pause)

    def lanes(self, lanes: int, now: datetime) -> int:
        """How many lanes may be used."""
        if self.paused_until and now < self.paused_until:
            return 0
        return 1 if self.failures >= _CALM else lanes


@dataclass
class Boxes:
    """Who must wait: a chat Telegram is tired of, a chat whose first letter is to be tried again."""

    until: dict[str, tuple[datetime, bool]] = field(default_factory=dict)  # person: until when, is it for all
    bulk_until: datetime | None = None

    def note(self, report: Report, now: datetime) -> None:
        """Learn from one attempt. A flood in the bot's name, not the chat's, stops bulk only."""
        letter, failure = report.letter, report.failure
        if failure is None or letter.person_id is None:
            return
        until = now + wait_after(letter, failure)
        is_for_all = letter.urgency is Urgency.CRISIS or failure.cause is Cause.LATER
        self.until[letter.person_id] = (until, is_for_all)
        if failure.cause is Cause.LATER and self._boxed(now) >= _CALM:
            self.bulk_until = until

    def _boxed(self, now: datetime) -> int:
        return sum(1 for until, is_for_all in self.until.values() if is_for_all and until > now)

    def waiting(self, now: datetime) -> tuple[set[str], set[str]]:
        """People for whom nothing may go, and people for whom only crisis words may."""
        for person in [person for person, (until, _) in self.until.items() if until <= now]:
            del self.until[person]
        shut = {person for person, (_, is_for_all) in self.until.items() if is_for_all}
        return shut, set(self.until) - shut


class Sender:
    """The one sender of a bot. `on_outcome` is told, in the same transaction, what became of words."""

    def __init__(
        self, work: Work, clock: Clock, courier: Courier, on_outcome: OnOutcome, pace: Pace | None = None
    ) -> None:
        self._work = work
        self._clock = clock
        self._courier = courier
        self._on_outcome = on_outcome
        self._pace = pace if pace is not None else Pace()
        self._timer: Callable[[], float] = time.monotonic
        self._weather = Weather()
        self._boxes = Boxes()
        self._flying: dict[asyncio.Task[None], Letter] = {}
        self._reports: list[Report] = []
        self._awake = asyncio.Event()
        self._next_reclaim: datetime | None = None
        self._is_stopping = False
        # asked within each step that takes letters
        self.may_send: Callable[[Transaction, datetime], bool] | None = None

    def wake(self, notes: Notes) -> None:
        """A listener for `Work.on_commit`."""
        if notes.has_words:
            self._awake.set()

    async def begin(self) -> None:
        """Take over: what an earlier sender left in flight goes again, marked as a repeat."""
        count = await self._work.run(_reclaim_all, self._clock.now())
        if count:
            log.warning("letters_repeated", count=count)

    async def run(self) -> None:
        """Send for ever. The database failing is not the end: it is tried again."""
        while not self._is_stopping:
            self._awake.clear()
            try:
                await self.turn()
                wait = self._pace.wait(self._timer()) if self._is_held_by_pace else _IDLE_SECONDS
            except Exception:  # the rim of the loop
                log.exception("sender_turn_failed")
                wait = _IDLE_SECONDS
            await self._rest(min(wait, _IDLE_SECONDS))

    async def stop(self, within: float = 5.0) -> None:
        """Take nothing more, wait for what is in flight, write down what became of it."""
        self._is_stopping = True
        self._awake.set()
        if self._flying:
            await asyncio.wait(self._flying, timeout=within)
        if self._reports:
            await self._settle_singly(self._reports)

    async def drain(self) -> int:
        """Send until nothing is due at this moment; how many attempts there were."""
        attempts = 0
        while True:
            taken = await self.turn()
            attempts += taken
            if self._flying:
                await asyncio.wait(self._flying, return_when=asyncio.FIRST_COMPLETED)
            elif not taken and not self._reports:
                return attempts

    async def turn(self) -> int:
        """One transaction: settle what came back, take what may go, and let it fly."""
        now = self._clock.now()
        reports, self._reports = self._reports, []
        try:
            letters = await self._work.run(self._settle_and_take, now, reports)
        except Exception:
            if not reports:
                raise
            log.exception("letters_not_settled", count=len(reports))
            await self._settle_singly(reports)
            return 0
        failpoint("letters-leased")
        for letter in letters:
            self._fly(letter, now)
        return len(letters)

    async def _settle_singly(self, reports: list[Report]) -> None:
        """One consequence that fails must not keep the others from being written; at worst the bare fact is."""
        for report in reports:
            for on_outcome in (self._on_outcome, _no_consequence):
                try:
                    await self._work.run(settle, self._clock.now(), report, on_outcome)
                    break
                except Exception:
                    log.exception("letter_not_settled", letter=report.letter.id)
            else:
                self._reports.append(report)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is in flight, and nothing that came back waits to be written down."""
        return not self._flying and not self._reports

    @property
    def _is_held_by_pace(self) -> bool:
        return not isinstance(self._pace, NoPace) and self._pace.wait(self._timer()) > 0

    def _settle_and_take(self, tx: Transaction, now: datetime, reports: list[Report]) -> tuple[Letter, ...]:
        _settle_all(tx, now, reports, self._on_outcome)
        if self.may_send is not None and not self.may_send(tx, now):
            return ()  # another process leads now; what came back is written down all the same
        self._reclaim_now_and_then(tx, now)
        shut, slow = self._boxes.waiting(now)
        shut |= {letter.person_id for letter in self._flying.values() if letter.person_id}
        slow |= self._pace.resting(self._timer())
        urgent = tx.post.take(now, self._free_lanes(now, is_bulk=False), Urgency.HUMAN, shut, slow)
        shut |= {letter.person_id for letter in urgent if letter.person_id}
        room = self._free_lanes(now, is_bulk=True) - len(urgent)
        if room <= 0:
            return urgent
        return urgent + tx.post.take(now, room, Urgency.DIGEST, shut, slow)

    def _free_lanes(self, now: datetime, *, is_bulk: bool) -> int:
        if is_bulk and self._boxes.bulk_until and now < self._boxes.bulk_until:
            return 0
        lanes = self._weather.lanes(LANES if is_bulk else LANES + URGENT_LANES, now)
        return min(lanes - len(self._flying), self._pace.free(self._timer(), is_bulk=is_bulk))

    def _reclaim_now_and_then(self, tx: Transaction, now: datetime) -> None:
        if self._next_reclaim is None or now >= self._next_reclaim:
            self._next_reclaim = now + _RECLAIM_EVERY
            tx.post.reclaim(now)

    def _fly(self, letter: Letter, now: datetime) -> None:
        self._pace.note(letter.person_id if letter.query_id is None else None, letter.urgency, self._timer())
        task = asyncio.create_task(self._carry(letter, now), name="cairn-letter")
        self._flying[task] = letter
        task.add_done_callback(self._landed)

    async def _carry(self, letter: Letter, now: datetime) -> None:
        if is_late(letter, now):
            report = Report(letter, failure=DeliveryError(Cause.LATE))
        else:
            failpoint("letter-takes-off")
            report = await self._attempt(letter)
        self._weather.note(report, self._clock.now())
        self._boxes.note(report, self._clock.now())
        self._reports.append(report)
        failpoint("letter-landed")
        if report.failure is not None:
            log.info("letter_failed", letter=letter.id, cause=report.failure.cause.value, attempts=letter.attempts)

    async def _attempt(self, letter: Letter) -> Report:
        try:
            return await self._courier.carry(letter)
        except Exception:  # a letter that cannot be said must not stop the others
            log.exception("letter_broken", letter=letter.id)
            return Report(letter, failure=DeliveryError(Cause.UNKNOWN))

    def _landed(self, task: asyncio.Task[None]) -> None:
        self._flying.pop(task, None)
        self._awake.set()

    async def _rest(self, seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._awake.wait(), max(seconds, 0.001))


def _settle_all(tx: Transaction, now: datetime, reports: list[Report], on_outcome: OnOutcome) -> None:
    for report in reports:
        settle(tx, now, report, on_outcome)


def _no_consequence(tx: Transaction, now: datetime, outcome: Outcome) -> None:
    """The fact alone is written."""


def _reclaim_all(tx: Transaction, now: datetime) -> int:
    count = tx.post.reclaim(now, everything=True)
    failpoint("letters-reclaimed")
    return count
