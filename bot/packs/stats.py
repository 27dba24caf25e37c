"""Figures for authors: what there is in each language, how hard it is to read, what is still a draft."""

from collections.abc import Iterable
from pathlib import Path
from statistics import median

from bot.packs.check import collect
from bot.packs.fluent_files import Entry
from bot.packs.loader import checkin_files, find_drafts, load_content, resources_file
from bot.packs.readability import grade, plain
from bot.packs.shapes import Resources
from bot.packs.yaml_files import read


def stats_table(folder: Path) -> str:
    """A table by language, ready for docs/content.md."""
    pack = load_content(folder)
    entries = collect(folder, pack.languages).entries
    known = {key for by_key in entries.values() for key in by_key}
    rows = [_row(folder, language, entries[language], len(known)) for language in pack.languages]
    head = "| language | texts | complete | grade, median | grade, hardest | check-ins | resources | drafts |"
    lines = f"Crisis lines: {len(pack.crisis.lines)} in {len({line.country for line in pack.crisis.lines})} countries; "
    lines += f"emergency numbers: {len(pack.crisis.emergencies)} countries."
    return "\n".join([head, "|---|--:|--:|--:|--:|--:|--:|--:|", *rows, "", lines])


def _row(folder: Path, language: str, entries: dict[str, Entry], known: int) -> str:
    grades = list(_grades(entries.values(), language))
    resources = len(read(resources_file(folder, language), Resources).resources)
    cells = [
        *(language, len(entries), f"{100 * len(entries) // known} %"),
        *(f"{median(grades):.1f}", f"{max(grades):.1f}"),
        *(len(checkin_files(folder, language)), resources, len(find_drafts(folder, language))),
    ]
    return f"| {' | '.join(map(str, cells))} |"


def _grades(entries: Iterable[Entry], language: str) -> Iterable[float]:
    measured = (grade(plain(entry.words), language) for entry in entries)
    return (one for one in measured if one is not None)
