"""Runs steps. `open_work` is the one door to the storage:

    migrate(url)                                   # bot.storage.migrations
    work = open_work(url, KeyRing.parse(keys), clock)
    await work.run(step, *args)                    # step(tx, *args), committed when this returns
    await work.close()

On SQLite one thread takes the queued steps, runs each in a savepoint of its own and commits them together, so that one
fsync serves all that came in meanwhile. On PostgreSQL a small pool runs each step in a transaction of its own.
"""

import asyncio
import queue
import random
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

import structlog
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError, DBAPIError

from bot.failpoints import failpoint
from bot.ports import Clock, Notes, Transaction, Work
from bot.storage.audit import Auditor
from bot.storage.chain import join_committed, join_within
from bot.storage.database import DatabaseUnusable, check, is_in_transaction, open_engine
from bot.storage.erased import ErasureLedger
from bot.storage.erasing import erase_again
from bot.storage.sealing import KeyRing, Sealer, open_house
from bot.storage.signals import Signals
from bot.storage.transaction import SqlTransaction

log = structlog.get_logger("storage")

P = ParamSpec("P")
T = TypeVar("T")

MOST_IN_A_BATCH = 64
_POOL_THREADS = 4
_RETRIES = 10
_RETRY_STATES = frozenset({"40001", "40P01", "23505"})  # serialization, deadlock, unique: run the step again


class ManagedWork(Work, Protocol):
    """A Work that somebody owns and closes."""

    is_shared: bool  # whether other processes may work on the same database

    async def close(self) -> None:
        """Finish what is queued and let go of the database."""
        ...

    async def hear_others(self) -> None:
        """For ever: what other processes commit is told to the listeners too."""
        ...

    def auditor(self) -> Auditor:
        """Who looks at this database from outside, with a connection of its own."""
        ...


def open_work(url: str, keyring: KeyRing, clock: Clock, ledger: ErasureLedger | None = None) -> ManagedWork:
    """Open a migrated database. Raises DatabaseUnusable or KeyProblem, each with a sentence.

    Whoever the ledger of erasures names and the database still knows is erased again before anything else happens.
    """
    ledger = ledger or ErasureLedger.beside(url)
    engine = open_engine(url)
    try:
        check(engine)
        with engine.begin() as connection:
            sealer = Sealer(keyring, open_house(connection, keyring), ledger)
            _erase_again(connection, ledger)
        join_committed(engine, sealer.house.journal)  # what an earlier run, or release, left loose
    except DatabaseError as error:
        engine.dispose()
        raise DatabaseUnusable(f"The database cannot be used: {error.orig}") from error
    except BaseException:
        engine.dispose()
        raise
    kind = SqliteWork if engine.dialect.name == "sqlite" else PostgresWork
    return kind(engine, sealer, clock)


def _erase_again(connection: Connection, ledger: ErasureLedger) -> None:
    """A backup that was restored may know people who were erased since."""
    gone = erase_again(connection, ledger)
    if gone:
        log.warning("erased_again", count=len(gone))


