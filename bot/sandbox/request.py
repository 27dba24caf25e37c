"""python-telegram-bot's transport, answered by an emulated Telegram in process: no socket, no thread.

    bot = telegram.ext.ExtBot(emulated.bot.token, request=EmulatedRequest(emulated),
                              get_updates_request=EmulatedRequest(emulated))

A long poll returns at once by default, so that a hand-moved clock decides when time passes. With
`long_poll=True` it waits for an update as over the network, at most `timeout` real seconds.

Failures come as PTB's own transport raises them: `TimedOut` (cause `TimeoutError`), `NetworkError` (cause
`ConnectionRefusedError` when nothing can have been sent, `ConnectionResetError` when that is unknown).
"""

import asyncio
import re
from typing import Any
from urllib.parse import unquote, urlsplit

from telegram._utils.defaultvalue import DEFAULT_NONE
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.sandbox.arguments import Upload
from bot.sandbox.faults import FaultKind
from bot.sandbox.telegram import EmulatedTelegram

METHOD_PATH = re.compile(r"/bot([^/]+)/(\w+)")
FILE_PATH = re.compile(r"/file/bot([^/]+)/(.+)")
Timeout = ODVInput[float]


class EmulatedRequest(BaseRequest):
    """A `BaseRequest` whose server is an `EmulatedTelegram`."""

    def __init__(self, telegram: EmulatedTelegram, *, long_poll: bool = False) -> None:
        self.telegram = telegram
        self.long_poll = long_poll

    @property
    def read_timeout(self) -> float | None:
        """Nothing to time: answers come at once."""
        return None

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self,
        url: str,
        method: str,  # noqa: ARG002 - PTB's signature
        request_data: RequestData | None = None,
        read_timeout: Timeout = DEFAULT_NONE,  # noqa: ARG002 - PTB's signature
        write_timeout: Timeout = DEFAULT_NONE,  # noqa: ARG002 - PTB's signature
        connect_timeout: Timeout = DEFAULT_NONE,  # noqa: ARG002 - PTB's signature
        pool_timeout: Timeout = DEFAULT_NONE,  # noqa: ARG002 - PTB's signature
    ) -> tuple[int, bytes]:
        """Answer one request as the server would."""
        path = unquote(urlsplit(url).path)
        if found := FILE_PATH.search(path):
            return self._file(found.group(1), found.group(2))
        target = METHOD_PATH.search(path)
        if target is None:
            return 404, b'{"ok":false,"error_code":404,"description":"Not Found"}'
        return await self._call(target.group(1), target.group(2), request_data)

    async def _call(self, token: str, name: str, data: RequestData | None) -> tuple[int, bytes]:
        await asyncio.sleep(0)  # a loop of calls must let others run, as it would on a network
        values: dict[str, Any] = dict(data.json_parameters) if data else {}
        if name.lower() == "getupdates" and not self.long_poll:
            values["timeout"] = 0
        answer = await self.telegram.call(token, name, values, _uploads(data))
        if answer.lost is not None:
            raise _network_error(answer.lost)
        return answer.status, answer.body

    def _file(self, token: str, path: str) -> tuple[int, bytes]:
        file = self.telegram.files.by_path.get(path)
        if token not in self.telegram.bots or file is None:
            return 404, b'{"ok":false,"error_code":404,"description":"Not Found"}'
        return 200, file.content


def _uploads(data: RequestData | None) -> dict[str, Upload]:
    parts = (data.multipart_data if data else None) or {}
    return {name: Upload(str(each[0]), _bytes(each[1]), str(each[2])) for name, each in parts.items()}


def _bytes(content: Any) -> bytes:
    return content if isinstance(content, bytes) else bytes(content.read())


def _network_error(lost: FaultKind) -> NetworkError:
    if lost in (FaultKind.TIMEOUT_BEFORE, FaultKind.TIMEOUT_AFTER):
        error: NetworkError = TimedOut()
        error.__cause__ = TimeoutError()
    elif lost is FaultKind.CONNECT:
        error = NetworkError("connection refused")
        error.__cause__ = ConnectionRefusedError()
    else:
        error = NetworkError("connection reset")
        error.__cause__ = ConnectionResetError()
    return error
