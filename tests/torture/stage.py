"""One imitated Telegram over HTTP, one nursery, and a database that is fresh for every run."""

import asyncio
import contextlib
import json
import os
import secrets
import shutil
import signal
import socket
import struct
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

import uvicorn
from sqlalchemy import Engine, create_engine, make_url, text
from sqlalchemy.pool import NullPool
from starlette.applications import Starlette

from bot.sandbox.http_api import HttpApi
from bot.sandbox.phone import Phone
from bot.sandbox.server import listen
from bot.sandbox.telegram import EmulatedTelegram
from bot.storage.migrations import migrate
from bot.storage.tables import metadata
from tests.torture.nursery import SharedClock
from tests.torture.template import PEERS, STAFF

ROOT = Path(__file__).parents[2]
PATIENCE = 120.0  # real seconds for anything; the machine may be busy
FIRST_UPDATE = 800_000_001
Ask = dict[str, Any]


class NotTrue(AssertionError):
    """Something the story waits for never came."""


# --- databases ------------------------------------------------------------------------------------------------------


class Files:
    """SQLite: the template is a file, a run's database a copy of it."""

    kind = "SQLite"
    unpassed: frozenset[str] = frozenset()  # marks that no story on it comes by

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.template = f"sqlite:///{folder / 'template.sqlite'}"
        migrate(self.template)

    @contextmanager
    def fresh(self) -> Iterator[str]:
        """The address of a database of one run's own."""
        folder = self._folder / f"run-{secrets.token_hex(4)}"
        folder.mkdir()
        shutil.copyfile(self._folder / "template.sqlite", folder / "cairn.sqlite")
        yield f"sqlite:///{folder / 'cairn.sqlite'}"
        shutil.rmtree(folder)


class Server:
    """PostgreSQL: a run's database is a copy of the template, emptied and filled again for the next run."""

    kind = "PostgreSQL"
    unpassed = frozenset({"updates-taken-up"})  # whoever leases a chat takes up what waits there, at a start as ever

    def __init__(self, uri: str) -> None:
        self._admin = create_engine(uri, isolation_level="AUTOCOMMIT", poolclass=NullPool)
        self._name = f"template_{secrets.token_hex(4)}"
        self._execute(self._admin, f"CREATE DATABASE {self._name}")
        self.template = self._address(self._name)
        self._free: list[str] = []
        migrate(self.template)

    @contextmanager
    def fresh(self) -> Iterator[str]:
        """The address of a database of one run's own."""
        name = self._free.pop() if self._free else self._copied()
        yield self._address(name)
        self._refill(name)
        self._free.append(name)

    def _copied(self) -> str:
        """A new copy, which remembers in a schema of its own how everything was."""
        name = f"run_{secrets.token_hex(6)}"
        self._execute(self._admin, f"CREATE DATABASE {name} TEMPLATE {self._name}")
        tables = [f'CREATE TABLE origin."{table}" AS TABLE public."{table}"' for table in metadata.tables]
        self._in(name, "CREATE SCHEMA origin", *tables)
        return name

    def _refill(self, name: str) -> None:
        """As it was. What a bot that was killed still does there is ended first."""
        mine = f"datname = '{name}' AND pid <> pg_backend_pid()"
        self._execute(self._admin, f"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE {mine}")
        tables = [f'DELETE FROM public."{table}"' for table in metadata.tables]
        tables += [f'INSERT INTO public."{table}" SELECT * FROM origin."{table}"' for table in metadata.tables]
        self._in(name, "SET session_replication_role = replica", *tables)

    def _address(self, name: str) -> str:
        return make_url(self._admin.url).set(database=name).render_as_string(hide_password=False)

    def _in(self, name: str, *statements: str) -> None:
        engine = create_engine(self._address(name))
        self._execute(engine, *statements)
        engine.dispose()

    @staticmethod
    def _execute(engine: Engine, *statements: str) -> None:
        with engine.begin() as connection:
            for statement in statements:
                connection.execute(text(statement))


Databases = Files | Server


# --- the nursery, from outside --------------------------------------------------------------------------------------


