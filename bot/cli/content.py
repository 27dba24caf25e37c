"""`python -m bot content ...`: check the texts, see one as it will look, approve crisis words, confirm crisis lines."""

import secrets
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from bot.cli.content_here import CONTENT, Folder, content_here, own_folder
from bot.cli.content_lines import confirm, lines, verify
from bot.cli.content_review import approve, diff, review
from bot.cli.content_tables import export, import_words
from bot.cli.house import SystemClock, run_step, settings_here
from bot.cli.try_phrase import try_phrase
from bot.domain.register import formal
from bot.packs.check import check_content
from bot.packs.figures import write_tables
from bot.packs.loader import Pack, load_content
from bot.packs.origins import content_hash
from bot.packs.problems import ContentError
from bot.packs.rulebook import rulebook
from bot.packs.samples import flow, shown
from bot.packs.schemas import write_schemas
from bot.packs.skeleton import SkeletonError, add_skeleton
from bot.packs.stats import stats_table
from bot.settings import Settings
from bot.usecases.steps.content_swap import Wanted, ask_for_content, taken_content

OwnFolder = Annotated[
    Path | None, typer.Option("--content", help="The folder to write in; your own (CONTENT_DIR), or ours.")
]
ASK_SECONDS, ANSWER_SECONDS = 1.0, 15.0

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
app.command(name="try-phrase")(try_phrase)
app.command(name="verify-lines")(verify)
app.command(name="confirm-lines")(confirm)
app.command()(lines)
app.command()(diff)
app.command()(export)
app.command(name="import")(import_words)
app.command()(review)
app.command()(approve)
Name = Annotated[str, typer.Option("--as", help="Your own name; it is kept with what you say.")]


@app.command()
def check(content: Folder) -> None:
    """Read every text as an editor would: what is wrong, in which file and line, and what right looks like."""
    problems = check_content(content)
    for problem in problems:
        typer.echo(str(problem))
    if problems:
        typer.echo(f"\n{len(problems)} to mend.", err=True)
        raise typer.Exit(1)
    typer.echo("The content is in order.")


@app.command()
def reload(
    content: Folder,
    wait: Annotated[bool, typer.Option(help="Wait until the running bot has answered.")] = True,
) -> None:
    """Check the texts and hand them to the running bot, without a restart. With a mistake in them the old ones stay."""
    problems = check_content(content)
    for problem in problems:
        typer.echo(str(problem))
    if problems:
        _stop(f"\n{len(problems)} to mend. The running bot keeps the words it has.")
    now, wanted = SystemClock().now(), Wanted(content_hash(content), secrets.token_hex(4))
    settings = settings_here()
    run_step(settings, lambda tx: ask_for_content(tx, now, wanted))
    typer.echo(f"Checked (mark {wanted.mark[:12]}). Every running process takes these words within seconds.")
    if wait:
        _await_answer(settings, wanted.token)


def _await_answer(settings: Settings, token: str) -> None:
    for _ in range(round(ANSWER_SECONDS / ASK_SECONDS)):
        time.sleep(ASK_SECONDS)
        taken = run_step(settings, taken_content)
        if taken is not None and taken.token == token:
            return typer.echo("The running bot speaks them now.") if not taken.problem else _stop(taken.problem)
    return typer.echo("No running bot has answered; the next start reads them.")


@app.command()
def stats(
    content: Folder,
    write: Annotated[
        Path | None, typer.Option(help="Write the tables into this guide, such as docs/content.md.")
    ] = None,
) -> None:
    """How many texts, questions, resources and lines there are, by language; how hard they are to read."""
    if write is None:
        typer.echo(stats_table(content))
        return
    write_tables(write, content)
    typer.echo(f"wrote the tables of {write}")


@app.command()
def rules() -> None:
    """Every rule of the check by its id, with the reason for it and what right looks like."""
    for one in rulebook():
        typer.echo(f"{one.id}\n  {one.reason}\n  For example: {one.example}")


@app.command()
def preview(
    key: Annotated[str, typer.Argument(help="A text key, or the name of a check-in: a whole flow.")],
    content: Folder,
    language: Annotated[str, typer.Option(help="en or es.")] = "en",
    country: Annotated[str, typer.Option(help="Whose lines and emergency number fill it.")] = "US",
    usted: Annotated[bool, typer.Option("--usted", help="For someone spoken to as usted.")] = False,
) -> None:
    """Show one text, or a whole check-in, as a person would read it."""
    pack, tongue = _load(content), formal(language) if usted else language
    if pack.has(key):
        typer.echo(shown(pack, key, tongue, datetime.now(UTC), country))
        return
    try:
        steps = flow(pack, key, tongue)
    except KeyError:
        _stop(f"There are no words for {key}. For example: python -m bot content preview crisis-reply-high-suicide")
    for step in steps:
        said = f"  {step.who}: {step.said}\n" if step.said else ""
        buttons = f"\n         [{']  ['.join(step.buttons)}]" if step.buttons else ""
        typer.echo(f"{said}  Cairn: {step.answers[0]}{buttons}\n")


@app.command(name="add-language")
def add_language(
    code: Annotated[str, typer.Argument(help="Two letters, such as pt.")],
    name: Annotated[str, typer.Option(help="The language's own name for itself, such as Português.")],
    content: OwnFolder = None,
) -> None:
    """Make the folder of a new language: every file, in English, waiting for its author."""
    try:
        made = add_skeleton(content or content_here(), code, name, content or own_folder() or CONTENT)
    except SkeletonError as error:
        _stop(str(error))
    for path in made:
        typer.echo(f"made {path}")
    typer.echo(f"Write these in {name}; then: python -m bot content check")


@app.command()
def schemas(content: OwnFolder = None) -> None:
    """Write the JSON Schemas with which an editor checks these files while you type."""
    for path in write_schemas(content or own_folder() or CONTENT):
        typer.echo(f"wrote {path}")


def _load(content: Path) -> Pack:
    try:
        return load_content(content)
    except ContentError as error:
        _stop(str(error))


def _stop(words: str) -> NoReturn:
    typer.echo(words, err=True)
    raise typer.Exit(1)
