"""/directory: what was said to be wrong, links that lead nowhere, what is old. A person decides, nothing is removed."""

from datetime import datetime

from bot.domain.directory import MARKED_AFTER
from bot.domain.errors import Stale
from bot.domain.marks import FAILURES_TO_TELL
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer
from bot.domain.specialist import Role
from bot.domain.words import Button, LocalTime, Row, Urgency, Value, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.keep_resources import words_of_complaint
from bot.usecases.steps.finding import entry
from bot.usecases.steps.people import specialist_of

AT_ONCE = 5
CLOSED = "closed"


class ShowDirectory(UseCase):
    """For supervisors: each thing to look at with [Still right] and [Hide it], five at a time."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage | None = None) -> None:
        """The first line counts what waits; what is hidden can be shown again."""
        del message
        reader = specialist_of(tx, peer, Role.SUPERVISOR)
        waiting = [words_of_complaint(one.ref, one.name, one.kind) for one in tx.upkeep.complaints()]
        waiting += [_with_buttons("directory-link", one.ref, {"name": one.name, "url": one.url, "why": one.verdict})
                    for one in tx.upkeep.dead_links(FAILURES_TO_TELL)]  # fmt: skip
        for ref, name, day in tx.upkeep.stale(now.date() - MARKED_AFTER):
            noon = datetime.combine(day, now.timetz())
            values: dict[str, Value] = {"name": name, "date": LocalTime(noon, peer.timezone, "date")}
            waiting.append(_with_buttons("directory-old", ref, values))
        hidden = tx.upkeep.hidden()
        counts: dict[str, Value] = {"waiting": len(waiting), "hidden": len(hidden), "services": tx.directory.count()}
        tx.outbox.add(reader.id, Words("directory-head", counts), Urgency.REPLY)
        for words in waiting[:AT_ONCE]:
            tx.outbox.add(reader.id, words, Urgency.REPLY)
        for review in hidden[: max(0, AT_ONCE - len(waiting))]:
            shown: Row = (Button("button-entry-show", "directory.right", {"ref": review.ref}),)
            named = Words("directory-hidden", {"name": self._name(tx, review.ref, peer)}, (shown,))
            tx.outbox.add(reader.id, named, Urgency.REPLY)

    def _name(self, tx: Transaction, ref: str, peer: Peer) -> str:
        own = tx.directory.get((ref,))
        ours = self.content.resource(ref, peer.reads)
        return own[0].name if own else ours.name if ours else ref


class EntryIsRight(UseCase):
    """[Still right]: checked today, by this person; shown again if it was hidden."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, ref: str) -> None:
        """Whatever was said about it is settled."""
        reader = specialist_of(tx, peer, Role.SUPERVISOR)
        if not (tx.directory.get((ref,)) or self.content.resource(ref, peer.reads)):
            raise Stale
        tx.upkeep.note_checked(ref, now.date(), reader.name)
        _settle(tx, now, ref, reader.id, "directory_checked")
        found = entry(tx, now, self.content, ref, peer.reads)
        tx.outbox.add(reader.id, Words("directory-right", {"name": found.name if found else ref}), Urgency.REPLY)


class HideEntry(UseCase):
    """[Hide it]: nobody sees it until somebody says it is right. It is not removed."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, ref: str) -> None:
        """Crisis lines are not hidden here: they have a check of their own (content verify-lines)."""
        reader = specialist_of(tx, peer, Role.SUPERVISOR)
        found = entry(tx, now, self.content, ref, peer.reads)
        own = tx.directory.get((ref,))
        if found is None and not own:
            raise Stale
        tx.upkeep.hide(ref, CLOSED)
        _settle(tx, now, ref, reader.id, "directory_hidden")
        name = found.name if found else own[0].name
        rows: tuple[Row, ...] = ((Button("button-entry-show", "directory.right", {"ref": ref}),),)
        tx.outbox.add(reader.id, Words("directory-hid", {"name": name}, rows), Urgency.REPLY)


def _settle(tx: Transaction, now: datetime, ref: str, by: str, event: str) -> None:
    tx.upkeep.settle(ref, now)
    for link in tx.upkeep.dead_links(FAILURES_TO_TELL):
        if link.ref == ref:
            tx.upkeep.drop_link(link.mark)
    tx.journal.add(event, ref, by=by)


def _with_buttons(key: str, ref: str, values: dict[str, Value]) -> Words:
    row: Row = (
        Button("button-entry-right", "directory.right", {"ref": ref}),
        Button("button-entry-hide", "directory.hide", {"ref": ref}),
    )
    return Words(key, values, (row,))
