"""A screen shown to one person: pressing its buttons edits it in place, a typed answer opens the next one below."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.peer import Dialogue, Peer
from bot.domain.words import NO_VALUES, Button, ButtonArg, Manner, Row, Urgency, Value, Words
from bot.ports import Transaction


class Flow(StrEnum):
    """What a screen is part of, and so what follows it."""

    SETUP = "setup"
    SETTINGS = "settings"
    SCHEDULE = "schedule"
    ALONE = "alone"


ASK_PERSON = Button("button-ask-person", "talk.ask")
"""A person, wherever one is offered."""


@dataclass(frozen=True)
class Scene:
    """To whom, when, and in which message. `about` is the id of a check-in, on a screen about one."""

    tx: Transaction
    now: datetime
    peer: Peer
    slot: str
    flow: str = Flow.ALONE
    about: str = ""
    said: tuple[str, ...] = ()  # texts that come before the screen's own: what the last press has led to

    @classmethod
    def below(cls, tx: Transaction, now: datetime, peer: Peer, flow: str = Flow.ALONE, about: str = "") -> "Scene":
        """A new message at the end of the chat."""
        return cls(tx, now, peer, f"screen:{tx.new_id()}", flow, about)

    @classmethod
    def pressed(cls, tx: Transaction, now: datetime, peer: Peer, here: Mapping[str, str]) -> "Scene":
        """The message whose button was pressed, by what that button carried; a new one when it carried nothing."""
        if "slot" not in here:
            return cls.below(tx, now, peer, here.get("flow", Flow.ALONE), here.get("about", ""))
        return cls(tx, now, peer, here["slot"], here.get("flow", Flow.ALONE), here.get("about", ""))

    def button(self, label: str, action: str, values: dict[str, Value] | None = None, **args: ButtonArg) -> Button:
        """A button that knows which message it stands in and what it is part of."""
        here: dict[str, ButtonArg] = {"slot": self.slot, "flow": str(self.flow)}
        if self.about:
            here["about"] = self.about
        return Button(label, action, {**here, **args}, values or NO_VALUES)

    def with_peer(self, peer: Peer) -> "Scene":
        """The same screen after the person's own facts changed (and were saved)."""
        self.tx.people.save(peer)
        return replace(self, peer=peer)

    def show(
        self,
        key: str,
        values: Mapping[str, Value],
        rows: tuple[Row, ...] = (),
        *,
        expects: str | None = None,
        known: Mapping[str, str] | None = None,
        tail: tuple[str, ...] = (),
    ) -> None:
        """Say it; `expects` names the dialogue (with what is `known`) that reads what is typed next; any other ends."""
        manner = Manner(slot=self.slot, silent=self.peer.hushed)
        words = Words(key, values, rows, lead=(*lead_of(self.peer), *self.said), tail=tail)
        self.tx.outbox.add(self.peer.id, words, Urgency.REPLY, manner)
        if expects is None:
            self.tx.dialogues.clear(self.peer.id)
        else:
            data = {"flow": str(self.flow), "about": self.about, **(known or {})}
            self.tx.dialogues.put(Dialogue(self.peer.id, expects, data, self.now))


def lead_of(peer: Peer) -> tuple[str, ...]:
    """A neutral first line for whoever may be seen reading: that is what a preview shows."""
    return ("crisis-neutral-line",) if peer.hushed or peer.discreet else ()


def say(tx: Transaction, peer: Peer, key: str, **values: Value) -> None:
    """One plain message at the end of the chat."""
    words = Words(key, values, lead=lead_of(peer))
    tx.outbox.add(peer.id, words, Urgency.REPLY, Manner(silent=peer.hushed))
