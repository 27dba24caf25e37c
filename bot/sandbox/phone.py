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

from typing import Any

from bot.sandbox.chats import Chat
from bot.sandbox.membership import member_change
from bot.sandbox.pressing import Thumb
from bot.sandbox.screen import PhoneError
from bot.sandbox.seen import Button, Seen, Toast

__all__ = ["Button", "Phone", "PhoneError", "Seen", "Toast"]
Json = dict[str, Any]


class Phone(Thumb):
    """One person, one phone, one bot they talk to."""

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
