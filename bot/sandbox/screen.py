"""What a person sees on their phone now: messages, keyboard, menu, notices, unread marks."""

from typing import TYPE_CHECKING, Any

from bot.sandbox.accounts import BotAccount, Person
from bot.sandbox.chats import Chat
from bot.sandbox.seen import Seen, Toast, reply_keyboard, seen
from bot.sandbox.state import TelegramState

if TYPE_CHECKING:
    from collections.abc import Callable

Json = dict[str, Any]


class PhoneError(AssertionError):
    """Something the app would not let a person do."""


class Screen:
    """The passive side of a phone."""

    def __init__(self, telegram: TelegramState, person: Person, bot: BotAccount) -> None:
        self.telegram = telegram
        self.person = person
        self.bot = bot
        self.read_up_to = 0
        self._snapshot: list[Seen] | None = None
        self._outgoing: list[tuple[Seen, Callable[[], object]]] = []
        self._used_keyboard = 0

    @property
    def id(self) -> int:
        """The person's Telegram id, which is also the id of their private chat."""
        return self.person.id

    @property
    def name(self) -> str:
        """The person's first name."""
        return self.person.first_name

    @property
    def chat(self) -> Chat | None:
        """The private chat with the bot, once there is one."""
        return self.telegram.chats.get((self.bot.id, self.id))

    @property
    def sees(self) -> list[Seen]:
        """The private chat with the bot as it looks now, oldest first; frozen while the phone is offline."""
        pending = [shown for shown, _ in self._outgoing]
        return [*(self._snapshot if self._snapshot is not None else self._fresh()), *pending]

    def _fresh(self) -> list[Seen]:
        return self.sees_in(self.chat) if self.chat else []

    def sees_in(self, chat: Chat) -> list[Seen]:
        """A chat as it looks now, oldest first."""
        return [seen(message, self.person) for message in chat.messages.values()]

    @property
    def last(self) -> Seen:
        """The newest message from the bot."""
        received = [each for each in self.sees if not each.mine]
        if not received:
            raise PhoneError(f"{self.name} has heard nothing from the bot yet")
        return received[-1]

    @property
    def hears(self) -> list[str]:
        """Every text the bot has sent that is still there, oldest first."""
        return [each.text for each in self.sees if not each.mine]

    @property
    def toasts(self) -> list[Toast]:
        """The notices shown after presses, oldest first."""
        answers = [each.answer for each in self.telegram.callbacks.values() if each.person is self.person]
        return [Toast(answer["text"], answer["alert"]) for answer in answers if answer and answer["text"]]

    @property
    def keyboard(self) -> list[list[str]]:
        """The labels of the reply keyboard, row by row; empty when there is none."""
        return [[str(button["text"]) for button in row] for row in self._keyboard_rows()]

    def _keyboard_rows(self) -> list[list[Json]]:
        current = reply_keyboard(self.chat) if self.chat else None
        if current is None or (current[1].get("one_time_keyboard") and current[0] <= self._used_keyboard):
            return []
        rows: list[list[Json]] = current[1]["keyboard"]
        return rows

    @property
    def menu(self) -> dict[str, str]:
        """The command menu, in this phone's language."""
        found = self.bot.commands_for(self.id, self.person.language_code)
        return {each["command"]: each["description"] for each in found}

    @property
    def is_typing(self) -> bool:
        """Whether the bot shows "typing" now."""
        until = self.chat.typing_until if self.chat else None
        return until is not None and self.telegram.now() < until

    @property
    def unread(self) -> int:
        """How many messages of the bot were not looked at (see `reads`)."""
        return sum(not each.mine and each.id > self.read_up_to for each in self.sees)

    def reads(self) -> None:
        """Look at everything there is."""
        newest = max((each.id for each in self.sees if not each.mine), default=0)
        if newest > self.read_up_to:
            self.read_up_to = newest
            self.telegram.touch()

    @property
    def is_online(self) -> bool:
        """Whether the phone has a connection."""
        return self._snapshot is None

    @property
    def has_blocked(self) -> bool:
        """Whether the bot is blocked."""
        return self.bot.id in self.person.blocked

    @property
    def undelivered(self) -> int:
        """How many messages of the bot wait on Telegram's servers for this phone."""
        shown = {each.id for each in self._snapshot or ()}
        waiting = self._fresh() if self._snapshot is not None else []
        return sum(not each.mine and each.id not in shown for each in waiting)
