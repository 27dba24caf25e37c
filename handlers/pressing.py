"""The usual button: what is stored with it is exactly what its use case takes."""

from collections.abc import Callable, Mapping

from bot.domain.message import Press
from bot.domain.words import ButtonArg
from bot.usecases import UseCases
from handlers.context import Context, PressCase
from handlers.registry import ButtonFunction


def pressing(chosen: Callable[[UseCases], PressCase]) -> ButtonFunction:
    """A button that calls this use case with its stored ids."""

    async def run(context: Context, press: Press, args: Mapping[str, ButtonArg]) -> None:
        await context.press(press, chosen(context.use_cases), **args)

    return run
