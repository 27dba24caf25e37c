"""`content export` and `import`: words out to a spreadsheet for a translator, and back in."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.content_here import CONTENT, Folder
from bot.packs.loader import read_languages
from bot.packs.translation import export_table, import_table

Language = Annotated[str, typer.Option(help="The language to write, such as es.")]
Target = Annotated[Path, typer.Option("--content", help="The content folder whose files are written.")]


def export(
    content: Folder,
    language: Language,
    to: Annotated[Path, typer.Option(help="The CSV file to write.")],
) -> None:
    """Write every word of a language beside the English into a table that a spreadsheet opens."""
    _refuse_unknown(content, language)
    table = export_table(content, language)
    to.write_text(table, encoding="utf-8-sig")
    typer.echo(f"wrote {table.count(chr(10)) - 1} lines to {to}. Change only the column `words`.")


def import_words(
    table: Annotated[Path, typer.Argument(help="The CSV file that comes back.")],
    language: Language,
    content: Target = CONTENT,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would change.")] = False,
) -> None:
    """Take the words of a table into the files of a language; each line that does not fit is told, with the reason."""
    _refuse_unknown(content, language)
    taken = import_table(content, language, table.read_text(encoding="utf-8-sig"), dry_run=dry_run)
    for one in taken.rejected:
        typer.echo(f"line {one.row}, {one.key}: {one.why}")
    would = "would change" if dry_run else "changed"
    typer.echo(f"{taken.changed} {would}, {taken.same} as before, {len(taken.rejected)} not taken.")
    if taken.rejected:
        raise typer.Exit(1)


def _refuse_unknown(content: Path, language: str) -> None:
    known = [tongue.code for tongue in read_languages(content)]
    if language not in known:
        typer.echo(f"There is no language {language}; there are {', '.join(known)}. See add-language.", err=True)
        raise typer.Exit(1)
