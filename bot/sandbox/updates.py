"""The queue of updates of one bot, with Telegram's confirm semantics.

An update stays until a later poll names an offset above it, or a day has passed. Polling twice at once ends
the older poll with 409.
"""

import asyncio
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.sandbox.errors import conflict

Json = dict[str, Any]
KEPT_FOR = timedelta(hours=24)
ONLY_ON_REQUEST = {"chat_member", "message_reaction", "message_reaction_count"}
OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"


@dataclass(frozen=True)
class Kept:
    """One update waiting to be confirmed."""

    id: int
    at: datetime
    raw: Json


class UpdateQueue:
    """Updates of one bot, oldest first."""

    def __init__(self, first_id: int) -> None:
        self.next_id = first_id
        self.pending: deque[Kept] = deque()
        self.allowed: set[str] | None = None
        self._waiting: asyncio.Future[bool] | None = None

    def allow(self, kinds: Iterable[str] | None) -> None:
        """Choose the kinds kept from now on; None changes nothing, empty goes back to the default."""
        if kinds is not None:
            self.allowed = set(kinds) or None

    def wants(self, kind: str) -> bool:
        """Whether this kind of update is kept."""
        return kind in self.allowed if self.allowed is not None else kind not in ONLY_ON_REQUEST

    def push(self, kind: str, payload: Json, now: datetime) -> int | None:
        """Add an update and wake the poll that waits; its id, or None when this kind is not wanted."""
        return self.push_raw({kind: payload}, now) if self.wants(kind) else None

    def push_raw(self, raw: Json, now: datetime) -> int:
        """Add an update of any shape, as a future Telegram might send it."""
        update_id = int(raw.get("update_id", self.next_id))
        self.next_id = max(self.next_id, update_id) + 1
        self.pending.append(Kept(update_id, now, {"update_id": update_id, **raw}))
        self._wake(arrived=True)
        return update_id

    def confirm(self, offset: int) -> None:
        """Forget what lies below the offset; a negative one keeps only that many of the newest."""
        while offset > 0 and self.pending and self.pending[0].id < offset:
            self.pending.popleft()
        while offset < 0 and len(self.pending) > -offset:
            self.pending.popleft()

    def expire(self, now: datetime) -> None:
        """Forget what nobody fetched for a day."""
        while self.pending and now - self.pending[0].at > KEPT_FOR:
            self.pending.popleft()

    def waiting(self, limit: int = 100) -> list[Json]:
        """The oldest unconfirmed updates."""
        return [kept.raw for kept, _ in zip(self.pending, range(limit), strict=False)]

    async def arrival(self, seconds: float) -> None:
        """Wait for an update, at most so long; 409 when another poll takes over."""
        future: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._waiting = future
        try:
            arrived = await asyncio.wait_for(future, seconds)
        except TimeoutError:
            return
        finally:
            if self._waiting is future:
                self._waiting = None
        if not arrived:
            raise conflict(OTHER_POLLER)

    def end_other_poll(self) -> None:
        """A new poll has come: the one that waits is over."""
        self._wake(arrived=False)

    def _wake(self, *, arrived: bool) -> None:
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_result(arrived)
        self._waiting = None
