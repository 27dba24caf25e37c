"""The real server on a real socket: starts, tells pages of changes, breaks connections on request, stops at once."""

import asyncio
from collections.abc import AsyncIterator

import aiohttp
import aiohttp.web
import pytest

from bot.sandbox.faults import Fault
from bot.sandbox.phone import Phone
from bot.sandbox.server import create_app, listen, serve
from bot.sandbox.telegram import EmulatedTelegram

Running = tuple[str, asyncio.Event, asyncio.Task[None]]


@pytest.fixture
async def running(telegram: EmulatedTelegram) -> AsyncIterator[Running]:
    listening, stop = listen(port=0), asyncio.Event()
    address = f"http://127.0.0.1:{listening.getsockname()[1]}"
    task = asyncio.create_task(serve(create_app(telegram), listening, stop))
    yield address, stop, task
    stop.set()
    await task


async def test_it_answers_over_a_socket_and_stops_with_a_page_open(
    running: Running, telegram: EmulatedTelegram, ana: Phone
) -> None:
    address, stop, task = running
    async with aiohttp.ClientSession() as session, session.get(f"{address}/sandbox/events") as events:
        assert (await events.content.readline()).startswith(b"data: ")
        ana.starts()
        await events.content.readline()
        assert (await events.content.readline()).startswith(b"data: ")
        stop.set()
        await asyncio.wait_for(task, 5)


async def test_a_reset_breaks_the_connection(running: Running, telegram: EmulatedTelegram) -> None:
    telegram.faults.add(Fault.reset())
    async with aiohttp.ClientSession() as session:
        with pytest.raises(aiohttp.ClientError):
            await (await session.get(f"{running[0]}/bot{telegram.bot.token}/getMe")).read()
        answer = await session.get(f"{running[0]}/bot{telegram.bot.token}/getMe")
        assert answer.status == 200


async def test_a_call_that_gets_no_answer_ends_when_telegram_is_mended(
    running: Running, telegram: EmulatedTelegram
) -> None:
    telegram.faults.add(Fault.timeout_before(), times=None)
    async with aiohttp.ClientSession() as session:
        url = f"{running[0]}/bot{telegram.bot.token}/getMe"
        silent = asyncio.create_task(session.get(url))
        assert not (await asyncio.wait({silent}, timeout=0.2))[0]
        async with session.delete(f"{running[0]}/sandbox/faults") as mended:
            assert mended.status == 200
        with pytest.raises(aiohttp.ClientError):
            await (await silent).read()


async def test_a_webhook_is_called_as_soon_as_something_arrives(
    running: Running, telegram: EmulatedTelegram, ana: Phone
) -> None:
    received: asyncio.Queue[str] = asyncio.Queue()

    async def hook(request: aiohttp.web.Request) -> aiohttp.web.Response:
        received.put_nowait((await request.json())["message"]["text"])
        return aiohttp.web.Response()

    hooked = aiohttp.web.Application()
    hooked.router.add_post("/", hook)
    runner = aiohttp.web.AppRunner(hooked)
    await runner.setup()
    site = aiohttp.web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    await telegram.call(telegram.bot.token, "setWebhook", {"url": f"http://127.0.0.1:{port}/"})
    ana.sends("hello")
    assert await asyncio.wait_for(received.get(), 5) == "hello"
    await runner.cleanup()


def test_a_taken_port_is_an_error_of_its_own() -> None:
    first = listen(port=0)
    with pytest.raises(OSError, match="in use"):
        listen(port=first.getsockname()[1])
    first.close()
