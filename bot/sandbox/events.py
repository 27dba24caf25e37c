"""Tells open pages that something changed (server-sent events); they then ask for the state."""

import asyncio
from collections.abc import AsyncIterator

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from bot.sandbox.state import TelegramState

GATHER_SECONDS = 0.03  # a burst of changes is told once
PULSE_SECONDS = 15.0


class Events:
    """The open pages of one sandbox."""

    def __init__(self, telegram: TelegramState) -> None:
        self.version = 0
        self._pages: set[asyncio.Event] = set()
        self._closing = False
        telegram.listeners.append(self.changed)

    def changed(self) -> None:
        """Wake every page."""
        self.version += 1
        for page in self._pages:
            page.set()

    def close(self) -> None:
        """End every stream, so that the server can stop."""
        self._closing = True
        self.changed()

    async def stream(self, _request: Request) -> Response:
        """The endpoint."""
        headers = {"cache-control": "no-store", "x-accel-buffering": "no"}
        return StreamingResponse(self._lines(), media_type="text/event-stream", headers=headers)

    async def _lines(self) -> AsyncIterator[str]:
        page = asyncio.Event()
        self._pages.add(page)
        try:
            while not self._closing:
                page.clear()
                yield f"data: {self.version}\n\n"
                await _changed_or_pulse(page)
        finally:
            self._pages.discard(page)


async def _changed_or_pulse(page: asyncio.Event) -> None:
    try:
        async with asyncio.timeout(PULSE_SECONDS):
            await page.wait()
        await asyncio.sleep(GATHER_SECONDS)
    except TimeoutError:
        return
