"""`python -m bot report`: the counts laws and boards ask for."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Annotated

import typer

from bot.cli.house import SystemClock, look, settings_here
from bot.usecases.report import LINES, Month, count_let_go, count_months, shown

DAYS_IN_A_MONTH = 31


def report(
    months: Annotated[int, typer.Option(min=1, max=120, help="How many months to look back.")] = 12,
) -> None:
    """Crisis referrals and what became of them, by month (UTC): no identifiers, small numbers hidden."""
    settings = settings_here()
    since = SystemClock().now() - timedelta(days=DAYS_IN_A_MONTH * months)
    counted = look(settings, lambda tx: (count_months(tx, since), count_let_go(tx, since)))
    if counted is None:
        typer.echo("There is no database yet, so there is nothing to count.")
        return
    for line in written(*counted):
        typer.echo(line)


def written(months: tuple[Month, ...], let_go: Mapping[str, int]) -> list[str]:
    """The report, line by line; it can be pasted as it is."""
    lines = []
    for month in months:
        lines += [month.name, *(f"  {name}: {shown(month.counts[name])}" for name in LINES), ""]
    lines += ["Let go because its time was over, in rows:"]
    lines += [f"  {kind}: {shown(count)}" for kind, count in sorted(let_go.items())] or ["  nothing yet"]
    return lines if months else ["Nothing has happened in this time.", "", *lines]
