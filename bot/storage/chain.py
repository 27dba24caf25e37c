"""The journal as a chain: every line's mark covers the line and the mark before it, under a key of the installation.

    line 1 ──mark──> line 2 ──mark──> line 3 ...      mark = HMAC(key, link, mark before, all columns)

A line is written by the step that does what it says, and joined to the chain when that is committed: on SQLite in the
same transaction, on PostgreSQL right after, by whoever holds the lock. So writers never wait for each other, and the
chain has one order. Whoever changes, takes out or puts in a joined line breaks it, unless they hold the keys.
"""

import hashlib
import hmac
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import structlog
from sqlalchemy import Connection, Engine, Row, bindparam, func, select, text, update
from sqlalchemy.exc import DatabaseError

from bot.storage.database import is_in_transaction, open_reader
from bot.storage.sealing import KeyRing, house_key
from bot.storage.tables import journal

log = structlog.get_logger("storage")

BATCH = 500
START = b""  # the mark before the first line
_LOCK = 0x43A1  # PostgreSQL's advisory lock: one joins at a time
_MARK_BYTES = 32

_HEAD = select(journal.c.link, journal.c.mark).where(journal.c.link.is_not(None)).order_by(journal.c.link.desc())
_LOOSE = select(journal).where(journal.c.link.is_(None)).order_by(journal.c.id).limit(BATCH)
_JOIN = update(journal).where(journal.c.id == bindparam("row")).values(link=bindparam("at_link"), mark=bindparam("now"))
_IN_ORDER = select(journal).where(journal.c.link > bindparam("after")).order_by(journal.c.link).limit(BATCH)


def join(connection: Connection, key: bytes) -> int:
    """Join every line that is not in the chain yet, in the order of writing; how many."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    head = connection.execute(_HEAD.limit(1)).one_or_none()
    link, before = (head.link, bytes(head.mark)) if head else (0, START)
    joined = 0
    while loose := connection.execute(_LOOSE).all():
        values = []
        for row in loose:
            link, before = link + 1, _mark(key, link + 1, before, row)
            values.append({"row": row.id, "at_link": link, "now": before})
        connection.execute(_JOIN, values)
        joined += len(loose)
    return joined


def join_within(connection: Connection, key: bytes) -> None:
    """On SQLite, before the commit that holds the lines. A chain that was tampered with must not hold up a crisis."""
    connection.exec_driver_sql("SAVEPOINT chain")
    try:
        join(connection, key)
    except DatabaseError as error:
        if not is_in_transaction(connection):
            raise
        connection.exec_driver_sql("ROLLBACK TO chain")
        log.error("journal_not_joined", error=type(error).__name__)  # noqa: TRY400 - the kind says enough
    connection.exec_driver_sql("RELEASE chain")


def join_committed(engine: Engine, key: bytes) -> None:
    """In a transaction of its own. On PostgreSQL what others committed is seen only once the lock is held."""
    is_server = engine.dialect.name == "postgresql"
    options = {"isolation_level": "READ COMMITTED"} if is_server else {}
    try:
        with engine.connect().execution_options(**options) as connection, connection.begin():
            join(connection, key)
    except DatabaseError as error:
        log.error("journal_not_joined", error=type(error).__name__)  # noqa: TRY400 - the next commit joins them


@dataclass(frozen=True)
class Verdict:
    """What a look at the whole chain found. `broken` says in a sentence where it breaks, None when it holds."""

    lines: int
    loose: int
    mark: str
    broken: str | None = None


def verify(url: str, ring: KeyRing, expected: str = "") -> Verdict:
    """Follow the chain from its first line to its last, beside a running bot; `expected` is a mark seen before.

    Raises KeyProblem when the keys are not those of this database.
    """
    engine = open_reader(url)
    try:
        with engine.begin() as connection:
            return _verdict(connection, house_key(connection, ring, "journal"), expected)
    finally:
        engine.dispose()


def _verdict(connection: Connection, key: bytes, expected: str) -> Verdict:
    loose = connection.scalar(select(func.count()).select_from(journal).where(journal.c.link.is_(None))) or 0
    number, before, seen = 0, START, not expected
    for row in _in_order(connection):
        problem = _problem(key, number, before, row)
        if problem:
            return Verdict(number, loose, shown(number, before), problem)
        number, before = row.link, bytes(row.mark)
        seen = seen or shown(number, before) == expected
    mark = shown(number, before)
    if not seen:
        return Verdict(number, loose, mark, f"The line marked {expected} is not in the journal any more.")
    return Verdict(number, loose, mark)


def shown(number: int, mark: bytes) -> str:
    """A mark short enough to be written down on paper."""
    return f"{number}-{mark.hex()[:16]}"


def _in_order(connection: Connection) -> Iterator[Row[Any]]:
    last = -(2**31)  # a link of 0 or less was put in by hand
    while rows := connection.execute(_IN_ORDER, {"after": last}).all():
        yield from rows
        last = rows[-1].link


def _problem(key: bytes, number: int, before: bytes, row: Row[Any]) -> str | None:
    if row.link != number + 1:
        return f"After line {number} comes line {row.link}: lines in between were taken out, or one was put in."
    mark = bytes(row.mark) if row.mark else START
    if len(mark) != _MARK_BYTES or not hmac.compare_digest(mark, _mark(key, row.link, before, row)):
        return f"Line {row.link} ({row.event}, {row.at:%Y-%m-%d %H:%M} UTC) was changed, or stands in another place."
    return None


def _mark(key: bytes, link: int, before: bytes, row: Row[Any]) -> bytes:
    line = [link, before.hex(), row.id, row.at.isoformat(), row.event, row.about, row.by, row.facts]
    return hmac.digest(key, json.dumps(line).encode(), hashlib.sha256)
