"""The content packs, and the channels words go out by."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.checkin import Questionnaire
from bot.domain.directory_words import Finding
from bot.domain.reflection import Reflector
from bot.domain.resources import CrisisLine, Resource
from bot.domain.screening import Category, Level, Screener
from bot.domain.words import Attachment, Manner, Value


class Content(Protocol):
    """The content packs, loaded and checked."""

    @property
    def screener(self) -> Screener: ...
    @property
    def reflector(self) -> Reflector: ...
    @property
    def languages(self) -> Sequence[str]: ...

    def text(self, key: str, language: str, values: Mapping[str, Value] | None = None) -> str:
        """The words for a key; falls back language by language, never raises, never shows a raw key."""
        ...

    def has(self, key: str) -> bool: ...
    def has_formal(self, language: str) -> bool:
        """Whether people can be spoken to as usted in this language."""
        ...

    def crisis_lines(
        self, country: str | None, language: str, category: Category | None, now: datetime
    ) -> tuple[CrisisLine, ...]: ...
    def every_line(self, country: str | None, language: str, now: datetime) -> tuple[CrisisLine, ...]:
        """Every crisis line of a country, the most fitting first."""
        ...

    def line_gaps(self, country: str) -> tuple[str, ...]:
        """Categories and languages the lines of a country have nothing for."""
        ...

    def police_note(self, line: CrisisLine, language: str) -> str:
        """Whether a line may bring the police, where its record says so; "" where nobody knows."""
        ...

    def emergency_number(self, country: str | None, category: Category | None = None) -> str | None: ...
    def crisis_reply(self, level: Level, category: Category | None) -> str:
        """The text key of the first reply for this level and category."""
        ...

    def crisis_question(self, category: Category | None) -> str: ...
    def line_text(self, line: CrisisLine, language: str, now: datetime) -> str: ...
    def resource_categories(self, language: str) -> tuple[str, ...]: ...
    def resources(self, category: str, country: str | None, language: str) -> tuple[Resource, ...]: ...
    def every_resource(self, country: str | None, language: str) -> tuple[Resource, ...]: ...
    def resource(self, ref: str, language: str) -> Resource | None: ...
    @property
    def finding(self) -> Finding:
        """The words people look with, of all languages together."""
        ...

    def questionnaire(self, name: str, language: str) -> Questionnaire: ...
    def guess_language(self, telegram_code: str | None) -> str: ...
    def country_name(self, country: str, language: str) -> str: ...
    def place_name(self, zone: str, language: str) -> str:
        """The city a time zone is named after, as this language calls it."""
        ...

    def find_zone(self, words: str) -> tuple[str, ...]:
        """Time zones a typed city or zone name may mean, best first."""
        ...

    def nearest_zone(self, latitude: float, longitude: float) -> str: ...


@dataclass(frozen=True)
class Made:
    """A file drawn for one message: a picture is shown in the chat, anything else is a document."""

    name: str
    content: bytes
    is_picture: bool


@dataclass(frozen=True)
class Rendered:
    """A message ready to send: plain text, opaque buttons, media."""

    text: str
    buttons: tuple[tuple[tuple[str, str], ...], ...] = ()  # (label, "data:<token>" or "url:<address>")
    keyboard: tuple[tuple[str, ...], ...] | None = None  # () removes it
    media_kind: str | None = None
    file_id: str | None = None
    file: Attachment | None = None
    made: Made | None = None


class Channel(Protocol):
    """One way to reach a person. Raises delivery failures that say whether they are permanent."""

    async def send(self, chat_id: int, message: Rendered, manner: Manner) -> tuple[int, ...]:
        """The ids of its messages, several when it is long; the last one carries the buttons."""
        ...

    async def edit(self, chat_id: int, message_id: int, message: Rendered) -> None: ...
    async def remove(self, chat_id: int, message_id: int) -> None: ...
    async def clear(self, chat_id: int, message_ids: Sequence[int]) -> None: ...
    async def acknowledge(self, query_id: str, text: str | None) -> None: ...
    async def set_menu(self, chat_id: int, commands: tuple[tuple[str, str], ...]) -> None: ...
