"""Tables as lines and back: the same on both databases, so that a backup of one can be restored into the other."""

import base64
import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Table, insert, select

from bot.storage.backup.sealed_file import BackupProblem
from bot.storage.tables import leases, metadata, person_keys

BATCH = 500
LEFT_OUT = frozenset({leases.name})  # who is at work at the moment: nobody is, after a restore


def database_lines(connection: Connection) -> Iterator[str]:
    """Every table but the people's keys, parents before children."""
    for table in metadata.sorted_tables:
        if table is not person_keys and table.name not in LEFT_OUT:
            yield from _lines(connection, table)


def key_lines(connection: Connection) -> Iterator[str]:
    """The people's keys alone, each wrapped."""
    return _lines(connection, person_keys)


def put_back(connection: Connection, lines: Iterable[str], is_wanted: Callable[[Any], bool] = lambda _: True) -> int:
    """Insert what the lines hold; how many rows."""
    table: Table | None = None
    columns: list[str] = []
    count, waiting = 0, list[dict[str, Any]]()
    for line in lines:
        said = json.loads(line)
        if isinstance(said, dict):
            _insert(connection, table, waiting)
            table, columns = _table(said["table"]), said["columns"]
            continue
        row = dict(zip(columns, map(_unpacked, said), strict=True))
        if is_wanted(row):
            waiting.append(row)
            count += 1
        if len(waiting) >= BATCH:
            _insert(connection, table, waiting)
    _insert(connection, table, waiting)
    return count


def _lines(connection: Connection, table: Table) -> Iterator[str]:
    yield json.dumps({"table": table.name, "columns": list(table.columns.keys())})
    query = select(table).order_by(*table.primary_key.columns)
    for row in connection.execution_options(yield_per=BATCH).execute(query):
        yield json.dumps([_packed(value) for value in row])


def _insert(connection: Connection, table: Table | None, rows: list[dict[str, Any]]) -> None:
    if table is not None and rows:
        connection.execute(insert(table), rows)
        rows.clear()


def _table(name: str) -> Table:
    if name not in metadata.tables:
        raise BackupProblem(
            f"The backup has a table this release does not know ({name}). Take the release that made it."
        )
    return metadata.tables[name]


def _packed(value: Any) -> Any:
    if isinstance(value, bytes | memoryview):
        return {"b": base64.b64encode(value).decode()}
    if isinstance(value, datetime):
        return {"t": value.isoformat()}
    if isinstance(value, date):
        return {"d": value.isoformat()}
    return value


def _unpacked(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    [(kind, written)] = value.items()
    return _READERS[kind](written)


_READERS: dict[str, Callable[[str], Any]] = {
    "b": base64.b64decode,
    "t": datetime.fromisoformat,
    "d": date.fromisoformat,
}
