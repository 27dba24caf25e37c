"""A phone does what an app would do, and nothing an app would not."""

import json
from typing import Any

import pytest

from bot.sandbox.phone import Phone, PhoneError
from bot.sandbox.telegram import EmulatedTelegram


async def send(telegram: EmulatedTelegram, phone: Phone, text: str, *labels: str, **more: Any) -> int:
    keyboard = {"inline_keyboard": [[{"text": label, "callback_data": f"do:{label}"}] for label in labels]}
    values = {"chat_id": phone.id, "text": text, **more}
    values |= {"reply_markup": json.dumps(keyboard)} if labels else {}
    return (await telegram.call(telegram.bot.token, "sendMessage", values)).result["message_id"]


async def updates(telegram: EmulatedTelegram) -> list[dict[str, Any]]:
    return (await telegram.call(telegram.bot.token, "getUpdates", {})).result


async def test_an_offline_phone_sees_nothing_new_until_it_is_back(telegram: EmulatedTelegram, ana: Phone) -> None:
    ana.starts()
    ana.goes_offline()
    await send(telegram, ana, "are you there?")
    assert (ana.hears, ana.undelivered) == ([], 1)
    ana.comes_online()
    assert (ana.hears, ana.undelivered) == (["are you there?"], 0)


async def test_what_is_written_offline_is_sent_in_order_when_back(telegram: EmulatedTelegram, ana: Phone) -> None:
    ana.starts()
    ana.goes_offline()
    ana.sends("one")
    ana.sends("two")
    assert len(await updates(telegram)) == 1
    assert [each.pending for each in ana.sees] == [False, True, True]
    ana.comes_online()
    assert [each["message"]["text"] for each in await updates(telegram)] == ["/start", "one", "two"]
    assert not any(each.pending for each in ana.sees)


async def test_a_stale_button_still_sends_what_it_said(telegram: EmulatedTelegram, ana: Phone) -> None:
    ana.starts()
    number = await send(telegram, ana, "Well?", "Claim")
    old = ana.last
    values = {"chat_id": ana.id, "message_id": number, "text": "Taken by Ben"}
    await telegram.call(telegram.bot.token, "editMessageText", values)
    ana.presses("Claim", on=old)
    query = (await updates(telegram))[-1]["callback_query"]
    assert (query["data"], query["message"]["text"]) == ("do:Claim", "Taken by Ben")


async def test_a_button_on_a_deleted_message_comes_with_an_inaccessible_message(
    telegram: EmulatedTelegram, ana: Phone
) -> None:
    ana.starts()
    number = await send(telegram, ana, "Well?", "Claim")
    old = ana.last
    await telegram.call(telegram.bot.token, "deleteMessage", {"chat_id": ana.id, "message_id": number})
    ana.presses("Claim", on=old)
    assert (await updates(telegram))[-1]["callback_query"]["message"]["date"] == 0


async def test_the_newest_button_with_a_label_is_pressed(telegram: EmulatedTelegram, ana: Phone) -> None:
    ana.starts()
    await send(telegram, ana, "first", "Yes")
    newest = await send(telegram, ana, "second", "Yes")
    ana.presses("Yes")
    assert (await updates(telegram))[-1]["callback_query"]["message"]["message_id"] == newest


async def test_a_button_that_is_not_there_cannot_be_pressed(telegram: EmulatedTelegram, ana: Phone) -> None:
    ana.starts()
    await send(telegram, ana, "Well?", "Yes", "No")
    with pytest.raises(PhoneError, match=r"sees no button 'Maybe'; there are \['Yes', 'No'\]"):
        ana.presses("Maybe")


async def test_forged_callback_data_reaches_the_bot(telegram: EmulatedTelegram, ana: Phone) -> None:
    ana.starts()
    await send(telegram, ana, "Well?", "Yes")
    ana.presses_callback("forged")
    assert (await updates(telegram))[-1]["callback_query"]["data"] == "forged"


async def test_a_link_to_the_bot_starts_it_with_its_payload(telegram: EmulatedTelegram, ana: Phone) -> None:
    ana.starts()
    url = f"https://t.me/{telegram.bot.username}?start=CODE_1"
    markup = json.dumps({"inline_keyboard": [[{"text": "Join", "url": url}]]})
    await send(telegram, ana, "Here", reply_markup=markup)
    assert ana.presses("Join") == url
    assert ana.sees[-1].text == "/start CODE_1"


