"""What a person can put into a message besides words."""

from collections.abc import Mapping
from typing import Any

from bot.sandbox.arguments import Upload
from bot.sandbox.entities import as_typed
from bot.sandbox.files import FileStore

Json = dict[str, Any]
DEFAULT_NAMES = {"photo": "photo.jpg", "voice": "voice.oga", "document": "document.pdf", "audio": "song.mp3"}
TYPES = {"photo": "image/jpeg", "document": "application/octet-stream", "audio": "audio/mpeg"}
BODIES_WITH_CAPTION = {"photo", "document", "voice", "audio", "video", "animation"}


def text_body(text: str) -> Json:
    """A text message."""
    words = as_typed(text)
    return {"text": words.text, **({"entities": words.entities} if words.entities else {})}


def media_body(files: FileStore, content: Mapping[str, Any]) -> Json:
    """A message of one kind of media, as `Phone.sends(photo=..., caption=...)` names it."""
    kinds = [name for name in content if name != "caption"]
    if len(kinds) != 1:
        raise ValueError(f"a message carries one thing, not {kinds}")
    kind = kinds[0]
    body = BUILDERS[kind](content[kind]) if kind in BUILDERS else _file_body(files, kind, content[kind])
    return {**body, **_caption(str(content.get("caption", "")))} if kind in BODIES_WITH_CAPTION else body


def _caption(text: str) -> Json:
    words = as_typed(text)
    if not words.text:
        return {}
    return {"caption": words.text, **({"caption_entities": words.entities} if words.entities else {})}


def _file_body(files: FileStore, kind: str, value: Any) -> Json:
    if kind == "sticker":
        upload = value if isinstance(value, Upload) else Upload("sticker.webp", b"sticker", "image/webp")
        return {kind: files.keep(kind, upload).described(**({"emoji": value} if isinstance(value, str) else {}))}
    return {kind: files.keep(kind, _upload(kind, value)).described()}


def _upload(kind: str, value: Any) -> Upload:
    if isinstance(value, Upload):
        return value
    name, data = value if isinstance(value, tuple) else (DEFAULT_NAMES.get(kind, kind), value)
    return Upload(name, data, TYPES.get(kind, "application/octet-stream"))


def _location(value: Any) -> Json:
    latitude, longitude = value
    return {"location": {"latitude": float(latitude), "longitude": float(longitude)}}


def _contact(value: Any) -> Json:
    name, number = value
    return {"contact": {"phone_number": str(number), "first_name": str(name)}}


def _poll(value: Any) -> Json:
    question, choices = value
    options = [{"persistent_id": str(i), "text": each, "voter_count": 0} for i, each in enumerate(choices)]
    return {
        "poll": {
            "id": f"poll-{abs(hash((question, *choices)))}",
            "question": question,
            "options": options,
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": True,
            "type": "regular",
            "allows_multiple_answers": False,
            "allows_revoting": True,
            "members_only": False,
        }
    }


BUILDERS = {"location": _location, "contact": _contact, "poll": _poll}
