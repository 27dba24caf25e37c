"""A reaction put on a message, changed, or taken back."""

from telegram import ReactionTypeEmoji, Update

from handlers.context import Context


async def reacted(update: Update, context: Context) -> None:
    """In a private chat; anywhere else nothing is read."""
    change = update.message_reaction
    if change is None:
        return
    newest = change.new_reaction[-1] if change.new_reaction else None
    emoji = newest.emoji if isinstance(newest, ReactionTypeEmoji) else "" if newest else None
    await context.commit(context.use_cases.carry_reaction, change.chat.id, change.message_id, emoji)
