"""Words go out to a table and come back; what does not fit is told, and nothing else changes."""

import csv
import io
import shutil
from functools import lru_cache
from pathlib import Path

import pytest

from bot.packs.loader import CONTENT, load_content
from bot.packs.translation import export_table, import_table

Changes = dict[str, dict[str, str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the content to work on."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


@lru_cache(maxsize=1)
def exported() -> str:
    """The table as it goes out."""
    return export_table(CONTENT, "es")


def table(changes: Changes) -> str:
    """The exported table with some cells changed, by key."""
    rows = [{**row, **changes.get(row["key"], {})} for row in csv.DictReader(io.StringIO(exported()))]
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def test_a_table_that_comes_back_as_it_went_changes_nothing(folder: Path) -> None:
    taken = import_table(folder, "es", table({}), dry_run=False)
    assert (taken.changed, taken.rejected) == (0, ())
    assert (folder / "es" / "texts.ftl").read_bytes() == (CONTENT / "es" / "texts.ftl").read_bytes()


def test_changed_words_of_every_kind_of_file_are_taken(folder: Path) -> None:
    changes = {
        "command-help": {"words": "Qué puedo hacer"},
        "questions.mood.text": {"words": "¿Cómo va el día?"},
        "questions.any.text": {"words": "¿Hay peligro ahora?"},
        "resources.aa.summary": {"words": "Se reúnen y comparten."},
    }
    assert import_table(folder, "es", table(changes), dry_run=False).changed == 4
    content = load_content(folder)
    assert content.text("command-help", "es") == "Qué puedo hacer"
    assert content.questionnaire("daily", "es").questions[0].text == "¿Cómo va el día?"
    assert content.text("crisis-question-any", "es") == "¿Hay peligro ahora?"
    assert content.resources("peer-groups", "US", "es")[0].summary


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ({"words": ""}, "no words"),
        ({"words": "Hola, { $name }"}, "values"),
        ({"words": "Deberías descansar"}, "Nobody is told"),
        ({"source": "Other words", "words": "Otra cosa"}, "the English has changed"),
        ({"key": "no-such-key", "words": "Otra cosa"}, "no such text"),
    ],
)
def test_a_line_that_does_not_fit_is_told_and_left_out(cells: dict[str, str], why: str) -> None:
    taken = import_table(CONTENT, "es", table({"command-help": cells}), dry_run=True)
    assert [why in one.why for one in taken.rejected] == [True]
    assert taken.changed == 0


def test_a_dry_run_writes_nothing(folder: Path) -> None:
    words = table({"command-help": {"words": "Otra cosa entera"}})
    assert import_table(folder, "es", words, dry_run=True).changed == 1
    assert "Otra cosa entera" not in (folder / "es" / "texts.ftl").read_text(encoding="utf-8")
