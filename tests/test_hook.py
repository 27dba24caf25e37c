"""Registering, checking and repairing the webhook; changing between it and polling loses nothing."""

from collections.abc import Mapping
from typing import Any

from telegram.error import NetworkError

from bot.hook import Hook, secret_of
from bot.supervision import Vitals
from tests.databases import HandClock

URL, SECRET = "https://bot.example.org/telegram", "s"
ALLOWED = ("message", "callback_query")


class FakeTelegram:
    """Knows one address."""

    def __init__(self, **info: Any) -> None:
        self.info: dict[str, Any] = {"url": "", **info}
        self.asked: list[str] = []
        self.failures = 0

    async def call(self, endpoint: str, values: Mapping[str, Any]) -> Any:
        """As the Bot API does."""
        self.asked.append(endpoint)
        if self.failures:
            self.failures -= 1
            raise NetworkError("down")
        if endpoint == "setWebhook":
            assert values["drop_pending_updates"] is False
            self.info = {"url": values["url"], "allowed_updates": list(values["allowed_updates"])}
        elif endpoint == "deleteWebhook":
            assert values["drop_pending_updates"] is False
            self.info = {"url": ""}
        return self.info


def a_hook(telegram: FakeTelegram, vitals: Vitals | None = None) -> Hook:
    """One that has looked before, unless it is told otherwise."""
    clock = HandClock()
    hook = Hook(telegram, clock, vitals or Vitals(polled_at=clock.now()), ALLOWED)

    async def at_once(seconds: float) -> None:
        """Nothing waits."""

    hook.sleep = at_once
    return hook


async def test_an_address_is_registered_and_then_left_alone() -> None:
    telegram = FakeTelegram()
    hook = a_hook(telegram)
    assert [await hook.register(URL, SECRET), await hook.register(URL, SECRET)] == [True, False]


async def test_at_each_start_it_is_said_anew_since_the_secret_cannot_be_seen() -> None:
    telegram = FakeTelegram(url=URL, allowed_updates=list(ALLOWED))
    assert await a_hook(telegram, Vitals()).register(URL, SECRET)


async def test_what_somebody_changed_is_repaired() -> None:
    telegram = FakeTelegram(url="https://elsewhere.example/", allowed_updates=list(ALLOWED))
    assert await a_hook(telegram).register(URL, SECRET)
    assert telegram.info["url"] == URL


async def test_before_polling_the_address_is_taken_away_however_long_it_takes() -> None:
    telegram = FakeTelegram(url=URL)
    telegram.failures = 2
    await a_hook(telegram).ask_instead()
    assert telegram.info["url"] == ""


async def test_where_no_address_is_registered_nothing_is_touched() -> None:
    telegram = FakeTelegram()
    await a_hook(telegram).ask_instead()
    assert telegram.asked == ["getWebhookInfo"]


def test_the_secret_comes_from_the_token_and_does_not_show_it() -> None:
    token = "123456789:abcdefghijklmnop"
    assert secret_of(token) == secret_of(token) != secret_of(token + "x")
    assert "abcdef" not in secret_of(token)
