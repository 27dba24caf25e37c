"""Telegram in: thin. `routes()` is what the bot listens to, in order; COMMANDS and BUTTONS are everything it offers."""

from telegram import Update
from telegram.ext import (
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    MessageHandler,
    MessageReactionHandler,
    filters,
)

from bot.domain import access
from bot.domain.errors import Stale
from bot.domain.specialist import Role
from handlers import (
    alert_buttons,
    care_buttons,
    checkin_buttons,
    help_commands,
    peer_buttons,
    peer_commands,
    reach_buttons,
    resource_buttons,
    rota_buttons,
    staff_commands,
)
from handlers.context import Context
from handlers.incoming import press_of
from handlers.membership import in_a_group, membership
from handlers.peer_messages import command, edited, written
from handlers.reactions import reacted
from handlers.registry import ButtonFunction, Command, Menu

COMMANDS: dict[str, Command] = {
    command.name: command
    for command in (
        *help_commands.COMMANDS,
        *peer_commands.COMMANDS,
        *staff_commands.COMMANDS,
        *care_buttons.COMMANDS,
        *rota_buttons.COMMANDS,
    )
}
BUTTONS: dict[str, ButtonFunction] = {
    **alert_buttons.BUTTONS,
    **peer_buttons.BUTTONS,
    **checkin_buttons.BUTTONS,
    **reach_buttons.BUTTONS,
    **resource_buttons.BUTTONS,
    **care_buttons.BUTTONS,
    **rota_buttons.BUTTONS,
}


async def pressed(update: Update, context: Context) -> None:
    """An inline button: looked up by its opaque id; an unknown, foreign or outdated one changes nothing."""
    if update.callback_query is None:
        return
    press = press_of(update.callback_query)
    known = await context.look_up(press)
    run = BUTTONS.get(known.action) if known else None
    if known is None or run is None:
        await context.refuse(press, Stale())
        return
    context.rule = access.BUTTONS.get(known.action)
    await run(context, press, known.args)


async def typed_command(update: Update, context: Context) -> None:
    """A command, whatever follows it; an unknown one is answered with what there is."""
    if update.message:
        await command(update.message, context, COMMANDS)


def routes() -> tuple[BaseHandler[Update, Context, None], ...]:
    """In order; the first that fits takes the update."""
    private = filters.ChatType.PRIVATE
    return (
        ChatMemberHandler(membership, ChatMemberHandler.MY_CHAT_MEMBER),
        CallbackQueryHandler(pressed),
        MessageReactionHandler(reacted),
        MessageHandler(filters.UpdateType.EDITED_MESSAGE & private, edited),
        MessageHandler(filters.UpdateType.MESSAGE & private & filters.Regex(r"^/\w"), typed_command),
        MessageHandler(filters.UpdateType.MESSAGE & private, written),
        MessageHandler(~private, in_a_group),
    )


def menus() -> dict[str, tuple[str, ...]]:
    """Which commands each role's menu lists."""
    listed = {menu: tuple(c.name for c in COMMANDS.values() if c.menu is menu) for menu in Menu}
    staff = (*listed[Menu.STAFF], *listed[Menu.PEER])
    return {
        "peer": listed[Menu.PEER],
        "specialist": staff,
        "last_resort": staff,
        "trainee": tuple(name for name in staff if access.COMMANDS[name].admits(Role.TRAINEE)),
        "supervisor": (*listed[Menu.SUPERVISOR], *staff),
    }
