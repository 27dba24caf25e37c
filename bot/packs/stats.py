"""Figures for authors: what there is in each language, how hard it is to read, what is still a draft."""

from collections.abc import Iterable
from pathlib import Path
from statistics import median

from bot.packs.check import collect
from bot.packs.fluent_files import Entry
from bot.packs.formal_check import POLITE, RULE, read_formal, speaks_to_tu
from bot.packs.loader import checkin_files, find_drafts, load_content, resources_file
from bot.packs.readability import grade, plain
from bot.packs.reflection import load_lines
from bot.packs.shapes import Resources
from bot.packs.yaml_files import read


def stats_table(folder: Path) -> str:
    """A table by language, ready for docs/content.md."""
    pack = load_content(folder)
    entries = collect(folder, pack.languages).entries
    known = {key for by_key in entries.values() for key in by_key}
    rows = [_row(folder, language, entries[language], len(known)) for language in pack.languages]
    head = "| language | texts | complete | usted | grade, median | grade, hardest | reflections | check-ins "
    head += "| resources | drafts |"
    lines = f"Crisis lines: {len(pack.crisis.lines)} in {len({line.country for line in pack.crisis.lines})} countries; "
    lines += f"emergency numbers: {len(pack.crisis.emergencies)} countries."
    return "\n".join([head, "|---" + "|--:" * 9 + "|", *rows, "", lines])


def _row(folder: Path, language: str, entries: dict[str, Entry], known: int) -> str:
    grades = list(_grades(entries.values(), language))
    resources = len(read(resources_file(folder, language), Resources).resources)
    cells = [
        *(language, len(entries), f"{100 * len(entries) // known} %", _formal(folder, language, entries)),
        *(f"{median(grades):.1f}", f"{max(grades):.1f}"),
        *(len(load_lines(folder / language / "reflections")), len(checkin_files(folder, language)), resources),
        len(find_drafts(folder, language)),
    ]
    return f"| {' | '.join(map(str, cells))} |"


def _formal(folder: Path, language: str, entries: dict[str, Entry]) -> str:
    """How many of the texts that speak to the reader as tú have their usted; a dash where there is no difference."""
    if not (folder / language / POLITE).exists():
        return "–"
    polite, _ = read_formal(folder, language)
    wanted = [one for one in entries.values() if speaks_to_tu(one.words) and RULE not in one.excuses]
    return f"{100 * sum(one.key in polite for one in wanted) // max(1, len(wanted))} %"


def _grades(entries: Iterable[Entry], language: str) -> Iterable[float]:
    measured = (grade(plain(entry.words), language) for entry in entries)
    return (one for one in measured if one is not None)
