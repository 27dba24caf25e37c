"""The rota as a calendar feed: for whoever holds the link, and for nobody else."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import time

import httpx
import pytest

from bot.domain.rota import Entry, Kind
from bot.domain.specialist import Role, Specialist
from bot.ports import Transaction
from bot.storage.work import ManagedWork
from bot.usecases.import_rota import FeedRota, end_link, make_link
from bot.web.feed import Feed
from bot.web.server import Health, create_app
from tests.databases import HandClock, a_peer
from tests.world import POLICY, content


@dataclass
class Site:
    """The small web application with a rota behind it."""

    web: httpx.AsyncClient
    work: ManagedWork

    async def shows(self, secret: str) -> httpx.Response:
        return await self.web.get(f"/rota/{secret}.ics")


@pytest.fixture
async def site(work: ManagedWork, clock: HandClock) -> AsyncIterator[Site]:
    """Maria is on call on Mondays."""
    await work.run(_plan)
    feed = Feed(work, clock, FeedRota(content(), POLICY)).route()
    app = create_app(Health(work, clock, None, None), feed)  # type: ignore[arg-type]  # only the feed is asked
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://bot") as web:
        yield Site(web, work)


def _plan(tx: Transaction) -> None:
    maria = a_peer(tx).id
    tx.staff.save(Specialist(maria, "Maria", Role.SPECIALIST))
    tx.rota.add(Entry("e1", Kind.WEEKLY, "UTC", maria, weekday=0, start=time(9), end=time(17)))


async def test_the_link_shows_the_shifts_and_is_kept_nowhere_on_the_way(site: Site) -> None:
    shown = await site.shows(await site.work.run(make_link))
    assert shown.headers["content-type"] == "text/calendar; charset=utf-8"
    assert shown.headers["cache-control"] == "no-store"
    assert "SUMMARY:Maria\r\nEND:VEVENT" in shown.text
    assert shown.text.count("BEGIN:VEVENT") == 13


async def test_without_the_link_there_is_nothing(site: Site) -> None:
    assert [(await site.shows(guess)).status_code for guess in ("guess", "x" * 32, "%00")] == [404] * 3
    link = await site.work.run(make_link)
    assert (await site.shows(link[:-1])).status_code == 404


async def test_a_new_link_ends_the_old_one_and_end_ends_both(site: Site) -> None:
    old = await site.work.run(make_link)
    new = await site.work.run(make_link)
    assert [(await site.shows(link)).status_code for link in (old, new)] == [404, 200]
    await site.work.run(end_link)
    assert (await site.shows(new)).status_code == 404
