"""/help, /privacy, /lines: what there is, what is kept, and whom to call."""

from datetime import datetime

from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.words import Button, Manner, Urgency, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.lines import crisis_values
from bot.usecases.steps.scene import Scene, lead_of, say


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


class ShowLines(UseCase):
    """The crisis lines for their country; where the country is not known, it is asked."""

    def __call__(
        self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage | None = None, **here: str
    ) -> None:
        """Never more than three, the emergency number always. It ends no dialogue and asks nothing first."""
        del message, here
        country = peer.country or self.policy.country
        lines = self.content.crisis_lines(country, peer.reads, None, now)
        shown = "\n".join(self.content.line_text(line, peer.reads, now) for line in lines)
        values = crisis_values(self.content, self.policy, peer, None, now)
        values |= {"lines": shown or values["line"], "country": self.content.country_name(country, peer.reads)}
        key = "lines-here" if peer.country else "lines-assumed"
        change = ((Button("button-other-country", "setup.go", {"to": "country", "flow": "settings"}),),)
        words = Words(key, values, change, lead=lead_of(peer))
        tx.outbox.add(peer.id, words, Urgency.HUMAN, Manner(silent=peer.hushed))


class ExplainUnknownCommand(UseCase):
    """A command nobody knows: said so, with the way to those there are. What followed it was screened."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage) -> None:
        """Never a scolding."""
        del now, message
        say(tx, peer, "command-unknown")
