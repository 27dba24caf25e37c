"""Telegram as a channel, against the emulated Bot API in process and over HTTP."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from telegram.request import BaseRequest

from bot.delivery.bot import CairnBot, open_bot
from bot.delivery.failures import Cause, DeliveryError
from bot.delivery.pieces import split, units
from bot.delivery.telegram import TelegramChannel
from bot.domain.words import PLAINLY, Manner
from bot.ports import Rendered
from bot.sandbox.faults import Fault
from bot.sandbox.phone import Phone
from bot.sandbox.request import EmulatedRequest
from bot.sandbox.telegram import EmulatedTelegram
from tests.process.running import emulated


@pytest.fixture
def telegram() -> EmulatedTelegram:
    """A Telegram of the test's own."""
    return EmulatedTelegram(lambda: datetime(2026, 11, 2, 12, tzinfo=UTC))


@pytest.fixture
async def channel(telegram: EmulatedTelegram) -> AsyncIterator[TelegramChannel]:
    """A channel to it, in process."""
    request: BaseRequest = EmulatedRequest(telegram)
    bot = CairnBot(telegram.bot.token, request=request, get_updates_request=EmulatedRequest(telegram))
    async with bot:
        yield TelegramChannel(bot)


@pytest.fixture
def ana(telegram: EmulatedTelegram) -> Phone:
    """Somebody who has started the bot."""
    phone = telegram.phone("Ana")
    phone.starts()
    return phone


async def fails(awaitable: object) -> DeliveryError:
    """The failure of a call that must fail."""
    with pytest.raises(DeliveryError) as caught:
        await awaitable  # type: ignore[misc]
    return caught.value


async def test_words_buttons_and_manner_arrive(channel: TelegramChannel, ana: Phone) -> None:
    message = Rendered("hello <b>&", ((("Claim", "data:t1"), ("Open", "url:https://example.org")),))
    (number,) = await channel.send(ana.id, message, Manner(protect=True, silent=True))
    assert (ana.last.text, ana.last.labels, ana.last.id) == ("hello <b>&", ["Claim", "Open"], number)


async def test_a_keyboard_comes_and_goes(channel: TelegramChannel, ana: Phone) -> None:
    await channel.send(ana.id, Rendered("here", keyboard=(("SOS",), ("Talk", "Check in"))), PLAINLY)
    assert [list(row) for row in ana.keyboard] == [["SOS"], ["Talk", "Check in"]]
    await channel.send(ana.id, Rendered("gone", keyboard=()), PLAINLY)
    assert not ana.keyboard


async def test_an_edit_changes_the_message_and_repeating_it_is_a_success(channel: TelegramChannel, ana: Phone) -> None:
    (number,) = await channel.send(ana.id, Rendered("trying"), PLAINLY)
    for _ in range(2):
        await channel.edit(ana.id, number, Rendered("reached"))
    assert ana.last.text == "reached"


async def test_a_message_that_is_gone_says_so(channel: TelegramChannel, ana: Phone) -> None:
    (number,) = await channel.send(ana.id, Rendered("trying"), PLAINLY)
    await channel.remove(ana.id, number)
    await channel.remove(ana.id, number)
    failure = await fails(channel.edit(ana.id, number, Rendered("reached")))
    assert failure.cause is Cause.NO_MESSAGE


async def test_long_words_come_in_pieces_with_the_buttons_last(channel: TelegramChannel, ana: Phone) -> None:
    text = "🙂 word " * 1500
    await channel.send(ana.id, Rendered(text, ((("Claim", "data:t1"),),)), PLAINLY)
    assert "".join(ana.hears).replace(" ", "") == text.replace(" ", "")
    assert ana.last.labels == ["Claim"]


async def test_a_reply_to_a_message_that_is_gone_still_arrives(channel: TelegramChannel, ana: Phone) -> None:
    await channel.send(ana.id, Rendered("an answer"), Manner(reply_to=999_999))
    assert ana.last.text == "an answer"


