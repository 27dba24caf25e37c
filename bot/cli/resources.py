"""`python -m bot resources`: the organisation's own directory of services, beside the one that comes with Cairn."""

import asyncio
import csv
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress, TaskID

from bot.cli import directory_bench, directory_sample
from bot.cli.content_here import content_here
from bot.cli.house import SystemClock, keyring, run_step, settings_here
from bot.domain.directory import Service
from bot.domain.directory_files import FileRows, Rejected, guess_mapping, read_json, read_table, read_tables
from bot.domain.errors import CairnError
from bot.packs.loader import load_content
from bot.packs.plain_yaml import parse
from bot.settings import Settings
from bot.storage.migrations import migrate
from bot.storage.work import open_work
from bot.usecases.import_services import Counts, finish_import, keep_page, pages, read_services
from bot.usecases.steps.finding import find_entries

app = typer.Typer(help="The directory of services.", no_args_is_help=True, rich_markup_mode=None)
TOLD_AT_ONCE = 10


class NotImported(CairnError):
    """The file cannot be read at all; the sentence says why."""


@app.command("import")
def import_file(
    file: Annotated[
        Path, typer.Argument(help="HSDS: .json, .jsonl, a .zip or folder of .csv. Or any .csv.", exists=True)
    ],
    source: Annotated[str, typer.Option(help="Whose directory it is; the same name each time.")] = "",
    column: Annotated[list[str] | None, typer.Option("--map", help="field=Column, for a .csv of your own.")] = None,
    mapping: Annotated[Path | None, typer.Option(help="The same in a file: `field: Column`, a line each.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Read and tell; change nothing.")] = False,
    rejected: Annotated[Path | None, typer.Option(help="Write rejected rows with the reason into this .csv.")] = None,
) -> None:
    """Read services into the directory. A second time only what has changed is written; nothing is ever removed."""
    now = SystemClock().now()
    rows = _rows(file, {**_from_file(mapping), **_pairs(column or [])})
    with _bar("Reading", len(rows.rows)) as (bar, task):
        finding = load_content(content_here()).finding
        read = read_services(rows, source or file.stem, finding, lambda done: bar.advance(task, done))
    counts = Counts()
    if not dry_run and read.services:
        with _bar("Keeping", len(read.services)) as (bar, task):
            counts = asyncio.run(_keep(settings_here(), read.services, source or file.stem, now, bar, task))
    _tell(read.services, read.rejected, counts, dry_run=dry_run)
    if rejected is not None:
        _write_rejected(rejected, read.rejected)
    if not read.services:
        raise NotImported("Nothing in this file could be taken, and nothing has changed.")


@app.command("search")
def search(
    words: Annotated[list[str], typer.Argument(help="What somebody would write: food bnak near leeds")],
    country: Annotated[str, typer.Option(help="Two letters.")] = "",
    language: Annotated[str, typer.Option(help="Of the reader.")] = "",
) -> None:
    """Look for something as a person in the chat would."""
    settings = settings_here()
    content, policy = load_content(content_here(settings)), settings.policy()
    reads, where, now = language or policy.language, country or policy.country, SystemClock().now()
    text = " ".join(words)
    found = run_step(settings, lambda tx: find_entries(tx, now, content, text, reads, where))
    for one in found.entries[:12]:
        typer.echo(f"{one.id}  {one.name}. {one.summary}")
    if found.given_up:
        typer.echo(f"Nothing has all of it. Left out: {', '.join(found.given_up)}.", err=True)
    if not found.entries:
        typer.echo("Nothing found.", err=True)


@app.command("columns")
def columns(file: Annotated[Path, typer.Argument(help="A .csv.", exists=True, dir_okay=False)]) -> None:
    """Print which column of a table would be read as which field."""
    names = next(csv.reader([_text(file.read_bytes()).splitlines()[0]]))
    chosen = guess_mapping(names)
    for name, chosen_column in chosen.items():
        typer.echo(f"{name}: {chosen_column}")
    for left in (name for name in names if name not in chosen.values()):
        typer.echo(f"# {left}: kept with the record, not shown")


@app.command("sample")
def write_sample(
    file: Annotated[Path, typer.Argument(help=".json for HSDS, .csv for a plain table.")],
    services: Annotated[int, typer.Option(min=1, max=200_000)] = 300,
) -> None:
    """Write invented services, to try an import with."""
    made = directory_sample.as_table(services) if file.suffix == ".csv" else directory_sample.as_json(services)
    file.write_text(made, encoding="utf-8")
    typer.echo(f"{services:,} invented services in {file}.")


