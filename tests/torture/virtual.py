"""The real bot, all its loops running, in time that is only counted: nothing sleeps, and a minute takes milliseconds.

The event loop's clock stands still while there is work, and jumps to the next timer when there is none. Storage works
on a thread of its own, so the loop waits, really, for as long as that is busy.
"""

import asyncio
import secrets
import selectors
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import bot.crisis_only
import bot.intake
from bot.app import Cairn
from bot.delivery.bot import CairnBot
from bot.delivery.pace import Pace
from bot.sandbox.phone import Phone
from bot.sandbox.request import EmulatedRequest
from bot.sandbox.telegram import EmulatedTelegram
from bot.storage.migrations import migrate
from bot.storage.sealing import KeyRing
from bot.storage.work import ManagedWork, open_work
from tests.databases import KEYS
from tests.torture.stage import FIRST_UPDATE
from tests.torture.template import PEERS, STAFF, build
from tests.world import POLICY, content

PATIENCE = 3600.0  # virtual seconds


class VirtualLoop(asyncio.SelectorEventLoop):
    """A loop whose seconds pass when it has nothing else to do."""

    def __init__(self) -> None:
        self.virtual, self.busy = 1000.0, 0
        super().__init__(_Selector(self))

    def time(self) -> float:
        """Seconds that only go forward."""
        return self.virtual

    def run_in_executor(self, executor: Any, func: Any, *args: Any) -> Any:
        """Work on a thread is waited for."""
        future = super().run_in_executor(executor, func, *args)
        self.busy += 1
        future.add_done_callback(self._rested)
        return future

    def _rested(self, _future: object) -> None:
        self.busy -= 1


class _Selector(selectors.DefaultSelector):
    def __init__(self, loop: VirtualLoop) -> None:
        super().__init__()
        self._loop = loop

    def select(self, timeout: float | None = None) -> Any:
        """What is ready; else real waiting while a thread works, else time passes."""
        ready = super().select(0)
        if ready or timeout == 0:
            return ready
        if self._loop.busy or timeout is None:
            return super().select(0.05)
        self._loop.virtual += timeout + 1e-6
        return ready


class Counted:
    """A storage whose work in hand is known to the loop."""

    def __init__(self, work: ManagedWork, loop: VirtualLoop) -> None:
        self._work, self._loop = work, loop

    def __getattr__(self, name: str) -> Any:
        return getattr(self._work, name)

    async def run(self, step: Any, *args: Any, **kwargs: Any) -> Any:
        """As the storage does."""
        self._loop.busy += 1
        try:
            return await self._work.run(step, *args, **kwargs)
        finally:
            self._loop.busy -= 1


class VirtualClock:
    """The wall clock of the story; it may be made to jump, which the loop's own does not notice."""

    def __init__(self, loop: VirtualLoop, start: datetime) -> None:
        self._loop, self._start = loop, start - timedelta(seconds=loop.time())

    def now(self) -> datetime:
        """The moment of the story."""
        return self._start + timedelta(seconds=self._loop.time())

    def jumps(self, **span: float) -> None:
        """As when somebody sets it, or the machine wakes up."""
        self._start += timedelta(**span)


class Town:
    """The phones and the running bot of one story in virtual time."""

    def __init__(self, url: str, loop: VirtualLoop, pace: Pace | None = None) -> None:
        self.url, self._loop, self._pace = url, loop, pace
        self.clock = VirtualClock(loop, datetime.now(UTC))
        self.telegram = EmulatedTelegram(self.clock.now)
        self.telegram.bot.updates.next_id = FIRST_UPDATE
        self.phones = {name: self.phone(name) for name in (*PEERS, *STAFF)}
        self.running: asyncio.Task[int] | None = None

    def phone(self, name: str) -> Phone:
        """A phone whose chat with the bot is open."""
        phone = self.telegram.phone(name)
        self.telegram.private_chat(self.telegram.bot, phone.person)
        return phone

    def __getitem__(self, name: str) -> Phone:
        return self.phones[name]

    @property
    def now(self) -> float:
        """Seconds of this story."""
        return self._loop.time()

    async def begins(self) -> None:
        """Start the bot as the program does."""
        requests = (EmulatedRequest(self.telegram), EmulatedRequest(self.telegram, long_poll=True))
        bot = CairnBot(self.telegram.bot.token, request=requests[0], get_updates_request=requests[1])
        self.work = Counted(open_work(self.url, KeyRing.parse(KEYS), self.clock), self._loop)
        self.cairn = Cairn(self.work, content(), POLICY, bot, self.clock, pace=self._pace)  # type: ignore[arg-type]
        self.cairn.sender._timer = self._loop.time
        self._stopping = asyncio.Event()
        self.running = asyncio.create_task(self.cairn.run(self._stopping))
        await self.until(lambda: self.cairn.vitals.polled_at is not None)

    async def ends(self) -> int:
        """SIGTERM; the exit code."""
        assert self.running is not None
        self._stopping.set()
        return await self.running

    async def until(self, is_true: Callable[[], object], seconds: float = PATIENCE) -> bool:
        """Whether it came true within so many virtual seconds, looking ten times in each."""
        ends = self.now + seconds
        while not is_true() and self.now < ends:
            if self.running is not None and self.running.done():
                raise AssertionError(f"the bot ended by itself: {self.running.result()}")
            await asyncio.sleep(0.1)
        return bool(is_true())

    async def passes(self, seconds: float) -> None:
        """Time goes on."""
        await asyncio.sleep(seconds)


@asynccontextmanager
async def town(folder: Path, template: Path, pace: Pace | None = None) -> AsyncIterator[Town]:
    """A fresh town whose bot runs; it is stopped at the end."""
    loop = asyncio.get_running_loop()
    assert isinstance(loop, VirtualLoop)
    file = folder / f"town-{secrets.token_hex(4)}.sqlite"
    shutil.copyfile(template, file)
    made = Town(f"sqlite:///{file}", loop, pace)
    for module in (bot.intake, bot.crisis_only):
        module.time = SimpleNamespace(monotonic=loop.time)  # type: ignore[attr-defined]
    try:
        await made.begins()
        yield made
    finally:
        if made.running is not None and not made.running.done():
            await made.ends()
        _tidy(folder, file.name)


def _tidy(folder: Path, name: str) -> None:
    for left in folder.glob(f"{name}*"):
        left.unlink()


def a_template(folder: Path) -> Path:
    """The house every story begins in."""
    file = folder / "template.sqlite"
    migrate(f"sqlite:///{file}")
    build(f"sqlite:///{file}")
    return file


def in_virtual_time(story: Any) -> Any:
    """Run a coroutine on a virtual loop."""
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(story)
