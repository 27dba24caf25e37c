"""An installation's rows, copied into another database: SQLite grown too small, moved to PostgreSQL.

Table by table, in an order that foreign keys allow, in pages by primary key. What is there already is passed over, so
a copy that was interrupted is simply begun again. At the end every row is read back on both sides and compared.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Engine, Table, func, select, tuple_
from sqlalchemy.dialects import postgresql, sqlite

from bot.domain.errors import CairnError
from bot.storage.database import check, open_engine, open_reader
from bot.storage.tables import leases, metadata

PAGE = 500
_NOT_COPIED = {leases.name}  # who runs where; the copy is nobody's yet

Told = Callable[[str, int], None]


class NotCopied(CairnError):
    """The copy cannot be made, or is not what it should be; the sentence says why."""


@dataclass(frozen=True)
class Copied:
    """One table: how many rows, and the mark both sides have in common."""

    table: str
    rows: int
    mark: str


def copy_database(source_url: str, target_url: str, told: Told = lambda _table, _rows: None) -> tuple[Copied, ...]:
    """Copy every row and compare; raises NotCopied, and then the copy must not be used. The target is migrated."""
    source, target = open_reader(source_url), open_engine(target_url)
    try:
        check(target)
        with source.begin() as there, target.connect() as here:
            _refuse_in_use(there)
            tables = [table for table in metadata.sorted_tables if table.name not in _NOT_COPIED]
            for table in tables:
                told(table.name, _copy(there, here, table))
            _continue_numbers(here, tables)
            return tuple(_compare(there, here, table) for table in tables)
    finally:
        source.dispose()
        target.dispose()


def _refuse_in_use(there: Connection) -> None:
    held = there.scalar(select(func.count()).select_from(leases).where(leases.c.until > datetime.now(UTC)))
    if held:
        raise NotCopied("The bot is running on this database. Stop it first: what it writes meanwhile would be lost.")


def _copy(there: Connection, here: Connection, table: Table) -> int:
    """Page by page, each in a transaction of its own."""
    copied = 0
    for page in _pages(there, table):
        with here.begin():
            here.execute(_add(here.engine, table), page)
        copied += len(page)
    return copied


def _add(engine: Engine, table: Table) -> Any:
    insert = postgresql.insert if engine.dialect.name == "postgresql" else sqlite.insert
    return insert(table).on_conflict_do_nothing()


def _pages(connection: Connection, table: Table) -> Iterator[list[dict[str, Any]]]:
    """All rows by primary key, from where the last page ended."""
    keys = list(table.primary_key.columns)
    last: tuple[Any, ...] | None = None
    while True:
        query = select(table).order_by(*keys).limit(PAGE)
        if last is not None:
            query = query.where(tuple_(*keys) > tuple_(*last) if len(keys) > 1 else keys[0] > last[0])
        page = [dict(row._mapping) for row in connection.execute(query)]
        if not page:
            return
        yield page
        last = tuple(page[-1][key.name] for key in keys)


def _continue_numbers(here: Connection, tables: list[Table]) -> None:
    """PostgreSQL counts apart from the rows: the next number comes after the highest copied."""
    if here.dialect.name != "postgresql":
        return
    with here.begin():
        for table in tables:
            column = table.autoincrement_column
            if column is None:
                continue
            sequence = func.pg_get_serial_sequence(table.name, column.name)
            reach = select(func.coalesce(func.max(column), 0) + 1).scalar_subquery()
            if here.scalar(select(sequence)) is not None:
                here.execute(select(func.setval(sequence, reach, False)))


def _compare(there: Connection, here: Connection, table: Table) -> Copied:
    before, after = _marks(there, table), _marks(here, table)
    if before != after:
        differing = len(before.items() ^ after.items())
        raise NotCopied(
            f"The table {table.name} is not the same on both sides ({differing} rows differ). Was something written to "
            "the copy? Begin again with an empty database."
        )
    whole = hashlib.sha256("".join(sorted(before.values())).encode()).hexdigest()[:16]
    return Copied(table.name, len(before), whole)


def _marks(connection: Connection, table: Table) -> dict[str, str]:
    """A mark of every row, by its key."""
    keys = [key.name for key in table.primary_key.columns]
    marks: dict[str, str] = {}
    for page in _pages(connection, table):
        for row in page:
            told = [(name, _plain(value)) for name, value in sorted(row.items())]
            marks[repr([_plain(row[key]) for key in keys])] = hashlib.sha256(repr(told).encode()).hexdigest()
    return marks


def _plain(value: Any) -> Any:
    """The same on every database."""
    return bytes(value).hex() if isinstance(value, bytes | memoryview) else value
