"""SOS and "talk to a person": reachable from every state."""

from bot.domain.message import IncomingMessage
from handlers.context import Context
from handlers.registry import Command


async def sos(context: Context, message: IncomingMessage) -> None:
    """The lines first, then a person is asked."""
    await context.receive(message, context.use_cases.sos)


async def talk(context: Context, message: IncomingMessage) -> None:
    """A person, no emergency."""
    await context.receive(message, context.use_cases.ask_for_person)


COMMANDS = (Command("sos", sos), Command("talk", talk))
