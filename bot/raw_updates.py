"""An update as Telegram gave it, before anything is understood: whose it is, and what its author may have written."""

from collections.abc import Iterator, Mapping
from typing import Any

# Not the author's words: names, quoted messages, our own message under a pressed button, identifiers.
_NOT_THEIRS = frozenset(
    {"from", "chat", "sender_chat", "via_bot", "user", "new_chat_member", "old_chat_member"}
    | {"reply_to_message", "external_reply", "quote", "pinned_message", "forward_origin"}
    | {"callback_query", "reply_markup", "entities", "caption_entities", "data", "chat_instance"}
    | {"id", "file_id", "file_unique_id", "media_group_id", "inline_message_id"}
    | {"type", "status", "mime_type", "language_code", "username"}
)
_HOLDERS = ("message", "edited_message", "callback_query", "my_chat_member", "chat_member", "poll_answer")


def chat_of(update: Mapping[str, Any]) -> int:
    """The chat an update belongs to, or the person when it names no chat; 0 for neither."""
    holder = next((update[name] for name in _HOLDERS if isinstance(update.get(name), dict)), None)
    if holder is None:
        holder = next((value for value in update.values() if isinstance(value, dict)), {})
    message = holder.get("message")
    places = (holder.get("chat"), _inside(message, "chat"), holder.get("from"), holder.get("user"))
    ids = (place.get("id") for place in places if isinstance(place, dict))
    return next((each for each in ids if isinstance(each, int)), 0)


def written_strings(update: Mapping[str, Any]) -> tuple[str, ...]:
    """Every string its author may have written, for screening an update nobody could make sense of."""
    return tuple(_strings(update))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in _NOT_THEIRS:
                yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


def _inside(value: Any, name: str) -> Any:
    return value.get(name) if isinstance(value, dict) else None
