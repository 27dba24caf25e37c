"""python-telegram-bot's Bot, with two doors of our own: raw calls, and updates as the JSON Telegram gave.

bot = open_bot(token, "https://api.telegram.org")          # or any Bot API server
bot = CairnBot(token, request=EmulatedRequest(t), get_updates_request=EmulatedRequest(t))    # tests
"""

from collections.abc import Mapping, Sequence
from typing import Any

from telegram.ext import ExtBot

from bot.delivery.transport import AiohttpRequest

POLL_SECONDS = 25
_SLACK = 10.0  # the server answers a long poll late rather than early
TELEGRAM = "https://api.telegram.org"


class CairnBot(ExtBot[None]):
    """A Bot that can be asked in plain JSON, without building objects nobody looks at."""

    async def call(self, endpoint: str, values: Mapping[str, Any], read_timeout: float | None = None) -> Any:
        """One Bot API call; None values are left out. Raises python-telegram-bot's errors."""
        data = {name: value for name, value in values.items() if value is not None}
        if read_timeout is None:
            return await self._do_post(endpoint, data)
        return await self._do_post(endpoint, data, read_timeout=read_timeout)

    async def fetch_updates(
        self, offset: int | None, allowed: Sequence[str], seconds: int = POLL_SECONDS
    ) -> list[dict[str, Any]]:
        """One long poll; `offset` confirms everything before it."""
        values = {"offset": offset, "timeout": seconds, "limit": 100, "allowed_updates": list(allowed)}
        answer: list[dict[str, Any]] = await self.call("getUpdates", values, read_timeout=seconds + _SLACK)
        return answer

    async def reconnect(self) -> None:
        """Throw away the connections and open new ones, for a pool that got stuck."""
        for request in self._request:
            await request.shutdown()
            await request.initialize()


def open_bot(token: str, api_url: str = TELEGRAM) -> CairnBot:
    """A bot on aiohttp; `api_url` is the root before `/bot<token>`."""
    root = api_url.rstrip("/")
    return CairnBot(
        token,
        base_url=f"{root}/bot",
        base_file_url=f"{root}/file/bot",
        request=AiohttpRequest(),
        get_updates_request=AiohttpRequest(connections=1),
    )
