"""getUpdates confirms as Telegram does, and webhooks take its place."""

import asyncio
import json

import pytest
from telegram.error import Conflict
from telegram.ext import ExtBot

from bot.sandbox.phone import Phone
from bot.sandbox.request import EmulatedRequest
from bot.sandbox.telegram import EmulatedTelegram
from bot.sandbox.webhooks import deliver_pending


async def test_an_update_comes_again_until_a_later_offset_confirms_it(bot: ExtBot[None], ana: Phone) -> None:
    ana.sends("one")
    ana.sends("two")
    first = await bot.get_updates()
    again = await bot.get_updates(offset=first[0].update_id)
    rest = await bot.get_updates(offset=first[0].update_id + 1)
    after = await bot.get_updates(offset=first[1].update_id + 1)
    assert [len(each) for each in (first, again, rest, after)] == [2, 2, 1, 0]


async def test_a_negative_offset_forgets_all_but_the_newest(bot: ExtBot[None], ana: Phone) -> None:
    for words in ("one", "two", "three"):
        ana.sends(words)
    assert [each.message.text for each in await bot.get_updates(offset=-1)] == ["three"]
    assert len(await bot.get_updates()) == 1


async def test_a_long_poll_ends_when_something_arrives(telegram: EmulatedTelegram, ana: Phone) -> None:
    poll = asyncio.create_task(telegram.call(telegram.bot.token, "getUpdates", {"timeout": 50}))
    await asyncio.sleep(0)
    assert not poll.done()
    ana.sends("here")
    assert (await poll).result[0]["message"]["text"] == "here"


async def test_a_second_poller_ends_the_first_with_409(telegram: EmulatedTelegram, ana: Phone) -> None:
    first = asyncio.create_task(telegram.call(telegram.bot.token, "getUpdates", {"timeout": 50}))
    await asyncio.sleep(0)
    await telegram.call(telegram.bot.token, "getUpdates", {})
    answer = json.loads((await first).body)
    assert answer["error_code"] == 409
    assert answer["description"].startswith("Conflict: terminated by other getUpdates request")


async def test_only_the_kinds_asked_for_are_kept(bot: ExtBot[None], ana: Phone) -> None:
    await bot.get_updates(allowed_updates=["message_reaction"])
    written = ana.sends("not wanted")
    ana.reacts(written, "❤")
    (update,) = await bot.get_updates()
    assert update.message_reaction.new_reaction[0].emoji == "❤"


async def test_reactions_are_not_told_unless_asked_for(bot: ExtBot[None], ana: Phone) -> None:
    ana.reacts(ana.sends("hello"), "❤")
    assert [each.message.text for each in await bot.get_updates()] == ["hello"]


async def test_an_in_process_poll_returns_at_once(telegram: EmulatedTelegram, bot: ExtBot[None]) -> None:
    assert await bot.get_updates(timeout=50) == ()


async def test_an_in_process_long_poll_waits_if_wanted(telegram: EmulatedTelegram, ana: Phone) -> None:
    request = EmulatedRequest(telegram, long_poll=True)
    async with ExtBot(telegram.bot.token, request=request, get_updates_request=request) as waiting:
        poll = asyncio.create_task(waiting.get_updates(timeout=50))
        await asyncio.sleep(0)
        ana.sends("here")
        assert [each.message.text for each in await poll] == ["here"]


async def test_polling_is_refused_while_a_webhook_is_set(bot: ExtBot[None]) -> None:
    await bot.set_webhook("https://example.org/hook")
    with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def test_a_webhook_gets_each_update_until_it_says_yes(
    telegram: EmulatedTelegram, bot: ExtBot[None], ana: Phone
) -> None:
    answers, received = [500, 200, 200], []

    async def post(url: str, headers: dict[str, str], body: bytes) -> int:
        received.append((headers["X-Telegram-Bot-Api-Secret-Token"], json.loads(body)["message"]["text"]))
        return answers.pop(0)

    await bot.set_webhook("https://example.org/hook", secret_token="s3cret")
    ana.sends("one")
    ana.sends("two")
    assert not await deliver_pending(telegram, telegram.bot, post)
    assert (await bot.get_webhook_info()).last_error_message == "Wrong response from the webhook: 500"
    assert await deliver_pending(telegram, telegram.bot, post)
    assert received == [("s3cret", "one"), ("s3cret", "one"), ("s3cret", "two")]