class Listeners:
    """Who wants to hear of commits; they are called on the event loop of the step."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[Notes], None]] = []

    def add(self, listener: Callable[[Notes], None]) -> None:
        """Call it after every commit that has something to note."""
        self._listeners.append(listener)

    def tell(self, notes: Notes | None) -> None:
        """Call them all."""
        for listener in self._listeners if notes else ():
            listener(notes)  # type: ignore[arg-type]  # not None here


@dataclass
class Job:
    """One step that waits for its turn, and where its answer goes."""

    step: Callable[[SqlTransaction], Any]
    loop: asyncio.AbstractEventLoop
    future: "asyncio.Future[Any]"
    result: Any = None
    error: BaseException | None = None

    def settle(self) -> None:
        """Hand the answer over, on the loop; nobody may be waiting any more."""
        if self.future.done():
            return
        if self.error is not None:
            self.future.set_exception(self.error)
        else:
            self.future.set_result(self.result)


@dataclass
class Batch:
    """Steps that share one commit."""

    jobs: list[Job] = field(default_factory=list)
    notes: Notes | None = None


class SqliteWork(ManagedWork):
    """One writer thread, one connection, group commit."""

    is_shared = False

    def __init__(self, engine: Engine, sealer: Sealer, clock: Clock) -> None:
        self._engine = engine
        self._sealer = sealer
        self._clock = clock
        self._listeners = Listeners()
        self._queue: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._connection: Connection | None = None
        self._thread = threading.Thread(target=self._write, name="cairn-writer", daemon=True)
        self._is_closed = False
        self._thread.start()

    async def run(self, step: Callable[Concatenate[Transaction, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Queue the step; answer when the commit that holds it is on disk."""
        if self._is_closed:
            raise DatabaseUnusable("The storage is closed.")
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        self._queue.put(Job(lambda tx: step(tx, *args, **kwargs), loop, future))
        return await future

    def on_commit(self, listener: Callable[[Notes], None]) -> None:
        """Call it on the event loop after commits."""
        self._listeners.add(listener)

    async def close(self) -> None:
        """Finish what is queued, then close the file."""
        if self._is_closed:
            return
        self._is_closed = True
        self._queue.put(None)
        await asyncio.to_thread(self._thread.join)
        self._engine.dispose()

    async def hear_others(self) -> None:
        """There are none."""
        await asyncio.Event().wait()

    def auditor(self) -> Auditor:
        """A look from outside."""
        return Auditor(self._engine.url.render_as_string(hide_password=False))

    def _write(self) -> None:
        is_open = True
        while is_open:
            batch, is_open = self._next_batch()
            if batch.jobs:
                self._run_batch(batch)
                _answer(batch, self._listeners)
        if self._connection is not None:
            self._connection.close()

    def _next_batch(self) -> tuple[Batch, bool]:
        batch = Batch()
        job = self._queue.get()
        while job is not None:
            batch.jobs.append(job)
            if len(batch.jobs) >= MOST_IN_A_BATCH:
                return batch, True
            try:
                job = self._queue.get_nowait()
            except queue.Empty:
                return batch, True
        return batch, False

    def _run_batch(self, batch: Batch) -> None:
        """Run every step and commit once. What breaks the transaction itself is the answer to all of them."""
        try:
            self._connection = self._connection or self._engine.connect()
            with self._connection.begin():
                tx = SqlTransaction(self._connection, self._sealer, self._clock.now())
                for job in batch.jobs:
                    _run_in_savepoint(self._connection, tx, job)
                if tx.notebook.has_lines:
                    join_within(self._connection, self._sealer.house.journal)
                _refuse_broken(self._connection)
                failpoint("before-commit")
            failpoint("after-commit")
            batch.notes = tx.notebook.notes()
        except BaseException as error:  # noqa: BLE001 - handed to everyone who waits; this thread must not end
            self._let_go()
            for job in batch.jobs:
                job.error = error

    def _let_go(self) -> None:
        """A connection that failed is not used again."""
        if self._connection is not None:
            with suppress(Exception):
                self._connection.invalidate()
                self._connection.close()
            self._connection = None


def _run_in_savepoint(connection: Connection, tx: SqlTransaction, job: Job) -> None:
    """A step that raises takes back its own changes only."""
    mark = tx.notebook.mark()
    tx.begin_step()
    driver: Any = connection.connection.driver_connection  # straight: two words a step need no more
    driver.execute("SAVEPOINT step")
    try:
        job.result = job.step(tx)
    except Exception as error:
        if not is_in_transaction(connection):
            raise
        job.error = error
        tx.notebook.go_back(mark)
        driver.execute("ROLLBACK TO step")
    driver.execute("RELEASE step")


def _refuse_broken(connection: Connection) -> None:
    # SQLite rolls a transaction back by itself when the disk is full; a COMMIT after that would be an empty success.
    if not is_in_transaction(connection):
        raise DatabaseUnusable("SQLite gave the transaction up; nothing of it was stored.")


