"""What a person sees on their phone: messages as plain values, for tests and for the page."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.sandbox.accounts import Person
from bot.sandbox.chats import Chat, Message

Json = dict[str, Any]
MEDIA = ("photo", "document", "voice", "audio", "video", "animation", "video_note", "sticker")
OTHER_KINDS = ("location", "contact", "poll")


@dataclass(frozen=True)
class Button:
    """A button under a message."""

    label: str
    callback: str = ""
    url: str = ""
    copies: str = ""


@dataclass(frozen=True)
class Toast:
    """A short notice after a press; `alert` when it has to be closed by hand."""

    text: str
    alert: bool = False


@dataclass(frozen=True)
class Seen:
    """One message as it looks now. `text` is the caption when it carries media."""

    id: int
    chat_id: int
    mine: bool
    sender: str
    text: str
    kind: str
    at: datetime
    buttons: tuple[tuple[Button, ...], ...] = ()
    edited: bool = False
    silent: bool = False
    protected: bool = False
    pending: bool = False
    reply_to: int | None = None
    body: Mapping[str, Any] = field(default_factory=dict)
    reactions: tuple[str, ...] = ()

    @property
    def labels(self) -> list[str]:
        """The words on its buttons, row by row."""
        return [button.label for row in self.buttons for button in row]

    @property
    def entities(self) -> list[Json]:
        """Marked parts of the text."""
        return list(self.body.get("entities") or self.body.get("caption_entities") or [])

    @property
    def file_id(self) -> str:
        """The file it carries, if any."""
        media = self.body.get(self.kind) or {}
        media = media[-1] if isinstance(media, list) else media
        return str(media.get("file_id", ""))

    @property
    def forwarded_from(self) -> str:
        """The name in its "forwarded from" header, if it has one."""
        origin = self.body.get("forward_origin") or {}
        return str(origin.get("sender_user_name") or origin.get("sender_user", {}).get("first_name", ""))


def kind_of(body: Mapping[str, Any]) -> str:
    """What a message is: "text", "photo", ..., or "service" for a notice of the app."""
    found = next((kind for kind in (*MEDIA, *OTHER_KINDS) if kind in body), "")
    return found or ("text" if "text" in body else "service")


def seen(message: Message, viewer: Person) -> Seen:
    """A message through one person's eyes."""
    sender = message.sender.as_user()["first_name"]
    return Seen(
        id=message.id,
        chat_id=message.chat.id,
        mine=message.sender is viewer,
        sender=str(sender),
        text=message.text,
        kind=kind_of(message.body),
        at=message.sent_at,
        buttons=buttons_of(message.markup),
        edited=message.edited_at is not None,
        silent=message.silent,
        protected=message.protected,
        reply_to=message.reply_to.id if message.reply_to else None,
        body=dict(message.body),
        reactions=tuple(each.get("emoji", "") for given in message.reactions.values() for each in given),
    )


def buttons_of(markup: Json | None) -> tuple[tuple[Button, ...], ...]:
    """The inline buttons of a markup."""
    rows = (markup or {}).get("inline_keyboard", [])
    return tuple(tuple(_button(each) for each in row) for row in rows)


def _button(raw: Json) -> Button:
    copies = (raw.get("copy_text") or {}).get("text", "")
    return Button(raw["text"], str(raw.get("callback_data", "")), str(raw.get("url", "")), str(copies))


def reply_keyboard(chat: Chat) -> tuple[int, Json] | None:
    """The keyboard in place of the letters, with the message that brought it."""
    current: tuple[int, Json] | None = None
    for message in chat.messages.values():
        if message.is_from_bot and message.markup:
            if "keyboard" in message.markup:
                current = message.id, message.markup
            elif message.markup.get("remove_keyboard"):
                current = None
    return current
