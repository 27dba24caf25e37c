"""`python -m bot journal verify`: whether the record of who opened and did what is as it was written."""

from typing import Annotated

import typer

from bot.cli.house import keyring, look, settings_here
from bot.storage.chain import verify as follow

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def journal() -> None:
    """The journal: what happened, by id, each line joined to the one before."""


@app.command()
def verify(
    mark: Annotated[str, typer.Option(help="A mark printed earlier: its line must still be there.")] = "",
) -> None:
    """Follow the journal from its first line to its last, while the bot runs; say where it was changed, if it was.

    Ends with status 1 when a line was changed, taken out or put in. Write the mark down: with it a later look also
    finds lines that were cut off at the end.
    """
    settings = settings_here()
    if look(settings, lambda _tx: True) is None:
        typer.echo("There is no database yet, so there is no journal.")
        return
    found = follow(settings.database_url.get_secret_value(), keyring(settings), mark)
    if found.broken:
        typer.echo(
            f"The journal does not hold. {found.broken} Keep a copy of the database and find out who could write to it."
        )
        raise typer.Exit(1)
    typer.echo(f"The journal holds: {found.lines} lines, each as it was written. Its mark is {found.mark}")
    if found.loose:
        typer.echo(f"{found.loose} more were written just now and are not joined yet.")
