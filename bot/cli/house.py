"""What the commands share: the settings with their alarms, the keys, and one step in the real storage."""

import asyncio
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import typer
from pydantic import SecretStr

from bot.domain.errors import CairnError
from bot.ports import Transaction
from bot.settings import Settings, SettingsError, read_settings
from bot.storage import sealing
from bot.storage.migrations import migrate
from bot.storage.work import open_work
from bot.usecases.steps.people import OPENED

T = TypeVar("T")
STATE = Path("var")
OPENED_MARK = STATE / "opened"  # remembers the first opening when the database cannot be asked
TRIAL_KEY = STATE / "trial.key"
PRIVATE = 0o600
PRIVATE_UMASK = 0o077  # the database and everything else this process makes is its owner's alone


class KeysMissing(CairnError):
    """There is no key to seal with."""

    def __init__(self) -> None:
        super().__init__(
            "ENCRYPTION_KEYS is missing: without a key nothing can be kept. `python -m bot setup` makes one; "
            "so does `python -m bot new-key`, whose line goes into .env after ENCRYPTION_KEYS="
        )


class SystemClock:
    """The machine's own time."""

    def now(self) -> datetime:
        """The present instant in UTC."""
        return datetime.now(UTC)


def settings_here() -> Settings:
    """The settings of this folder; slips are told on standard error once the house is open, and stop it before."""
    os.umask(PRIVATE_UMASK)
    settings, problems = read_settings(has_opened=True)
    if problems and not has_opened(settings):
        raise SettingsError(problems)
    for problem in problems:
        typer.echo(f"ALARM  {problem} Its default is used until this is mended.", err=True)
    return with_keys(settings)


def has_opened(settings: Settings) -> bool:
    """Whether peers have ever been served here: the mark says so, or else the database does."""
    if OPENED_MARK.exists():
        return True
    try:
        opened = look(settings, lambda tx: tx.facts.get(OPENED))
    except CairnError:
        return False
    if opened:
        remember_opening(datetime.fromisoformat(opened))
    return opened is not None


def is_there(settings: Settings) -> bool:
    """A look must not create a database that does not exist yet."""
    url = settings.database_url.get_secret_value()
    return not url.startswith("sqlite:///") or Path(url.removeprefix("sqlite:///")).exists()


def is_lost(settings: Settings) -> bool:
    """Whether the doors were opened here and the database is no longer where it was."""
    return OPENED_MARK.exists() and not is_there(settings)


def remember_opening(opened_at: datetime) -> None:
    """Leave the mark outside the database."""
    write_private(OPENED_MARK, f"{opened_at.isoformat()}\n")


def with_keys(settings: Settings) -> Settings:
    """The settings with a key: a trial that has none makes its own and keeps it under var/."""
    if settings.encryption_keys is not None or not settings.trial:
        return settings
    if not TRIAL_KEY.exists():
        write_private(TRIAL_KEY, sealing.new_key("trial"))
    key = SecretStr(TRIAL_KEY.read_text(encoding="utf-8").strip())
    return settings.model_copy(update={"encryption_keys": key})


def write_private(path: Path, text: str) -> None:
    """Write a file that only its owner may read, from its first byte on."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=PRIVATE)
    path.chmod(PRIVATE)
    path.write_text(text, encoding="utf-8")


def run_step(settings: Settings, step: Callable[[Transaction], T]) -> T:
    """Run one step in the storage, bringing the database up to date first."""
    ring = keyring(settings)
    migrate(settings.database_url.get_secret_value())
    return asyncio.run(_run(settings, ring, step))


def look(settings: Settings, step: Callable[[Transaction], T]) -> T | None:
    """Run one step that only reads, and leave the database at the schema it has; None when there is none yet."""
    return asyncio.run(_run(settings, keyring(settings), step)) if is_there(settings) else None


def keyring(settings: Settings) -> sealing.KeyRing:
    """The keys of the settings. Raises KeysMissing, or KeyProblem with a sentence."""
    if settings.encryption_keys is None:
        raise KeysMissing
    return sealing.KeyRing.parse(settings.encryption_keys.get_secret_value())


async def _run(settings: Settings, ring: sealing.KeyRing, step: Callable[[Transaction], T]) -> T:
    work = open_work(settings.database_url.get_secret_value(), ring, SystemClock())
    try:
        return await work.run(step)
    finally:
        await work.close()
