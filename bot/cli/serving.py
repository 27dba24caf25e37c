"""From settings to a running bot, and what is left of it when the database or the keys can't be used."""

import asyncio
import errno
import gc
import signal
import socket
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

import structlog
import typer

from bot.app import Cairn
from bot.cli.backup import shelf
from bot.cli.content_here import CONTENT, content_here
from bot.cli.house import STATE, SystemClock, is_lost, keyring, look
from bot.content_watch import ContentWatch
from bot.crisis_only import Bundle, CrisisOnly
from bot.crisis_only import serve as serve_crises
from bot.delivery.bot import CairnBot, open_bot
from bot.delivery.channels import CHANNELS
from bot.delivery.louder import AppriseRinger, Gateways
from bot.domain.errors import CairnError
from bot.packs.loader import Pack, load_content
from bot.packs.origins import content_hash
from bot.packs.texts import Missing
from bot.settings import Settings
from bot.storage.backup import back_up
from bot.storage.migrations import migrate
from bot.storage.work import ManagedWork, open_work
from bot.supervision import EVERYTHING, Part, supervise
from bot.usecases.steps.content_swap import Wanted
from bot.watchdogs import heartbeat

log = structlog.get_logger("run")


class DatabaseLost(CairnError):
    """The doors were opened here, and the database is not there any more."""

    def __init__(self) -> None:
        super().__init__(
            "The database is gone, although the doors were opened here. Put the last backup in its place. "
            "(To start anew, with nobody known, delete var/opened.)"
        )


async def serve(settings: Settings, token: str, *, is_open: bool, parts: frozenset[Part] = EVERYTHING) -> int:
    """Serve until told to stop; the exit status. Once open, crises are answered even while nothing can be stored."""
    signal.signal(signal.SIGHUP, signal.SIG_IGN)  # it asks for new words, and is no reason to end; see ContentWatch
    content, clock = load_texts(settings, is_open=is_open), SystemClock()
    bot = open_bot(token, settings.telegram_api_url)
    bundle = Bundle(content.screener, content.crisis, settings.policy(), tuple(content.languages))
    crisis_only = CrisisOnly(CHANNELS["telegram"](bot), bundle, clock)
    work = await (
        storage_or_crises(settings, bot, crisis_only) if is_open else asyncio.to_thread(open_storage, settings)
    )
    ringer = AppriseRinger(Gateways(settings.gateways(), settings.loud_private_addresses))
    cairn = Cairn(work, content, settings.policy(), bot, clock, ringer=ringer)
    cairn.crisis_only = crisis_only  # it remembers what it has answered
    cairn.intake.on_unkept = crisis_only.answer
    cairn.watch = ContentWatch(work, lambda wanted: take(content, settings, wanted), cairn.take_content)
    cairn.make_backup = backups(settings)
    url = settings.heartbeat_url
    cairn.guard(disk_of(settings), heartbeat(url.get_secret_value()) if url else None)
    cairn.webhook_url = settings.webhook_url
    gc.freeze()  # the texts stay for good: no collection need look through them again
    return await cairn.run(port=free_port(settings), host=settings.host, parts=parts)


def disk_of(settings: Settings) -> Path:
    """The folder whose disk must not fill up."""
    url = settings.database_url.get_secret_value()
    return Path(url.removeprefix("sqlite:///")).parent if url.startswith("sqlite:///") else STATE


async def storage_or_crises(settings: Settings, bot: CairnBot, crisis_only: CrisisOnly) -> ManagedWork:
    """The storage; until it can be used, crises are answered without it."""
    while True:
        try:
            return await asyncio.to_thread(open_storage, settings)
        except Exception as problem:  # noqa: BLE001 - whatever it is, people in danger are answered
            reason = str(problem) if isinstance(problem, CairnError) else type(problem).__name__
        typer.echo(f"ALARM  {reason}\nOnly crises are answered until this is mended.", err=True)
        async with bot:
            if await supervise({"crises": serve_crises(crisis_only, bot, lambda: is_usable(settings))}, _nothing) == 0:
                raise typer.Exit  # it was told to stop


async def _nothing() -> None:
    """There is nothing in hand to finish."""


def open_storage(settings: Settings) -> ManagedWork:
    """Migrate and open the database. Raises a sentence when it, or its key, can't be used."""
    ring, url = keyring(settings), settings.database_url.get_secret_value()
    if is_lost(settings):
        raise DatabaseLost
    migrate(url)
    return open_work(url, ring, SystemClock())


def is_usable(settings: Settings) -> bool:
    """Whether the storage opens again."""
    try:
        return look(settings, lambda _: True) is True
    except Exception:  # noqa: BLE001 - whatever it is, it is not usable yet
        return False


def backups(settings: Settings) -> Callable[[datetime], object] | None:
    """What makes the nightly backup, unless the organisation makes its own."""
    place = shelf(settings)
    if place is None:
        return None
    return partial(back_up, settings.database_url.get_secret_value(), keyring(settings), place)


def load_texts(settings: Settings, folder: Path | None = None, *, is_open: bool) -> Pack:
    """The texts, with alarms wired up. Before the first opening, words that can't be used stop the start.

    Afterwards drafts are shown, or our own words without the organisation's, rather than none at all.
    """
    language, reviewed = settings.default_language, settings.require_reviewed_content
    try:
        content = load_content(
            folder or content_here(settings),
            default_language=language,
            require_reviewed=reviewed,
            subdivision=settings.default_subdivision,
        )
    except CairnError as problem:
        if not is_open:
            raise
        content = _second_best(settings, folder, problem)
    content.texts.on_missing = Once()
    content.screener.on_error = lambda error: log.error("screening_failed", error=type(error).__name__)
    return content


def _second_best(settings: Settings, folder: Path | None, problem: CairnError) -> Pack:
    """Drafts where only approved words should be shown; when even they can't be read, ours alone."""
    language = settings.default_language
    try:
        content = load_content(
            folder or content_here(settings), default_language=language, subdivision=settings.default_subdivision
        )
        typer.echo(f"ALARM  {problem}\nDrafts are shown until this is mended.", err=True)
    except CairnError:
        content = load_content(CONTENT, default_language=language, subdivision=settings.default_subdivision)
        typer.echo(f"ALARM  {problem}\nYour own words (CONTENT_DIR) are left out until this is mended.", err=True)
    return content


def take(content: Pack, settings: Settings, wanted: Wanted) -> str:
    """Put checked words in the place of those in use; when they stay, the reason."""
    try:
        folder = content_here(settings)
        found = content_hash(folder)
        if found == content.mark:
            return ""
        if found != wanted.mark:
            return "The files here are not those that were checked; run `python -m bot content reload` again."
        new = load_content(
            folder,
            default_language=settings.default_language,
            require_reviewed=settings.require_reviewed_content,
            subdivision=settings.default_subdivision,
        )
        new.warm_up()
    except Exception as problem:  # noqa: BLE001 - whatever is wrong with the new words, people are answered with the old
        return str(problem) if isinstance(problem, CairnError) else type(problem).__name__
    content.become(new)
    return ""


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
