"""Commits told to the other processes on one PostgreSQL database, and heard from them: LISTEN and NOTIFY.

A step's commit carries one notification that says what there is now: words to send, due work, updates to handle. It
wakes whoever waits for that, in every process. One that is lost costs a second: everyone also looks by themself.
"""

import asyncio
import secrets
from collections.abc import Callable

import psycopg
import structlog
from sqlalchemy import Connection, make_url, text

from bot.ports import Notes

log = structlog.get_logger("storage")

CHANNEL = "cairn"
_AGAIN_SECONDS = 1.0
_TELL = text("SELECT pg_notify(:channel, :said)")


class Signals:
    """One process's voice and ears."""

    def __init__(self, url: str) -> None:
        self._address = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
        self._name = secrets.token_hex(4)

    def tell(self, connection: Connection, notes: Notes | None) -> None:
        """Say it with the commit of this transaction."""
        said = "".join(letter for letter, is_so in _spelled(notes) if is_so) if notes else ""
        if said:
            connection.execute(_TELL, {"channel": CHANNEL, "said": f"{self._name}:{said}"})

    async def hear(self, listener: Callable[[Notes], None]) -> None:
        """Pass on what the others say, for ever; a connection that breaks is made anew."""
        while True:
            try:
                await self._listen(listener)
            except psycopg.Error as error:
                log.warning("not_listening", error=type(error).__name__)
            await asyncio.sleep(_AGAIN_SECONDS)

    async def _listen(self, listener: Callable[[Notes], None]) -> None:
        async with await psycopg.AsyncConnection.connect(self._address, autocommit=True) as connection:
            await connection.execute(f"LISTEN {CHANNEL}")
            async for heard in connection.notifies():
                name, _, said = heard.payload.partition(":")
                if name != self._name:
                    listener(Notes("w" in said, "d" in said, has_updates="u" in said))


def _spelled(notes: Notes) -> tuple[tuple[str, bool], ...]:
    return (("w", notes.has_words), ("d", notes.has_due), ("u", notes.has_updates))
