"""`python -m bot copy-database`: everything kept, into another database, compared row by row."""

from typing import Annotated

import typer
from pydantic import SecretStr

from bot.cli.house import settings_here
from bot.setting_values import check_database_url
from bot.storage.copying import NotCopied, copy_database
from bot.storage.migrations import migrate


def copy(
    to: Annotated[str, typer.Option(help="The other database: postgresql+psycopg://USER:PASSWORD@HOST/NAME")],
) -> None:
    """Copy everything that is kept into another database, and compare every row. The bot must be stopped.

    It can be stopped and begun again. Nothing is changed here; DATABASE_URL is yours to change when it says that all
    is the same. What is sealed stays sealed: the same ENCRYPTION_KEYS open it.
    """
    source = settings_here().database_url.get_secret_value()
    _check(to, source)
    migrate(source)
    migrate(to)
    copied = copy_database(source, to, lambda table, rows: typer.echo(f"  {rows:>9,}  {table}"))
    rows = sum(each.rows for each in copied)
    typer.echo(
        f"{rows:,} rows in {len(copied)} tables, read back and the same on both sides.\n"
        "Put the new address after DATABASE_URL= in .env and start the bot. Keep the old database until you are sure."
    )


def _check(to: str, source: str) -> None:
    if to == source:
        raise NotCopied("That is the database in use: name another one after --to.")
    try:
        check_database_url(SecretStr(to))
    except ValueError as problem:
        raise NotCopied(f"--to: {problem}") from None
