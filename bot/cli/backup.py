"""`python -m bot backup` and `python -m bot restore FILE`."""

from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.findings import Finding, fine, worth_a_look
from bot.cli.house import SystemClock, keyring, look, settings_here
from bot.domain.backup import is_stale
from bot.domain.errors import CairnError
from bot.ports import Transaction
from bot.settings import Settings
from bot.storage.backup import BackupProblem, Shelf, back_up
from bot.storage.backup import restore as bring_back
from bot.usecases.keep_backups import MADE, failing_since

HOW = "python -m bot backup says what is wrong; docs/backups.md"


def shelf(settings: Settings, folder: Path | None = None) -> Shelf | None:
    """Where backups go; None when the organisation makes its own."""
    if folder is None and settings.backup_dir == "off":
        return None
    return Shelf(folder or Path(settings.backup_dir), settings.backup_keep)


def backup(
    to: Annotated[Path | None, typer.Option("--to", help="A folder; by default that of BACKUP_DIR.")] = None,
) -> None:
    """Make a sealed backup now, while the bot runs or not. Of those in the folder the newest BACKUP_KEEP stay."""
    settings = settings_here()
    place, now = shelf(settings, to), SystemClock().now()
    if place is None:
        raise BackupProblem("BACKUP_DIR=off in .env. Name a folder: python -m bot backup --to FOLDER")
    made = back_up(settings.database_url.get_secret_value(), keyring(settings), place, now)
    look(settings, lambda tx: tx.facts.put(MADE, now.isoformat()))
    typer.echo(f"{made} ({made.stat().st_size} bytes). With the .keys beside it, it can be restored.")


def restore(
    file: Annotated[Path, typer.Argument(help="A .backup file.", exists=True, dir_okay=False)],
    keys: Annotated[Path | None, typer.Option(help="The newest .keys file, if it isn't beside the backup.")] = None,
) -> None:
    """Fill the empty database of DATABASE_URL from a backup. Stop the bot first.

    Nobody who was erased since comes back. Messages that were on their way then go again, marked as repeats.
    """
    settings = settings_here()
    found = bring_back(file, settings.database_url.get_secret_value(), keyring(settings), SystemClock().now(), keys)
    typer.echo(f"Restored as of {found.made_at:%Y-%m-%d %H:%M} UTC: {found.people} people.")
    if found.left_out:
        typer.echo(f"{found.left_out} of them were erased since and did not come back.")
    typer.echo("Look at it with `python -m bot doctor`, then start the bot.")


def examine_backups(settings: Settings) -> list[Finding]:
    """For the doctor: how old the newest is, and whether the nightly one works."""
    place, now = shelf(settings), SystemClock().now()
    if place is None:
        return [worth_a_look("BACKUP_DIR=off: nothing here makes backups.", "make sure that something else does")]
    latest = place.latest()
    if latest is None:
        return [
            worth_a_look(f"There is no backup in {place.folder} yet.", "it is made at night; now: python -m bot backup")
        ]
    said = f"The last backup is {_age(now - latest)} old ({place.folder})."
    if is_stale(latest, now) or _is_failing(settings):
        return [worth_a_look(said, HOW)]
    return [fine(said)]


def _is_failing(settings: Settings) -> bool:
    def ask(tx: Transaction) -> bool:
        return failing_since(tx) is not None

    try:
        return bool(look(settings, ask))
    except CairnError:
        return False  # the examination of the database says it


def _age(age: timedelta) -> str:
    hours = int(age.total_seconds() // 3600)
    return f"{hours} hours" if hours < 72 else f"{hours // 24} days"
