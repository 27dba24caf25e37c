"""What people write: messages, edits, and the persistent keyboard, whose buttons arrive as plain words."""

from collections.abc import Mapping

from telegram import Message, Update

from handlers.context import CommandCase, Context
from handlers.incoming import incoming
from handlers.registry import Command

KEYBOARD = ("button-sos", "button-menu", "button-talk", "button-checkin-now")


async def written(update: Update, context: Context) -> None:
    """A message: the words of a keyboard button do what the button says, everything else is listened to."""
    if update.message:
        await context.receive(incoming(update.message), _keyboard_case(context, update.message.text or ""))


async def edited(update: Update, context: Context) -> None:
    """An edit is screened like anything else they write."""
    if update.edited_message:
        await context.receive(incoming(update.edited_message, is_edit=True))


async def command(message: Message, context: Context, commands: Mapping[str, Command]) -> None:
    """`/name@bot arguments`; the arguments are their words and are screened."""
    first, _, rest = (message.text or "").partition(" ")
    name = first[1:].partition("@")[0].casefold()
    known = commands.get(name)
    if known:
        await known.run(context, incoming(message, arguments=rest.strip()))
    else:
        await context.receive(incoming(message), context.use_cases.explain_unknown_command)


def _keyboard_case(context: Context, text: str) -> CommandCase | None:
    cases = context.use_cases
    meant = {
        "button-sos": cases.sos,
        "button-menu": cases.sos,
        "button-talk": cases.ask_for_person,
        "button-checkin-now": cases.start_checkin,
    }
    content = cases.content
    for key in KEYBOARD:
        if text and any(text == content.text(key, language) for language in content.languages):
            return meant[key]
    return None
