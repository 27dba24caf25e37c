"""The app on the sandbox: the real bot polling an emulated Telegram over HTTP, with a clock that can be moved."""

import asyncio
import logging
import secrets
import signal
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.app import Cairn
from bot.delivery.bot import open_bot
from bot.delivery.louder import AppriseRinger, Gateways
from bot.domain.directory import Service
from bot.domain.louder import LoudKind, Loudness
from bot.domain.policy import Enrolment, Policy
from bot.logs import set_up_logs
from bot.packs.loader import load_content
from bot.sandbox.director import Cast, Step
from bot.sandbox.phone import Phone
from bot.sandbox.server import create_app, listen, serve
from bot.sandbox.telegram import EmulatedTelegram
from bot.storage.migrations import migrate
from bot.storage.sealing import KeyRing, new_key
from bot.storage.work import open_work
from bot.tour import Company, Tour
from bot.usecases.import_services import keep_page, pages

ZONE = "America/New_York"
ORGANISATION = "Riverside Peer Network"
LONGEST_WAIT = 5.0  # seconds of real time
STAFF_IDS = {"ana": 5_000_000_001, "maria": 5_000_000_002, "ben": 5_000_000_003, "ruth": 5_000_000_004}


@dataclass
class MovableClock:
    """The machine's time, moved ahead by hand."""

    ahead: timedelta = field(default_factory=timedelta)

    def now(self) -> datetime:
        """The moment the sandbox is in."""
        return datetime.now(UTC) + self.ahead

    def move_to(self, moment: datetime) -> None:
        """Go there; never back."""
        self.ahead += max(moment - self.now(), timedelta())


class Demo:
    """Implements `bot.sandbox.director.Director` with the real bot behind it."""

    def __init__(self, cairn: Cairn, telegram: EmulatedTelegram, clock: MovableClock) -> None:
        self.cairn, self.telegram, self.clock = cairn, telegram, clock
        self.company = Company(*(self._phone(name) for name in ("Ana", "Maria", "Ben", "Ruth")))
        self._tour = Tour(self.company, cairn, self)
        self._hand = asyncio.Lock()
        self._is_set = asyncio.Event()  # the staff is on stage

    def _phone(self, name: str) -> Phone:
        return self.telegram.phone(name, person_id=STAFF_IDS[name.lower()])

    async def begin(self) -> None:
        """The staff join with real invitations, through the real bot."""
        await self._tour.gather_staff()
        self._is_set.set()

    # --- what the page asks ---------------------------------------------------------------------------------------

    def now(self) -> datetime:
        """In the organisation's zone."""
        return self.clock.now().astimezone(ZoneInfo(ZONE))

    async def advance(self, seconds: float) -> None:
        """From one due moment to the next, as time itself would."""
        await self._is_set.wait()
        async with self._hand:
            await self._move_to(self.clock.now() + timedelta(seconds=seconds))

    async def next_due(self) -> datetime | None:
        """When something is due next."""
        return await self.cairn.next_due()

    async def jump_to_next_due(self) -> datetime | None:
        """Go there and let it happen."""
        await self._is_set.wait()
        async with self._hand:
            due = await self.next_due()
            if due is not None:
                await self._move_to(max(due, self.clock.now()))
            return due

    def tour(self, language: str) -> Sequence[Step]:
        """Six steps, in the page's language."""
        return self._tour.steps(language)

    async def play(self, step_index: int) -> None:
        """On the phones of Ana and Maria."""
        await self._is_set.wait()
        await self._tour.play(step_index)

    def notice(self, language: str) -> str:
        """The banner."""
        return self.cairn.content.text("sandbox-banner", language)

    def people(self) -> Sequence[Cast]:
        """Ana's phone and Maria's side by side; Ben and Ruth one click away."""
        roles = ("peer", "specialist", "specialist", "supervisor")
        return [Cast(phone.id, role) for phone, role in zip(self.company.everyone(), roles, strict=True)]

    async def quiet(self) -> None:
        """Until every update was taken, handled and answered; not for ever, since a phone may be offline."""
        deadline = time.monotonic() + LONGEST_WAIT
        while time.monotonic() < deadline:
            if not self.telegram.bot.updates.pending and await self.cairn.is_idle():
                return
            await asyncio.sleep(0.02)

    # --- the hand that moves the clock ----------------------------------------------------------------------------

    async def _move_to(self, target: datetime) -> None:
        await self.quiet()
        while (due := await self.next_due()) is not None and due <= target:
            self.clock.move_to(due)
            await self.cairn.ticker.tick()
            await self.quiet()
        self.clock.move_to(target)
        await self.cairn.ticker.tick()
        await self.quiet()


def run(port: int, services: Sequence[Service] = ()) -> None:
    """Serve the sandbox until Ctrl-C; `services` stand in its directory."""
    set_up_logs(logging.WARNING)
    with tempfile.TemporaryDirectory(prefix="cairn-sandbox-") as folder:
        asyncio.run(_serve(port, Path(folder), services))


async def _serve(port: int, folder: Path, services: Sequence[Service]) -> None:
    listening = listen(port=port)
    address = f"http://127.0.0.1:{listening.getsockname()[1]}"
    clock = MovableClock()
    token = f"100:{secrets.token_urlsafe(24)}"
    telegram = EmulatedTelegram(clock.now, token=token)
    url = f"sqlite:///{folder / 'sandbox.db'}"
    migrate(url)
    loudness = Loudness(kinds=frozenset(LoudKind))
    policy = Policy(ORGANISATION, timezone=ZONE, enrolment=Enrolment.OPEN, sandbox=True, louder=loudness)
    work = open_work(url, KeyRing.parse(new_key("sandbox")), clock)
    ringer = AppriseRinger(Gateways(is_rehearsal=True))
    for page in pages(services):
        await work.run(keep_page, page)
    cairn = Cairn(work, load_content(), policy, open_bot(token, address), clock, ringer=ringer)
    demo = Demo(cairn, telegram, clock)
    stop, served = asyncio.Event(), asyncio.Event()
    _stop_on_signals(stop)
    serving = asyncio.create_task(serve(create_app(telegram, demo), listening, served))
    await asyncio.sleep(0.1)  # the page answers; the bot behind it needs a moment more to load its words
    print(f"Cairn's sandbox: {address}   (Ctrl-C ends it)", flush=True)  # noqa: T201 - the one line of this command
    running = asyncio.create_task(cairn.run(stop))
    await demo.begin()
    await asyncio.wait({serving, running}, return_when=asyncio.FIRST_COMPLETED)
    stop.set()
    await running  # the bot first, so that it never talks to a Telegram that is gone
    served.set()
    await serving


def _stop_on_signals(stop: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
