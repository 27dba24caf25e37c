"""The real program in a process of its own, against the emulated Bot API over HTTP."""

import asyncio
import os
import secrets
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from bot.sandbox.server import create_app, listen, serve
from bot.sandbox.telegram import EmulatedTelegram
from bot.storage.sealing import new_key

ROOT = Path(__file__).parents[2]
START_SECONDS = 60


@asynccontextmanager
async def emulated() -> AsyncIterator[tuple[EmulatedTelegram, str]]:
    """A Telegram over HTTP, and its address."""
    telegram = EmulatedTelegram(lambda: datetime.now(UTC))
    listening, stop = listen("127.0.0.1", 0), asyncio.Event()
    serving = asyncio.create_task(serve(create_app(telegram), listening, stop))
    try:
        yield telegram, f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        stop.set()
        with suppress(TimeoutError):
            await asyncio.wait_for(serving, 5)


class Installation:
    """One installation of the program: its settings, its database, its process."""

    def __init__(self, folder: Path, telegram: EmulatedTelegram, address: str, database_url: str) -> None:
        self.folder, self.telegram = folder, telegram
        self.port = _free_port()
        self.keys = new_key("test")
        self.environment = {
            **{name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ},
            "PYTHONPATH": str(ROOT),
            "TELEGRAM_BOT_TOKEN": telegram.bot.token,
            "TELEGRAM_API_URL": address,
            "DATABASE_URL": database_url,
            "ENCRYPTION_KEYS": self.keys,
            "ORGANISATION_NAME": "Riverside",
            "ENROLMENT": "open",
            "TRIAL": "1",
            "PORT": str(self.port),
        }
        self.process: asyncio.subprocess.Process | None = None
        self._log = folder / "log"

    async def command(self, *words: str) -> str:
        """Run one command to its end; what it printed."""
        process = await self._spawn(*words, output=asyncio.subprocess.PIPE)
        out, _ = await process.communicate()
        return out.decode()

    async def starts(self) -> None:
        """Start it; ready once it polls."""
        before = self._polls()
        with self._log.open("ab") as log:
            self.process = await self._spawn("run", output=log.fileno())
        await self.until(lambda: self._polls() > before)

    async def starts_hooked(self) -> None:
        """Start it with WEBHOOK_URL; ready once Telegram knows the address."""
        with self._log.open("ab") as log:
            self.process = await self._spawn("run", output=log.fileno())
        await self.until(lambda: bool(self.telegram.bot.webhook.url))

    def kills(self) -> None:
        """SIGKILL: nothing is finished, nothing is said."""
        assert self.process is not None
        self.process.kill()

    async def ends(self) -> int:
        """Wait until the process is gone."""
        assert self.process is not None
        return await self.process.wait()

    async def stops(self) -> int:
        """SIGTERM; the exit code."""
        assert self.process is not None
        if self.process.returncode is None:
            self.process.terminate()
        return await self.ends()

    async def until(self, is_true: object, seconds: float = START_SECONDS) -> None:
        """Wait until it is true; the end of the process is an error."""
        assert self.process is not None
        try:
            async with asyncio.timeout(seconds):
                while not is_true():  # type: ignore[operator]
                    if self.process.returncode is not None:
                        raise AssertionError(f"the bot ended: {self.log()[-2000:]}")
                    await asyncio.sleep(0.02)
        except TimeoutError:
            raise AssertionError(f"it never came true; the log says: {self.log()[-2000:]}") from None

    def log(self) -> str:
        """What it logged so far."""
        return self._log.read_text() if self._log.exists() else ""

    async def _spawn(self, *words: str, output: int) -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            *words,
            cwd=self.folder,
            env=self.environment,
            stdout=output,
            stderr=asyncio.subprocess.STDOUT,
        )

    def _polls(self) -> int:
        return sum(1 for call in self.telegram.calls if call.method.lower() == "getupdates")


def _free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port: int = trial.getsockname()[1]
        return port


def a_seed() -> int:
    """A fresh seed; `CAIRN_SEED` repeats one."""
    return int(os.environ.get("CAIRN_SEED") or secrets.randbelow(1_000_000))
