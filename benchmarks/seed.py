"""Databases with people in them: real ones, sealed by the program itself, or very many at once for the idle figures."""

import asyncio
import base64
from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta

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


class Now:
    """The machine's own time."""

    def now(self) -> datetime:
        """The present instant."""
        return datetime.now(UTC)


async def seed(url: str, chats: Sequence[int], *, due_at: datetime | None = None) -> None:
    """Members who know the bot; with `due_at` each has one check-in, due then."""
    await asyncio.to_thread(migrate, url)
    work = open_work(url, KeyRing.parse(KEYS), Now())
    for at in range(0, len(chats), PAGE):
        await work.run(_add, chats[at : at + PAGE], due_at)
    await work.close()


def _add(tx: Transaction, chats: Sequence[int], due_at: datetime | None) -> None:
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
            _plan(tx, peer, due_at)


def _plan(tx: Transaction, peer: Peer, due_at: datetime) -> None:
    at = due_at.astimezone(UTC)
    whole = at.replace(second=0, microsecond=0)
    checkin = Checkin(tx.new_id(), peer.id, time(at.hour, at.minute), next_at=whole)
    tx.checkins.save(checkin)
    tx.due.put("checkin", checkin.id, whole, person_id=peer.id)
