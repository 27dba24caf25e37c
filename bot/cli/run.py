"""`python -m bot run`: the real bot."""

import asyncio
import logging
from typing import Annotated

import typer

from bot.cli.house import has_opened, settings_here
from bot.cli.serving import serve
from bot.cli.telegram import TokenMissing
from bot.logs import set_up_logs
from bot.supervision import EVERYTHING, Part


def run(
    roles: Annotated[str, typer.Option(help="On PostgreSQL, what this process does: intake,work,send,tick,web")] = "",
) -> None:
    """Run the bot with the settings of the environment and of .env, until it is told to stop.

    Brings the database up to date by itself. Before the first opening anything missing stops it with a sentence;
    afterwards only a missing token does: without database or keys it still answers crises. On PostgreSQL several may
    run at once, on several machines; docs/scaling.md says how they share the work.
    """
    settings = settings_here()
    set_up_logs(getattr(logging, settings.log_level.upper()))
    if settings.telegram_bot_token is None:
        raise TokenMissing
    token, is_open = settings.telegram_bot_token.get_secret_value(), has_opened(settings)
    parts = parse_roles(roles, settings.database_url.get_secret_value())
    raise typer.Exit(asyncio.run(serve(settings, token, is_open=is_open, parts=parts)))


def parse_roles(written: str, database_url: str) -> frozenset[Part]:
    """`intake,work` as parts; all of them when nothing is written."""
    names = {name.strip() for name in written.split(",") if name.strip()}
    unknown = names - set(Part)
    if unknown:
        raise typer.BadParameter(
            f"{', '.join(sorted(unknown))}: the roles are {', '.join(Part)}.", param_hint="--roles"
        )
    if names and names != set(Part) and database_url.startswith("sqlite"):
        raise typer.BadParameter("On SQLite one process does everything; see docs/scaling.md.", param_hint="--roles")
    return frozenset(Part(name) for name in names) or EVERYTHING
