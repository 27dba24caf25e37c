"""One Bot API call on its way: which bot, which parameters, and the registry of methods that answer."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from bot.sandbox.accounts import BotAccount
from bot.sandbox.arguments import Arguments
from bot.sandbox.chats import Chat, Message
from bot.sandbox.entities import Formatted, as_typed, clean, units
from bot.sandbox.errors import bad_request
from bot.sandbox.keyboards import checked
from bot.sandbox.markup import formatted
from bot.sandbox.state import TelegramState

Json = dict[str, Any]


@dataclass(frozen=True)
class Call:
    """What a method is given."""

    telegram: TelegramState
    bot: BotAccount
    args: Arguments

    def chat(self) -> Chat:
        """The chat named by `chat_id`, whether or not the bot may write in it."""
        return self.telegram.chat_of(self.bot, self.args.text("chat_id"))

    def open_chat(self) -> Chat:
        """The chat named by `chat_id`, which must be open to the bot."""
        chat = self.chat()
        chat.check_open(self.bot)
        return chat

    def message(self, chat: Chat, missing: str, name: str = "message_id") -> Message:
        """The message named by `message_id`; `missing` is Telegram's complaint when it is not there."""
        message = chat.messages.get(self.args.integer(name))
        if message is None:
            raise bad_request(missing)
        return message

    def markup(self) -> Json | None:
        """The checked `reply_markup`."""
        return checked(self.args.decoded("reply_markup", "can't parse reply keyboard markup JSON object"))

    def words(self, name: str, entities_name: str) -> Formatted:
        """A text parameter without its marks, cleaned, with every entity."""
        raw = self.args.text(name)
        given = self.args.decoded(entities_name, "can't parse entities JSON object")
        if self.args.has("parse_mode"):
            return formatted(raw, self.args.text("parse_mode")).stripped().with_found()
        return Formatted(clean(raw), list(given)).stripped().with_found() if given else as_typed(raw)

    def text_body(self) -> Json:
        """The body of a text message, or Telegram's complaint about it."""
        words = self.words("text", "entities")
        if not words.text:
            raise bad_request("message text is empty")
        if units(words.text) > 4096:
            raise bad_request("message is too long")
        return _with_entities({"text": words.text}, "entities", words)

    def caption_body(self) -> Json:
        """The caption fields of media, or Telegram's complaint about them."""
        words = self.words("caption", "caption_entities")
        if units(words.text) > 1024:
            raise bad_request("message caption is too long")
        return _with_entities({"caption": words.text}, "caption_entities", words) if words.text else {}


def _with_entities(body: Json, name: str, words: Formatted) -> Json:
    return {**body, name: words.entities} if words.entities else body


Method = Callable[[Call], Any]
AsyncMethod = Callable[[Call], Awaitable[Any]]
METHODS: dict[str, Method] = {}
ASYNC_METHODS: dict[str, AsyncMethod] = {}


def method(function: Method) -> Method:
    """Register `send_message` as the answer to sendMessage (the Bot API ignores case)."""
    METHODS[function.__name__.replace("_", "")] = function
    return function


def async_method(function: AsyncMethod) -> AsyncMethod:
    """The same for a method that may wait."""
    ASYNC_METHODS[function.__name__.replace("_", "")] = function
    return function
