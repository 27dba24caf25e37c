"""Delivers updates to the URL a bot has named, one after another, until each is answered with 2xx."""

import asyncio
import json
import logging
from typing import Any, Protocol

import aiohttp

from bot.sandbox.accounts import BotAccount
from bot.sandbox.telegram import EmulatedTelegram

log = logging.getLogger(__name__)
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
RETRY_AFTER_SECONDS = 1.0


class Post(Protocol):
    """Sends one HTTP POST; returns the status."""

    async def __call__(self, url: str, headers: dict[str, str], body: bytes) -> int:
        """May raise OSError when nobody answers."""
        ...


async def deliver_pending(telegram: EmulatedTelegram, bot: BotAccount, post: Post) -> bool:
    """Deliver what waits, oldest first; False when one was refused (it stays, and is tried again)."""
    while bot.webhook.url and bot.updates.pending:
        kept = bot.updates.pending[0]
        problem = await _try(bot, kept.raw, post)
        if problem:
            bot.webhook.last_error, bot.webhook.last_error_at = problem, int(telegram.now().timestamp())
            return False
        bot.updates.confirm(kept.id + 1)
    return True


async def _try(bot: BotAccount, raw: dict[str, Any], post: Post) -> str:
    headers = {"Content-Type": "application/json"}
    if bot.webhook.secret_token:
        headers[SECRET_HEADER] = bot.webhook.secret_token
    try:
        status = await post(bot.webhook.url, headers, json.dumps(raw).encode())
    except OSError:
        return "Connection refused"
    return "" if 200 <= status < 300 else f"Wrong response from the webhook: {status}"


async def deliver_forever(telegram: EmulatedTelegram) -> None:
    """Deliver over HTTP until cancelled; wakes at every change."""
    changed = asyncio.Event()
    telegram.listeners.append(changed.set)
    try:
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=60)) as session:
            while True:
                results = [await deliver_pending(telegram, bot, _poster(session)) for bot in _hooked(telegram)]
                await _pause(changed, failed=not all(results))
    finally:
        telegram.listeners.remove(changed.set)


def _hooked(telegram: EmulatedTelegram) -> list[BotAccount]:
    return [bot for bot in telegram.bots.values() if bot.webhook.url]


async def _pause(changed: asyncio.Event, *, failed: bool) -> None:
    if failed:
        await asyncio.sleep(RETRY_AFTER_SECONDS)
        return
    await changed.wait()
    changed.clear()


def _poster(session: aiohttp.ClientSession) -> Post:
    async def post(url: str, headers: dict[str, str], body: bytes) -> int:
        try:
            async with session.post(url, headers=headers, data=body) as response:
                return response.status
        except (aiohttp.ClientError, TimeoutError) as error:
            raise OSError("no answer") from error

    return post
