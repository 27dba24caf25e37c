"""How a bot sends files: one by one, or as an album."""

from typing import Any

from bot.sandbox.arguments import Arguments
from bot.sandbox.errors import bad_request
from bot.sandbox.files import StoredFile
from bot.sandbox.methods.call import Call, method
from bot.sandbox.methods.sending import send

Json = dict[str, Any]
ALBUM_KINDS = {"photo", "video", "document", "audio"}
NAMELESS = {"sticker", "video_note"}


def stored(call: Call, args: Arguments, kind: str, field: str) -> StoredFile:
    """The file a parameter means: sent along, or known from before."""
    upload = args.upload(field)
    if upload is not None:
        return call.telegram.files.keep(kind, upload)
    reference = args.text(field)
    if not reference:
        raise bad_request(f"there is no {field.replace('_', ' ')} in the request")
    if reference.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    return call.telegram.files.known(reference, kind)


def media_body(call: Call, kind: str, field: str) -> Json:
    """The body of a media message."""
    file = stored(call, call.args, kind, field)
    details: Json = {"duration": call.args.integer("duration")} if call.args.has("duration") else {}
    if kind == "sticker":
        details = {"emoji": call.args.text("emoji")} if call.args.has("emoji") else {}
    body = {kind: file.described(**details)} if kind not in ("photo", "document") else {kind: file.described()}
    return body if kind in NAMELESS else {**body, **call.caption_body()}


def _send_kind(call: Call, kind: str) -> Json:
    return send(call, media_body(call, kind, kind)).as_json()


@method
def send_photo(call: Call) -> Json:
    """Send a picture."""
    return _send_kind(call, "photo")


@method
def send_document(call: Call) -> Json:
    """Send a file."""
    return _send_kind(call, "document")


@method
def send_voice(call: Call) -> Json:
    """Send a voice message."""
    return _send_kind(call, "voice")


@method
def send_audio(call: Call) -> Json:
    """Send music."""
    return _send_kind(call, "audio")


@method
def send_video(call: Call) -> Json:
    """Send a film."""
    return _send_kind(call, "video")


@method
def send_animation(call: Call) -> Json:
    """Send a short silent film."""
    return _send_kind(call, "animation")


@method
def send_video_note(call: Call) -> Json:
    """Send a round film."""
    return _send_kind(call, "video_note")


@method
def send_sticker(call: Call) -> Json:
    """Send a sticker."""
    return _send_kind(call, "sticker")


@method
def send_media_group(call: Call) -> list[Json]:
    """Send two to ten files as an album."""
    items = call.args.decoded("media", "can't parse media JSON object")
    if not isinstance(items, list) or not 2 <= len(items) <= 10:
        raise bad_request("media group must include 2-10 items")
    bodies = [_album_body(call, item) for item in items]
    chat = call.open_chat()
    call.telegram.limits.check(call.bot.id, chat.id, call.telegram.now(), len(bodies) - 1)
    group = f"album-{call.bot.last_message_id + chat.last_message_id}"
    return [send(call, {**body, "media_group_id": group}).as_json() for body in bodies]


def _album_body(call: Call, item: Any) -> Json:
    kind = item.get("type") if isinstance(item, dict) else None
    if kind not in ALBUM_KINDS:
        raise bad_request("can't use the media of the specified type in the album")
    inner = Call(call.telegram, call.bot, Arguments(item, call.args.uploads))
    return media_body(inner, str(kind), "media")
