"""How a person writes: words, media, edits, reactions."""

import re
from typing import Any

from bot.sandbox.accounts import BotAccount
from bot.sandbox.attachments import media_body, text_body
from bot.sandbox.chats import Chat, Message
from bot.sandbox.entities import as_typed, split_long
from bot.sandbox.reach import Reach
from bot.sandbox.screen import PhoneError
from bot.sandbox.seen import Seen, kind_of, seen

Json = dict[str, Any]


class Pen(Reach):
    """The writing side of a phone."""

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


def _concerns(bot: BotAccount, message: Message) -> bool:
    """Privacy mode: in groups a bot hears commands, its name, and replies to it."""
    words = message.text
    answers_bot = message.reply_to is not None and message.reply_to.sender is bot
    named = f"@{bot.username}" in words
    return answers_bot or named or (words.startswith("/") and "@" not in words.split(maxsplit=1)[0])
