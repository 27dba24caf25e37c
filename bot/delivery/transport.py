"""python-telegram-bot's transport on aiohttp. Its own, on httpx, costs three times the CPU and logs the token."""

import json
import os
from contextlib import suppress
from typing import Any

import aiohttp
import yarl
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

os.environ.setdefault("PTB_TIMEDELTA", "true")  # python-telegram-bot's own switch: RetryAfter in a timedelta

CONNECT_SECONDS = 10.0
READ_SECONDS = 20.0
_NOT_SENT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL)
_DEFAULT = BaseRequest.DEFAULT_NONE


class NotSentError(NetworkError):
    """The connection was never made: nothing reached the server, and trying again is safe."""


class AiohttpRequest(BaseRequest):
    """A pool of connections to a Bot API server."""

    def __init__(self, connections: int = 32) -> None:
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds to wait for an answer unless a call says otherwise."""
        return READ_SECONDS

    async def initialize(self) -> None:
        """Open the pool; it may be opened again after a shutdown."""
        if self._session is None or self._session.closed:
            connector = aiohttp.TCPConnector(limit=self._connections, ttl_dns_cache=60)
            self._session = aiohttp.ClientSession(connector=connector, headers={"User-Agent": self.USER_AGENT})

    async def shutdown(self) -> None:
        """Close the pool."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = _DEFAULT,
        write_timeout: ODVInput[float] = _DEFAULT,
        connect_timeout: ODVInput[float] = _DEFAULT,
        pool_timeout: ODVInput[float] = _DEFAULT,
    ) -> tuple[int, bytes]:
        """One request; failures say whether it can have been sent, and never carry the address (it has the token)."""
        del write_timeout, pool_timeout
        if self._session is None:
            raise NotSentError("the transport is not open")
        timeout = _timeout(_seconds(read_timeout, READ_SECONDS), _seconds(connect_timeout, CONNECT_SECONDS))
        address = yarl.URL(url, encoded=True)
        try:
            async with self._session.request(method, address, data=_form(request_data), timeout=timeout) as answer:
                return answer.status, await answer.read()
        except _NOT_SENT as error:
            raise NotSentError(type(error).__name__) from None
        except TimeoutError:
            raise TimedOut from None
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(type(error).__name__) from None

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """Parse an answer; one that is broken is not logged, since it may hold what somebody wrote."""
        with suppress(ValueError):
            return json.loads(payload.decode("utf-8", "replace"))
        raise TelegramError("Invalid server response")


def _seconds(given: ODVInput[float], usual: float) -> float | None:
    return usual if isinstance(given, DefaultValue) else given


def _timeout(read: float | None, connect: float | None) -> aiohttp.ClientTimeout:
    total = None if read is None or connect is None else read + connect
    return aiohttp.ClientTimeout(total=total, connect=connect, sock_connect=connect, sock_read=read)


def _form(data: RequestData | None) -> aiohttp.FormData | dict[str, str] | None:
    if data is None:
        return None
    if not data.contains_files:
        return data.json_parameters
    form = aiohttp.FormData(data.json_parameters)
    for name, (filename, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form
