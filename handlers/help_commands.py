"""SOS and "talk to a person": reachable from every state."""

from handlers.pressing import doing
from handlers.registry import Command

COMMANDS = (
    Command("sos", doing(lambda cases: cases.sos)),  # the lines first, then a person is asked
    Command("talk", doing(lambda cases: cases.ask_for_person)),  # a person, no emergency
)
