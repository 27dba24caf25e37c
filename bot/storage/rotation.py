"""Wrapping every key again with the first key of the ring, in small transactions, beside a running bot.

Only wrappings change; what they wrap, and everything sealed with that, stays. Whatever is wrapped with the first key
already is passed over, so that a rotation killed half-way goes on where it was.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime

from sqlalchemy import Column, Engine, Table, func, select, update

from bot.storage.database import check, open_engine
from bot.storage.sealing import HOUSE_PLACE, PERSON_PLACE, KeyRing, wrapped_with
from bot.storage.tables import installation_keys, leases, person_keys

BATCH = 200  # a few milliseconds: nobody who writes to the bot waits for it
_KEPT = (
    (installation_keys, installation_keys.c.name, HOUSE_PLACE),
    (person_keys, person_keys.c.person_id, PERSON_PLACE),
)
Progress = Callable[[int, int], None]


def wrappings(url: str) -> Counter[str]:
    """How many keys are wrapped with each key of the ring, by its id."""
    engine = _checked(url)
    try:
        with engine.begin() as connection:
            kept = (connection.scalars(select(table.c.wrapped)) for table, _, _ in _KEPT)
            return Counter(wrapped_with(wrapped) for found in kept for wrapped in found)
    finally:
        engine.dispose()


def is_running(url: str, now: datetime) -> bool:
    """Whether a bot holds a lease on this database."""
    engine = _checked(url)
    try:
        with engine.begin() as connection:
            return bool(connection.scalar(select(func.count()).select_from(leases).where(leases.c.until > now)))
    finally:
        engine.dispose()


def rotate(url: str, ring: KeyRing, progress: Progress) -> int:
    """Wrap all keys with the first one; how many were changed. Raises KeyProblem for a lost or wrong key."""
    engine, done, changed = _checked(url), 0, 0
    try:
        total = _count(engine)
        for table, row, place in _KEPT:
            for seen, mended in _batches(engine, ring, table, row, place):
                done, changed = done + seen, changed + mended
                progress(done, total)
    finally:
        engine.dispose()
    return changed


def _checked(url: str) -> Engine:
    engine = open_engine(url)
    check(engine)
    return engine


def _count(engine: Engine) -> int:
    with engine.begin() as connection:
        return sum(connection.scalar(select(func.count()).select_from(table)) or 0 for table, _, _ in _KEPT)


def _batches(engine: Engine, ring: KeyRing, table: Table, row: Column[str], place: str) -> Iterator[tuple[int, int]]:
    last = ""
    while True:
        with engine.begin() as connection:
            query = select(row, table.c.wrapped).where(row > last).order_by(row).limit(BATCH)
            found = [(str(name), bytes(wrapped)) for name, wrapped in connection.execute(query)]
            old = [(name, wrapped) for name, wrapped in found if wrapped_with(wrapped) != ring.names[0]]
            for name, wrapped in old:
                again = ring.wrap(place, name, ring.unwrap(place, name, wrapped))
                # The old value is repeated: a key destroyed meanwhile (somebody was erased) is not brought back.
                mine = (row == name) & (table.c.wrapped == wrapped)
                connection.execute(update(table).where(mine).values(wrapped=again))
        if not found:
            return
        yield len(found), len(old)
        last = found[-1][0]
