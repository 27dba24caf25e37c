"""An emulated Telegram with a clock moved by hand, and python-telegram-bot talking to it."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from telegram.ext import ExtBot

from bot.sandbox.phone import Phone
from bot.sandbox.request import EmulatedRequest
from bot.sandbox.telegram import EmulatedTelegram


class HandClock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)

    def now(self) -> datetime:
        """The moment it shows."""
        return self.at

    def passes(self, **span: float) -> None:
        """Move it."""
        self.at += timedelta(**span)


@pytest.fixture(autouse=True)
def _future_of_ptb(monkeypatch: pytest.MonkeyPatch) -> None:
    """PTB warns about `retry_after` as a number unless told to use timedelta already."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def telegram(clock: HandClock) -> EmulatedTelegram:
    return EmulatedTelegram(now=clock.now)


@pytest.fixture
def ana(telegram: EmulatedTelegram) -> Phone:
    return telegram.phone("Ana", language="es", username="ana")


@pytest.fixture
async def bot(telegram: EmulatedTelegram) -> AsyncIterator[ExtBot[None]]:
    request, updates = EmulatedRequest(telegram), EmulatedRequest(telegram)
    async with ExtBot(telegram.bot.token, request=request, get_updates_request=updates) as made:
        yield made
