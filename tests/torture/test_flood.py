"""Whoever floods wakes a specialist a few times at most, and keeps nobody else waiting."""

from pathlib import Path

import pytest

from tests.process.running import a_seed
from tests.torture.chaos import template_for
from tests.torture.flood import flooded

pytestmark = pytest.mark.timeout(300)


def test_a_flood_rings_few_times_and_delays_nobody(tmp_path: Path) -> None:
    seen = flooded(tmp_path, template_for(tmp_path), a_seed(), messages=150)
    assert seen.is_good, seen