class Nursery:
    """Asks for lives and hears of deaths."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._born: dict[int, asyncio.Future[int]] = {}
        self._ends: dict[int, asyncio.Future[int]] = {}
        self.is_ready = asyncio.Event()
        self._hearing = asyncio.create_task(self._hear())

    async def bears(self, wish: Ask) -> tuple[int, "asyncio.Future[int]"]:
        """A new process: its id, and its exit code when it has ended."""
        assert self._process.stdin is not None
        ticket = len(self._born)
        self._born[ticket] = asyncio.get_running_loop().create_future()
        self._process.stdin.write(json.dumps({**wish, "ticket": ticket}).encode() + b"\n")
        pid = await asyncio.wait_for(self._born[ticket], PATIENCE)
        return pid, self._end_of(pid)

    async def closes(self) -> None:
        """No more lives."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        await self._process.wait()
        await self._hearing

    def _end_of(self, pid: int) -> "asyncio.Future[int]":
        return self._ends.setdefault(pid, asyncio.get_running_loop().create_future())

    async def _hear(self) -> None:
        assert self._process.stdout is not None
        async for line in self._process.stdout:
            said = json.loads(line)
            if "ready" in said:
                self.is_ready.set()
            elif "born" in said:
                self._ends.pop(said["born"], None)
                self._end_of(said["born"])
                self._born[said["ticket"]].set_result(said["born"])
            else:
                self._end_of(said["ended"]).set_result(said["code"])


@asynccontextmanager
async def nursery() -> AsyncIterator[Nursery]:
    """A loaded process that waits for wishes."""
    pipe = asyncio.subprocess.PIPE
    words = (sys.executable, "-W", "ignore::DeprecationWarning", "-m", "tests.torture.nursery")
    process = await asyncio.create_subprocess_exec(*words, cwd=ROOT, stdin=pipe, stdout=pipe)
    born = Nursery(process)
    try:
        await asyncio.wait_for(born.is_ready.wait(), 120)
        yield born
    finally:
        await born.closes()


# --- one run --------------------------------------------------------------------------------------------------------


class Scene:
    """The phones, the clock and the bot of one run. A bot that was killed is born again."""

    def __init__(self, stage: "Stage", url: str, folder: Path, marks: list[tuple[str, int]]) -> None:
        self.url, self._stage, self._folder = url, stage, folder
        self._marks = marks
        (folder / "clock").write_bytes(struct.pack("d", 0.0))
        self.clock = SharedClock(folder / "clock")
        self.telegram = EmulatedTelegram(self.clock.now)
        self.telegram.bot.updates.next_id = FIRST_UPDATE
        self.phones = {name: self._phone(name) for name in (*PEERS, *STAFF)}
        self.deaths: list[str] = []
        self._changed = asyncio.Event()
        self.telegram.listeners.append(self._changed.set)
        self._pid = 0
        self._end: asyncio.Future[int] | None = None

    def _phone(self, name: str) -> Phone:
        phone = self.telegram.phone(name)
        self.telegram.private_chat(self.telegram.bot, phone.person)
        return phone

    def __getitem__(self, name: str) -> Phone:
        return self.phones[name]

    async def begins(self, **more: Any) -> None:
        """Bear a bot, armed with the next mark if there is one."""
        mark, nth = self._marks.pop(0) if self._marks else (None, 1)
        wish = {"url": self.url, "clock": str(self._folder / "clock"), "log": str(self._folder / "log")}
        wish |= {"token": self.telegram.bot.token, "api": self._stage.address, "mark": mark, "nth": nth, **more}
        self._pid, self._end = await self._stage.nursery.bears(wish)
        self._end.add_done_callback(lambda _: self._changed.set())

    async def is_up(self) -> None:
        """It polls, so it also hears a signal."""
        calls = len(self.telegram.calls)
        await self.until(
            lambda: any(c.method == "getUpdates" for c in islice(self.telegram.calls, calls, None)), "a poll"
        )

    async def until(self, is_true: Callable[[], object], what: str = "") -> None:
        """Wait; a bot that was killed meanwhile is born again."""
        try:
            async with asyncio.timeout(PATIENCE):
                while not is_true():
                    self._changed.clear()
                    await self._revive()
                    if is_true():
                        return
                    with contextlib.suppress(TimeoutError):
                        await asyncio.wait_for(self._changed.wait(), 0.05)
        except TimeoutError:
            raise NotTrue(f"{what or 'it'} never came; the log says: {self.log()[-1500:]}") from None

    async def _revive(self) -> None:
        if self._end is None or not self._end.done():
            return
        code = self._end.result()
        if code != -signal.SIGKILL:
            raise NotTrue(f"the bot ended by itself ({code}): {self.log()[-1500:]}")
        self.deaths.append("killed")
        await self.begins()

    async def passes(self, minutes: float) -> None:
        """Time goes on, and the bot is told to look."""
        self.clock.moves(60 * minutes)
        await self._revive()
        self._signal(signal.SIGUSR1)

    def kills(self) -> None:
        """SIGKILL from outside, wherever it is."""
        self._signal(signal.SIGKILL)

    def _signal(self, number: signal.Signals) -> None:
        """Only while it lives: its number may be somebody else's after that."""
        if self._end is not None and not self._end.done():
            with contextlib.suppress(ProcessLookupError):
                os.kill(self._pid, number)

    async def ends(self) -> int:
        """SIGTERM; the exit code. A mark on the way out kills it like any other."""
        assert self._end is not None
        self._signal(signal.SIGTERM)
        try:
            return await asyncio.wait_for(asyncio.shield(self._end), PATIENCE)
        except TimeoutError:
            raise NotTrue(f"it did not stop; the log says: {self.log()[-1500:]}") from None

    def legible(self, secrets: tuple[str, ...]) -> list[str]:
        """Which of these stand in the log at DEBUG, or in the database file, its WAL, and what lies beside it."""
        folders = {self._folder, Path(make_url(self.url).database or "").parent} - {Path()}
        files = [file for folder in folders for file in folder.glob("*") if file.is_file()]
        everything = b"".join(file.read_bytes() for file in files)
        return [secret for secret in secrets if secret.encode() in everything]

    def log(self) -> str:
        """What the bots of this run have logged."""
        file = self._folder / "log"
        return file.read_text() if file.exists() else ""


