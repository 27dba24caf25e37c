"""`python -m bot rota`: the rota from a file, and as a file."""

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.house import SystemClock, run_step, settings_here
from bot.domain.errors import CairnError
from bot.domain.rota_files import Found, write_csv
from bot.packs.loader import load_content
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.import_rota import as_text, calendar_of, end_link, make_link, names_of, read_file, write_entries
from bot.usecases.steps.rota import group_words, groups, on_rota, plan_now, reader_of
from bot.web.feed import PATH

app = typer.Typer(help="The rota: who is on call when.", no_args_is_help=True, rich_markup_mode=None)


class Form(StrEnum):
    """What the rota can be written as."""

    ICAL = "ical"
    CSV = "csv"


class NotRead(CairnError):
    """Nothing of the file could be read."""

    def __init__(self, told: str) -> None:
        super().__init__(f"Nothing of this file could be read, and nothing has changed.\n{told}".rstrip())


@app.command("import")
def import_file(
    file: Annotated[Path, typer.Argument(help="A CSV or iCalendar file.", exists=True, dir_okay=False)],
    replace: Annotated[bool, typer.Option("--replace", help="Take away everything that is in the rota now.")] = False,
) -> None:
    """Read a CSV or iCalendar file into the rota. What can't be read is told line by line; the rest is kept."""
    settings, now = settings_here(), SystemClock().now()
    house = _House(load_content(), settings.policy())
    text = as_text(file.read_bytes())
    reader = run_step(settings, lambda tx: reader_of(house, tx, now))
    found = read_file(file.name, text, reader)
    names = run_step(settings, lambda tx: ", ".join(member.name for member in on_rota(tx)) or "nobody yet")
    told = _told(house, found, names)
    if not found.entries:
        raise NotRead(told)
    added, left_out = run_step(settings, lambda tx: _keep(tx, now, found, is_new=replace))
    typer.echo(f"{added} lines written, {left_out} left out because they overlap, {found.skipped} over already.")
    if told:
        typer.echo(told, err=True)


@app.command("export")
def export_file(
    form: Annotated[
        Form, typer.Option("--format", help="ical for calendar programs, csv for a spreadsheet.")
    ] = Form.ICAL,
    output: Annotated[Path | None, typer.Option(help="Where to; standard output if not said.")] = None,
) -> None:
    """Write the rota: the next twelve weeks as a calendar, or the plan as a table that can be imported again."""
    settings, now = settings_here(), SystemClock().now()
    house = _House(load_content(), settings.policy())
    text = run_step(settings, lambda tx: _written(house, tx, now, form))
    if output is None:
        typer.echo(text, nl=False)
    else:
        output.write_text(text, encoding="utf-8", newline="")


@app.command("link")
def link(
    end: Annotated[bool, typer.Option("--end", help="End the link there is, and make none.")] = False,
) -> None:
    """Make a secret link to the rota as a calendar feed. A new link ends the one before."""
    settings = settings_here()
    if end:
        run_step(settings, end_link)
        typer.echo("No link leads to the rota any more.")
        return
    path = PATH.format(secret=run_step(settings, make_link))
    typer.echo("Whoever has this link sees who is on call when. The link before it leads nowhere now.")
    typer.echo("The bot serves it on its own port only; put that behind your web server, with https.")
    typer.echo(f"http://{settings.host}:{settings.port}{path}")


@app.command("show")
def show() -> None:
    """Print the rota, a line a shift."""
    settings = settings_here()
    house = _House(load_content(), settings.policy())
    lines = run_step(
        settings, lambda tx: [group_words(house, tx, house.policy.language, g) for g in groups(plan_now(tx).entries)]
    )
    typer.echo("\n".join(lines) or "The rota is empty. A supervisor writes it with /rota.")


class _House(UseCase):
    """What the texts of the rota are written with."""


def _keep(tx: Transaction, now: datetime, found: Found, *, is_new: bool) -> tuple[int, int]:
    tx.journal.add("rota_changed", "organisation", added=len(found.entries), how="command line")
    return write_entries(tx, now, found.entries, is_new=is_new)


def _written(house: UseCase, tx: Transaction, now: datetime, form: Form) -> str:
    if form is Form.ICAL:
        return calendar_of(house, tx, now, house.policy.language)
    return write_csv(groups(plan_now(tx).entries), names_of(tx.staff.everyone()))


def _told(house: UseCase, found: Found, names: str) -> str:
    values = {"names": names, "example": names.split(",")[0].split(" ")[0]}
    text, language = house.content.text, house.policy.language
    lines = (f"{s.place}: {text(s.problem.key, language, {**values, **s.problem.values})}" for s in found.slips)
    return "\n".join(lines)
