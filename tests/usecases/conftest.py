"""Ana at her desk, on real storage."""

import pytest

from bot.storage.work import ManagedWork
from tests.databases import *  # noqa: F403 - fixtures
from tests.databases import HandClock
from tests.usecases.desk import Desk


@pytest.fixture
async def ana(work: ManagedWork, clock: HandClock) -> Desk:
    """A member in Chicago, at noon UTC on a Monday."""
    return await Desk(work, clock).seat()
