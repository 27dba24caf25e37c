"""The life of the real process: healthy, stopped well, refused, and never telling its token."""

import asyncio
from pathlib import Path

import httpx
import pytest

from bot.sandbox.faults import Fault
from tests.process.running import Installation, emulated

pytestmark = [pytest.mark.process, pytest.mark.timeout(120)]


def url(folder: Path) -> str:
    """A database of the test's own."""
    return f"sqlite:///{folder / 'cairn.sqlite'}"


async def is_healthy(bot: Installation) -> bool:
    """Whether /healthz says so; it may take the first poll and tick a moment to be back."""
    async with httpx.AsyncClient() as client, asyncio.timeout(20):
        while (await client.get(f"http://127.0.0.1:{bot.port}/healthz")).status_code != 200:  # noqa: ASYNC110 - no event tells it
            await asyncio.sleep(0.05)
    return True


async def test_it_is_healthy_while_it_serves_and_stops_well(tmp_path: Path) -> None:
    async with emulated() as (telegram, address):
        bot = Installation(tmp_path, telegram, address, url(tmp_path))
        await bot.starts()
        assert await is_healthy(bot)
        assert await bot.stops() == 0, bot.log()[-2000:]


async def test_a_refused_token_is_said_and_never_shown(tmp_path: Path) -> None:
    async with emulated() as (telegram, address):
        bot = Installation(tmp_path, telegram, address, url(tmp_path))
        bot.environment["TELEGRAM_BOT_TOKEN"] = "1234567890:AAcanaryCANARYcanaryCANARYcanary12345"
        said = await bot.command("run")
    assert "AAcanaryCANARY" not in said
    assert "Traceback" not in said
    assert "token" in said.lower()


async def test_a_bad_hour_of_telegram_ends_neither_polling_nor_sending(tmp_path: Path) -> None:
    async with emulated() as (telegram, address):
        bot = Installation(tmp_path, telegram, address, url(tmp_path))
        await bot.starts()
        for fault in (Fault.server_error(), Fault.reset(), Fault.bad_json(), Fault.conflict()):
            telegram.faults.add(fault, method="getUpdates")
        telegram.faults.add(Fault.server_error(), method="sendMessage", times=2)
        ana = telegram.phone("Ana")
        ana.sends("I want to kill myself")
        await bot.until(lambda: any("988" in text for text in ana.hears))
        assert await bot.stops() == 0, bot.log()[-2000:]
        assert telegram.bot.token not in bot.log()
