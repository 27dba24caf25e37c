"""`python -m bot new-key`: one more key for the ring."""

from datetime import UTC, datetime
from typing import Annotated

import typer

from bot.storage import sealing


def new_key(
    name: Annotated[str, typer.Option(help="A short id; by default the month, such as 2026-11.")] = "",
) -> None:
    """Make a key for ENCRYPTION_KEYS and print it. Nothing is written anywhere."""
    typer.echo(sealing.new_key(name or datetime.now(UTC).strftime("%Y-%m")))
