"""`python -m bot migrate`."""

import typer

from bot.cli.house import settings_here
from bot.storage import migrations


def migrate() -> None:
    """Bring the database up to date. `run` does this by itself; alone it is for upgrades done with care."""
    version = migrations.migrate(settings_here().database_url.get_secret_value())
    typer.echo(f"The database is up to date (schema {version}).")
