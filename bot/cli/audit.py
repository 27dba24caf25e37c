"""`python -m bot audit`: does the database keep the promises at this moment?"""

import typer

from bot.cli.house import SystemClock, is_there, settings_here
from bot.domain.errors import CairnError
from bot.ports import Breach
from bot.storage.audit import PROMISES, Auditor


class NothingToAudit(CairnError):
    """There is no database to look at."""

    def __init__(self) -> None:
        super().__init__("There is no database to audit here. Start the bot once, or go to its folder.")


def audit() -> None:
    """Ask the database, from outside and without changing anything, whether each promise is kept now.

    The running bot asks the same every minute and raises an alarm. The exit status is 1 when something is broken.
    """
    settings = settings_here()
    if not is_there(settings):
        raise NothingToAudit
    auditor = Auditor(settings.database_url.get_secret_value())
    found = {breach.promise: breach for breach in auditor.look(SystemClock().now())}
    for promise in PROMISES:
        typer.echo(_line(promise, found.get(promise)))
    raise typer.Exit(1 if found else 0)


def _line(promise: str, breach: Breach | None) -> str:
    if breach is None:
        return f"kept    {promise}"
    return f"BROKEN  {promise}: {breach.count} times ({', '.join(breach.examples)})"
