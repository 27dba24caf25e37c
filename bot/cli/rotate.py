"""`python -m bot rotate-keys`: everything wrapped again with the newest key, while the bot runs."""

from collections import Counter
from collections.abc import Iterator
from typing import Annotated

import typer

from bot.cli.findings import Finding, worth_a_look
from bot.cli.house import SystemClock, keyring, look, settings_here
from bot.domain.errors import CairnError
from bot.settings import Settings
from bot.storage.rotation import is_running, rotate, wrappings

WIDTH = 30


def rotate_keys(
    restarted: Annotated[bool, typer.Option(help="The bot was restarted since the new key was put first.")] = False,
) -> None:
    """Wrap all keys again with the first key of ENCRYPTION_KEYS. Stopped half-way, it goes on when started again.

    First put the new key in front in .env, keep the old one behind it, and restart the bot.
    """
    settings = settings_here()
    ring, url = keyring(settings), settings.database_url.get_secret_value()
    if not restarted and is_running(url, SystemClock().now()):
        typer.confirm("A bot is running. Was it restarted since the new key was put first?", abort=True)
    changed = rotate(url, ring, _show)
    typer.echo(f"{changed} keys were wrapped again with '{ring.names[0]}'; the others were already.")
    for name in _unused(wrappings(url), ring.names):
        typer.echo(f"The key '{name}' can be retired: take it out of ENCRYPTION_KEYS, keep it in the safe for backups.")


def examine_keys(settings: Settings) -> Iterator[Finding]:
    """For the doctor: which keys of the ring are still needed."""
    try:
        ring = keyring(settings)
        if look(settings, lambda _tx: True) is None:
            return
        used = wrappings(settings.database_url.get_secret_value())
    except CairnError:
        return  # the examination of the database has said it
    late = sum(used.values()) - used[ring.names[0]]
    if late:
        yield worth_a_look(f"{late} keys are still wrapped with an older key.", "python -m bot rotate-keys")
    for name in _unused(used, ring.names):
        yield worth_a_look(f"The key '{name}' can be retired.", "take it out of ENCRYPTION_KEYS; keep it for backups")


def _unused(used: Counter[str], names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in names[1:] if not used[name])


def _show(done: int, total: int) -> None:
    full = WIDTH * done // max(total, 1)
    typer.echo(f"\r[{'#' * full}{'.' * (WIDTH - full)}] {done} of {total}", nl=done >= total, err=True)
