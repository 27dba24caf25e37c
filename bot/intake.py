"""Takes updates, keeps each, hands it on, then confirms: Telegram hears "received" only after a commit (P1).

getUpdates ──> keep (one commit for the poll) ──> next offset
                    └──> one worker a chat, in order ──> process ──> the use case's commit marks the row handled
                                                 not marked: tried again, then set aside, its text screened all the same
"""

import asyncio
import json
import time
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from typing import Any, Protocol

import structlog
from telegram.error import Conflict, InvalidToken

from bot.failpoints import failpoint
from bot.ports import Arrival, Clock, Notes, Transaction, Work
from bot.raw_updates import chat_of, written_strings
from bot.supervision import Vitals

log = structlog.get_logger("intake")

Json = dict[str, Any]
Process = Callable[[Json], Awaitable[None]]
SetAside = Callable[[Transaction, datetime, int | None, Sequence[str]], None]
Rest = Callable[[int], Awaitable[Sequence[tuple[Arrival, Json]]]]
OnUnkept = Callable[[Sequence[Json]], Awaitable[None]]
Sleep = Callable[[float], Awaitable[None]]

ALLOWED_UPDATES = (
    "message",
    "edited_message",
    "callback_query",
    "message_reaction",
    "my_chat_member",
    "poll_answer",
)
TRIES = 3
TRIES_OVER_RESTARTS = 6  # an update that kills the process must not do so for ever
_WAITS = (0.2, 1.0, 5.0)
_POLL_WAITS = (0.5, 1.0, 2.0, 5.0, 10.0)
_CONFLICT_SECONDS = 5.0
_PROCESS_SECONDS = 30.0
_SHORTEST_POLL = 0.2
_MOST_WAITING = 2000
_REBUILD_AFTER = 60.0
_GIVE_UP_AFTER = 120.0
_PURGE_EVERY = timedelta(hours=1)
KEPT_FOR = timedelta(days=3)  # Telegram hands nothing over again after one


class Source(Protocol):
    """Where updates come from; `bot.delivery.bot.CairnBot` is one."""

    async def fetch_updates(self, offset: int | None, allowed: Sequence[str], seconds: int = ...) -> list[Json]: ...
    async def reconnect(self) -> None: ...


