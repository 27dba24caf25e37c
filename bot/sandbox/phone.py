"""A person's phone: what they do and what they see. Everything is immediate; nothing here waits.

ana = telegram.phone("Ana", language="es")
ana.starts()                              # /start; ana.starts("CODE") follows t.me/bot?start=CODE
ana.sends("hello")                       # returns what she now sees of it
ana.sends(photo=b"...", caption="look")  # photo, voice, document, audio, video, video_note, animation: bytes
ana.sends(document=("plan.pdf", b"..."))  #   or (name, bytes) or an Upload
ana.sends(sticker="🙂"); ana.sends(poll=("Which?", ["a", "b"])); ana.sends(contact=("Ben", "+15550100"))
ana.sends(location=(48.2, 16.4)); ana.sends("yes", reply_to=ana.last, quote="...")
ana.forwards("words of another", by="Sam")
ana.edits(message, "other words")
ana.presses("Talk now")                  # inline button (newest first), else reply keyboard
ana.presses("Claim", on=old)             # the button as it was when `old` was looked at: a stale press
ana.presses_callback("forged", on=message)
ana.reacts(message, "❤")

ana.sees                                 # every message now in the chat with the bot, oldest first
ana.last                                 # the newest one from the bot; ana.last.text, .labels, .kind, .edited
ana.hears                                # the texts the bot has sent, oldest first
ana.toasts                               # notices after presses
ana.keyboard                             # labels of the reply keyboard, row by row
ana.menu                                 # {"help": "..."}: commands as this phone shows them
ana.is_typing, ana.unread, ana.reads(), ana.undelivered

ana.blocks(); ana.unblocks(); ana.goes_offline(); ana.comes_online(); ana.deletes_account()
ana.sends("hi", to=group); ana.sees_in(group)   # and ana.adds_bot_to(group), removes_bot_from, upgrades
"""

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

from bot.sandbox.accounts import BotAccount, Person
from bot.sandbox.attachments import media_body, text_body
from bot.sandbox.chats import Chat, Message
from bot.sandbox.entities import as_typed, split_long
from bot.sandbox.membership import member_change
from bot.sandbox.seen import Button, Seen, Toast, buttons_of, kind_of, reply_keyboard, seen
from bot.sandbox.state import Callback, TelegramState

if TYPE_CHECKING:
    from collections.abc import Callable

Json = dict[str, Any]


class PhoneError(AssertionError):
    """Something the app would not let a person do."""


