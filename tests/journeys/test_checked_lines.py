"""Crisis lines that the organisation has called itself."""

import pytest

from bot.usecases.steps.approvals import confirm_lines
from tests.world import World, content


async def test_lines_the_organisation_confirmed_show_no_older_date(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(content(), "crisis", content().crisis)  # shared by the whole run; this puts it back
    ana = await world.joined("Ana")
    ana.sends("/lines")
    await world.settles()
    assert "checked" in ana.last.text
    await world.cairn.work.run(confirm_lines, world.clock.now(), "Sam", "US")
    await world.restarts()
    ana.sends("/lines")
    await world.settles()
    assert "checked" not in ana.last.text
