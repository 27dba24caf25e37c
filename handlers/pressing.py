"""The usual button and the usual command: what comes with them is exactly what their use case takes."""

from collections.abc import Callable, Mapping

from bot.domain.message import IncomingMessage, Press
from bot.domain.words import ButtonArg
from bot.usecases import UseCases
from handlers.context import CommandCase, Context, PressCase
from handlers.registry import ButtonFunction, CommandHandlerFunction


def pressing(chosen: Callable[[UseCases], PressCase]) -> ButtonFunction:
    """A button that calls this use case with its stored ids."""

    async def run(context: Context, press: Press, args: Mapping[str, ButtonArg]) -> None:
        await context.press(press, chosen(context.use_cases), **args)

    return run


def doing(chosen: Callable[[UseCases], CommandCase]) -> CommandHandlerFunction:
    """A command whose arguments are screened before this use case gets them."""

    async def run(context: Context, message: IncomingMessage) -> None:
        await context.receive(message, chosen(context.use_cases))

    return run