class Phone:
    """One person, one phone, one bot they talk to."""

    def __init__(self, telegram: TelegramState, person: Person, bot: BotAccount) -> None:
        self.telegram = telegram
        self.person = person
        self.bot = bot
        self.location = (48.2082, 16.3738)
        self.number = "+15550100"
        self.read_up_to = 0
        self._snapshot: list[Seen] | None = None
        self._outgoing: list[tuple[Seen, Callable[[], object]]] = []
        self._used_keyboard = 0

    # --- what they see

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

    # --- reachability

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

    def goes_offline(self) -> None:
        """Lose the connection: nothing new is seen, what is written waits."""
        self._snapshot = self._fresh()
        self.telegram.touch()

    def comes_online(self) -> None:
        """Back: everything is delivered, in order."""
        self._snapshot = None
        waiting, self._outgoing = self._outgoing, []
        for _, action in waiting:
            action()
        self.telegram.touch()

    def blocks(self) -> None:
        """Block the bot (it receives `my_chat_member`)."""
        self._change_standing("kicked")

    def unblocks(self) -> None:
        """Unblock it."""
        self._change_standing("member")

    def _change_standing(self, status: str) -> None:
        if self.has_blocked == (status == "kicked"):
            return
        chat = self.telegram.private_chat(self.bot, self.person)
        change = member_change(chat, self.bot, self.person, status, self.telegram.now())
        self.telegram.tell(self.bot, "my_chat_member", change)

    def deletes_account(self) -> None:
        """The account is gone: 403 "user is deactivated" from now on."""
        self.person.deactivated = True
        self.telegram.touch()

    # --- writing

    def starts(self, payload: str = "") -> Seen:
        """Press Start (or Restart when blocked), or follow a link with a payload."""
        if payload and not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", payload):
            raise PhoneError(f"a link cannot carry this payload: {payload!r}")
        self.unblocks()
        return self.sends(f"/start {payload}".strip())

    def sends(
        self,
        text: str = "",
        *,
        to: Chat | None = None,
        reply_to: Seen | None = None,
        quote: str = "",
        **content: Any,
    ) -> Seen:
        """Write words, or send one thing (photo=, voice=, ...); what is too long goes as several messages."""
        bodies = [media_body(self.telegram.files, content)] if content else []
        bodies += [text_body(part) for part in split_long(text)] if text else []
        if not bodies or not any(self._is_something(body) for body in bodies):
            raise PhoneError("the app does not send an empty message")
        for body in bodies:
            if quote:
                body["quote"] = {"text": quote, "position": 0, "is_manual": True}
            shown = self._sends_body(body, to, reply_to)
        return shown

    def _is_something(self, body: Json) -> bool:
        return bool(body.get("text", True))

    def forwards(self, text: str, by: str) -> Seen:
        """Forward words that somebody else wrote."""
        date = int(self.telegram.now().timestamp())
        hidden = {"type": "hidden_user", "sender_user_name": by, "date": date}
        return self._sends_body({**text_body(text), "forward_origin": hidden}, None, None)

    def _sends_body(self, body: Json, to: Chat | None, reply_to: Seen | None) -> Seen:
        if to is None and self.has_blocked:
            raise PhoneError(f"{self.name} has blocked the bot: unblock or restart it first")
        if self.is_online:
            return self._posts(body, to, reply_to)
        shown = self._pending(body)
        self._outgoing.append((shown, lambda: self._posts(body, to, reply_to)))
        self.telegram.touch()
        return shown

    def _pending(self, body: Json) -> Seen:
        words = str(body.get("text") or body.get("caption") or "")
        kind, at = kind_of(body), self.telegram.now()
        return Seen(0, self.id, True, self.name, words, kind, at, pending=True, body=body)

    def _posts(self, body: Json, to: Chat | None, reply_to: Seen | None) -> Seen:
        chat = to or self.telegram.private_chat(self.bot, self.person)
        answered = chat.messages.get(reply_to.id) if reply_to else None
        message = self.telegram.post(chat, self.person, body, reply_to=answered)
        for bot in chat.bots():
            if chat.person is not None or _concerns(bot, message):
                self.telegram.tell(bot, "message", message.as_json())
        return seen(message, self.person)

    def edits(self, message: Seen, text: str) -> Seen:
        """Change the words of an own message."""
        kept = self._own(message)
        field, marks = ("text", "entities") if "text" in kept.body else ("caption", "caption_entities")
        words = as_typed(text)
        body = {name: value for name, value in kept.body.items() if name not in (field, marks)}
        body |= {field: words.text, **({marks: words.entities} if words.entities else {})}
        if body != kept.body:
            kept.body, kept.edited_at = body, self.telegram.now()
            for bot in kept.chat.bots():
                self.telegram.tell(bot, "edited_message", kept.as_json())
        return seen(kept, self.person)

    def deletes(self, message: Seen) -> None:
        """Remove an own message; a bot is not told."""
        kept = self._own(message)
        del kept.chat.messages[kept.id]
        self.telegram.touch()

    def _own(self, message: Seen) -> Message:
        kept = self._kept(message)
        if kept is None or kept.sender is not self.person:
            raise PhoneError("only an own message that is still there can be changed")
        return kept

    def _kept(self, message: Seen) -> Message | None:
        key = (0 if message.chat_id < 0 else self.bot.id, message.chat_id)
        return self.telegram.chats[key].messages.get(message.id) if key in self.telegram.chats else None

    def reacts(self, message: Seen, emoji: str) -> None:
        """Put a reaction on a message ("" takes it back); bots hear of it only if they asked to."""
        kept = self._kept(message)
        if kept is None:
            raise PhoneError("that message is gone")
        old = kept.reactions.get(self.id, [])
        kept.reactions[self.id] = [{"type": "emoji", "emoji": emoji}] if emoji else []
        change = {
            "chat": kept.chat.as_json(),
            "message_id": kept.id,
            "user": self.person.as_user(),
            "date": int(self.telegram.now().timestamp()),
            "old_reaction": old,
            "new_reaction": kept.reactions[self.id],
        }
        for bot in kept.chat.bots():
            self.telegram.tell(bot, "message_reaction", change)

    # --- pressing

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
        shown = [label for place in places for label in place.labels] + [
            key for row in self.keyboard for key in row
        ]
        raise PhoneError(f"{self.name} sees no button {label!r}; there are {shown}")

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
            self.sends(contact=(self.name, self.number))
        elif raw.get("request_location"):
            self.sends(location=self.location)
        else:
            self.sends(found.label)
        return True

    # --- groups

    def adds_bot_to(self, chat: Chat) -> None:
        """Put the bot into a group."""
        change = member_change(chat, self.bot, self.person, "member", self.telegram.now())
        self.telegram.tell(self.bot, "my_chat_member", change)
        message = self.telegram.post(chat, self.person, {"new_chat_members": [self.bot.as_user()]})
        self.telegram.tell(self.bot, "message", message.as_json())

    def removes_bot_from(self, chat: Chat) -> None:
        """Throw the bot out of a group."""
        change = member_change(chat, self.bot, self.person, "kicked", self.telegram.now())
        self.telegram.tell(self.bot, "my_chat_member", change)

    def upgrades(self, chat: Chat) -> Chat:
        """Turn a group into a supergroup, which has another id."""
        new = Chat(-1_000_000_000_000 + chat.id, "supergroup", chat.title, members=dict(chat.members))
        self.telegram.chats[0, new.id] = new
        before = self.telegram.post(chat, self.person, {"migrate_to_chat_id": new.id})
        chat.moved_to = new.id
        after = self.telegram.post(new, self.person, {"migrate_from_chat_id": chat.id})
        for bot in new.bots():
            self.telegram.tell(bot, "message", before.as_json())
            self.telegram.tell(bot, "message", after.as_json())
        return new


def _concerns(bot: BotAccount, message: Message) -> bool:
    """Privacy mode: in groups a bot hears commands, its name, and replies to it."""
    words = message.text
    answers_bot = message.reply_to is not None and message.reply_to.sender is bot
    named = f"@{bot.username}" in words
    return answers_bot or named or (words.startswith("/") and "@" not in words.split(maxsplit=1)[0])


def _find(rows: tuple[tuple[Button, ...], ...], label: str) -> Button | None:
    buttons = [button for row in rows for button in row]
    exact = [button for button in buttons if button.label == label]
    partly = [button for button in buttons if label.casefold() in button.label.casefold()]
    if exact:
        return exact[0]
    return partly[0] if len(partly) == 1 else None
