"""What a handler module may offer: commands and buttons."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.domain.message import IncomingMessage, Press
from bot.domain.words import ButtonArg

if TYPE_CHECKING:
    from handlers.context import Context

CommandHandlerFunction = Callable[["Context", IncomingMessage], Awaitable[None]]
ButtonFunction = Callable[["Context", Press, Mapping[str, ButtonArg]], Awaitable[None]]


class Menu(StrEnum):
    """In whose command menu a command is listed. Rights are checked in the use case, not here."""

    PEER = "peer"
    STAFF = "staff"
    SUPERVISOR = "supervisor"
    NONE = "none"


@dataclass(frozen=True)
class Command:
    """`/name`; its description is the text `command-<name>`. `run` gets the message with its arguments as text."""

    name: str
    run: CommandHandlerFunction
    menu: Menu = Menu.PEER
