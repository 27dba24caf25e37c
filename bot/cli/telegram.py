"""One question to Telegram from the command line: whose token is this?"""

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import aiohttp

from bot.domain.errors import CairnError
from bot.settings import Settings

PATIENCE = aiohttp.ClientTimeout(total=10)
REFUSED = frozenset({401, 404})


class TokenMissing(CairnError):
    """Nobody can be answered without a token."""

    def __init__(self) -> None:
        super().__init__(
            "TELEGRAM_BOT_TOKEN is missing. @BotFather in Telegram makes a bot and gives its token; "
            "`python -m bot setup` tries it at once and writes it down."
        )


class TokenRefused(CairnError):
    """Telegram does not know this token."""

    def __init__(self) -> None:
        super().__init__("Telegram does not accept this token. Copy it again from @BotFather, whole.")


class TelegramAway(CairnError):
    """Telegram did not answer."""

    def __init__(self, api_url: str) -> None:
        super().__init__(f"Telegram could not be reached at {api_url}. Is this machine online?")


@dataclass(frozen=True)
class Identity:
    """The bot's @name, without the @, and how far this machine's clock is ahead of Telegram's (None: not said)."""

    name: str
    ahead: timedelta | None = None


def who_am_i(settings: Settings) -> Identity:
    """Whose token this is. Raises TokenMissing, TokenRefused or TelegramAway; none of them repeats the token."""
    if settings.telegram_bot_token is None:
        raise TokenMissing
    return asyncio.run(_ask(settings.telegram_api_url, settings.telegram_bot_token.get_secret_value()))


async def _ask(api_url: str, token: str) -> Identity:
    try:
        async with (
            aiohttp.ClientSession(timeout=PATIENCE, trust_env=True) as session,
            session.get(f"{api_url}/bot{token}/getMe") as answer,
        ):
            if answer.status in REFUSED:
                raise TokenRefused
            name: str = (await answer.json(content_type=None))["result"]["username"]
            return Identity(name, _ahead(answer.headers.get("Date")))
    except (aiohttp.ClientError, TimeoutError, KeyError, TypeError, ValueError):
        raise TelegramAway(api_url) from None


def _ahead(date: str | None) -> timedelta | None:
    return datetime.now(UTC) - parsedate_to_datetime(date) if date else None
