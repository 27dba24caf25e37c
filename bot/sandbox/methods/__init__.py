"""The Bot API methods the emulated Telegram answers, grouped by what they are for."""

from typing import Any

from bot.sandbox.errors import not_found
from bot.sandbox.methods import chatting, editing, media, profile, receiving, sending
from bot.sandbox.methods.call import ASYNC_METHODS, METHODS, Call

__all__ = ["ASYNC_METHODS", "METHODS", "Call", "perform"]
ROOMS = (chatting, editing, media, profile, receiving, sending)


async def perform(call: Call, name: str) -> Any:
    """The result of the method with this name (lower case); 404 when there is none."""
    if name in ASYNC_METHODS:
        return await ASYNC_METHODS[name](call)
    if name not in METHODS:
        raise not_found()
    return METHODS[name](call)
