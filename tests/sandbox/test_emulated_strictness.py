"""The emulator refuses what Telegram refuses, in Telegram's own words."""

import json
from datetime import timedelta
from typing import Any

import pytest

from bot.sandbox.phone import Phone
from bot.sandbox.telegram import Answer, EmulatedTelegram
from tests.sandbox.conftest import HandClock

NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as "
    "a current content and reply markup of the message"
)


async def call(telegram: EmulatedTelegram, method: str, **values: Any) -> Answer:
    return await telegram.call(telegram.bot.token, method, values)


async def refusal(telegram: EmulatedTelegram, method: str, **values: Any) -> tuple[int, str]:
    body = json.loads((await call(telegram, method, **values)).body)
    assert not body["ok"], "nothing was refused"
    return body["error_code"], body["description"]


def inline(*buttons: dict[str, str]) -> str:
    return json.dumps({"inline_keyboard": [list(buttons)]})


@pytest.mark.parametrize(
    ("values", "description"),
    [
        ({"text": ""}, "Bad Request: message text is empty"),
        ({"text": " \n "}, "Bad Request: message text is empty"),
        ({"text": "x" * 4097}, "Bad Request: message is too long"),
        ({"text": "\U0001f642" * 2049}, "Bad Request: message is too long"),
        ({"text": "hi", "chat_id": "1"}, "Bad Request: chat not found"),
        ({"text": "hi", "chat_id": ""}, "Bad Request: chat_id is empty"),
        ({"text": "hi", "parse_mode": "Rich"}, "Bad Request: unsupported parse_mode"),
        (
            {"text": "a <b>c", "parse_mode": "HTML"},
            "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
        (
            {"text": "5 < 6", "parse_mode": "HTML"},
            'Bad Request: can\'t parse entities: Unsupported start tag "" at byte offset 2',
        ),
        (
            {"text": "wait.", "parse_mode": "MarkdownV2"},
            "Bad Request: can't parse entities: Character '.' is reserved and must be escaped with the preceding '\\'",
        ),
        (
            {"text": "a *b", "parse_mode": "Markdown"},
            "Bad Request: can't parse entities: Can't find end of Bold entity at byte offset 2",
        ),
        (
            {"text": "hi", "reply_parameters": '{"message_id": 99}'},
            "Bad Request: message to be replied not found",
        ),
        (
            {"text": "hi", "reply_markup": "{"},
            "Bad Request: can't parse reply keyboard markup JSON object",
        ),
        (
            {"text": "hi", "reply_markup": inline({"text": "a", "callback_data": "x" * 65})},
            "Bad Request: BUTTON_DATA_INVALID",
        ),
        (
            {"text": "hi", "reply_markup": inline({"text": "a"})},
            "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            {"text": "hi", "reply_markup": inline({"text": "a", "url": "nowhere"})},
            "Bad Request: inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL",
        ),
    ],
)
async def test_a_bad_message_is_refused(
    telegram: EmulatedTelegram, ana: Phone, values: dict[str, str], description: str
) -> None:
    ana.starts()
    assert await refusal(telegram, "sendMessage", **{"chat_id": ana.id, **values}) == (400, description)


async def test_the_longest_text_and_button_are_taken(telegram: EmulatedTelegram, ana: Phone) -> None:
    ana.starts()
    markup = inline({"text": "a", "callback_data": "é" * 32})
    await call(telegram, "sendMessage", chat_id=ana.id, text="x" * 4096, reply_markup=markup)
    assert len(ana.last.text) == 4096


async def test_a_caption_has_1024_units(telegram: EmulatedTelegram, ana: Phone) -> None:
    ana.starts()
    ana.sends(voice=b"ogg")
    values = {"chat_id": ana.id, "voice": ana.sees[-1].file_id}
    assert (await call(telegram, "sendVoice", caption="x" * 1024, **values)).status == 200
    refused = await refusal(telegram, "sendVoice", caption="x" * 1025, **values)
    assert refused == (400, "Bad Request: message caption is too long")


async def test_a_bot_cannot_write_first(telegram: EmulatedTelegram, ana: Phone) -> None:
    refused = await refusal(telegram, "sendMessage", chat_id=ana.id, text="hi")
    assert refused == (403, "Forbidden: bot can't initiate conversation with a user")


async def test_a_person_who_blocked_is_out_of_reach_until_they_return(telegram: EmulatedTelegram, ana: Phone) -> None:
    ana.starts()
    ana.blocks()
    refused = await refusal(telegram, "sendMessage", chat_id=ana.id, text="hi")
    assert refused == (403, "Forbidden: bot was blocked by the user")
    ana.starts()
    assert (await call(telegram, "sendMessage", chat_id=ana.id, text="hi")).status == 200


async def test_blocking_and_unblocking_are_told_to_the_bot(telegram: EmulatedTelegram, ana: Phone) -> None:
    ana.starts()
    ana.blocks()
    ana.unblocks()
    updates = (await call(telegram, "getUpdates")).result[1:]
    assert [update["my_chat_member"]["new_chat_member"]["status"] for update in updates] == ["kicked", "member"]


async def test_a_deleted_account_is_out_of_reach(telegram: EmulatedTelegram, ana: Phone) -> None:
    ana.starts()
    ana.deletes_account()
    refused = await refusal(telegram, "sendMessage", chat_id=ana.id, text="hi")
    assert refused == (403, "Forbidden: user is deactivated")


async def test_an_edit_must_change_something(telegram: EmulatedTelegram, ana: Phone) -> None:
    ana.starts()
    sent = (await call(telegram, "sendMessage", chat_id=ana.id, text="hi")).result["message_id"]
    refused = await refusal(telegram, "editMessageText", chat_id=ana.id, message_id=sent, text="hi")
    assert refused == (400, NOT_MODIFIED)


async def test_only_own_messages_that_exist_can_be_edited(telegram: EmulatedTelegram, ana: Phone) -> None:
    own = ana.starts()
    missing = await refusal(telegram, "editMessageText", chat_id=ana.id, message_id=99, text="x")
    foreign = await refusal(telegram, "editMessageText", chat_id=ana.id, message_id=own.id, text="x")
    assert missing == (400, "Bad Request: message to edit not found")
    assert foreign == (400, "Bad Request: message can't be edited")


async def test_a_message_with_a_reply_keyboard_cannot_be_edited(telegram: EmulatedTelegram, ana: Phone) -> None:
    ana.starts()
    keyboard = json.dumps({"keyboard": [["Help now"]]})
    sent = (await call(telegram, "sendMessage", chat_id=ana.id, text="hi", reply_markup=keyboard)).result
    refused = await refusal(telegram, "editMessageText", chat_id=ana.id, message_id=sent["message_id"], text="x")
    assert refused == (400, "Bad Request: message can't be edited")


async def test_messages_can_be_deleted_for_two_days(telegram: EmulatedTelegram, ana: Phone, clock: HandClock) -> None:
    first, second = ana.starts(), ana.sends("hello")
    assert (await call(telegram, "deleteMessage", chat_id=ana.id, message_id=first.id)).result is True
    clock.passes(hours=48, seconds=1)
    refused = await refusal(telegram, "deleteMessage", chat_id=ana.id, message_id=second.id)
    assert refused == (400, "Bad Request: message can't be deleted for everyone")
    gone = await refusal(telegram, "deleteMessage", chat_id=ana.id, message_id=first.id)
    assert gone == (400, "Bad Request: message to delete not found")


async def test_a_press_can_be_answered_for_a_minute(telegram: EmulatedTelegram, ana: Phone, clock: HandClock) -> None:
    ana.starts()
    markup = inline({"text": "Yes", "callback_data": "y"})
    await call(telegram, "sendMessage", chat_id=ana.id, text="?", reply_markup=markup)
    ana.presses("Yes")
    query = (await call(telegram, "getUpdates")).result[-1]["callback_query"]["id"]
    clock.passes(seconds=61)
    refused = await refusal(telegram, "answerCallbackQuery", callback_query_id=query)
    reason = "query is too old and response timeout expired or query ID is invalid"
    assert refused == (400, f"Bad Request: {reason}")


async def test_protected_content_is_neither_forwarded_nor_copied(telegram: EmulatedTelegram, ana: Phone) -> None:
    ana.starts()
    sent = await call(telegram, "sendMessage", chat_id=ana.id, text="hi", protect_content=True)
    source = {"chat_id": ana.id, "from_chat_id": ana.id, "message_id": sent.result["message_id"]}
    assert sent.result["has_protected_content"]
    assert (await refusal(telegram, "forwardMessage", **source))[0] == 400
    assert (await refusal(telegram, "copyMessage", **source))[0] == 400


async def test_a_copy_does_not_say_whose_words_they_were(telegram: EmulatedTelegram, ana: Phone) -> None:
    maria = telegram.phone("Maria")
    maria.starts()
    written = ana.forwards("secret origin", by="Sam")
    values = {"chat_id": maria.id, "from_chat_id": ana.id, "message_id": written.id}
    await call(telegram, "copyMessage", **values)
    assert (maria.last.text, maria.last.forwarded_from, maria.last.sender) == ("secret origin", "", "Cairn")
    await call(telegram, "forwardMessage", **values)
    assert maria.last.forwarded_from == "Sam"


async def test_a_voice_is_not_a_photo(telegram: EmulatedTelegram, ana: Phone) -> None:
    ana.starts()
    ana.sends(voice=b"ogg")
    refused = await refusal(telegram, "sendPhoto", chat_id=ana.id, photo=ana.sees[-1].file_id)
    assert refused == (400, "Bad Request: can't use file of type VoiceNote as Photo")


async def test_an_unknown_token_or_method_is_refused(telegram: EmulatedTelegram) -> None:
    unknown = await telegram.call("1:nobody", "getMe", {})
    assert (unknown.status, json.loads(unknown.body)["description"]) == (401, "Unauthorized")
    assert await refusal(telegram, "doSomething") == (404, "Not Found")


async def test_a_group_that_became_a_supergroup_says_where_it_went(telegram: EmulatedTelegram, ana: Phone) -> None:
    group = telegram.group("Team", ana)
    moved = ana.upgrades(group)
    answer = json.loads((await call(telegram, "sendMessage", chat_id=group.id, text="hi")).body)
    assert answer["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert answer["parameters"] == {"migrate_to_chat_id": moved.id}
    assert (await call(telegram, "sendMessage", chat_id=moved.id, text="hi")).status == 200


async def test_in_a_group_a_bot_hears_commands_and_its_name_only(telegram: EmulatedTelegram, ana: Phone) -> None:
    group = telegram.group("Team", ana)
    for words in ("hello all", "/whoson", f"@{telegram.bot.username} hi", "/x@other_bot"):
        ana.sends(words, to=group)
    heard = [each["message"].get("text") for each in (await call(telegram, "getUpdates")).result if "message" in each]
    assert heard == [None, "/whoson", f"@{telegram.bot.username} hi"]


async def test_a_bot_that_left_or_was_thrown_out_cannot_write(telegram: EmulatedTelegram, ana: Phone) -> None:
    group = telegram.group("Team", ana)
    await call(telegram, "leaveChat", chat_id=group.id)
    left = await refusal(telegram, "sendMessage", chat_id=group.id, text="hi")
    ana.adds_bot_to(group)
    ana.removes_bot_from(group)
    kicked = await refusal(telegram, "sendMessage", chat_id=group.id, text="hi")
    assert left == (403, "Forbidden: bot is not a member of the group chat")
    assert kicked == (403, "Forbidden: bot was kicked from the group chat")


async def test_menus_are_chosen_by_chat_then_scope_then_language(telegram: EmulatedTelegram, ana: Phone) -> None:
    async def menu(word: str, **values: str) -> None:
        commands = json.dumps([{"command": "help", "description": word}])
        await call(telegram, "setMyCommands", commands=commands, **values)

    ana.starts()
    await menu("default")
    assert ana.menu == {"help": "default"}
    await menu("español", language_code="es")
    assert ana.menu == {"help": "español"}
    await menu("hers", scope=json.dumps({"type": "chat", "chat_id": ana.id}))
    assert ana.menu == {"help": "hers"}


@pytest.mark.parametrize(
    ("command", "description"),
    [
        ({"command": "Help", "description": "x"}, "Bad Request: BOT_COMMAND_INVALID"),
        ({"command": "help", "description": ""}, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID"),
    ],
)
async def test_a_bad_command_is_refused(telegram: EmulatedTelegram, command: dict[str, str], description: str) -> None:
    refused = await refusal(telegram, "setMyCommands", commands=json.dumps([command]))
    assert refused == (400, description)


async def test_typing_ends_after_five_seconds_or_with_a_message(
    telegram: EmulatedTelegram, ana: Phone, clock: HandClock
) -> None:
    ana.starts()
    await call(telegram, "sendChatAction", chat_id=ana.id, action="typing")
    assert ana.is_typing
    clock.passes(seconds=5)
    assert not ana.is_typing
    await call(telegram, "sendChatAction", chat_id=ana.id, action="typing")
    await call(telegram, "sendMessage", chat_id=ana.id, text="hi")
    assert not ana.is_typing


async def test_an_album_arrives_as_one(telegram: EmulatedTelegram, ana: Phone) -> None:
    ana.starts()
    ana.sends(photo=b"one")
    item = {"type": "photo", "media": ana.sees[-1].file_id}
    sent = await call(telegram, "sendMediaGroup", chat_id=ana.id, media=json.dumps([item, item]))
    assert len({message["media_group_id"] for message in sent.result}) == 1
    refused = await refusal(telegram, "sendMediaGroup", chat_id=ana.id, media=json.dumps([item]))
    assert refused == (400, "Bad Request: media group must include 2-10 items")


async def test_only_a_waiting_day_is_kept(telegram: EmulatedTelegram, ana: Phone, clock: HandClock) -> None:
    ana.sends("old")
    clock.at += timedelta(hours=24, seconds=1)
    ana.sends("new")
    assert [each["message"]["text"] for each in (await call(telegram, "getUpdates")).result] == ["new"]
