"""The commands of a peer. Their arguments are screened before anything else happens."""

from collections.abc import Callable

from bot.domain.message import IncomingMessage
from bot.usecases import UseCases
from handlers.context import CommandCase, Context
from handlers.registry import Command, CommandHandlerFunction, Menu


def _doing(chosen: Callable[[UseCases], CommandCase]) -> CommandHandlerFunction:
    async def run(context: Context, message: IncomingMessage) -> None:
        await context.receive(message, chosen(context.use_cases))

    return run


COMMANDS = (
    Command("start", _doing(lambda cases: cases.join), Menu.NONE),
    Command("checkin", _doing(lambda cases: cases.start_checkin)),
    Command("schedule", _doing(lambda cases: cases.show_schedule)),
    Command("remind", _doing(lambda cases: cases.remind)),
    Command("history", _doing(lambda cases: cases.show_history)),
    Command("wins", _doing(lambda cases: cases.show_wins)),
    Command("week", _doing(lambda cases: cases.switch_week)),
    Command("pause", _doing(lambda cases: cases.show_pause)),
    Command("resources", _doing(lambda cases: cases.show_resources)),
    Command("lines", _doing(lambda cases: cases.show_lines)),
    Command("settings", _doing(lambda cases: cases.open_settings)),
    Command("language", _doing(lambda cases: cases.show_languages)),
    Command("privacy", _doing(lambda cases: cases.show_privacy)),
    Command("mydata", _doing(lambda cases: cases.show_my_data)),
    Command("forget", _doing(lambda cases: cases.show_forget)),
    Command("hide", _doing(lambda cases: cases.hide)),
    Command("signs", _doing(lambda cases: cases.show_signs)),
    Command("help", _doing(lambda cases: cases.show_help)),
    Command("stop", _doing(lambda cases: cases.stop)),
)
