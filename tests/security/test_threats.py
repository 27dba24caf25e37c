"""docs/threats.md says only what a test tries: every path it names is there."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "threats.md").read_text(encoding="utf-8")


def test_every_test_it_names_exists() -> None:
    named = set(re.findall(r"`((?:\w+/)*test_\w+\.py)`", TEXT))
    assert len(named) > 20
    assert [name for name in sorted(named) if not (ROOT / "tests" / name).exists()] == []


def test_every_row_names_a_test_or_says_that_there_is_none() -> None:
    rows = [line for line in TEXT.splitlines() if line.startswith("| ") and not line.startswith("| who")]
    assert [row for row in rows if not re.search(r"test_\w+\.py|– \|$", row)] == []
