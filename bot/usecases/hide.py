"""/hide: somebody is looking. The last two days leave the chat, and something harmless stands in their place."""

from datetime import datetime

from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.words import Keyboard, Manner, Urgency, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.forget import DELETABLE
from bot.usecases.reflect import BURST


class Hide(UseCase):
    """Nothing is asked and nothing is explained on the screen; what is kept stays kept."""

    introduces_itself = True

    def __call__(
        self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage | None = None, **here: str
    ) -> None:
        """Both sides' messages younger than 48 hours, and the keyboard with its telling buttons."""
        del message, here
        tx.outbox.clear(peer.chat_id, tx.privacy.recent_messages(peer.id, now - DELETABLE))
        tx.privacy.forget_messages(peer.id)
        tx.dialogues.clear(peer.id)
        tx.due.drop(BURST, peer.id)  # an answer to what was just hidden would give it away
        words = Words("hidden", keyboard=Keyboard.REMOVE)
        tx.outbox.add(peer.id, words, Urgency.HUMAN, Manner(silent=True))
        tx.journal.add("hidden", peer.id, by=peer.id)