async def test_somebody_who_blocked_the_bot_is_out_of_reach(channel: TelegramChannel, ana: Phone) -> None:
    ana.blocks()
    failure = await fails(channel.send(ana.id, Rendered("hello"), PLAINLY))
    assert (failure.cause, failure.is_permanent) == (Cause.BLOCKED, True)


async def test_somebody_unknown_is_gone(channel: TelegramChannel) -> None:
    assert (await fails(channel.send(4_040_404, Rendered("hello"), PLAINLY))).is_permanent


async def test_an_old_press_is_no_failure(channel: TelegramChannel) -> None:
    await channel.acknowledge("long ago", "too late")


async def test_a_menu_is_set_for_one_chat(channel: TelegramChannel, ana: Phone) -> None:
    await channel.set_menu(ana.id, (("queue", "Who waits"),))
    assert ana.menu == {"queue": "Who waits"}


@pytest.mark.parametrize(
    ("fault", "cause"),
    [
        (Fault.server_error(), Cause.NETWORK),
        (Fault.connect(), Cause.NETWORK),
        (Fault.timeout_before(), Cause.UNKNOWN),
        (Fault.timeout_after(), Cause.UNKNOWN),
        (Fault.reset(), Cause.UNKNOWN),
        (Fault.bad_json(), Cause.UNKNOWN),
        (Fault.flood(7), Cause.LATER),
        (Fault.unauthorized(), Cause.TOKEN),
    ],
)
async def test_each_failure_is_understood(
    channel: TelegramChannel, telegram: EmulatedTelegram, ana: Phone, fault: Fault, cause: Cause
) -> None:
    telegram.faults.add(fault, method="sendMessage")
    failure = await fails(channel.send(ana.id, Rendered("hello"), PLAINLY))
    assert failure.cause is cause
    assert failure.seconds == (7 if cause is Cause.LATER else 0)


async def test_the_real_transport_sends_polls_and_reconnects() -> None:
    async with emulated() as (telegram, address):
        ana = telegram.phone("Ana")
        ana.sends("grüße 🙂")
        async with open_bot(telegram.bot.token, address) as bot:
            updates = await bot.fetch_updates(None, ["message"], 0)
            await bot.reconnect()
            await TelegramChannel(bot).send(ana.id, Rendered("¡hola! 🙂"), PLAINLY)
        assert updates[-1]["message"]["text"] == "grüße 🙂"
        assert ana.last.text == "¡hola! 🙂"


@pytest.mark.parametrize(
    ("fault", "cause"),
    [
        (Fault.server_error(), Cause.NETWORK),
        (Fault.reset(), Cause.UNKNOWN),
        (Fault.bad_json(), Cause.UNKNOWN),
        (Fault.flood(7), Cause.LATER),
    ],
)
async def test_the_real_transport_fails_as_the_emulated_one(fault: Fault, cause: Cause) -> None:
    async with emulated() as (telegram, address):
        ana = telegram.phone("Ana")
        ana.starts()
        async with open_bot(telegram.bot.token, address) as bot:
            telegram.faults.add(fault, method="sendMessage")
            assert (await fails(TelegramChannel(bot).send(ana.id, Rendered("hello"), PLAINLY))).cause is cause


async def test_nobody_listening_means_it_was_not_sent() -> None:
    bot = open_bot("1000000001:nobody-listens-at-this-address-000", "http://127.0.0.1:9")
    await bot.reconnect()
    failure = await fails(TelegramChannel(bot).send(1, Rendered("hello"), PLAINLY))
    await bot.shutdown()
    for request in bot._request:
        await request.shutdown()
    assert failure.cause is Cause.NETWORK


@pytest.mark.parametrize("text", ["", "short", "x" * 4096, "x" * 4097, "🙂" * 5000, "a\n\nb " * 4000, "word " * 3000])
def test_no_piece_is_too_long_and_nothing_is_lost(text: str) -> None:
    pieces = split(text)
    assert all(0 < units(piece) <= 4096 for piece in pieces)
    assert "".join(pieces) == text or "".join(pieces).strip() == text.strip()