def test_a_text_too_long_for_one_message_goes_as_several(telegram: EmulatedTelegram, ana: Phone) -> None:
    ana.sends("word " * 1000)
    assert [len(each.text) for each in ana.sees] == [4096, 903]


def test_an_empty_message_cannot_be_sent(ana: Phone) -> None:
    with pytest.raises(PhoneError, match="empty"):
        ana.sends("   ")


def test_who_has_blocked_cannot_write(ana: Phone) -> None:
    ana.starts()
    ana.blocks()
    with pytest.raises(PhoneError, match="has blocked"):
        ana.sends("hello")


def test_only_own_messages_can_be_edited(telegram: EmulatedTelegram, ana: Phone) -> None:
    maria = telegram.phone("Maria")
    hers = maria.sends("mine")
    with pytest.raises(PhoneError):
        ana.edits(hers, "yours")


async def test_a_reply_names_the_message_it_answers(telegram: EmulatedTelegram, ana: Phone) -> None:
    ana.starts()
    await send(telegram, ana, "How are you?")
    ana.sends("tired", reply_to=ana.last, quote="How")
    message = (await updates(telegram))[-1]["message"]
    assert message["reply_to_message"]["text"] == "How are you?"
    assert message["quote"]["text"] == "How"


async def test_unread_counts_what_came_since_the_last_look(telegram: EmulatedTelegram, ana: Phone) -> None:
    ana.starts()
    await send(telegram, ana, "one")
    await send(telegram, ana, "two")
    assert ana.unread == 2
    ana.reads()
    assert ana.unread == 0


async def test_a_key_may_share_contact_or_place(telegram: EmulatedTelegram, ana: Phone) -> None:
    ana.starts()
    keys = [[{"text": "My place", "request_location": True}, {"text": "My number", "request_contact": True}]]
    await send(telegram, ana, "Where?", reply_markup=json.dumps({"keyboard": keys}))
    ana.presses("My place")
    ana.presses("My number")
    assert [each.kind for each in ana.sees[-2:]] == ["location", "contact"]


async def test_a_one_time_keyboard_goes_after_a_press(telegram: EmulatedTelegram, ana: Phone) -> None:
    ana.starts()
    markup = json.dumps({"keyboard": [["Yes"]], "one_time_keyboard": True})
    await send(telegram, ana, "Well?", reply_markup=markup)
    ana.presses("Yes")
    assert ana.keyboard == []


async def test_a_removed_keyboard_is_gone(telegram: EmulatedTelegram, ana: Phone) -> None:
    ana.starts()
    await send(telegram, ana, "Well?", reply_markup=json.dumps({"keyboard": [["Yes"]]}))
    await send(telegram, ana, "Thanks", reply_markup=json.dumps({"remove_keyboard": True}))
    assert ana.keyboard == []


def test_entities_are_measured_in_utf16_units(ana: Phone) -> None:
    written = ana.sends("🙂 see /help and https://example.org/a.")
    kinds = [(each["type"], each["offset"], each["length"]) for each in written.entities]
    assert kinds == [("bot_command", 7, 5), ("url", 17, 21)]


async def test_html_becomes_text_and_entities(telegram: EmulatedTelegram, ana: Phone) -> None:
    ana.starts()
    await send(telegram, ana, "<b>Hi</b> 🙂 &lt;3 <a href='https://example.org'>here</a>", parse_mode="HTML")
    assert ana.last.text == "Hi 🙂 <3 here"
    marks = [(each["type"], each["offset"], each["length"]) for each in ana.last.entities]
    assert marks == [("bold", 0, 2), ("text_link", 9, 4)]


async def test_markdown_v2_becomes_text_and_entities(telegram: EmulatedTelegram, ana: Phone) -> None:
    ana.starts()
    await send(telegram, ana, r"*Hi* __you__ \- `x` [here](https://example.org)", parse_mode="MarkdownV2")
    assert ana.last.text == "Hi you - x here"
    assert [each["type"] for each in ana.last.entities] == ["bold", "underline", "code", "text_link"]


async def test_direction_tricks_are_removed_as_telegram_removes_them(telegram: EmulatedTelegram, ana: Phone) -> None:
    ana.starts()
    await send(telegram, ana, "a\u202eb\u2028c")
    assert ana.last.text == "abc"