class Intake:
    """One poller, many workers."""

    def __init__(self, source: Source, work: Work, clock: Clock, process: Process, set_aside: SetAside) -> None:
        self._source = source
        self._work = work
        self._clock = clock
        self._process = process
        self._set_aside = set_aside
        self.on_unkept: OnUnkept | None = None  # told what could not be stored; it comes again with the next poll
        self.rest: Rest | None = None  # several processes: what is kept goes to whoever leases its chat
        self.vitals = Vitals()
        self.sleep: Sleep = asyncio.sleep
        self._offset: int | None = None
        self._queues: dict[int, deque[tuple[Arrival, Json]]] = {}
        self._workers: set[asyncio.Task[None]] = set()
        self._handled: set[int] = set()
        self._good_poll = time.monotonic()
        self._purged_at: datetime | None = None
        self._stopping = asyncio.Event()
        work.on_commit(self._note_handled)

    async def recover(self) -> int:
        """Take up what an earlier run left; how many."""
        left = await self._work.run(_take_up, self._clock.now())
        failpoint("updates-taken-up")
        for arrival in left:
            self.hand_on(arrival, json.loads(arrival.raw))
        if left:
            log.info("updates_taken_up", count=len(left))
        return len(left)

    async def poll_once(self, seconds: int = 0) -> int:
        """One poll: fetch, keep, hand on. The offset moves only after the commit."""
        updates = await self._source.fetch_updates(self._offset, ALLOWED_UPDATES, seconds)
        self._good_poll = time.monotonic()
        failpoint("updates-fetched")
        if updates:
            await self.keep(updates)
        self.vitals.polled_at = self._clock.now()
        return len(updates)

    async def settle(self) -> None:
        """Wait until every worker is done."""
        while self._workers:
            await asyncio.wait(self._workers)

    async def run(self, seconds: int = 25) -> None:
        """Poll for ever. No failure ends it; each is answered by waiting longer."""
        failures = 0
        while not self._stopping.is_set():
            started = time.monotonic()
            try:
                count = await self.poll_once(seconds if self.vitals.polled_at else 0)  # the first one answers at once
            except Exception as error:  # noqa: BLE001 - no failure ends polling; it is logged below
                if self._stopping.is_set():
                    return  # the connection was closed on purpose
                self._note_failure(error)
                await self.sleep(_tell_failure(error, failures))
                failures += 1
                continue
            failures = 0
            if not count and time.monotonic() - started < _SHORTEST_POLL:
                await self.sleep(_SHORTEST_POLL)
            await self._leave_room()
            await self.purge_now_and_then()

    def _note_failure(self, error: Exception) -> None:
        """For the watchdogs: these two no waiting mends."""
        if isinstance(error, Conflict):
            self.vitals.conflict_at = self._clock.now()
        elif isinstance(error, InvalidToken):
            self.vitals.refused_at = self._clock.now()

    async def watch(self) -> None:
        """End when polling has been dead for two minutes: that ends the process, and a new one may do better."""
        rebuilt = self._good_poll
        while True:
            await self.sleep(5.0)
            silent = time.monotonic() - self._good_poll
            if silent >= _GIVE_UP_AFTER:
                log.critical("no_good_poll", seconds=round(silent))
                return
            if silent >= _REBUILD_AFTER and rebuilt != self._good_poll:
                rebuilt = self._good_poll
                log.error("connections_rebuilt", seconds=round(silent))
                await self._source.reconnect()

    async def stop(self) -> None:
        """No more polls; what is being handled is finished."""
        self._stopping.set()
        await self.settle()

    async def keep(self, updates: Sequence[Json]) -> None:
        """Store them and hand them on; they may be confirmed to Telegram once this returns."""
        arrivals = [Arrival(u["update_id"], chat_of(u), json.dumps(u, separators=(",", ":"))) for u in updates]
        try:
            new = await self._work.run(_store, arrivals, self._clock.now())
        except Exception:
            if self.on_unkept is not None:
                await self.on_unkept(updates)
            raise
        failpoint("updates-kept")
        self._offset = max(arrival.update_id for arrival in arrivals) + 1
        by_id = {update["update_id"]: update for update in updates}
        for arrival in new if self.rest is None else ():
            self.hand_on(arrival, by_id[arrival.update_id])
        failpoint("updates-handed-on")

    def hand_on(self, arrival: Arrival, update: Json) -> None:
        """To the worker of its chat."""
        queue = self._queues.get(arrival.chat_id)
        if queue is not None:
            queue.append((arrival, update))
            return
        self._queues[arrival.chat_id] = deque([(arrival, update)])
        worker = asyncio.create_task(self._work_off(arrival.chat_id), name="cairn-chat")
        self._workers.add(worker)
        worker.add_done_callback(self._workers.discard)

    async def _work_off(self, chat_id: int) -> None:
        """One chat's updates, one after the other."""
        queue = self._queues[chat_id]
        try:
            while queue or await self._has_more(chat_id, queue):
                arrival, update = queue.popleft()
                failpoint("update-begun")
                await self._handle(arrival, update)
        finally:
            del self._queues[chat_id]

    async def _has_more(self, chat_id: int, queue: deque[tuple[Arrival, Json]]) -> bool:
        """Where chats are leased: what came meanwhile, or the chat is let go."""
        if self.rest is not None and not self._stopping.is_set():
            queue.extend(await self.rest(chat_id))
        return bool(queue)

    async def _handle(self, arrival: Arrival, update: Json) -> None:
        tries = arrival.attempts
        is_known_killer = tries >= TRIES_OVER_RESTARTS
        waits = 0
        while not self._stopping.is_set():
            if not is_known_killer and await self._is_processed(arrival, update):
                return
            try:
                if await self._work.run(_is_handled, arrival.update_id):
                    return
                tries = await self._work.run(_count_try, arrival.update_id)
                if is_known_killer or tries >= TRIES:
                    await self._put_aside(arrival, update)
                    return
            except Exception:  # the database fails, not the update: it is not counted, and tried until it works
                log.exception("update_not_settled", update=arrival.update_id)
            await self.sleep(_WAITS[min(waits, len(_WAITS) - 1)])
            waits += 1

    async def _is_processed(self, arrival: Arrival, update: Json) -> bool:
        try:
            async with asyncio.timeout(_PROCESS_SECONDS):
                await self._process(update)
        except Exception:
            log.exception("update_failed", update=arrival.update_id)
        failpoint("update-processed")
        is_handled = arrival.update_id in self._handled
        self._handled.discard(arrival.update_id)
        return is_handled

    async def _put_aside(self, arrival: Arrival, update: Json) -> None:
        """Its text is screened all the same; if even that fails, the row is out of the way and an operator is told."""
        log.error("update_set_aside", update=arrival.update_id)
        try:
            await self._work.run(_aside, self._clock.now(), arrival, written_strings(update), self._set_aside)
        except Exception:
            log.critical("update_not_screened", update=arrival.update_id, exc_info=True)
            await self._work.run(_aside, self._clock.now(), arrival, (), _unscreened)
        self._handled.discard(arrival.update_id)

    def _note_handled(self, notes: Notes) -> None:
        self._handled.update(notes.handled)

    async def _leave_room(self) -> None:
        """Do not take more than can be handled: Telegram keeps the rest."""
        while self.is_full() and not self._stopping.is_set():
            await self.sleep(_SHORTEST_POLL)

    def is_full(self) -> bool:
        """Whether more should wait where it is."""
        return sum(map(len, self._queues.values())) > _MOST_WAITING

    async def purge_now_and_then(self) -> None:
        """What was settled days ago goes."""
        now = self._clock.now()
        if self._purged_at is not None and now - self._purged_at < _PURGE_EVERY:
            return
        self._purged_at = now
        try:
            await self._work.run(_purge, now - KEPT_FOR)
        except Exception:
            log.exception("inbox_not_purged")


