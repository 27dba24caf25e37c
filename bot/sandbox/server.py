"""The emulated Telegram over HTTP, with its page of phones.

telegram = EmulatedTelegram(now=clock.now)
app = create_app(telegram, director)                     # director: see bot.sandbox.director
await serve(app, host="127.0.0.1", port=8080, stop=stop)    # inside a running loop, until `stop` is set
run_api_only(port=8081)                                   # a whole process: any token is a bot
"""

import asyncio
import contextlib
import signal
import socket
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from bot.sandbox.controls import Controls
from bot.sandbox.director import Director
from bot.sandbox.events import Events
from bot.sandbox.guard import Guard
from bot.sandbox.http_api import HttpApi
from bot.sandbox.telegram import EmulatedTelegram
from bot.sandbox.webhooks import deliver_forever

STATIC = Path(__file__).parent / "static"


def create_app(telegram: EmulatedTelegram, director: Director | None = None, *, hosts: Iterable[str] = ()) -> Starlette:
    """The whole site. `hosts` names further host names it may be reached under besides loopback."""
    events = Events(telegram)
    app = Starlette(
        routes=[
            *HttpApi(telegram).routes(),
            *Controls(telegram, director).routes(),
            Route("/sandbox/events", events.stream),
            Route("/", _page),
            Mount("/static", StaticFiles(directory=STATIC)),
        ],
        middleware=[Middleware(Guard, hosts=hosts)],
        lifespan=_delivering(telegram),
    )
    app.state.events = events
    return app


async def _page(_request: Request) -> FileResponse:
    return FileResponse(STATIC / "index.html", headers={"cache-control": "no-cache"})


def _delivering(
    telegram: EmulatedTelegram,
) -> Callable[[Starlette], contextlib.AbstractAsyncContextManager[None]]:
    @contextlib.asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        task = asyncio.create_task(deliver_forever(telegram))
        yield
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task

    return lifespan


class _Server(uvicorn.Server):
    """Leaves the signals to whoever runs it."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Take none."""
        yield


def listen(host: str = "127.0.0.1", port: int = 8080) -> socket.socket:
    """A socket that already accepts; OSError when the port is taken. Port 0 takes a free one."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # TCP by name: only then does asyncio switch off Nagle's waiting, which cost each answer 40 ms.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(128)
    except OSError:
        listening.close()
        raise
    return listening


async def serve(app: Starlette, listening: socket.socket, stop: asyncio.Event) -> None:
    """Serve until `stop` is set or the task is cancelled."""
    config = uvicorn.Config(app, log_level="critical", access_log=False, timeout_graceful_shutdown=2)
    server = _Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    stopping = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({serving, stopping}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        app.state.events.close()
        server.should_exit = True
        stopping.cancel()
        await serving


def run_api_only(
    host: str = "127.0.0.1", port: int = 8081, announce: Callable[[str], object] = lambda _address: None
) -> None:
    """Serve the emulator alone, on the real clock, until Ctrl-C. Every well-formed token is a bot.

    `announce` is told the address as soon as it answers.
    """
    listening = listen(host, port)
    announce(f"http://{host}:{listening.getsockname()[1]}")
    asyncio.run(_api_only(listening))


async def _api_only(listening: socket.socket) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    telegram = EmulatedTelegram(now=lambda: datetime.now(UTC), any_token=True)
    telegram.limits.enforced = True
    await serve(create_app(telegram), listening, stop)
