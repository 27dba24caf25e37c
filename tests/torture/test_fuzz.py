"""Updates made from the library's own types, then damaged: none is stuck, and crisis words among them are answered."""

from pathlib import Path

import pytest

from tests.process.running import a_seed
from tests.torture.chaos import template_for
from tests.torture.fuzz import fuzzed

pytestmark = pytest.mark.timeout(300)


def test_no_update_is_stuck_and_every_crisis_in_one_is_answered(tmp_path: Path) -> None:
    seen = fuzzed(tmp_path, template_for(tmp_path), a_seed(), 60)
    assert (seen.stuck, seen.unanswered) == (0, [])
    assert seen.in_danger > 0