def _tell_failure(error: Exception, failures: int) -> float:
    """Log it, and say how long to wait."""
    if isinstance(error, Conflict):
        log.critical("another_poller", reason="another copy of this bot runs, or the token was stolen")
        return _CONFLICT_SECONDS
    if isinstance(error, InvalidToken):
        log.critical("token_refused", reason="Telegram does not know this token; was it revoked?")
    else:
        log.warning("poll_failed", attempts=failures + 1, exc_info=error)
    return _POLL_WAITS[min(failures, len(_POLL_WAITS) - 1)]


def _store(tx: Transaction, arrivals: Sequence[Arrival], now: datetime) -> tuple[Arrival, ...]:
    kept = tx.arrivals.keep(arrivals, now)
    failpoint("inbox-written")
    return kept


def _take_up(tx: Transaction, now: datetime) -> tuple[Arrival, ...]:
    """Each is counted before it is tried, for the one that ends the process each time."""
    del now
    left = tx.arrivals.waiting()
    for arrival in left:
        tx.arrivals.note_try(arrival.update_id)
    return left


def _is_handled(tx: Transaction, update_id: int) -> bool:
    return tx.arrivals.is_handled(update_id)


def _count_try(tx: Transaction, update_id: int) -> int:
    return tx.arrivals.note_try(update_id)


def _aside(tx: Transaction, now: datetime, arrival: Arrival, strings: Sequence[str], set_aside: SetAside) -> None:
    set_aside(tx, now, arrival.chat_id or None, strings)
    tx.arrivals.set_aside(arrival.update_id)


def _unscreened(tx: Transaction, now: datetime, chat_id: int | None, strings: Sequence[str]) -> None:
    del now, chat_id, strings
    tx.journal.add("update_unscreened", "inbox")


def _purge(tx: Transaction, before: datetime) -> int:
    return tx.arrivals.purge(before)
