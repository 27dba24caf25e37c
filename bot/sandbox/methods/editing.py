"""How a bot changes what it said: edits, deletions, pins, reactions, answers to presses."""

from datetime import timedelta
from typing import Any

from bot.sandbox.chats import Message
from bot.sandbox.entities import units
from bot.sandbox.errors import bad_request
from bot.sandbox.keyboards import is_inline
from bot.sandbox.methods.call import Call, method
from bot.sandbox.methods.media import media_body

Json = dict[str, Any]
DELETABLE_FOR = timedelta(hours=48)
# Telegram does not say; answers have been refused after about this
ANSWERABLE_FOR = timedelta(minutes=1)
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)


def _editable(call: Call) -> Message:
    chat = call.open_chat()
    message = call.message(chat, "message to edit not found")
    if message.sender is not call.bot or (message.markup and not is_inline(message.markup)):
        raise bad_request("message can't be edited")
    return message


def _edit(call: Call, message: Message, body: Json) -> Json:
    markup = call.markup()
    if markup is not None and not is_inline(markup):
        raise bad_request("inline keyboard expected")
    if body == message.body and markup == message.markup:
        raise bad_request(NOT_MODIFIED)
    message.body, message.markup, message.edited_at = body, markup, call.telegram.now()
    call.telegram.touch()
    return message.as_json()


@method
def edit_message_text(call: Call) -> Json:
    """Change the words; without reply_markup the buttons go."""
    body = call.text_body()
    message = _editable(call)
    if "text" not in message.body:
        raise bad_request("there is no text in the message to edit")
    preview = call.args.decoded("link_preview_options", "can't parse link preview options JSON object")
    return _edit(call, message, {**body, "link_preview_options": preview} if preview else body)


@method
def edit_message_caption(call: Call) -> Json:
    """Change the words under media."""
    caption = call.caption_body()
    message = _editable(call)
    if "text" in message.body:
        raise bad_request("there is no caption in the message to edit")
    kept = {name: value for name, value in message.body.items() if not name.startswith("caption")}
    return _edit(call, message, {**kept, **caption})


@method
def edit_message_media(call: Call) -> Json:
    """Put other media in its place."""
    item = call.args.decoded("media", "can't parse input media JSON object")
    if not isinstance(item, dict) or item.get("type") not in (
        "photo",
        "video",
        "document",
        "audio",
        "animation",
    ):
        raise bad_request("can't parse input media JSON object")
    inner = Call(call.telegram, call.bot, type(call.args)(item, call.args.uploads))
    return _edit(call, _editable(call), media_body(inner, str(item["type"]), "media"))


@method
def edit_message_reply_markup(call: Call) -> Json:
    """Change only the buttons."""
    message = _editable(call)
    return _edit(call, message, message.body)


@method
def delete_message(call: Call) -> bool:
    """Remove a message from both sides, within 48 hours."""
    message = call.message(call.open_chat(), "message to delete not found")
    _check_deletable(call, message)
    _delete(call, message)
    return True


@method
def delete_messages(call: Call) -> bool:
    """Remove up to a hundred; those that cannot be found or removed are passed over."""
    ids = call.args.decoded("message_ids", "can't parse message identifiers JSON object")
    if not isinstance(ids, list) or not ids:
        raise bad_request("message identifiers are not specified")
    if len(ids) > 100:
        raise bad_request("too many message identifiers specified")
    chat = call.open_chat()
    for message in filter(None, (chat.messages.get(int(number)) for number in ids)):
        if call.telegram.now() - message.sent_at <= DELETABLE_FOR:
            _delete(call, message)
    return True


def _check_deletable(call: Call, message: Message) -> None:
    in_group = message.chat.person is None and message.sender is not call.bot
    if in_group or call.telegram.now() - message.sent_at > DELETABLE_FOR:
        raise bad_request("message can't be deleted for everyone")


def _delete(call: Call, message: Message) -> None:
    del message.chat.messages[message.id]
    message.chat.pinned = [number for number in message.chat.pinned if number != message.id]
    call.telegram.touch()


@method
def pin_chat_message(call: Call) -> bool:
    """Pin a message."""
    chat = call.open_chat()
    message = call.message(chat, "message to pin not found")
    if message.id not in chat.pinned:
        chat.pinned.append(message.id)
    call.telegram.touch()
    return True


@method
def unpin_chat_message(call: Call) -> bool:
    """Unpin one message, or the newest pinned one."""
    chat = call.open_chat()
    number = call.args.integer("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    if number not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(number)
    call.telegram.touch()
    return True


@method
def unpin_all_chat_messages(call: Call) -> bool:
    """Unpin everything."""
    call.open_chat().pinned.clear()
    call.telegram.touch()
    return True


@method
def set_message_reaction(call: Call) -> bool:
    """React to a message; a bot may show one."""
    wanted = call.args.decoded("reaction", "can't parse reaction types JSON object") or []
    if not isinstance(wanted, list) or not all(isinstance(each, dict) for each in wanted):
        raise bad_request("can't parse reaction types JSON object")
    if len(wanted) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    if any(each.get("type") == "emoji" and not each.get("emoji") for each in wanted):
        raise bad_request("REACTION_INVALID")
    message = call.message(call.open_chat(), "message to react not found")
    message.reactions[call.bot.id] = wanted
    call.telegram.touch()
    return True


@method
def answer_callback_query(call: Call) -> bool:
    """Stop the little clock on a pressed button, with or without a word."""
    callback = call.telegram.callbacks.get(call.args.text("callback_query_id"))
    late = callback is not None and call.telegram.now() - callback.pressed_at > ANSWERABLE_FOR
    if callback is None or callback.bot is not call.bot or late:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if units(call.args.text("text")) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    callback.answer = {"text": call.args.text("text"), "alert": call.args.flag("show_alert")}
    call.telegram.touch()
    return True
