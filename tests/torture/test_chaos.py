"""Telegram fails in every way it knows, and people in danger are answered and heard all the same. Virtual time."""

from pathlib import Path

import pytest

from tests.process.running import a_seed
from tests.torture.chaos import template_for, weathered

pytestmark = pytest.mark.timeout(300)

SCRIPTS = 8


def test_a_storm_of_faults_loses_no_crisis_and_never_ends_the_poller(tmp_path: Path) -> None:
    template, seed = template_for(tmp_path), a_seed()
    wrong = [one for n in range(SCRIPTS) if (one := weathered(tmp_path, template, seed + n)).wrong]
    assert wrong == []
