"""The tables of the guide are those the command writes; each rule has an id, a reason and an example."""

import re
from pathlib import Path

import pytest

from bot.packs import check, crisis_check, formal_check, hiding, lint, overlay, yaml_files
from bot.packs.figures import table_in, write_tables
from bot.packs.loader import CONTENT
from bot.packs.rulebook import rulebook, rules_table
from bot.packs.stats import stats_table

GUIDE = Path(__file__).parents[2] / "docs" / "content.md"
ABOUT_A_FILE = {"load", "missing-file", "reach", "category", "twice"}


def cells(table: str) -> dict[str, list[str]]:
    """The cells of each language."""
    rows = [[cell.strip() for cell in row.strip("|").split("|")] for row in table.splitlines() if row.startswith("| ")]
    return {row[0]: row[1:] for row in rows[1:]}


def test_the_figures_of_the_guide_are_current() -> None:
    """To a tenth: `python -m bot content stats --write docs/content.md` writes them anew."""
    told, now = cells(table_in(GUIDE.read_text(encoding="utf-8"), "figures")), cells(stats_table(CONTENT))
    assert told.keys() == now.keys()
    for language, row in now.items():
        assert int(told[language][0]) == pytest.approx(int(row[0]), rel=0.1)
        assert told[language][1:3] == row[1:3]


def test_the_rules_of_the_guide_are_those_of_the_check() -> None:
    assert table_in(GUIDE.read_text(encoding="utf-8"), "rules") == rules_table()


def test_every_rule_the_check_names_is_in_the_rulebook_with_a_reason_and_an_example() -> None:
    modules = (check, crisis_check, formal_check, hiding, lint, overlay, yaml_files)
    source = "".join(Path(str(module.__file__)).read_text(encoding="utf-8") for module in modules)
    used = set(re.findall(r'(?:Finding\(|\.line, |problem\(|yield |, 1, |\+ 1 if mark else 1, )"([a-z-]+)"', source))
    known = {one.id: one for one in rulebook()}
    assert used - known.keys() - ABOUT_A_FILE == set()
    assert all(one.reason and one.example for one in known.values())


def test_writing_the_tables_leaves_everything_else(tmp_path: Path) -> None:
    copy = tmp_path / "content.md"
    copy.write_text(GUIDE.read_text(encoding="utf-8"), encoding="utf-8")
    write_tables(copy, CONTENT)
    assert (
        copy.read_text(encoding="utf-8").split("<!-- figures")[0]
        == GUIDE.read_text(encoding="utf-8").split("<!-- figures")[0]
    )
