"""Which chats this process works on, where several share one database.

kept by whoever polls ──> claim: chats with new updates that nobody has, under a lease ──> one worker a chat, in order
                           └── nothing more of that chat: let go ──> the next process may have it

The chat is leased, not the row, so what one person writes is handled in order. The fence is the row itself: the commit
that handles an update demands that nobody has handled it yet, so a process that lost its lease
unawares changes nothing.
"""

import asyncio
import contextlib
import json
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Any

import structlog

from bot.ports import Arrival, Clock, Notes, Transaction, Work
from bot.supervision import LEASE, is_dead, new_owner

log = structlog.get_logger("chats")

Json = dict[str, Any]
HandOn = Callable[[Arrival, Json], None]
MOST_CHATS = 64  # in hand at once; the others are for whoever has room
_LOOK_SECONDS = 1.0  # the net under the notifications
_RENEW_SECONDS = 4.0


class Chats:
    """Claims chats and lets them go."""

    def __init__(self, work: Work, clock: Clock, hand_on: HandOn) -> None:
        self._work = work
        self._clock = clock
        self._hand_on = hand_on
        self.owner = new_owner()
        self.sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
        self._mine: set[int] = set()
        self._awake = asyncio.Event()

    def wake(self, notes: Notes) -> None:
        """A listener for `Work.on_commit`."""
        if notes.has_updates:
            self._awake.set()

    async def run(self) -> None:
        """Claim for ever. The database failing is not the end: it is tried again."""
        renewing = asyncio.create_task(self._renew_for_ever(), name="cairn-renew")
        try:
            while True:
                self._awake.clear()
                try:
                    await self.claim()
                except Exception:  # the rim of the loop
                    log.exception("chats_not_claimed")
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._awake.wait(), _LOOK_SECONDS)
        finally:
            renewing.cancel()

    async def claim(self) -> int:
        """Take up the chats that have something new and nobody to work on them; how many updates that were."""
        room = MOST_CHATS - len(self._mine)
        if room <= 0:
            return 0
        found = await self._work.run(self._claim, self._clock.now(), room)
        for arrival in found:
            self._mine.add(arrival.chat_id)
            self._hand_on(arrival, json.loads(arrival.raw))
        return len(found)

    async def rest(self, chat_id: int) -> Sequence[tuple[Arrival, Json]]:
        """A chat is worked off: what came to it meanwhile, or nothing, and then it is anybody's again."""
        try:
            more = await self._work.run(self._more_or_let_go, chat_id)
        except Exception:
            log.exception("chat_not_let_go")  # the lease runs out by itself
            more = ()
        if not more:
            self._mine.discard(chat_id)
            self._awake.set()  # there is room again
        return [(arrival, json.loads(arrival.raw)) for arrival in more]

    async def release(self) -> None:
        """Let the others have at once what this process will not come to."""
        await self._work.run(_release_all, self.owner)

    def _claim(self, tx: Transaction, now: datetime, room: int) -> tuple[Arrival, ...]:
        return tx.arrivals.claim(self.owner, now, now + LEASE, room, lambda holder: is_dead(holder, self.owner))

    def _more_or_let_go(self, tx: Transaction, chat_id: int) -> tuple[Arrival, ...]:
        more = tx.arrivals.waiting_in(chat_id)
        if not more:
            tx.arrivals.let_go(self.owner, chat_id)
        return more

    async def _renew_for_ever(self) -> None:
        while True:
            await self.sleep(_RENEW_SECONDS)
            try:
                await self._work.run(_renew, self.owner, self._clock.now() + LEASE)
            except Exception:
                log.exception("chats_not_renewed")


def _renew(tx: Transaction, owner: str, until: datetime) -> None:
    tx.leases.renew_all(owner, until)


def _release_all(tx: Transaction, owner: str) -> None:
    tx.leases.release_all(owner)
