"""A date somebody named, a small step they chose: kept only when they press, seen in /kept, asked about once."""

import json
from datetime import datetime, timedelta

from bot.domain.errors import Stale
from bot.domain.message import IncomingMessage
from bot.domain.peer import Peer, Standing
from bot.domain.remembering import MOST_KEPT, Remembered, ask_moment, find_matter
from bot.domain.words import Button, LocalTime, Manner, Row, Urgency, Value, Words
from bot.ports import DueRow, Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.aftermath import note_unprompted, rests_today
from bot.usecases.steps.greeting import turn_away
from bot.usecases.steps.planning import is_held
from bot.usecases.steps.scene import ASK_PERSON, Scene, lead_of

KEPT, OFFERED = "kept", "kept-offer"  # the kinds of due work: to ask about it; an offer nobody took
OFFERED_FOR = timedelta(days=1)
AGAIN = timedelta(hours=1)
TOO_LATE = timedelta(days=7)  # held back for longer, it is let go: asking would only be odd


class Remember(UseCase):
    """[Remember this]: kept from now on, with the moment it is asked about said at once."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, offer: str) -> None:
        """Stale when a day has passed, it was kept before, or something newer was offered since."""
        row = tx.due.find(OFFERED, peer.id)
        offered = json.loads(row.data) if row and row.data else {}
        if offered.get("offer") != offer:
            raise Stale
        tx.due.drop(OFFERED, peer.id)
        ask_at = datetime.fromisoformat(offered["ask_at"])
        keep(Scene.below(tx, now, peer), Remembered(offer, peer.id, offered["words"], ask_at))


class LetGo(UseCase):
    """A day has passed without [Remember this]: the words went with the row that held them."""

    def __call__(self, tx: Transaction, now: datetime, row: DueRow) -> None:
        """Nothing is said."""


class ShowKept(UseCase):
    """/kept: all of it, and when it is asked about; with words after it, one more."""

    def __call__(
        self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage | None = None, **here: str
    ) -> None:
        """The words were screened at the door like any others."""
        scene = Scene.pressed(tx, now, peer, here)
        if turn_away(self, scene):
            return
        matter = find_matter(message.text, peer.local(now).date()) if message and message.text else None
        if matter is None or peer.standing is not Standing.MEMBER:
            show_kept(self, scene)
            return
        ask_at = ask_moment(matter, now, peer.timezone, peer.quiet)
        keep(scene, Remembered(tx.new_id(), peer.id, matter.words, ask_at))


class TakeBackKept(UseCase):
    """It is forgotten, and nothing is asked."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, matter: str, **here: str) -> None:
        """Only their own."""
        found = tx.remembered.find(matter)
        if found is None or found.peer_id != peer.id:
            raise Stale
        _forget(tx, found)
        show_kept(self, Scene.pressed(tx, now, peer, here))


class AskAboutKept(UseCase):
    """It lies behind them: asked once, in their words, and then no longer kept."""

    def __call__(self, tx: Transaction, now: datetime, row: DueRow) -> None:
        """Held back by quiet hours, a pause, a crisis or a person; after a week of that it is let go in silence."""
        found = tx.remembered.find(row.subject)
        peer = tx.people.find(found.peer_id) if found else None
        if found is None or peer is None:
            return
        is_wanted = peer.standing is Standing.MEMBER and now < found.ask_at + TOO_LATE
        if is_wanted and (is_held(tx, now, peer) or rests_today(tx, now, peer)):
            tx.due.put(KEPT, found.id, now + AGAIN, person_id=peer.id)
            return
        _forget(tx, found)
        if is_wanted:
            self._ask(tx, now, peer, found)

    def _ask(self, tx: Transaction, now: datetime, peer: Peer, found: Remembered) -> None:
        note_unprompted(tx, now, peer)
        scene = Scene.below(tx, now, peer)
        rows = tuple((scene.button(f"button-kept-{how}", "kept.answer", how=how),) for how in ("well", "hard", "not"))
        words = Words("kept-asked", {"words": found.words}, rows, lead=lead_of(peer))
        tx.outbox.add(peer.id, words, Urgency.CHECKIN, Manner(slot=scene.slot, silent=peer.hushed))
        tx.journal.add("kept_asked", peer.id)


class AnswerKept(UseCase):
    """How it went, in one tap: answered in its own size, and nothing is written down."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, how: str, **here: str) -> None:
        """`how` is "well", "hard" or "not"."""
        rows: tuple[Row, ...] = ((ASK_PERSON,),) if how == "hard" else ()
        Scene.pressed(tx, now, peer, here).show(f"kept-answer-{how}", {}, rows)


def offer_to_remember(tx: Transaction, now: datetime, peer: Peer, text: str) -> tuple[Row, ...]:
    """The button under a reply to words that name a date or a small step. Without a press they are gone in a day."""
    matter = find_matter(text, peer.local(now).date()) if peer.standing is Standing.MEMBER else None
    if matter is None:
        return ()
    kept = tx.remembered.of(peer.id)
    if len(kept) >= MOST_KEPT or any(one.words.casefold() == matter.words.casefold() for one in kept):
        return ()
    offer, ask_at = tx.new_id(), ask_moment(matter, now, peer.timezone, peer.quiet)
    data = json.dumps({"offer": offer, "words": matter.words, "ask_at": ask_at.isoformat()}, ensure_ascii=False)
    tx.due.put(OFFERED, peer.id, now + OFFERED_FOR, data=data, person_id=peer.id)
    return ((Button("button-remember", "kept.add", {"offer": offer}),),)


def keep(scene: Scene, matter: Remembered) -> None:
    """From now on it will be asked about; said at once when, and how to take it back."""
    if len(scene.tx.remembered.of(scene.peer.id)) >= MOST_KEPT:
        scene.show("kept-full", {"most": MOST_KEPT})
        return
    scene.tx.remembered.add(matter)
    scene.tx.due.put(KEPT, matter.id, matter.ask_at, person_id=matter.peer_id)
    values: dict[str, Value] = {"words": matter.words, "when": _when(scene, matter)}
    scene.show("kept-saved", values, ((scene.button("button-kept-back", "kept.remove", matter=matter.id),),))


def show_kept(case: UseCase, scene: Scene) -> None:
    """Each with its day; one tap forgets one."""
    found = scene.tx.remembered.of(scene.peer.id)
    if not found:
        scene.show("kept-none", {})
        return
    said: list[dict[str, Value]] = [{"words": one.words, "when": _when(scene, one)} for one in found]
    lines = "\n".join(case.content.text("kept-line", scene.peer.reads, values) for values in said)
    rows: tuple[Row, ...] = tuple(
        (scene.button("button-kept-remove", "kept.remove", {"words": one.words}, matter=one.id),) for one in found
    )
    scene.show("kept-list", {"list": lines}, rows)


def _when(scene: Scene, matter: Remembered) -> LocalTime:
    return LocalTime(matter.ask_at, scene.peer.timezone, "day-time")


def _forget(tx: Transaction, matter: Remembered) -> None:
    tx.remembered.remove(matter.id)
    tx.due.drop(KEPT, matter.id)