@app.command("bench")
def bench(
    sizes: Annotated[str, typer.Option(help="How many services, several by commas.")] = "1000,10000,100000",
    write: Annotated[Path | None, typer.Option(help="Put the table between its marks in this file.")] = None,
) -> None:
    """Measure import, search and memory on this machine, with invented services in a database of its own."""
    directory_bench.measure([int(size) for size in sizes.split(",")], write, typer.echo)


async def _keep(
    settings: Settings, services: Sequence[Service], source: str, now: datetime, bar: Progress, task: TaskID
) -> Counts:
    url, counts = settings.database_url.get_secret_value(), Counts()
    ring = keyring(settings)
    migrate(url)
    work = open_work(url, ring, SystemClock())
    try:
        for page in pages(services):
            counts = counts.plus(await work.run(keep_page, page))
            bar.advance(task, len(page))
        return await work.run(finish_import, source, now, counts)
    finally:
        await work.close()


def services_in(file: Path) -> tuple[Service, ...]:
    """What a file holds, read as `import` would; rejected rows are told on standard error."""
    read = read_services(_rows(file, {}), file.stem, load_content(content_here()).finding)
    for one in read.rejected:
        typer.echo(f"{one.place}: {one.name}: {one.why}", err=True)
    return read.services


def _rows(file: Path, mapping: dict[str, str]) -> FileRows:
    try:
        if file.is_dir():
            return read_tables({one.stem: _text(one.read_bytes()) for one in sorted(file.glob("*.csv"))})
        if file.suffix == ".zip":
            with zipfile.ZipFile(file) as packed:
                names = [name for name in packed.namelist() if name.endswith(".csv")]
                return read_tables({Path(name).stem: _text(packed.read(name)) for name in names})
        if file.suffix == ".csv":
            return read_table(_text(file.read_bytes()), mapping)
        return read_json(_text(file.read_bytes()))
    except (ValueError, csv.Error, zipfile.BadZipFile) as why:
        raise NotImported(str(why)) from why


def _text(content: bytes) -> str:
    """Spreadsheets write UTF-8 with a mark, or the old Windows letters."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _pairs(said: Sequence[str]) -> dict[str, str]:
    pairs = [each.partition("=") for each in said]
    for name, equals, _ in pairs:
        if not equals:
            raise NotImported(f"--map {name}: write field=Column, for example --map name=Program.")
    return {name.strip(): column.strip() for name, _, column in pairs}


def _from_file(mapping: Path | None) -> dict[str, str]:
    if mapping is None:
        return {}
    found = parse(mapping.read_text(encoding="utf-8"))
    if not isinstance(found, dict):
        raise NotImported(f"{mapping}: write `field: Column`, a line each, for example `name: Program`.")
    return {str(name): str(column) for name, column in found.items()}


def _tell(services: Sequence[Service], rejected: Sequence[Rejected], counts: Counts, *, dry_run: bool) -> None:
    if dry_run:
        typer.echo(f"{len(services):,} services could be read. Nothing has changed (--dry-run).")
    else:
        typer.echo(f"{counts.added:,} new, {counts.changed:,} changed, {counts.same:,} as they were.")
    homeless = sum(not one.categories for one in services)
    if homeless:
        typer.echo(f"{homeless:,} without a category: found by their words, not under a need.")
    if counts.gone:
        names = ", ".join(name for _, name in counts.gone[:3])
        typer.echo(f"{len(counts.gone):,} no longer in the source; they stay until you hide them: {names} ...")
    if rejected:
        typer.echo(f"{len(rejected):,} rows rejected:", err=True)
    for one in rejected[:TOLD_AT_ONCE]:
        typer.echo(f"  {one.place}: {one.name or '(no name)'}: {one.why}", err=True)
    if len(rejected) > TOLD_AT_ONCE:
        typer.echo("  ... all of them with --rejected FILE.csv", err=True)


def _write_rejected(file: Path, rejected: Sequence[Rejected]) -> None:
    with file.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out)
        table.writerow(("place", "name", "why"))
        table.writerows((one.place, _disarmed(one.name), one.why) for one in rejected)


def _disarmed(name: str) -> str:
    """A name that a spreadsheet would take for a formula."""
    return f"'{name}" if name[:1] in {"=", "+", "-", "@"} else name


@contextmanager
def _bar(what: str, total: int) -> Iterator[tuple[Progress, TaskID]]:
    """On standard error, and only where somebody looks."""
    console = Console(stderr=True)
    with Progress(console=console, disable=not console.is_terminal, transient=True) as bar:
        yield bar, bar.add_task(what, total=total)
