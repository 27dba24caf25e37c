"""What a bot may know of a chat, and leaving it."""

from typing import Any

from bot.sandbox.accounts import Account, BotAccount
from bot.sandbox.chats import Chat
from bot.sandbox.errors import bad_request
from bot.sandbox.membership import member, member_change
from bot.sandbox.methods.call import Call, method

Json = dict[str, Any]
NO_GIFTS = {
    "unlimited_gifts": False,
    "limited_gifts": False,
    "unique_gifts": False,
    "premium_subscription": False,
    "gifts_from_channels": False,
}


@method
def get_chat(call: Call) -> Json:
    """The ChatFullInfo."""
    chat = call.chat()
    if chat.person is None:
        chat.check_open(call.bot)
    info = {**chat.as_json(), "accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": NO_GIFTS}
    pinned = chat.messages.get(chat.pinned[-1]) if chat.pinned else None
    return {**info, "pinned_message": pinned.as_json()} if pinned else info


@method
def leave_chat(call: Call) -> bool:
    """Leave a group."""
    chat = call.open_chat()
    if chat.person is not None:
        raise bad_request("chat member status can't be changed in private chats")
    change = member_change(chat, call.bot, call.bot, "left", call.telegram.now())
    call.telegram.tell(call.bot, "my_chat_member", change)
    return True


@method
def get_chat_member(call: Call) -> Json:
    """One member of a chat."""
    chat = call.open_chat()
    account = _accounts(chat).get(call.args.integer("user_id"))
    if account is None:
        raise bad_request("PARTICIPANT_ID_INVALID")
    return member(account, chat.gone.get(account.id, "member"))


@method
def get_chat_member_count(call: Call) -> int:
    """How many are in it."""
    return len(_accounts(call.open_chat()))


@method
def get_chat_administrators(call: Call) -> list[Json]:
    """Nobody here has special rights."""
    if call.open_chat().person is not None:
        raise bad_request("there are no administrators in the private chat")
    return []


def _accounts(chat: Chat) -> dict[int, Account]:
    private: list[Account | BotAccount | None] = [chat.person, chat.bot]
    return chat.members or {each.id: each for each in private if each is not None}
