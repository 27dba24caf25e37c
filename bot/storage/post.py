"""The outbox as its one sender sees it: letters under a lease, and what became of them."""

import json
from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, Select, String, bindparam, delete, func, or_, select, text, update

from bot.domain.register import formal
from bot.domain.words import Urgency
from bot.ports import Letter
from bot.storage import wording
from bot.storage.claims import insert_new, upsert
from bot.storage.outbox import PIECE, PLACE
from bot.storage.repository import Repository
from bot.storage.sealing import Erased, KeyProblem
from bot.storage.tables import messages, outbox, people, slots

LEASE = timedelta(seconds=60)
_NEW = text("outbox.state = 'new'")  # literal, so that the partial index is used
_SENDING = text("outbox.state = 'sending'")

_CANDIDATES = (
    select(
        outbox.c.id,
        outbox.c.urgency,
        outbox.c.person_id,
        outbox.c.what,
        outbox.c.words,
        outbox.c.slot,
        outbox.c.manner,
        outbox.c.about,
        outbox.c.attempts,
        outbox.c.is_repeat,
        outbox.c.created_at,
        people.c.chat_id,
        people.c.language,
        people.c.formal,
        people.c.discreet,
        people.c.hushed,
        slots.c.message_id,
    )
    .select_from(
        outbox.outerjoin(people, people.c.id == outbox.c.person_id).outerjoin(
            slots, (slots.c.person_id == outbox.c.person_id) & (slots.c.slot == outbox.c.slot)
        )
    )
    .where(
        _NEW,
        outbox.c.urgency <= bindparam("least"),
        # Written "in the future": the clock was set back since, and nobody shall wait for it to catch up.
        or_(outbox.c.next_at <= bindparam("now"), outbox.c.created_at > bindparam("now")),
    )
    .order_by(outbox.c.urgency, outbox.c.id)
    .limit(bindparam("most"))
)
_LEASE_OUT = (
    update(outbox).where(_NEW, outbox.c.id == bindparam("row")).values(state="sending", lease_until=bindparam("until"))
)
_AGAIN = {"state": "new", "lease_until": None, "is_repeat": True}
_RECLAIM = update(outbox).where(_SENDING, outbox.c.lease_until <= bindparam("now")).values(_AGAIN)
_RECLAIM_ALL = update(outbox).where(_SENDING).values(_AGAIN)
_CLOSE = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"))
    .values(state=bindparam("new_state"), words=None, lease_until=None, failure=bindparam("why"))
)
_RETRY = (
    update(outbox)
    .where(outbox.c.id == bindparam("row"))
    .values(
        state="new",
        lease_until=None,
        attempts=outbox.c.attempts + 1,
        next_at=bindparam("at"),
        is_repeat=bindparam("again"),
    )
)
_NO_SLOT = delete(slots).where(slots.c.person_id == bindparam("person"), slots.c.slot == bindparam("name"))
_IS_PIECE = (
    slots.c.person_id == bindparam("person"),
    func.substr(slots.c.slot, 1, func.length(bindparam("name", type_=String))) == bindparam("name", type_=String),
)
_PIECES = select(slots.c.message_id).where(*_IS_PIECE)
_NO_PIECES = delete(slots).where(*_IS_PIECE)
_NEXT = select(func.min(outbox.c.next_at)).where(_NEW)
_OLDEST = select(func.min(outbox.c.created_at)).where(
    text("outbox.state IN ('new', 'sending')"), outbox.c.urgency <= bindparam("class")
)
_MOVE = update(people).where(people.c.id == bindparam("person")).values(chat=bindparam("hash"), chat_id=bindparam("to"))
_SPARE = 20  # more candidates than asked for: some belong to the same person
_ROUNDS = 4


