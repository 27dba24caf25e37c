"""The outbox as its one sender sees it: letters under a lease, and what became of them."""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, select, text, update

from bot.domain.words import PLAINLY, Urgency
from bot.ports import Letter
from bot.storage import wording
from bot.storage.claims import upsert
from bot.storage.outbox import PLACE
from bot.storage.repository import Repository
from bot.storage.tables import outbox, people, slots

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
        slots.c.message_id,
    )
    .select_from(
        outbox.outerjoin(people, people.c.id == outbox.c.person_id).outerjoin(
            slots, (slots.c.person_id == outbox.c.person_id) & (slots.c.slot == outbox.c.slot)
        )
    )
    .where(_NEW, outbox.c.urgency <= bindparam("least"), outbox.c.next_at <= bindparam("now"))
    .order_by(outbox.c.urgency, outbox.c.id)
    .limit(bindparam("most"))
)
_LEASE_OUT = (
    update(outbox)
    .where(_NEW, outbox.c.id == bindparam("row"))
    .values(state="sending", lease_until=bindparam("until"))
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
_NEXT = select(func.min(outbox.c.next_at)).where(_NEW)
_OLDEST = select(func.min(outbox.c.created_at)).where(
    text("outbox.state IN ('new', 'sending')"), outbox.c.urgency <= bindparam("class")
)
_MOVE = (
    update(people)
    .where(people.c.id == bindparam("person"))
    .values(chat=bindparam("hash"), chat_id=bindparam("to"))
)
_SPARE = 40  # more candidates than asked for: some belong to people who are held, or to the same person


class PostRepository(Repository):
    """The table outbox, from the sending side."""

    def take(
        self, now: datetime, limit: int, held: Mapping[str, Urgency], least: Urgency
    ) -> tuple[Letter, ...]:
        """Up to `limit` letters under a lease, most urgent first, one a person."""
        found = self._connection.execute(
            _CANDIDATES, {"least": int(least), "now": now, "most": limit + _SPARE + len(held)}
        ).all()
        chosen = _choose(found, limit, held)
        if chosen:
            leases = [{"row": row.id, "until": now + LEASE} for row in chosen]
            self._connection.execute(_LEASE_OUT, leases)
        return tuple(self._letter(row) for row in chosen)

    def reclaim(self, now: datetime, *, everything: bool = False) -> int:
        """What was in flight when its sender went away is sent again, as a repeat."""
        if everything:
            return self._connection.execute(_RECLAIM_ALL).rowcount
        return self._connection.execute(_RECLAIM, {"now": now}).rowcount

    def sent(self, letter: Letter, message_id: int | None, now: datetime) -> None:
        """Telegram accepted it: the words are erased, the slot remembers the message."""
        self._close(letter, "sent", None)
        if letter.manner.slot is None or letter.person_id is None:
            return
        if letter.manner.remove:
            self._connection.execute(_NO_SLOT, {"person": letter.person_id, "name": letter.manner.slot})
        elif message_id is not None:
            slot = {"person_id": letter.person_id, "slot": letter.manner.slot}
            upsert(self._connection, slots, {**slot, "message_id": message_id, "sent_at": now})

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

    def _letter(self, row: Row[Any]) -> Letter:
        if row.what == "acknowledge":
            return self._acknowledgement(row)
        words, labels = wording.load(self._safe.unseal(row.person_id, PLACE, str(row.id), row.words))
        return Letter(
            id=row.id,
            urgency=Urgency(row.urgency),
            person_id=row.person_id,
            chat_id=int(self._safe.unseal(row.person_id, "people.chat_id", row.person_id, row.chat_id)),
            language=row.language,
            words=words,
            labels=labels,
            manner=wording.load_manner(row.manner, row.slot, row.about),
            message_id=row.message_id,
            attempts=row.attempts,
            is_repeat=row.is_repeat,
            created_at=row.created_at,
        )

    def _acknowledgement(self, row: Row[Any]) -> Letter:
        packed = json.loads(self._safe.unseal_for_house(PLACE, str(row.id), row.words))
        words = wording.load(packed["words"])[0] if packed["words"] else None
        return Letter(
            id=row.id,
            urgency=Urgency(row.urgency),
            person_id=row.person_id,
            chat_id=0,
            language=row.language,
            words=words,
            manner=PLAINLY,
            query_id=packed["query"],
            attempts=row.attempts,
            created_at=row.created_at,
        )


def _choose(found: Any, limit: int, held: Mapping[str, Urgency]) -> list[Row[Any]]:
    """One letter a person, in order; an acknowledgement shows nothing, so it waits for nobody."""
    chosen: list[Row[Any]] = []
    people_chosen: set[str] = set()
    for row in found:
        if row.what != "acknowledge":
            if row.person_id in people_chosen or row.urgency >= held.get(row.person_id, Urgency.DIGEST + 1):
                continue
            people_chosen.add(row.person_id)
        chosen.append(row)
        if len(chosen) >= limit:
            break
    return chosen
