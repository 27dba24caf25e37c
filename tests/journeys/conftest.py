"""A world for each story."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from bot.domain.hours import CoveredHours, Stretch
from tests.world import POLICY, World


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Served at all hours."""
    made = await World(tmp_path).starts()
    yield made
    await made.stops()


@pytest.fixture
async def covered_world(tmp_path: Path) -> AsyncIterator[World]:
    """Somebody is on call from nine to five, every day."""
    hours = CoveredHours(tuple(Stretch(day, time(9), time(17)) for day in range(7)), POLICY.timezone)
    made = await World(tmp_path, replace(POLICY, covered=hours)).starts()
    yield made
    await made.stops()
