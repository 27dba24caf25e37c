"""After a message that is no crisis: wait until the burst ends, then one validating reply (PRACTICE.md 5)."""

import json
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.escalation import Escalation
from bot.domain.message import Form, IncomingMessage
from bot.domain.peer import Peer
from bot.domain.reflection import Kind, Memory, Reflection, Understanding
from bot.domain.words import Button, Manner, Row, Urgency, Words
from bot.ports import DueRow, KeptWords, Transaction
from bot.usecases.base import UseCase
from bot.usecases.remember import offer_to_remember
from bot.usecases.steps.greeting import introduce
from bot.usecases.steps.lines import crisis_values
from bot.usecases.steps.people import is_served
from bot.usecases.steps.planning import heard_from
from bot.usecases.steps.scene import ASK_PERSON, Scene, lead_of
from bot.usecases.wins import offer_to_keep

BURST = "burst"  # the kind of due work: words waiting, sealed, for the end of the burst
LONGEST_WAIT = timedelta(seconds=40)
LONGEST_BURST = 12_000  # characters kept for one answer; all of them were screened, whatever their number

ROUTES: dict[Kind, tuple[Row, ...]] = {
    Kind.ASKS_HUMAN: ((ASK_PERSON,),),
    Kind.ASKS_MEDICAL: ((ASK_PERSON, Button("button-see-resources", "resources.menu")),),
    Kind.ASKS_LEGAL_MONEY: ((ASK_PERSON, Button("button-see-resources", "resources.menu")),),
    Kind.ASKS_RESOURCE: ((Button("button-see-resources", "resources.menu"), ASK_PERSON),),
    Kind.ASKS_TOOL: ((Button("button-see-resources", "resources.menu"), ASK_PERSON),),
    Kind.ASKS_STORY: ((Button("button-see-resources", "resources.menu"), ASK_PERSON),),
    Kind.ABOUT_BOT: ((Button("button-what-is-kept", "privacy.show"), ASK_PERSON),),
    Kind.ABOUT_CAIRN: ((Button("button-what-is-kept", "privacy.show"), ASK_PERSON),),
    Kind.OTHER_LANGUAGE: ((Button("button-set-language", "language.open"), ASK_PERSON),),
    Kind.UNREADABLE: ((ASK_PERSON,),),
    Kind.STOP: (
        (Button("button-stop-all", "stop.confirm"), Button("button-pause", "pause.open")),
        (Button("button-keep-going", "stop.keep"),),
    ),
}
"""What is offered beside the authored words, by what the message asked for."""


@dataclass(frozen=True)
class Burst:
    """What somebody has written since we last answered."""

    began_at: datetime
    texts: tuple[str, ...] = ()
    is_notice_due: bool = False

    def with_text(self, text: str) -> "Burst":
        """One more message, while there is room."""
        room = LONGEST_BURST - sum(len(t) for t in self.texts)
        return replace(self, texts=(*self.texts, text[:room])) if room > 0 else self

    def dump(self) -> str:
        """As the due row keeps it."""
        return json.dumps([self.began_at.isoformat(), self.texts, self.is_notice_due], ensure_ascii=False)

    @classmethod
    def load(cls, data: str) -> "Burst":
        """From the due row."""
        began_at, texts, is_notice_due = json.loads(data)
        return cls(datetime.fromisoformat(began_at), tuple(texts), is_notice_due)


