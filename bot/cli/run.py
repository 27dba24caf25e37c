"""`python -m bot run`: the real bot."""

import asyncio
import logging

import typer

from bot.cli.house import has_opened, settings_here
from bot.cli.serving import serve
from bot.cli.telegram import TokenMissing
from bot.logs import set_up_logs


def run() -> None:
    """Run the bot with the settings of the environment and of .env, until it is told to stop.

    Brings the database up to date by itself. Before the first opening anything missing stops it with a sentence;
    afterwards only a missing token does: without database or keys it still answers crises.
    """
    settings = settings_here()
    set_up_logs(getattr(logging, settings.log_level.upper()))
    if settings.telegram_bot_token is None:
        raise TokenMissing
    token, is_open = settings.telegram_bot_token.get_secret_value(), has_opened(settings)
    raise typer.Exit(asyncio.run(serve(settings, token, is_open=is_open)))