def _answer(batch: Batch, listeners: Listeners) -> None:
    loops = {job.loop for job in batch.jobs}
    for loop in loops:
        mine = [job for job in batch.jobs if job.loop is loop]
        with suppress(RuntimeError):  # the loop is closed: nobody waits for the answer
            loop.call_soon_threadsafe(_settle, mine, batch.notes, listeners)


def _settle(jobs: Sequence[Job], notes: Notes | None, listeners: Listeners) -> None:
    listeners.tell(notes)
    for job in jobs:
        job.settle()


class PostgresWork(ManagedWork):
    """A small pool of threads; each step has a transaction of its own and is run again when it lost a race."""

    is_shared = True

    def __init__(self, engine: Engine, sealer: Sealer, clock: Clock) -> None:
        self._engine = engine
        self._sealer = sealer
        self._clock = clock
        self._listeners = Listeners()
        self._pool = ThreadPoolExecutor(_POOL_THREADS, thread_name_prefix="cairn-step")
        self._signals = Signals(engine.url.render_as_string(hide_password=False))
        self._is_joining = threading.Event()  # somebody will join the journal's new lines; set before they begin

    async def run(self, step: Callable[Concatenate[Transaction, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run the step on a thread; answer when it is committed."""
        loop = asyncio.get_running_loop()
        bound = partial(_call, step, args, kwargs)
        result: tuple[T, Notes | None] = await loop.run_in_executor(self._pool, self._attempt, bound)
        self._listeners.tell(result[1])
        return result[0]

    def on_commit(self, listener: Callable[[Notes], None]) -> None:
        """Call it on the event loop after commits."""
        self._listeners.add(listener)

    async def close(self) -> None:
        """Let running steps finish, then close the connections."""
        await asyncio.to_thread(self._pool.shutdown)
        if self._is_joining.is_set():
            await asyncio.to_thread(self._join)
        self._engine.dispose()

    async def hear_others(self) -> None:
        """Whatever they commit is told to our listeners."""
        await self._signals.hear(self._listeners.tell)

    def auditor(self) -> Auditor:
        """A look from outside."""
        return Auditor(self._engine.url.render_as_string(hide_password=False))

    def _attempt(self, step: Callable[[SqlTransaction], T]) -> tuple[T, Notes | None]:
        for attempt in range(_RETRIES):
            try:
                return self._once(step)
            except DBAPIError as error:
                if not _is_worth_retrying(error) or attempt == _RETRIES - 1:
                    raise
                time.sleep(random.uniform(0, 0.005 * 2**attempt))  # noqa: S311 - jitter, no secret
        raise AssertionError("unreachable")

    def _once(self, step: Callable[[SqlTransaction], T]) -> tuple[T, Notes | None]:
        with self._engine.begin() as connection:
            tx = SqlTransaction(connection, self._sealer, self._clock.now())
            result = step(tx)
            notes = tx.notebook.notes()
            self._signals.tell(connection, notes)
            failpoint("before-commit")
        failpoint("after-commit")
        if tx.notebook.has_lines:
            self._join_soon()
        return result, notes

    def _join_soon(self) -> None:
        """Not in the step's own time; several commits may share one joining."""
        if not self._is_joining.is_set():
            self._is_joining.set()
            with suppress(RuntimeError):  # the pool is closing: `close` joins
                self._pool.submit(self._join)

    def _join(self) -> None:
        self._is_joining.clear()  # first: a commit from now on may be missed by this one, and asks for another
        join_committed(self._engine, self._sealer.house.journal)


def _call(step: Callable[..., T], args: tuple[Any, ...], kwargs: dict[str, Any], tx: SqlTransaction) -> T:
    return step(tx, *args, **kwargs)


def _is_worth_retrying(error: DBAPIError) -> bool:
    return error.connection_invalidated or getattr(error.orig, "sqlstate", None) in _RETRY_STATES
