"""Databases with people in them: real ones, sealed by the program itself, or very many at once for the idle figures."""

import asyncio
import base64
import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from bot.domain.checkin import Checkin
from bot.domain.hours import QuietHours
from bot.domain.peer import Peer, Standing
from bot.domain.policy import Enrolment, Policy
from bot.ports import Transaction
from bot.storage.migrations import migrate
from bot.storage.sealing import KeyRing
from bot.storage.work import open_work

KEYS = "bench:" + base64.b64encode(bytes(range(32))).decode()
POLICY = Policy("Riverside", timezone="America/New_York", enrolment=Enrolment.OPEN, trial=True)
PAGE = 200
HELD = datetime(2099, 1, 1, tzinfo=UTC)


class Now:
    """The machine's own time."""

    def now(self) -> datetime:
        """The present instant."""
        return datetime.now(UTC)


async def seed(url: str, chats: Sequence[int], *, due_at: datetime | None = None, held: bool = False) -> None:
    """Members who know the bot; with `due_at` each has one check-in, due then (held back until `release` if asked)."""
    await asyncio.to_thread(migrate, url)
    work = open_work(url, KeyRing.parse(KEYS), Now())
    for at in range(0, len(chats), PAGE):
        await work.run(_add, chats[at : at + PAGE], due_at, held)
    await work.close()


def release(file: Path) -> None:
    """Everything that was held back is due now."""
    with sqlite3.connect(file, timeout=30) as connection:
        now = f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S.%f}"
        connection.execute("UPDATE due SET due_at = ? WHERE kind = 'checkin' AND due_at >= '2099'", (now,))
    connection.close()


def _add(tx: Transaction, chats: Sequence[int], due_at: datetime | None, held: bool) -> None:
    now = datetime.now(UTC)
    for chat in chats:
        peer = Peer(
            id=tx.new_id(),
            chat_id=chat,
            standing=Standing.MEMBER,
            language="en",
            country="US",
            timezone="UTC",
            zone_confirmed=True,
            consent_checkins=True,
            consent_reading=False,
            quiet=QuietHours(None, None),
            created_at=now - timedelta(hours=1),
            set_up_at=now - timedelta(hours=1),
            notice_at=now - timedelta(minutes=30),
            seen_at=now - timedelta(minutes=30),
        )
        tx.people.add(peer)
        if due_at is not None:
            _plan(tx, peer, due_at, held)


def _plan(tx: Transaction, peer: Peer, due_at: datetime, held: bool) -> None:
    at = due_at.astimezone(UTC)
    whole = at.replace(second=0, microsecond=0)
    checkin = Checkin(tx.new_id(), peer.id, time(at.hour, at.minute), next_at=whole)
    tx.checkins.save(checkin)
    tx.due.put("checkin", checkin.id, HELD if held else whole, person_id=peer.id)
