"""A private chat is blocked or unblocked; a group is told that the bot works in private."""

from contextlib import suppress
from datetime import datetime

from telegram import ChatMember, Update
from telegram.error import BadRequest, Forbidden

from bot.ports import Transaction
from handlers.context import Context

GONE = {ChatMember.BANNED, ChatMember.LEFT}


async def membership(update: Update, context: Context) -> None:
    """my_chat_member: in private it says whether we can still write; anywhere else the bot leaves."""
    change = update.my_chat_member
    if change is None:
        return
    if change.chat.type == "private":
        await context.commit(context.use_cases.note_reach, change.chat.id, change.new_chat_member.status not in GONE)
        return
    if change.new_chat_member.status not in GONE:
        await _leave(context, change.chat.id)
    await context.commit(_nothing)


async def in_a_group(update: Update, context: Context) -> None:
    """A message in a group or channel: nothing in it is read; the bot says why and leaves."""
    if update.effective_chat:
        await _leave(context, update.effective_chat.id)
    await context.commit(_nothing)


async def _leave(context: Context, chat_id: int) -> None:
    """A group that refuses our words is left all the same; one that has thrown us out is left already."""
    text = context.use_cases.content.text("group-only-private", context.use_cases.policy.language)
    with suppress(BadRequest, Forbidden):
        await context.bot.send_message(chat_id, text)
    with suppress(BadRequest, Forbidden):
        await context.bot.leave_chat(chat_id)


def _nothing(_tx: Transaction, _now: datetime) -> None:
    """Only the mark that the update was handled."""
