"""How a bot speaks: text, places, contacts, copies, and the typing sign."""

from datetime import timedelta
from typing import Any

from bot.sandbox.accounts import BotAccount
from bot.sandbox.chats import Chat, Message
from bot.sandbox.errors import bad_request
from bot.sandbox.methods.call import Call, method

Json = dict[str, Any]
ACTIONS = {
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "find_location",
    "upload_document", "choose_sticker", "record_video_note", "upload_video_note",
}  # fmt: skip
TYPING_LASTS = timedelta(seconds=5)


def send(call: Call, body: Json) -> Message:
    """Send a finished body with the options every send method shares; the order of checks is Telegram's."""
    markup = call.markup()
    chat = call.open_chat()
    reply_to = _reply_to(call, chat)
    call.telegram.limits.check(call.bot.id, chat.id, call.telegram.now())
    options = {
        "silent": call.args.flag("disable_notification"),
        "protected": call.args.flag("protect_content"),
    }
    return call.telegram.post(chat, call.bot, body, markup=markup, reply_to=reply_to, **options)


def _reply_to(call: Call, chat: Chat) -> Message | None:
    given = call.args.decoded("reply_parameters", "can't parse reply parameters JSON object") or {}
    number = given.get("message_id") or call.args.integer("reply_to_message_id")
    if not number:
        return None
    found = chat.messages.get(int(number))
    relaxed = given.get("allow_sending_without_reply") or call.args.flag("allow_sending_without_reply")
    if found is None and not relaxed:
        raise bad_request("message to be replied not found")
    return found


@method
def send_message(call: Call) -> Json:
    """Send text."""
    body = call.text_body()
    preview = call.args.decoded("link_preview_options", "can't parse link preview options JSON object")
    if preview:
        body["link_preview_options"] = preview
    return send(call, body).as_json()


@method
def send_location(call: Call) -> Json:
    """Send a point on the map."""
    latitude, longitude = call.args.number("latitude"), call.args.number("longitude")
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise bad_request("wrong latitude/longitude specified")
    return send(call, {"location": {"latitude": latitude, "longitude": longitude}}).as_json()


@method
def send_contact(call: Call) -> Json:
    """Send a name and a phone number."""
    number, name = call.args.text("phone_number"), call.args.text("first_name")
    if not number or not name:
        raise bad_request("phone number and first name must be non-empty")
    return send(call, {"contact": {"phone_number": number, "first_name": name}}).as_json()


@method
def send_chat_action(call: Call) -> bool:
    """Show "typing" for five seconds or until the next message."""
    if call.args.text("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = call.open_chat()
    chat.typing_until = call.telegram.now() + TYPING_LASTS
    call.telegram.touch()
    return True


@method
def copy_message(call: Call) -> Json:
    """Send the same content again, without saying whose it was."""
    source = _source(call, "message to copy not found")
    if source.protected:
        raise bad_request("message can't be copied")
    body = {name: value for name, value in source.body.items() if name not in ("forward_origin", "quote")}
    if call.args.has("caption") and "text" not in body:
        body = {name: value for name, value in body.items() if not name.startswith("caption")}
        body |= call.caption_body()
    return {"message_id": send(call, body).id}


@method
def forward_message(call: Call) -> Json:
    """Send the same content again, with its origin shown."""
    source = _source(call, "message to forward not found")
    if source.protected:
        raise bad_request("message can't be forwarded")
    return send(call, {**source.body, "forward_origin": origin(source)}).as_json()


def origin(source: Message) -> Json:
    """The header a forwarded message carries."""
    kept = source.body.get("forward_origin")
    date = int(source.sent_at.timestamp())
    return kept or {"type": "user", "date": date, "sender_user": source.sender.as_user()}


def _source(call: Call, missing: str) -> Message:
    chat = call.telegram.chat_of(call.bot, call.args.text("from_chat_id"))
    message = call.message(chat, missing)
    if isinstance(message.sender, BotAccount) and message.sender is not call.bot:
        raise bad_request(missing)
    return message
