"""Chats and their messages, as the server keeps them and as bots receive them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.sandbox.accounts import Account, BotAccount, Person
from bot.sandbox.errors import bad_request, forbidden

Json = dict[str, Any]


@dataclass(eq=False)
class Message:
    """One message. `body` holds the fields of the Bot API that say what it contains."""

    id: int
    chat: "Chat"
    sender: Account
    sent_at: datetime
    body: Json
    markup: Json | None = None
    reply_to: "Message | None" = None
    edited_at: datetime | None = None
    silent: bool = False
    protected: bool = False
    reactions: dict[int, list[Json]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """Its words: the text, or the caption of media."""
        return str(self.body.get("text") or self.body.get("caption") or "")

    @property
    def is_from_bot(self) -> bool:
        """Whether a bot wrote it."""
        return isinstance(self.sender, BotAccount)

    def as_json(self, *, nested: bool = True) -> Json:
        """The Message object."""
        made: Json = {
            "message_id": self.id,
            "from": self.sender.as_user(),
            "chat": self.chat.as_json(),
            "date": int(self.sent_at.timestamp()),
            **self.body,
        }
        if self.edited_at is not None:
            made["edit_date"] = int(self.edited_at.timestamp())
        if self.protected:
            made["has_protected_content"] = True
        if self.markup and "inline_keyboard" in self.markup:
            made["reply_markup"] = self.markup
        if nested and self.reply_to is not None:
            made["reply_to_message"] = self.reply_to.as_json(nested=False)
        return made


@dataclass(eq=False)
class Chat:
    """A private chat of a person with one bot, or a group."""

    id: int
    kind: str
    title: str = ""
    person: Person | None = None
    bot: BotAccount | None = None
    members: dict[int, Account] = field(default_factory=dict)
    gone: dict[int, str] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    typing_until: datetime | None = None
    moved_to: int | None = None
    last_message_id: int = 0

    def as_json(self) -> Json:
        """The Chat object."""
        if self.person is None:
            return {"id": self.id, "type": self.kind, "title": self.title}
        made: Json = {"id": self.id, "type": "private", "first_name": self.person.first_name}
        if self.person.username:
            made["username"] = self.person.username
        return made

    def next_message_id(self) -> int:
        """Private chats of a bot share its counter; a group has its own."""
        counter: Chat | BotAccount = self.bot if self.bot is not None else self
        counter.last_message_id += 1
        return counter.last_message_id

    def add(self, message: Message) -> Message:
        """Keep a new message."""
        self.messages[message.id] = message
        return message

    def bots(self) -> Iterator[BotAccount]:
        """The bots that are in it."""
        if self.bot is not None:
            yield self.bot
        yield from (each for each in self.members.values() if isinstance(each, BotAccount))

    def check_open(self, bot: BotAccount) -> None:
        """Refuse as Telegram does when the bot may not write here."""
        if self.person is not None:
            self._check_private(bot, self.person)
        else:
            self._check_group(bot)

    def _check_private(self, bot: BotAccount, person: Person) -> None:
        if person.deactivated:
            raise forbidden("user is deactivated")
        if bot.id in person.blocked:
            raise forbidden("bot was blocked by the user")

    def _check_group(self, bot: BotAccount) -> None:
        if self.moved_to is not None:
            reason = "group chat was upgraded to a supergroup chat"
            raise bad_request(reason, migrate_to_chat_id=self.moved_to)
        name = "group" if self.kind == "group" else self.kind
        if self.gone.get(bot.id) == "kicked":
            raise forbidden(f"bot was kicked from the {name} chat")
        if bot.id not in self.members:
            raise forbidden(f"bot is not a member of the {name} chat")