class Stage:
    """Everything runs share."""

    def __init__(self, folder: Path, databases: Databases, born: Nursery, api: HttpApi, address: str) -> None:
        self.folder, self.databases, self.nursery, self.address = folder, databases, born, address
        self._api = api

    async def prepare(self) -> None:
        """Build the template."""
        wish = {"template": self.databases.template, "log": str(self.folder / "template.log")}
        _, end = await self.nursery.bears(wish)
        code = await asyncio.wait_for(end, 120)
        assert code == 0, (self.folder / "template.log").read_text()[-3000:]

    @asynccontextmanager
    async def scene(self, marks: list[tuple[str, int]]) -> AsyncIterator[Scene]:
        """A fresh world."""
        folder = self.folder / f"scene-{secrets.token_hex(4)}"
        folder.mkdir()
        with self.databases.fresh() as url:
            scene = Scene(self, url, folder, marks)
            self._api.telegram = scene.telegram
            try:
                yield scene
            finally:
                scene.kills()
        shutil.rmtree(folder)


@asynccontextmanager
async def stages(folder: Path, databases: Databases, count: int) -> AsyncIterator[list[Stage]]:
    """Several side by side with one nursery: each has its Bot API over HTTP, and one run at a time."""
    async with nursery() as born, AsyncExitStack() as open_here:
        made = [await open_here.enter_async_context(_stage(folder, databases, born)) for _ in range(count)]
        await made[0].prepare()
        yield made


@asynccontextmanager
async def stage(folder: Path, databases: Databases) -> AsyncIterator[Stage]:
    """One alone."""
    async with stages(folder, databases, 1) as made:
        yield made[0]


@asynccontextmanager
async def _stage(folder: Path, databases: Databases, born: Nursery) -> AsyncIterator[Stage]:
    api = HttpApi(EmulatedTelegram(lambda: datetime.now(UTC)))
    listening = listen("127.0.0.1", 0)
    async with _serving(Starlette(routes=list(api.routes())), listening):
        yield Stage(folder, databases, born, api, f"http://127.0.0.1:{listening.getsockname()[1]}")


@asynccontextmanager
async def _serving(app: Starlette, listening: socket.socket) -> AsyncIterator[None]:
    config = uvicorn.Config(app, log_level="critical", access_log=False, timeout_graceful_shutdown=1, lifespan="off")
    server = _Quiet(config)
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    try:
        yield
    finally:
        server.should_exit = server.force_exit = True
        await serving
        listening.close()


class _Quiet(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Take none."""
        yield
