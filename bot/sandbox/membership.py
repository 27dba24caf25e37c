"""Who is in a chat, and the `my_chat_member` updates that tell a bot about itself."""

from datetime import datetime
from typing import Any

from bot.sandbox.accounts import Account, BotAccount
from bot.sandbox.chats import Chat

Json = dict[str, Any]


def member(account: Account, status: str) -> Json:
    """A ChatMember object."""
    made: Json = {"user": account.as_user(), "status": status}
    return {**made, "until_date": 0} if status == "kicked" else made


def member_change(chat: Chat, bot: BotAccount, actor: Account, status: str, now: datetime) -> Json:
    """Change a bot's standing in a chat; the ChatMemberUpdated that says so."""
    before = _standing(chat, bot)
    _set_standing(chat, bot, status)
    return {
        "chat": chat.as_json(),
        "from": actor.as_user(),
        "date": int(now.timestamp()),
        "old_chat_member": member(bot, before),
        "new_chat_member": member(bot, status),
    }


def _standing(chat: Chat, bot: BotAccount) -> str:
    if chat.person is not None:
        return "kicked" if bot.id in chat.person.blocked else "member"
    return "member" if bot.id in chat.members else chat.gone.get(bot.id, "left")


def _set_standing(chat: Chat, bot: BotAccount, status: str) -> None:
    if chat.person is not None:
        (chat.person.blocked.discard if status == "member" else chat.person.blocked.add)(bot.id)
    elif status == "member":
        chat.members[bot.id] = bot
        chat.gone.pop(bot.id, None)
    else:
        chat.members.pop(bot.id, None)
        chat.gone[bot.id] = status