class PostRepository(Repository):
    """The table outbox, from the sending side."""

    def take(
        self, now: datetime, limit: int, least: Urgency, shut: Collection[str] = (), slow: Collection[str] = ()
    ) -> tuple[Letter, ...]:
        """Up to `limit` letters under a lease, most urgent first, one a person."""
        chosen: dict[object, Row[Any]] = {}
        values = {"least": int(least), "now": now, "most": limit + _SPARE}
        for _ in range(_ROUNDS if limit > 0 else 0):
            busy = {*shut, *(key for key in chosen if isinstance(key, str))}
            found = self._connection.execute(_candidates(busy, slow), values).all()
            _choose(found, limit, chosen)
            if len(chosen) >= limit or len(found) < limit + _SPARE:
                break
        letters = [self._open(row) for row in chosen.values()]
        taken = tuple(letter for letter in letters if letter is not None)
        if taken:
            self._connection.execute(_LEASE_OUT, [{"row": t.id, "until": now + LEASE} for t in taken])
        return taken

    def reclaim(self, now: datetime, *, everything: bool = False) -> int:
        """What was in flight when its sender went away is sent again, as a repeat."""
        if everything:
            return self._connection.execute(_RECLAIM_ALL).rowcount
        return self._connection.execute(_RECLAIM, {"now": now}).rowcount

    def sent(
        self, letter: Letter, message_id: int | None, now: datetime, pieces: tuple[int, ...] = ()
    ) -> tuple[int, ...]:
        """Telegram accepted it: the words are erased, the slot remembers the message, and the pieces before it.

        Answers with the pieces of what stood in the slot before: when it changes, or goes, they must not stay.
        """
        self._close(letter, "sent", None)
        if letter.person_id is None:
            return ()
        if message_id is not None and not letter.manner.remove:
            for one in (*pieces, message_id):
                row = {"person_id": letter.person_id, "message_id": one, "at": now}
                insert_new(self._connection, messages, row)
        return self._remember_slot(letter, letter.person_id, message_id, now, pieces) if letter.manner.slot else ()

    def _remember_slot(
        self, letter: Letter, person_id: str, message_id: int | None, now: datetime, pieces: tuple[int, ...]
    ) -> tuple[int, ...]:
        name = letter.manner.slot or ""
        over = self._let_pieces_go(person_id, name) if letter.message_id is not None else ()
        if letter.manner.remove:
            self._connection.execute(_NO_SLOT, {"person": person_id, "name": name})
        elif message_id is not None:
            for slot, one in (*((f"{name}{PIECE}{one}", one) for one in pieces), (name, message_id)):
                row = {"person_id": person_id, "slot": slot, "message_id": one, "sent_at": now}
                upsert(self._connection, slots, row)
        return over

    def _let_pieces_go(self, person_id: str, name: str) -> tuple[int, ...]:
        known = {"person": person_id, "name": f"{name}{PIECE}"}
        found = tuple(self._connection.scalars(_PIECES, known))
        if found:
            self._connection.execute(_NO_PIECES, known)
        return found

    def retry(self, letter: Letter, at: datetime, *, is_repeat: bool) -> None:
        """Another try at that time."""
        again = is_repeat or letter.is_repeat
        self._connection.execute(_RETRY, {"row": letter.id, "at": at, "again": again})

    def failed(self, letter: Letter, failure: str) -> None:
        """It will never be sent: the words are erased, the failure stays."""
        self._close(letter, "failed", failure)

    def moved(self, person_id: str, chat_id: int) -> None:
        """Telegram gave the chat another id."""
        sealed = self._safe.seal(person_id, "people.chat_id", person_id, str(chat_id))
        values = {"person": person_id, "hash": self._safe.chat_hash(chat_id), "to": sealed}
        self._connection.execute(_MOVE, values)

    def next_at(self, now: datetime) -> datetime | None:
        """When the next letter is due; the present for one that waits already."""
        earliest: datetime | None = self._connection.scalar(_NEXT)
        return earliest and max(earliest, now)

    def oldest_unsent(self, urgency: Urgency) -> datetime | None:
        """Since when the oldest letter of this class, or a more urgent one, has been waiting."""
        oldest: datetime | None = self._connection.scalar(_OLDEST, {"class": int(urgency)})
        return oldest

    def _close(self, letter: Letter, state: str, failure: str | None) -> None:
        self._connection.execute(_CLOSE, {"row": letter.id, "new_state": state, "why": failure})

    def _open(self, row: Row[Any]) -> Letter | None:
        """The letter of a row; one that cannot be opened any more is closed, so that it holds up nobody."""
        try:
            return self._letter(row) if row.what == "message" else self._note(row)
        except (KeyProblem, Erased, ValueError, LookupError, TypeError):
            self._connection.execute(_CLOSE, {"row": row.id, "new_state": "failed", "why": "sealed"})
            return None

    def _letter(self, row: Row[Any]) -> Letter:
        words, labels = wording.load(self._safe.unseal(row.person_id, PLACE, str(row.id), row.words))
        manner = wording.load_manner(row.manner, row.slot, row.about)
        is_hushed = bool(row.hushed) and not (row.about or "").startswith("alert:")  # an alert has to be heard
        return Letter(
            id=row.id,
            urgency=Urgency(row.urgency),
            person_id=row.person_id,
            chat_id=int(self._safe.unseal(row.person_id, "people.chat_id", row.person_id, row.chat_id)),
            language=_tongue(row),
            words=words,
            labels=labels,
            manner=replace(manner, silent=True) if is_hushed else manner,
            message_id=row.message_id,
            attempts=row.attempts,
            is_repeat=row.is_repeat,
            created_at=row.created_at,
            is_discreet=row.discreet,
            is_hushed=is_hushed,
        )

    def _note(self, row: Row[Any]) -> Letter:
        """What is told to Telegram rather than to a person: a press is answered, a menu set."""
        packed = json.loads(self._safe.unseal_for_house(PLACE, str(row.id), row.words))
        words = wording.load(packed["words"])[0] if packed.get("words") else None
        is_addressed = row.what == "menu" and row.chat_id is not None
        place = (row.person_id, "people.chat_id", row.person_id, row.chat_id)
        return Letter(
            id=row.id,
            urgency=Urgency(row.urgency),
            person_id=row.person_id,
            chat_id=int(self._safe.unseal(*place)) if is_addressed else packed.get("chat", 0),
            remove=tuple(packed.get("remove", ())),
            language=_tongue(row),
            words=words,
            query_id=packed.get("query"),
            menu=packed.get("menu"),
            attempts=row.attempts,
            created_at=row.created_at,
        )


def _tongue(row: Row[Any]) -> str | None:
    """How the reader is spoken to; nobody's language when there is no reader."""
    return formal(row.language) if row.language and row.formal else row.language


def _candidates(shut: Collection[str], slow: Collection[str]) -> Select[Any]:
    query = _CANDIDATES
    if shut:
        query = query.where(
            or_(outbox.c.person_id.is_(None), outbox.c.what == "acknowledge", outbox.c.person_id.not_in(sorted(shut)))
        )
    if slow:
        is_urgent = outbox.c.urgency == int(Urgency.CRISIS)
        free = outbox.c.person_id.not_in(sorted(slow))
        query = query.where(or_(is_urgent, outbox.c.person_id.is_(None), outbox.c.what == "acknowledge", free))
    return query


def _choose(found: Any, limit: int, chosen: dict[object, Row[Any]]) -> None:
    """One letter a person, in order; an acknowledgement shows nothing, so it waits for nobody."""
    for row in found:
        if len(chosen) >= limit:
            return
        key: object = row.id if row.what == "acknowledge" else row.person_id
        chosen.setdefault(key, row)
