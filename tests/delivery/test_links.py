"""Links of the directory are looked at politely, followed step by step, and never into a private network."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from bot.delivery.links import Inside, LinkWatch, ask, is_public, look
from bot.domain.marks import LinkState, link_to
from bot.ports import Transaction
from bot.storage.work import ManagedWork
from bot.usecases.watch_directory import AT_ONCE
from tests.databases import *  # noqa: F403 - fixtures
from tests.databases import HandClock


@asynccontextmanager
async def site(answers: dict[str, str]) -> AsyncIterator[tuple[str, list[str]]]:
    """A small web site: "HEAD /path" -> "status rest"; what was asked is remembered."""
    asked: list[str] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        line = " ".join((await reader.readuntil(b"\r\n\r\n")).decode().split(" ")[:2])
        asked.append(line)
        writer.write(f"HTTP/1.1 {answers.get(line, '404 gone')}\r\n\r\n".encode())
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", asked


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
     "::1", "fc00::1", "fe80::1%eth0", "::ffff:127.0.0.1", "2002:7f00:1::"],
)  # fmt: skip
def test_a_private_address_is_not_public_in_any_dress(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("url", ["http://localhost/", "ftp://example.org", "http://example.org:22/", "http:///x"])
async def test_what_leads_inside_is_refused_before_anything_is_sent(url: str) -> None:
    async def resolving(host: str, port: int) -> Sequence[str]:
        del host, port
        return ["127.0.0.1"]

    with pytest.raises(Inside):
        await ask("HEAD", url, resolving)


async def test_one_private_answer_among_public_ones_is_enough_to_refuse() -> None:
    async def resolving(host: str, port: int) -> Sequence[str]:
        del host, port
        return ["93.184.216.34", "10.0.0.1"]

    assert await look("https://example.org", resolving) == "not on the open internet"


async def test_head_is_asked_first_and_get_where_head_is_refused() -> None:
    async with site({"HEAD /a": "405 no", "GET /a": "200 ok"}) as (url, asked):
        assert await look(f"{url}/a", public_only=False) == ""
    assert asked == ["HEAD /a", "GET /a"]


async def test_a_page_that_is_gone_is_told_and_one_that_refuses_programs_is_not() -> None:
    async with site({"HEAD /b": "403 no", "GET /b": "403 no"}) as (url, _):
        assert await look(f"{url}/gone", public_only=False) == "answers 404"
        assert await look(f"{url}/b", public_only=False) == ""


async def test_redirects_are_followed_and_a_circle_is_told() -> None:
    async with site({"HEAD /1": "302 x\r\nLocation: /2", "HEAD /2": "200 ok", "HEAD /3": "301 x\r\nLocation: /3"}) as (
        url,
        _,
    ):
        assert await look(f"{url}/1", public_only=False) == ""
        assert await look(f"{url}/3", public_only=False) == "sends in circles"


async def test_links_of_one_host_wait_for_each_other_and_failures_are_counted(
    work: ManagedWork, clock: HandClock
) -> None:
    links = [link_to(f"https://one.example.org/{n}", f"r{n}", f"Entry {n}") for n in range(3)]
    await work.run(lambda tx: tx.upkeep.watch_links(links))
    pauses: list[float] = []

    async def pause(seconds: float) -> None:
        pauses.append(seconds)

    async def dead(url: str) -> str:
        del url
        return "no answer"

    def take(tx: Transaction, now: object) -> Sequence[LinkState]:
        del now
        return tx.upkeep.links_due(clock.now() - timedelta(days=30), AT_ONCE)

    watch = LinkWatch(work, clock, take, dead, pause)
    for looked in (3, 0):
        assert await watch.turn() == looked
    for _ in range(2):
        clock.passes(days=2)
        assert await watch.turn() == 3
    assert len(pauses) == 6
    assert len(await work.run(lambda tx: tx.upkeep.dead_links(3))) == 3


async def test_a_link_that_answers_again_is_well(work: ManagedWork, clock: HandClock) -> None:
    link = link_to("https://one.example.org/", "r", "Entry")
    await work.run(
        lambda tx: tx.upkeep.save_link(LinkState(**{**vars(link), "failures": 5, "checked_at": clock.now()}))
    )

    async def well(url: str) -> str:
        del url
        return ""

    watch = LinkWatch(work, clock, lambda tx, now: tx.upkeep.dead_links(3), well)
    await watch.turn()
    assert await work.run(lambda tx: tx.upkeep.dead_links(1)) == ()
