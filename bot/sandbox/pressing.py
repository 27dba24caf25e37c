"""How a person presses: inline buttons, links, keys of the reply keyboard."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

from bot.sandbox.accounts import BotAccount
from bot.sandbox.screen import PhoneError
from bot.sandbox.seen import Button, Seen, buttons_of, reply_keyboard
from bot.sandbox.state import Callback
from bot.sandbox.writing import Pen

Json = dict[str, Any]
LOCATION = (48.2082, 16.3738)
NUMBER = "+15550100"


class Thumb(Pen):
    """The pressing side of a phone."""

    def presses(self, label: str, on: Seen | None = None) -> str:
        """Press a button by its words: on a message as seen, or the newest one that has it, or the keyboard.

        Returns the address when the button is a link. A part of the label will do if it fits only one button.
        """
        places = [on] if on else [each for each in reversed(self.sees) if each.buttons]
        for place in places:
            button = _find(place.buttons, label)
            if button is not None:
                return self._press(place, button)
        if on is None and self._press_key(label):
            return ""
        shown = [label for place in places for label in place.labels] + [key for row in self.keyboard for key in row]
        raise PhoneError(f"{self.name} sees no button {label!r}; there are {shown}")

    def presses_key(self, label: str) -> str:
        """Press a key of the reply keyboard."""
        if not self._press_key(label):
            raise PhoneError(f"{self.name} sees no key {label!r}; there are {self.keyboard}")
        return ""

    def presses_callback(self, data: str, on: Seen | None = None) -> None:
        """Send callback data as a forged or very old button would."""
        place = on or self.last
        self._callback(place, data)

    def _press(self, place: Seen, button: Button) -> str:
        if button.callback:
            self._callback(place, button.callback)
        link = urlsplit(button.url)
        if link.netloc == "t.me" and link.path.strip("/") == self.bot.username:
            self.starts(parse_qs(link.query).get("start", [""])[0])
        return button.url

    def _callback(self, place: Seen, data: str) -> None:
        if not self.is_online:
            raise PhoneError(f"{self.name}'s phone is offline")
        kept = self._kept(place)
        chat = self.telegram.chats[0 if place.chat_id < 0 else self.bot.id, place.chat_id]
        gone = {"chat": chat.as_json(), "message_id": place.id, "date": 0}
        number = str(4_000_000_000_000_000 + len(self.telegram.callbacks))
        bot = kept.sender if kept is not None and isinstance(kept.sender, BotAccount) else self.bot
        self.telegram.callbacks[number] = Callback(bot, self.person, self.telegram.now(), place.id)
        query = {
            "id": number,
            "from": self.person.as_user(),
            "message": kept.as_json() if kept else gone,
            "chat_instance": str(abs(place.chat_id) * 31),
            "data": data,
        }
        self.telegram.tell(bot, "callback_query", query)

    def _press_key(self, label: str) -> bool:
        keys = [button for row in self._keyboard_rows() for button in row]
        found = _find(buttons_of({"inline_keyboard": [keys]}), label)
        if found is None:
            return False
        raw = next(button for button in keys if button["text"] == found.label)
        current = reply_keyboard(self.chat) if self.chat else None
        self._used_keyboard = current[0] if current else 0
        if raw.get("request_contact"):
            self.sends(contact=(self.name, NUMBER))
        elif raw.get("request_location"):
            self.sends(location=LOCATION)
        else:
            self.sends(found.label)
        return True


def _find(rows: tuple[tuple[Button, ...], ...], label: str) -> Button | None:
    buttons = [button for row in rows for button in row]
    exact = [button for button in buttons if button.label == label]
    partly = [button for button in buttons if label.casefold() in button.label.casefold()]
    if exact:
        return exact[0]
    return partly[0] if len(partly) == 1 else None
