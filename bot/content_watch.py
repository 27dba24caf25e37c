"""New words without a restart: a process takes content that was checked, and keeps what it has when it can't.

`python -m bot content reload` checks the files and writes a fact; SIGHUP makes a process run that command itself. Every
process looks at the fact every few seconds, loads the same files (their hash must be the one that was checked), and
puts them in the place of the old in one move.
"""

import asyncio
import signal
import sys
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress

import structlog

from bot.ports import Work
from bot.usecases.steps.content_swap import Taken, Wanted, note_content_taken, wanted_content

log = structlog.get_logger("content")

LOOK_SECONDS = 5.0
RELOAD = (sys.executable, "-m", "bot", "content", "reload", "--no-wait")

Take = Callable[[Wanted], str]
"""Loads and swaps, in a thread of its own; the reason when the old words stay."""


class ContentWatch:
    """Takes what is wanted. `changed` is called after each swap."""

    def __init__(
        self, work: Work, take: Take, changed: Callable[[], Awaitable[None]], command: Sequence[str] = RELOAD
    ) -> None:
        self._work, self._take, self._changed, self._command = work, take, changed, command
        self._asked = asyncio.Event()
        self._seen = ""

    async def run(self) -> None:
        """Look for ever, and at once when somebody sends SIGHUP."""
        with suppress(
            NotImplementedError, RuntimeError, AttributeError
        ):  # not in the main thread, or not on this system
            asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, self._asked.set)
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(LOOK_SECONDS):
                    await self._asked.wait()
            try:
                if self._asked.is_set():
                    self._asked.clear()
                    await self.check()
                await self.look()
            except Exception:
                log.exception("content_not_looked_at")

    async def check(self) -> None:
        """Check the files in a process of its own: it takes seconds, and people are being answered here."""
        running = await asyncio.create_subprocess_exec(
            *self._command, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
        )
        said, _ = await running.communicate()
        if running.returncode:
            log.critical("content_refused", reason=said.decode(errors="replace")[-2000:])

    async def look(self) -> None:
        """Take what is wanted, once; a reason not to is kept for the person who asked, and alarmed."""
        wanted = await self._work.run(wanted_content)
        if wanted is None or wanted.token == self._seen:
            return
        self._seen = wanted.token
        problem = await asyncio.to_thread(self._take, wanted)
        if problem:
            log.critical("content_refused", reason=problem)
        else:
            await self._changed()
            log.warning("content_taken", reason=wanted.mark[:12])
        await self._work.run(note_content_taken, Taken(wanted.token, problem))
