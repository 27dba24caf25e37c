"""The one door: everything a person writes passes here and is screened before anything else looks at it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.domain.message import Form, IncomingMessage
from bot.domain.peer import Peer
from bot.domain.screening import Assessment, Level
from bot.failpoints import failpoint
from bot.ports import KeptWords, Transaction
from bot.usecases.base import UseCase
from bot.usecases.reflect import GatherBurst
from bot.usecases.relay_message import RelayMessage
from bot.usecases.respond_to_crisis import RespondToCrisis
from bot.usecases.steps.consents import ask_again, may_be_read
from bot.usecases.steps.greeting import introduce
from bot.usecases.steps.people import is_served, is_staff, meet
from bot.usecases.steps.planning import heard_from
from bot.usecases.steps.scene import Scene

Then = Callable[[Transaction, datetime, Peer, IncomingMessage], object]
AnswerDialogue = Callable[[Transaction, datetime, Peer, IncomingMessage], bool]


@dataclass(frozen=True)
class ReceiveMessage(UseCase):
    """Screen; on a finding answer it and stop; else go on with what the message was for."""

    respond: RespondToCrisis
    relay: RelayMessage
    answer_dialogue: AnswerDialogue
    gather: GatherBurst

    def __call__(self, tx: Transaction, now: datetime, message: IncomingMessage, then: Then | None = None) -> None:
        """`then` is what a command does; it runs only when nothing was found in its arguments."""
        peer = meet(tx, now, message, self.content, self.policy)
        tx.privacy.note_message(peer.id, message.message_id)
        assessment = self._screen(tx, peer, message)
        failpoint("message-screened")
        if assessment.level.is_alert and is_served(tx, self.policy, peer):
            tx.journal.add("alerting_words", peer.id, level=assessment.level.word)  # the auditor asks what became of it
        carried = then is None and self.relay(tx, now, peer, message)
        if assessment.level > Level.NONE and not self.respond.has_asked(tx, now, peer, assessment):
            tx.dialogues.clear(peer.id)
            self.respond(tx, now, peer, message, assessment)
        elif then is not None:
            if not getattr(then, "introduces_itself", False):
                introduce(self, Scene.below(tx, now, peer))
            then(tx, now, tx.people.get(peer.id), message)
        elif not carried:
            self._listen(tx, now, peer, message)
        self._note_seen(tx, peer, now)

    def _screen(self, tx: Transaction, peer: Peer, message: IncomingMessage) -> Assessment:
        """A specialist's words to a peer are not screened; everything else anyone writes is."""
        if is_staff(tx, peer) and self.relay.is_for_peer(tx, peer, message):
            return self.content.screener.assess("")
        own_signs = tuple(sign.phrase for sign in tx.signs.of(peer.id) if sign.is_on)
        return self.content.screener.assess(message.text, own_signs)

    def _listen(self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage) -> None:
        if message.form is Form.EDIT:
            return  # an edit was screened; it is not a new thing to answer
        if self.answer_dialogue(tx, now, peer, message):
            return
        if message.text and is_served(tx, self.policy, peer) and may_be_read(tx, self.policy, peer):
            tx.words.keep(KeptWords(tx.new_id(), peer.id, message.text, now, None))
        self.gather(tx, now, peer, message)
        ask_again(self, tx, now, tx.people.get(peer.id))

    @staticmethod
    def _note_seen(tx: Transaction, peer: Peer, now: datetime) -> None:
        heard_from(tx, now, tx.people.get(peer.id))
