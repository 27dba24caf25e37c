"""Who is on the emulated Telegram: people and bots."""

from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.updates import UpdateQueue

Json = dict[str, Any]


@dataclass(eq=False)
class Person:
    """A Telegram user."""

    id: int
    first_name: str
    username: str = ""
    language_code: str = "en"
    deactivated: bool = False
    blocked: set[int] = field(default_factory=set)

    def as_user(self) -> Json:
        """The User object bots receive."""
        user: Json = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        if self.username:
            user["username"] = self.username
        if self.language_code:
            user["language_code"] = self.language_code
        return user


@dataclass
class Webhook:
    """Where updates are delivered when the bot does not poll."""

    url: str = ""
    secret_token: str = ""
    max_connections: int = 40
    last_error: str = ""
    last_error_at: int = 0


@dataclass(eq=False)
class BotAccount:
    """A bot, known by its token."""

    token: str
    username: str
    name: str
    updates: UpdateQueue
    webhook: Webhook = field(default_factory=Webhook)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    profile: dict[tuple[str, str], str] = field(default_factory=dict)
    menu_buttons: dict[int, Json] = field(default_factory=dict)
    last_message_id: int = 0

    @property
    def id(self) -> int:
        """The number before the colon of the token."""
        return int(self.token.split(":", 1)[0])

    def as_user(self) -> Json:
        """The User object of the bot."""
        return {"id": self.id, "is_bot": True, "first_name": self.name, "username": self.username}

    def as_me(self) -> Json:
        """What getMe returns."""
        return {
            **self.as_user(),
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }

    def commands_for(self, chat_id: int, language: str) -> list[Json]:
        """The menu a person sees in their private chat, by Telegram's order of scopes and languages."""
        for scope in (f"chat:{chat_id}", "all_private_chats", "default"):
            for wanted in (language[:2], ""):
                if found := self.commands.get((scope, wanted)):
                    return found
        return []


Account = Person | BotAccount
