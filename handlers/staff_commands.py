"""What specialists and supervisors type; who may is decided in the use cases."""

from collections.abc import Callable

from bot.domain.message import IncomingMessage
from bot.usecases import UseCases
from handlers.context import CommandCase, Context
from handlers.registry import Command, CommandHandlerFunction, Menu


def _command(chosen: Callable[[UseCases], CommandCase]) -> CommandHandlerFunction:
    async def run(context: Context, message: IncomingMessage) -> None:
        await context.receive(message, chosen(context.use_cases))

    return run


COMMANDS = (
    Command("onduty", _command(lambda cases: cases.go_on_duty), Menu.STAFF),
    Command("offduty", _command(lambda cases: cases.go_off_duty), Menu.STAFF),
    Command("offshift", _command(lambda cases: cases.set_offshift), Menu.STAFF),
    Command("whoson", _command(lambda cases: cases.show_who_is_on), Menu.STAFF),
    Command("queue", _command(lambda cases: cases.show_queue), Menu.STAFF),
    Command("toread", _command(lambda cases: cases.show_notes), Menu.STAFF),
    Command("offer", _command(lambda cases: cases.show_offers), Menu.STAFF),
    Command("policy", _command(lambda cases: cases.show_policy), Menu.STAFF),
    Command("missed", _command(lambda cases: cases.report_miss), Menu.STAFF),
    Command("lessons", _command(lambda cases: cases.show_lessons), Menu.SUPERVISOR),
    Command("staff", _command(lambda cases: cases.show_staff), Menu.SUPERVISOR),
)
