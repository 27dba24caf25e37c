"""Whether Telegram brings updates to our address, or waits to be asked: said once, looked after, changed without loss.

Telegram keeps what it could not hand over for a day, whichever way it is handed over next; nothing here drops it.
"""

import asyncio
import hashlib
import hmac
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Protocol

import structlog

from bot.ports import Clock
from bot.supervision import Vitals

log = structlog.get_logger("webhook")

LOOK_SECONDS = 30.0
_AGAIN_SECONDS = 2.0
_CONNECTIONS = 40


class Telegram(Protocol):
    """The calls that are needed; `bot.delivery.bot.CairnBot` has them."""

    async def call(self, endpoint: str, values: Mapping[str, Any]) -> Any: ...


def secret_of(token: str) -> str:
    """What Telegram shows with every update; from the token, so that every process knows it and none stores it."""
    return hmac.digest(token.encode(), b"cairn webhook", hashlib.sha256).hex()


class Hook:
    """Keeps the address registered, or makes sure that none is."""

    def __init__(self, telegram: Telegram, clock: Clock, vitals: Vitals, allowed: tuple[str, ...]) -> None:
        self._telegram, self._clock, self._vitals, self._allowed = telegram, clock, vitals, allowed
        self.sleep: Callable[[float], Awaitable[None]] = asyncio.sleep

    async def look_after(self, url: str, secret: str, now_and_then: Callable[[], Awaitable[None]]) -> None:
        """For ever: the address is registered as it should be, whoever changed it. A good look counts as a poll."""
        while True:
            try:
                await self.register(url, secret)
                self._vitals.polled_at = self._clock.now()
                await now_and_then()
            except Exception as error:  # noqa: BLE001 - whatever it is, the next look may do better; stale looks alarm
                log.warning("webhook_not_checked", error=type(error).__name__)
            await self.sleep(LOOK_SECONDS)

    async def register(self, url: str, secret: str) -> bool:
        """Look, and mend what is not so; True when something was mended."""
        info = await self._telegram.call("getWebhookInfo", {})
        if info.get("last_error_message"):
            log.warning("webhook_trouble", reason=str(info["last_error_message"])[:100])
        is_so = info.get("url") == url and set(info.get("allowed_updates", ())) == set(self._allowed)
        if is_so and self._vitals.polled_at is not None:
            return False
        # Once at each start too: Telegram does not show which secret it knows.
        await self._telegram.call(
            "setWebhook",
            {
                "url": url,
                "secret_token": secret,
                "allowed_updates": list(self._allowed),
                "max_connections": _CONNECTIONS,
                "drop_pending_updates": False,
            },
        )
        log.info("webhook_registered")
        return True

    async def ask_instead(self) -> None:
        """No address is registered: only then may one poll. Tried until it is so."""
        while True:
            try:
                info = await self._telegram.call("getWebhookInfo", {})
                if info.get("url"):
                    await self._telegram.call("deleteWebhook", {"drop_pending_updates": False})
                    log.warning("webhook_removed", reason="WEBHOOK_URL is not set: this process polls")
            except Exception as error:  # noqa: BLE001 - as with polling itself, waiting is the answer
                log.warning("webhook_not_checked", error=type(error).__name__)
                await self.sleep(_AGAIN_SECONDS)
            else:
                return
