"""SIGKILL at every mark from receipt to resolve: nothing lost, nothing half told, what is said twice says so."""

from pathlib import Path
from random import Random

import pytest

from tests.process.running import a_seed
from tests.torture.crashes import Tally, how_often, run
from tests.torture.marks import marks
from tests.torture.stage import Databases, Files, Server, stages

pytestmark = [pytest.mark.process, pytest.mark.timeout(300)]

ENOUGH = 24  # marks from receipt to resolve
SOME = 10


async def killed_everywhere(folder: Path, databases: Databases, some: int | None = None) -> Tally:
    """A run for each mark, or for so many of them."""
    seed = a_seed()
    async with stages(folder, databases, 2) as there:
        passed = await how_often(there[0])
        assert set(passed) == set(marks()) - databases.unpassed, "a mark that the story never passes is never tested"
        turns = range(len(passed)) if some is None else Random(seed).sample(range(len(passed)), some)
        return await run(there, passed, turns, seed)


def test_there_are_marks_all_the_way() -> None:
    assert len(marks()) >= ENOUGH


async def test_a_kill_at_each_mark_loses_nothing_on_sqlite(tmp_path: Path) -> None:
    tally = await killed_everywhere(tmp_path, Files(tmp_path))
    assert tally.bad == []
    assert tally.deaths >= ENOUGH


@pytest.mark.postgres
async def test_a_kill_at_some_marks_loses_nothing_on_postgresql(tmp_path: Path, postgres_server: str) -> None:
    tally = await killed_everywhere(tmp_path, Server(postgres_server), SOME)
    assert tally.bad == []
    assert tally.deaths >= SOME // 2
