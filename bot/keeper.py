"""Makes the nightly backup when it is due, on a thread of its own, so that nobody who writes waits for it."""

import asyncio
from collections.abc import Callable
from datetime import datetime

import structlog

from bot.domain.errors import CairnError
from bot.ports import Clock, Work
from bot.usecases.keep_backups import NoteBackup, TakeBackup

log = structlog.get_logger("keeper")

_LOOK_EVERY = 60.0


class Keeper:
    """`make(now)` writes a backup, or raises."""

    def __init__(
        self, work: Work, clock: Clock, make: Callable[[datetime], object], take: TakeBackup, note: NoteBackup
    ) -> None:
        self._work = work
        self._clock = clock
        self._make = make
        self._take = take
        self._note = note

    async def run(self) -> None:
        """Look once a minute, for ever."""
        while True:
            try:
                await self.turn()
            except Exception:  # the database fails: the next look asks again
                log.exception("backup_not_noted")
            await asyncio.sleep(_LOOK_EVERY)

    async def turn(self) -> bool:
        """Make one if it is due; whether it was."""
        if not await self._work.run(self._take, self._clock.now()):
            return False
        is_made = await self._try()
        await self._work.run(self._note, self._clock.now(), is_made=is_made)
        return True

    async def _try(self) -> bool:
        try:
            await asyncio.to_thread(self._make, self._clock.now())
        except Exception as error:  # noqa: BLE001 - whatever failed: it is told, and tried again
            reason = str(error) if isinstance(error, CairnError) else type(error).__name__
            log.error("backup_failed", reason=reason)  # noqa: TRY400 - an exception's text may hold what it read
            return False
        log.info("backup_made")
        return True
