"""/help, /privacy: what there is, and what is kept."""

from datetime import datetime

from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.lines import crisis_values
from bot.usecases.steps.scene import Scene, say


class ShowHelp(UseCase):
    """Everything a peer can do, on one screen."""

    def __call__(
        self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage | None = None, **here: str
    ) -> None:
        """From the command or a button."""
        del message, here
        values = crisis_values(self.content, self.policy, peer, None, now)
        Scene.below(tx, now, peer).show("help", values)


class ShowPrivacy(UseCase):
    """What is kept, why, how long, and who can read it."""

    def __call__(
        self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage | None = None, **here: str
    ) -> None:
        """From the command or a button."""
        del message, here
        values = crisis_values(self.content, self.policy, peer, None, now)
        values |= {"age": self.policy.house.minimum_age or 0}
        Scene.below(tx, now, peer).show("privacy", values, tail=self.policy.house.told)


class ExplainUnknownCommand(UseCase):
    """A command nobody knows: said so, with the way to those there are. What followed it was screened."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage) -> None:
        """Never a scolding."""
        del now, message
        say(tx, peer, "command-unknown")
