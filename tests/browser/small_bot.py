"""A very small bot and a very small story, to see the page at work without the program behind it."""

import asyncio
import json
from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from typing import Any

from bot.sandbox.director import Cast, Step
from bot.sandbox.phone import Phone
from bot.sandbox.telegram import EmulatedTelegram

VIENNA = timezone(timedelta(hours=1))
WELCOME = "Hello {name}. I repeat what you write.\nStop any time: /stop"
TALK, SETUP = {"text": "Talk now", "callback_data": "talk"}, {"text": "Set up", "callback_data": "set"}
BUTTONS = {"inline_keyboard": [[TALK, SETUP], [{"text": "Help now", "callback_data": "help"}]]}
KEYS = {"keyboard": [["Help now", "Menu"]], "is_persistent": True, "resize_keyboard": True}
COMMANDS = [{"command": "help", "description": "What I can do"}, {"command": "stop", "description": "Stop"}]


class SmallBot:
    """Answers on the emulated Bot API as an echo."""

    def __init__(self, telegram: EmulatedTelegram) -> None:
        self.telegram = telegram

    async def call(self, method: str, **values: Any) -> Any:
        """One Bot API call."""
        plain = {key: json.dumps(value) if isinstance(value, dict | list) else value for key, value in values.items()}
        return await self.telegram.call(self.telegram.bot.token, method, plain)

    async def run(self) -> None:
        """Answer until cancelled."""
        await self.call("setMyCommands", commands=COMMANDS)
        await self.call("setMyDescription", description="A small bot that repeats what you write.")
        offset = 0
        while True:
            answer = await self.call("getUpdates", offset=offset, timeout=50)
            if answer.status != 200:
                await asyncio.sleep(0.05)
                continue
            for update in answer.result:
                offset = update["update_id"] + 1
                await self.answer(update)

    async def answer(self, update: dict[str, Any]) -> None:
        """React to one update."""
        if "callback_query" in update:
            await self._pressed(update["callback_query"])
        elif "message" in update:
            await self._heard(update["message"])

    async def _heard(self, message: dict[str, Any]) -> None:
        chat, text = message["chat"]["id"], message.get("text", "")
        if text.startswith("/start"):
            name = message["from"]["first_name"]
            await self.call("sendMessage", chat_id=chat, text="One moment", reply_markup=KEYS)
            await self.call("sendMessage", chat_id=chat, text=WELCOME.format(name=name), reply_markup=BUTTONS)
        elif text:
            await self.call("sendMessage", chat_id=chat, text=f"You said: {text}")
        else:
            await self.call("sendMessage", chat_id=chat, text="Thank you for that.")

    async def _pressed(self, query: dict[str, Any]) -> None:
        message = query["message"]
        where = {"chat_id": message["chat"]["id"], "message_id": message["message_id"]}
        await self.call("answerCallbackQuery", callback_query_id=query["id"], text=f"You pressed {query['data']}")
        await self.call("editMessageText", **where, text=f"{message['text']}\n\nYou chose: {query['data']}")


class SmallStory:
    """A director with a clock of its own and a tour of three steps."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 2, 9, 0, tzinfo=VIENNA)
        self.due: datetime | None = self.at + timedelta(minutes=30)
        self.telegram = EmulatedTelegram(now=self.now)
        self.small_bot = SmallBot(self.telegram)
        self.ana = self.telegram.phone("Ana", language="es")
        self.maria = self.telegram.phone("Maria")
        self.ben = self.telegram.phone("Ben")
        self.ruth = self.telegram.phone("Ruth")

    def now(self) -> datetime:
        """The moment of the story."""
        return self.at

    async def advance(self, seconds: float) -> None:
        """Move on; at half past nine a reminder comes."""
        self.at += timedelta(seconds=seconds)
        if self.due and self.at >= self.due and self.ana.chat:
            self.due = None
            await self.small_bot.call("sendMessage", chat_id=self.ana.id, text="It is half past nine.")

    async def next_due(self) -> datetime | None:
        """The reminder."""
        return self.due

    async def jump_to_next_due(self) -> datetime | None:
        """Go there."""
        due = self.due
        if due:
            await self.advance((due - self.at).total_seconds())
        return due

    def tour(self, language: str) -> Sequence[Step]:
        """Three steps."""
        if language == "es":
            return [Step("Ana llega", "Ana pulsa Iniciar."), Step("Ana escribe", "Y el bot repite."),
                    Step("María llega", "En su propio teléfono.")]  # fmt: skip
        return [Step("Ana arrives", "Ana opens the chat and presses Start."), Step("Ana writes", "The bot repeats it."),
                Step("Maria arrives", "On her own phone, beside Ana's.")]  # fmt: skip

    async def play(self, step_index: int) -> None:
        """Play a step."""
        steps = [
            lambda: self.ana.starts(),
            lambda: self.ana.sends("A long week. How are you?"),
            lambda: self.maria.starts(),
        ]
        steps[step_index]()

    def notice(self, language: str) -> str:
        """The banner."""
        return {"es": "Sandbox: nada de esto llega a Telegram"}.get(language, "Sandbox: nothing here reaches Telegram")

    def people(self) -> Sequence[Cast]:
        """One peer, two specialists, a supervisor."""
        roles: list[tuple[Phone, str]] = [
            (self.ana, "peer"), (self.maria, "specialist"), (self.ben, "specialist"), (self.ruth, "supervisor")
        ]  # fmt: skip
        return [Cast(phone.id, role) for phone, role in roles]
