"""Louder channels, and the rings to be made on them."""

from datetime import datetime
from typing import Protocol

from bot.domain.louder import LoudChannel, Ring


class Channels(Protocol):
    """The louder channels of those who work here; addresses are sealed like contact data."""

    def of(self, person_id: str) -> tuple[LoudChannel, ...]: ...
    def find(self, channel_id: str) -> LoudChannel | None: ...
    def save(self, channel: LoudChannel) -> None: ...
    def remove(self, channel_id: str) -> None:
        """Gone, and what was still to ring on it."""
        ...


class Rings(Protocol):
    """What is to ring; written in the same transaction as the facts it follows from."""

    def add(self, ring: Ring) -> None: ...
    def take(self, now: datetime, until: datetime, limit: int) -> tuple[Ring, ...]:
        """Those due now, each counted as one more try and out of reach of others until then."""
        ...

    def retry(self, ring: Ring, at: datetime) -> None: ...
    def done(self, ring: Ring) -> None: ...
    def next_at(self) -> datetime | None: ...


class Ringer(Protocol):
    """The network side: one try. True means the other side took it."""

    async def ring(self, channel: LoudChannel, title: str, text: str) -> bool: ...
