"""Races decided by the database: whoever's conditional statement changes a row has won it."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Executable, Table
from sqlalchemy.dialects import postgresql, sqlite

Values = Mapping[str, Any]


def is_mine(connection: Connection, statement: Executable, values: Values | None = None) -> bool:
    """Run an UPDATE or DELETE that repeats the expected state; one changed row means "mine"."""
    return connection.execute(statement, values or {}).rowcount == 1


def upsert(connection: Connection, table: Table, values: Values, *, counts: str | None = None) -> None:
    """Write the row whether or not it is there; the primary key decides. The column `counts` goes up by one."""
    connection.execute(_upsert(connection.dialect.name, table, tuple(sorted(values)), counts), values)


def insert_new(connection: Connection, table: Table, values: Values) -> bool:
    """Write the row unless a unique constraint says that it is there already; True when it was written."""
    return connection.execute(_insert_new(connection.dialect.name, table), values).first() is not None


@lru_cache(maxsize=256)
def _upsert(dialect: str, table: Table, columns: tuple[str, ...], counts: str | None) -> Executable:
    keys = [column.name for column in table.primary_key]
    statement = sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)
    changed: dict[str, Any] = {column: statement.excluded[column] for column in columns if column not in keys}
    if counts is not None:
        changed[counts] = table.c[counts] + 1
    return statement.on_conflict_do_update(index_elements=keys, set_=changed)


@lru_cache(maxsize=256)
def _insert_new(dialect: str, table: Table) -> Executable:
    if dialect == "sqlite":
        return sqlite.insert(table).on_conflict_do_nothing().returning(*table.primary_key)
    return postgresql.insert(table).on_conflict_do_nothing().returning(*table.primary_key)
