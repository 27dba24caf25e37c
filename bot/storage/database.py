"""Engines: how SQLite and PostgreSQL are opened, and what is checked before anything is trusted to them."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, make_url, text
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import NullPool

from bot.domain.errors import CairnError

SCHEMA = "0016"  # the newest revision in migrations/versions; a test keeps the two together

_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA busy_timeout=5000",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",  # what is erased is overwritten, a destroyed key above all
)


class DatabaseUnusable(CairnError):
    """The database cannot be used; the sentence says why and what to do."""


def open_engine(url: str) -> Engine:
    """An engine for `sqlite:///...` or `postgresql+psycopg://...`; nothing is connected yet."""
    backend = make_url(url).get_backend_name()
    if backend == "sqlite":
        return _sqlite(url)
    if backend == "postgresql":
        return create_engine(
            url, pool_pre_ping=True, pool_size=8, isolation_level="REPEATABLE READ", hide_parameters=True
        )
    raise DatabaseUnusable(
        f"DATABASE_URL names '{backend}'; Cairn knows sqlite:///FILE and postgresql+psycopg://USER@HOST/NAME."
    )


def open_reader(url: str) -> Engine:
    """An engine whose transactions each see one moment and change nothing; the bot writes on beside them."""
    if make_url(url).get_backend_name() != "sqlite":
        return create_engine(
            url, poolclass=NullPool, isolation_level="REPEATABLE READ", hide_parameters=True
        ).execution_options(postgresql_readonly=True)
    engine = create_engine(url, poolclass=NullPool, hide_parameters=True)
    event.listen(engine, "connect", _prepare_reader)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    return engine


def _prepare_reader(connection: Any, record: object) -> None:
    del record
    connection.isolation_level = None
    for pragma in ("PRAGMA busy_timeout=5000", "PRAGMA query_only=ON"):
        connection.execute(pragma)


def _sqlite(url: str) -> Engine:
    file = make_url(url).database
    if not file or file == ":memory:":
        raise DatabaseUnusable("DATABASE_URL needs a file: sqlite:///var/cairn.sqlite, for example.")
    Path(file).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, poolclass=NullPool, hide_parameters=True)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", _notice_lost_transaction)
    return engine


def _prepare(connection: Any, record: object) -> None:
    del record
    # We say BEGIN ourselves: the driver's own, deferred, fails at once when two read first and write later.
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _notice_lost_transaction(context: ExceptionContext) -> DatabaseUnusable | None:
    # A full disk makes SQLite roll back by itself. What a step wrote after that would be committed on its own, so
    # the error gets a class that no step takes for an ordinary refusal.
    connection = context.connection
    if connection is None or is_in_transaction(connection):
        return None
    return DatabaseUnusable(f"SQLite gave the transaction up: {context.original_exception}.")


def is_in_transaction(connection: Connection) -> bool:
    """Whether SQLite itself still has the transaction open."""
    return bool(connection.connection.driver_connection.in_transaction)  # type: ignore[union-attr]


def schema_version(engine: Engine) -> str | None:
    """The revision the database stands at; None when it is empty."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        version: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
        return version


def check(engine: Engine) -> None:
    """Refuse a database that is damaged, not migrated, or newer than the code, with a sentence."""
    try:
        if engine.dialect.name == "sqlite":
            _quick_check(engine)
        version = schema_version(engine)
    except DatabaseError as error:
        raise DatabaseUnusable(_cannot_open(engine, error)) from error
    refuse_newer(version)
    if version != SCHEMA:
        raise DatabaseUnusable("The database is not up to date. Run: python -m bot migrate")


def refuse_newer(version: str | None) -> None:
    """A database from a later release must not be touched by this one."""
    if version is not None and not (version.isdigit() and int(version) <= int(SCHEMA)):
        raise DatabaseUnusable(
            f"The database is newer than this program (its schema is {version}, the program knows {SCHEMA}). "
            "Start the newer release of Cairn, or restore the backup that was made before the upgrade."
        )


def _quick_check(engine: Engine) -> None:
    with engine.connect() as connection:
        verdict = connection.scalar(text("PRAGMA quick_check(1)"))
    if verdict != "ok":
        raise DatabaseUnusable(
            f"The database file is damaged ({verdict}). Keep a copy of it, and restore the last good backup."
        )


def _cannot_open(engine: Engine, error: DatabaseError) -> str:
    where = engine.url.database or "the database"
    return f"The database cannot be opened ({where}): {error.orig}. Check that it runs, and DATABASE_URL."
