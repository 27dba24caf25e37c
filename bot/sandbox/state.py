"""What the emulated Telegram knows: bots, people, chats, files. No Bot API here: see bot.sandbox.telegram."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.sandbox.accounts import Account, BotAccount, Person
from bot.sandbox.chats import Chat, Message
from bot.sandbox.errors import bad_request, forbidden
from bot.sandbox.faults import FaultQueue
from bot.sandbox.files import FileStore
from bot.sandbox.limits import Limits
from bot.sandbox.updates import UpdateQueue

Json = dict[str, Any]
FIRST_PERSON_ID = 5_000_000_001  # above 32 bits, as today's Telegram ids are
FIRST_GROUP_ID = -4_000_000_001
FIRST_UPDATE_ID = 700_000_001


@dataclass
class Callback:
    """A press that waits for its answer."""

    bot: BotAccount
    person: Person
    pressed_at: datetime
    message_id: int
    answer: Json | None = None


class TelegramState:
    """Everything the servers of an emulated Telegram remember."""

    def __init__(self, now: Callable[[], datetime], sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        self.now = now
        self.sleep = sleep
        self.files = FileStore()
        self.faults = FaultQueue()
        self.limits = Limits()
        self.bots: dict[str, BotAccount] = {}
        self.people: dict[int, Person] = {}
        self.chats: dict[tuple[int, int], Chat] = {}
        self.callbacks: dict[str, Callback] = {}
        self.listeners: list[Callable[[], None]] = []

    def add_bot(self, token: str, username: str = "", name: str = "Cairn") -> BotAccount:
        """Register a bot by its token."""
        updates = UpdateQueue(FIRST_UPDATE_ID + 1_000_000 * len(self.bots))
        username = username or f"cairn_sandbox{len(self.bots) or ''}_bot"
        self.bots[token] = BotAccount(token, username, name, updates)
        return self.bots[token]

    def add_person(self, name: str, username: str, language: str, person_id: int = 0) -> Person:
        """Register a person; ids count up from 5000000001 unless given."""
        person = Person(person_id or FIRST_PERSON_ID + len(self.people), name, username, language)
        self.people[person.id] = person
        return person

    def add_group(self, title: str, members: list[Person]) -> Chat:
        """Open a basic group of these people."""
        number = sum(key[0] == 0 for key in self.chats)
        chat = Chat(FIRST_GROUP_ID - number, "group", title)
        chat.members = {person.id: person for person in members}
        self.chats[0, chat.id] = chat
        return chat

    def private_chat(self, bot: BotAccount, person: Person) -> Chat:
        """The chat of a person with a bot, opened if it was not there."""
        key = (bot.id, person.id)
        if key not in self.chats:
            self.chats[key] = Chat(person.id, "private", person=person, bot=bot)
        return self.chats[key]

    def chat_of(self, bot: BotAccount, reference: str) -> Chat:
        """The chat a bot means; refused as Telegram refuses a chat it cannot reach."""
        if not reference.strip():
            raise bad_request("chat_id is empty")
        chat_id = int(reference) if reference.strip().lstrip("-").isdigit() else 0
        chat = self.chats.get((bot.id, chat_id)) or self.chats.get((0, chat_id))
        if chat is not None:
            return chat
        if chat_id in self.people:
            raise forbidden("bot can't initiate conversation with a user")
        raise bad_request("chat not found")

    def post(self, chat: Chat, sender: Account, body: Json, **more: Any) -> Message:
        """Put a message into a chat and tell whoever looks."""
        message = Message(chat.next_message_id(), chat, sender, self.now(), body, **more)
        chat.add(message)
        if message.is_from_bot:
            chat.typing_until = None
        self.touch()
        return message

    def tell(self, bot: BotAccount, kind: str, payload: Json) -> None:
        """Put an update into a bot's queue."""
        bot.updates.push(kind, payload, self.now())
        self.touch()

    def touch(self) -> None:
        """Something visible changed."""
        for listener in list(self.listeners):
            listener()
