"""What reaches us from a person, in our own words; `handlers/incoming.py` makes it from a Telegram update."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.words import Media


class Form(StrEnum):
    """In what form the words came."""

    TEXT = "text"
    CAPTION = "caption"
    EDIT = "edit"
    COMMAND = "command"
    POLL = "poll"
    CONTACT = "contact"
    LOCATION = "location"
    MEDIA = "media"  # nothing written with it
    UNREADABLE = "unreadable"  # a kind we cannot take anything from


@dataclass(frozen=True)
class Place:
    """A shared location, in degrees."""

    latitude: float
    longitude: float


@dataclass(frozen=True)
class IncomingMessage:
    """One message of one person in a private chat. `text` is everything its author wrote in it, joined by newlines."""

    chat_id: int
    message_id: int
    sent_at: datetime
    form: Form
    text: str = ""
    media: Media | None = None
    place: Place | None = None
    reply_to: int | None = None
    telegram_language: str | None = None
    first_name: str | None = None
    quoted: str = ""  # what they replied to: not their words, so never screened; only /missed reads it


@dataclass(frozen=True)
class Press:
    """One press of an inline button; `token` is the opaque id in its callback data."""

    chat_id: int
    token: str
    query_id: str
    message_id: int | None
