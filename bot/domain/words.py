"""What is to be said to whom: a text key, its values, its buttons. Delivery puts it into the reader's language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum, StrEnum
from types import MappingProxyType


@dataclass(frozen=True)
class LocalTime:
    """An instant to be shown in somebody's own time: `style` is "time", "day", "day-time" or "date"."""

    at: datetime
    zone: str
    style: str = "time"


@dataclass(frozen=True)
class Phrase:
    """A value that is itself a text key, so that it appears in the reader's language."""

    key: str


Value = str | int | float | LocalTime | Phrase
NO_VALUES: Mapping[str, Value] = MappingProxyType({})
ButtonArg = str | int


@dataclass(frozen=True)
class Button:
    """One inline button: the text key of its label, and what a press means (an action of `handlers.BUTTONS`)."""

    label: str
    action: str
    args: Mapping[str, ButtonArg] = field(default_factory=dict)
    values: Mapping[str, Value] = field(default_factory=lambda: NO_VALUES)


@dataclass(frozen=True)
class Link:
    """One inline button that opens an address."""

    label: str
    url: str


Row = tuple[Button | Link, ...]


class MediaKind(StrEnum):
    """The kinds of media the relay carries."""

    PHOTO = "photo"
    VOICE = "voice"
    VIDEO = "video"
    VIDEO_NOTE = "video_note"
    DOCUMENT = "document"
    STICKER = "sticker"
    AUDIO = "audio"
    ANIMATION = "animation"


@dataclass(frozen=True)
class Media:
    """Something Telegram keeps for us, by its file id; it is passed on, never fetched."""

    kind: MediaKind
    file_id: str


@dataclass(frozen=True)
class Attachment:
    """A small text file we make ourselves; it travels sealed and is gone once sent."""

    name: str
    text: str


class DrawingForm(StrEnum):
    """What is made of a plan."""

    PICTURE = "picture"
    PAPER = "paper"


@dataclass(frozen=True)
class Drawing:
    """Something to be drawn when it is sent: `plan` says what, in the reader's words (bot/domain/keepsake.py)."""

    form: DrawingForm
    name: str
    plan: str


class Keyboard(StrEnum):
    """The persistent keyboard under the text field."""

    PEER = "peer"  # SOS (or "Menu" in discreet mode), talk, check in
    REMOVE = "remove"


@dataclass(frozen=True)
class Words:
    """One message: `key` names the text in the content packs, `values` fill it.

    `lead` puts other texts in front of it, as first paragraphs (the automation notice, a neutral first line); `tail`
    puts some behind it (what silence will do). They are filled from the same `values`. `language` is set where these
    words are to be in another language than the reader's own.
    """

    key: str
    values: Mapping[str, Value] = field(default_factory=lambda: NO_VALUES)
    buttons: tuple[Row, ...] = ()
    keyboard: Keyboard | None = None
    media: Media | None = None
    lead: tuple[str, ...] = ()
    tail: tuple[str, ...] = ()
    language: str | None = None
    file: Attachment | None = None
    drawing: Drawing | None = None


class Urgency(IntEnum):
    """The classes of the outbox, most urgent first."""

    CRISIS = 0
    HUMAN = 1
    REPLY = 2
    CHECKIN = 3
    DIGEST = 4


@dataclass(frozen=True)
class Manner:
    """How one message is sent.

    slot: a name under which the sent message is remembered for its reader; later words for the same slot edit it
    (when it is gone, they are sent anew). silent: no sound. protect: cannot be forwarded or saved.
    about: what a failure to deliver is a fact about, such as "alert:<id>".
    reply_to: a Telegram message id in the reader's chat. remove: delete the slot's message instead of editing it.
    """

    slot: str | None = None
    silent: bool = False
    protect: bool = False
    about: str | None = None
    reply_to: int | None = None
    remove: bool = False


PLAINLY = Manner()
