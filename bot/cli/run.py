"""`python -m bot run`: the real bot."""

import asyncio
import errno
import logging
import socket
from pathlib import Path

import structlog
import typer

from bot.app import Cairn
from bot.cli.house import CONTENT, SystemClock, has_opened, keyring, settings_here
from bot.cli.telegram import TokenMissing
from bot.delivery.bot import open_bot
from bot.domain.errors import CairnError
from bot.logs import set_up_logs
from bot.packs.loader import Pack, load_content
from bot.packs.texts import Missing
from bot.settings import Settings
from bot.storage.migrations import migrate
from bot.storage.work import open_work

log = structlog.get_logger("run")


def run() -> None:
    """Run the bot with the settings of the environment and of .env, until it is told to stop.

    Brings the database up to date by itself. Before the first opening anything missing stops it with a sentence;
    afterwards only a missing token does.
    """
    settings = settings_here()
    set_up_logs(getattr(logging, settings.log_level.upper()))
    if settings.telegram_bot_token is None:
        raise TokenMissing
    raise typer.Exit(asyncio.run(_serve(settings, settings.telegram_bot_token.get_secret_value())))


async def _serve(settings: Settings, token: str) -> int:
    url, clock = settings.database_url.get_secret_value(), SystemClock()
    ring, content = keyring(settings), load_texts(settings)
    migrate(url)
    work = open_work(url, ring, clock)
    cairn = Cairn(work, content, settings.policy(), open_bot(token, settings.telegram_api_url), clock)
    return await cairn.run(port=free_port(settings), host=settings.host)


def load_texts(settings: Settings, folder: Path = CONTENT) -> Pack:
    """The texts, with alarms wired up. Drafts that may not be shown stop a start before the first opening only."""
    language, reviewed = settings.default_language, settings.require_reviewed_content
    try:
        content = load_content(folder, default_language=language, require_reviewed=reviewed)
    except CairnError as problem:
        if not (reviewed and has_opened(settings)):
            raise
        typer.echo(f"ALARM  {problem}\nDrafts are shown until this is mended.", err=True)
        content = load_content(folder, default_language=language)
    content.texts.on_missing = Once()
    content.screener.on_error = lambda error: log.error("screening_failed", error=type(error).__name__)
    return content


class Once:
    """An alarm for each text that is missing, the first time it is asked for."""

    def __init__(self) -> None:
        self._told: set[str] = set()

    def __call__(self, missing: Missing) -> None:
        """Tell it, unless it was told."""
        if missing.key not in self._told:
            self._told.add(missing.key)
            log.error("text_missing", reason=missing.key)


def free_port(settings: Settings) -> int | None:
    """Where the health page answers. A taken port must not keep the bot from answering people: None, and an alarm."""
    with socket.socket(socket.AF_INET6 if ":" in settings.host else socket.AF_INET) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((settings.host, settings.port))
        except OSError as problem:
            reason = "taken" if problem.errno == errno.EADDRINUSE else "not to be had"
            typer.echo(f"ALARM  PORT: {settings.port} is {reason}; /healthz does not answer. Set PORT.", err=True)
            return None
    return settings.port
