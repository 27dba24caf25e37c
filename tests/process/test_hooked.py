"""The real program behind a webhook, then polling again: no message is lost between them."""

from pathlib import Path

import pytest

from tests.process.running import Installation, emulated

pytestmark = [pytest.mark.process, pytest.mark.timeout(180)]


async def test_from_polling_to_a_webhook_and_back_nothing_is_lost(tmp_path: Path) -> None:
    async with emulated() as (telegram, address):
        bot = Installation(tmp_path, telegram, address, f"sqlite:///{tmp_path / 'cairn.sqlite'}")
        ana = telegram.phone("Ana")
        await bot.starts()
        await hears_back(bot, ana)
        await bot.stops()
        ana.sends("between the two")
        bot.environment["WEBHOOK_URL"] = f"http://127.0.0.1:{bot.port}/telegram"
        await bot.starts_hooked()
        await bot.until(lambda: not telegram.bot.updates.pending)
        await hears_back(bot, ana)
        await bot.stops()
        ana.sends("and between these two")
        del bot.environment["WEBHOOK_URL"]
        await bot.starts()
        await hears_back(bot, ana)
        assert telegram.bot.webhook.url == ""
        assert await bot.stops() == 0


async def hears_back(bot: Installation, phone: object) -> None:
    """She asks for help, and is answered."""
    before = len(phone.hears)  # type: ignore[attr-defined]
    phone.sends("/help")  # type: ignore[attr-defined]
    await bot.until(lambda: len(phone.hears) > before)  # type: ignore[attr-defined]