class GatherBurst(UseCase):
    """Keep the words, sealed, until the person has stopped typing for a moment."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage) -> None:
        """What holds no words gets a kind "I can't read this" with the way to help."""
        is_first = introduce(self, Scene.below(tx, now, peer))
        is_notice_due = not is_first and peer.needs_notice(now)
        if is_first and not is_served(tx, self.policy, peer):
            return  # the introduction has said all that can be said to a stranger
        if not message.text.strip() or message.form is Form.UNREADABLE:
            self._cannot_read(tx, now, peer, is_notice_due)
            return
        row = tx.due.find(BURST, peer.id)
        burst = Burst.load(row.data) if row else Burst(now, is_notice_due=is_notice_due)
        due_at = min(now + self.policy.burst_wait, burst.began_at + LONGEST_WAIT)
        tx.due.put(BURST, peer.id, due_at, data=burst.with_text(message.text).dump(), person_id=peer.id)

    def _cannot_read(self, tx: Transaction, now: datetime, peer: Peer, is_notice_due: bool) -> None:
        values = crisis_values(self.content, self.policy, peer, None, now)
        rows = ((ASK_PERSON,),) if is_served(tx, self.policy, peer) else ()
        lead = note_notice(tx, now, peer, is_notice_due)
        words = Words("cannot-read", values, rows, lead=lead)
        tx.outbox.add(peer.id, words, Urgency.REPLY, Manner(silent=peer.hushed))


class Reflect(UseCase):
    """The burst has ended: one reply of authored words, and what belongs beside it."""

    def __call__(self, tx: Transaction, now: datetime, row: DueRow) -> None:
        """Nothing is said over a person who is there; while one is being called, only that the words are kept."""
        peer = tx.people.find(row.subject)
        if peer is None or not row.data or _is_with_someone(tx, peer):
            return
        burst = Burst.load(row.data)
        lead = note_notice(tx, now, peer, burst.is_notice_due)
        called = tx.escalations.open_for(peer.id)
        if not is_served(tx, self.policy, peer):
            self._answer_stranger(tx, now, peer, lead)
        elif called and called.is_paging:
            self._keep_for(tx, now, peer, burst, called)
        else:
            self._answer(tx, now, peer, burst, lead)

    def _answer(self, tx: Transaction, now: datetime, peer: Peer, burst: Burst, lead: tuple[str, ...]) -> None:
        memory = Memory.from_dict(peer.memory)
        text = "\n".join(burst.texts)
        reflection = self.content.reflector.reflect(
            text, peer.language, memory, seed=peer.id, name=peer.name, formal=peer.formal
        )
        tx.people.save(replace(tx.people.get(peer.id), memory=reflection.memory.to_dict()))
        rows = rows_beside(reflection)
        if is_good_news(reflection.understanding):
            rows = (*rows, offer_to_keep(tx, now, peer, text))
        if reflection.understanding.kind not in ROUTES and not reflection.memory.just_listen:
            rows = (*rows, *offer_to_remember(tx, now, peer, text))
        words = Words("reflection", {"text": reflection.text, "org": self.policy.organisation}, rows, lead=lead)
        tx.outbox.add(peer.id, words, Urgency.REPLY, Manner(silent=peer.hushed))
        tx.journal.add("reflected", peer.id, kind=reflection.understanding.kind, turn=reflection.memory.turn)

    def _answer_stranger(self, tx: Transaction, now: datetime, peer: Peer, lead: tuple[str, ...]) -> None:
        values = crisis_values(self.content, self.policy, peer, None, now)
        rows = ((Button("button-see-lines", "lines.show"), Button("button-see-resources", "resources.menu")),)
        tx.outbox.add(peer.id, Words("stranger-reply", values, rows, lead=lead), Urgency.REPLY)

    def _keep_for(self, tx: Transaction, now: datetime, peer: Peer, burst: Burst, called: Escalation) -> None:
        tx.words.keep(KeptWords(tx.new_id(), peer.id, "\n".join(burst.texts), now, called.id))
        values = crisis_values(self.content, self.policy, peer, called.category, now)
        words = Words("kept-for-the-person", values, lead=note_notice(tx, now, peer, is_due=False))
        tx.outbox.add(peer.id, words, Urgency.REPLY, Manner(silent=peer.hushed))


class AnswerFit(UseCase):
    """[That fits] [Not quite] [Just listen]: counted by line, owned when it did not fit, never argued."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, answer: str, turn: int) -> Words | None:
        """Only the newest reply's buttons change anything."""
        memory = Memory.from_dict(peer.memory)
        if turn != memory.turn or not memory.used_lines:
            return Words("toast-thanks")
        for line in memory.used_lines[-1].split("+"):
            tx.journal.add("fit_answered", f"line:{line}"[:80], answer=answer)
        changed = after_fit(memory, answer)
        tx.people.save(replace(heard_from(tx, now, peer), memory=changed.to_dict()))
        if answer != "fits":
            rows = ((ASK_PERSON,),) if answer == "not-quite" else ()
            tx.outbox.add(peer.id, Words(f"fit-{answer}", {}, rows), Urgency.REPLY, Manner(silent=peer.hushed))
        return Words("toast-thanks")


def _is_with_someone(tx: Transaction, peer: Peer) -> bool:
    conversation = tx.conversations.open_of_peer(peer.id)
    return conversation is not None and conversation.is_live


def after_fit(memory: Memory, answer: str) -> Memory:
    """What the next turn must know: misfits in a row, and whether only to listen."""
    if answer == "not-quite":
        return replace(memory, misfits=memory.misfits + 1)
    return replace(memory, misfits=0, just_listen=memory.just_listen or answer == "just-listen")


def rows_beside(reflection: Reflection) -> tuple[Row, ...]:
    """The buttons of one reply: the way the message asked for, a person after two misfits, or whether it fits."""
    if reflection.offer_person:
        return ((ASK_PERSON,),)
    if reflection.understanding.kind in ROUTES:
        return ROUTES[reflection.understanding.kind]
    if not reflection.ask_fit:
        return ()
    answers = ("fits", "not-quite", "just-listen")
    turn = reflection.memory.turn
    return (tuple(Button(f"button-fit-{a}", "reflection.fit", {"answer": a, "turn": turn}) for a in answers),)


def is_good_news(understood: Understanding) -> bool:
    """Something they managed, or are plainly glad about: what may be worth keeping."""
    return understood.kind is Kind.WIN or (understood.kind is Kind.DISCLOSURE and understood.valence > 0)


def note_notice(tx: Transaction, now: datetime, peer: Peer, is_due: bool) -> tuple[str, ...]:
    """The automation notice as a first paragraph, when it is due; a neutral line before it for who needs one."""
    lead = lead_of(peer)
    if not is_due:
        return lead
    tx.people.save(replace(tx.people.get(peer.id), notice_at=now))
    return (*lead, "notice-short")
