"""Tables of the guide, written by a command between two marks, so that nobody keeps them by hand."""

import re
from pathlib import Path

from bot.packs.rulebook import rules_table
from bot.packs.stats import stats_table

MARKS = "<!-- {name}: written by `python -m bot content stats --write`; what you change here is lost -->"
END = "<!-- /{name} -->"


def write_tables(guide: Path, content: Path) -> None:
    """Put the present tables in their places. Raises ValueError for a guide that has no such place."""
    text = guide.read_text(encoding="utf-8")
    for name, table in (("figures", stats_table(content)), ("rules", rules_table())):
        text = _placed(text, name, table)
    guide.write_text(text, encoding="utf-8")


def table_in(guide: str, name: str) -> str:
    """The table that stands in a guide. Raises ValueError when there is none."""
    found = re.search(_place(name), guide, re.DOTALL)
    if found is None:
        raise ValueError(f"The guide has no place for {name}: {MARKS.format(name=name)} ... {END.format(name=name)}")
    return found.group(1).strip()


def _placed(guide: str, name: str, table: str) -> str:
    table_in(guide, name)
    whole = f"{MARKS.format(name=name)}\n\n{table}\n\n{END.format(name=name)}"
    return re.sub(_place(name), lambda _: whole, guide, flags=re.DOTALL)


def _place(name: str) -> str:
    return re.escape(MARKS.format(name=name)) + "(.*?)" + re.escape(END.format(name=name))
