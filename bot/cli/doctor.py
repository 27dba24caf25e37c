"""`python -m bot doctor`: what is missing or wrong, in plain words, and what to do."""

from collections import Counter
from collections.abc import Iterator

import typer

from bot.cli import examine
from bot.cli.backup import examine_backups
from bot.cli.findings import Finding, Weight
from bot.cli.house import with_keys
from bot.cli.rotate import examine_keys
from bot.settings import read_settings


def doctor() -> None:
    """Look at settings, Telegram, the machine, the texts and the database; change nothing.

    Ends with status 1 when something blocks: people can't be served as promised until it is mended.
    """
    counts: Counter[Weight] = Counter()
    for finding in examinations():
        typer.echo(str(finding))
        counts[finding.weight] += 1
    typer.echo(f"\n{summary(counts)}")
    if counts[Weight.BLOCKER]:
        raise typer.Exit(1)


def examinations() -> Iterator[Finding]:
    """Every finding, as each examination ends."""
    settings, problems = read_settings(has_opened=True)
    settings = with_keys(settings)
    yield from examine.examine_settings(settings, problems)
    yield from examine.examine_telegram(settings)
    yield from examine.examine_machine()
    pack, unreadable = examine.load(settings)
    yield from unreadable
    if pack:
        yield from examine.examine_content(settings, pack)
        yield from examine.examine_storage(settings, pack)
    yield from examine_keys(settings)
    yield from examine_backups(settings)


def summary(counts: Counter[Weight]) -> str:
    """The last line."""
    blockers, looks = counts[Weight.BLOCKER], counts[Weight.LOOK]
    if not blockers and not looks:
        return "All is well."
    said = f"{looks} worth a look."
    return f"{blockers} blocker{'' if blockers == 1 else 's'}, {said}" if blockers else f"Nothing blocks; {said}"
