"""What people write: messages, edits, and the persistent keyboard, whose buttons arrive as plain words."""

from collections.abc import Mapping
from functools import lru_cache

from telegram import Message, Update

from bot.domain import access
from bot.ports import Content
from handlers.context import CommandCase, Context
from handlers.incoming import incoming
from handlers.registry import Command
from handlers.rota_buttons import sent_as_file


async def written(update: Update, context: Context) -> None:
    """A message: the words of a keyboard button do what the button says, everything else is listened to."""
    if update.message and not await sent_as_file(update.message, context):
        name = _keyboard_command(context.use_cases.content, update.message.text or "")
        context.rule = access.COMMANDS.get(name)
        await context.receive(incoming(update.message), _keyboard_cases(context).get(name))


async def edited(update: Update, context: Context) -> None:
    """An edit is screened like anything else they write."""
    if update.edited_message:
        await context.receive(incoming(update.edited_message, is_edit=True))


async def command(message: Message, context: Context, commands: Mapping[str, Command]) -> None:
    """`/name@bot arguments`; the arguments are their words and are screened."""
    first, _, rest = (message.text or "").partition(" ")
    name = first[1:].partition("@")[0].casefold()
    known = commands.get(name)
    context.rule = access.COMMANDS.get(name) if known else access.UNKNOWN_COMMAND
    if known:
        await known.run(context, incoming(message, arguments=rest.strip()))
    else:
        await context.receive(incoming(message), context.use_cases.explain_unknown_command)


_KEYBOARD = {"keyboard-sos": "sos", "keyboard-menu": "sos", "keyboard-talk": "talk", "keyboard-checkin": "checkin"}


def _keyboard_command(content: Content, text: str) -> str:
    """The command a word of the keyboard stands for; nothing for other words."""
    said = (name for key, name in _KEYBOARD.items() if text in _labels(content, key))  # type: ignore[arg-type]
    return next(said, "") if text else ""


def _keyboard_cases(context: Context) -> Mapping[str, CommandCase]:
    cases = context.use_cases
    return {"sos": cases.sos, "talk": cases.ask_for_person, "checkin": cases.start_checkin}


@lru_cache(maxsize=16)
def _labels(content: Content, key: str) -> frozenset[str]:
    """How a keyboard button reads in each language: an old keyboard may still be on screen after a change."""
    return frozenset({content.text(key, language) for language in content.languages})
