"""Migrations lead to the tables the code knows, on both databases; a newer database is left alone."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, text

from bot.storage import migrations
from bot.storage.database import SCHEMA, DatabaseUnusable, open_engine
from bot.storage.migrations import migrate, upgrade
from bot.storage.sealing import KeyRing
from bot.storage.tables import metadata
from bot.storage.work import open_work
from tests.databases import KEYS, HandClock


def _empty(url: str) -> Engine:
    engine = open_engine(url)
    with engine.begin() as connection:
        metadata.drop_all(connection)
        connection.execute(text("DROP TABLE alembic_version"))
    return engine


def _shape(engine: Engine) -> dict[str, object]:
    """Columns, keys and indexes by name, as the database tells them."""
    seen = inspect(engine)
    return {
        table: (
            [(c["name"], str(c["type"]), c["nullable"], str(c["default"])) for c in seen.get_columns(table)],
            sorted((i["name"], tuple(i["column_names"]), i["unique"]) for i in seen.get_indexes(table)),
            sorted((f["name"], tuple(f["constrained_columns"])) for f in seen.get_foreign_keys(table)),
            sorted((u["name"], tuple(u["column_names"])) for u in seen.get_unique_constraints(table)),
            seen.get_pk_constraint(table)["constrained_columns"],
        )
        for table in metadata.tables
    }


def test_the_migrations_make_what_the_code_knows(database_url: str) -> None:
    engine = open_engine(database_url)
    made_at_once = _shape(engine)
    engine.dispose()
    engine = _empty(database_url)
    with engine.begin() as connection:
        upgrade(connection)
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
    assert differences == []
    assert _shape(engine) == made_at_once
    engine.dispose()


def test_the_code_knows_the_newest_migration() -> None:
    scripts = ScriptDirectory(str(Path(migrations.__file__).parent))
    assert scripts.get_current_head() == SCHEMA


def test_migrating_twice_changes_nothing(database_url: str) -> None:
    assert migrate(database_url) == migrate(database_url) == SCHEMA


def test_a_database_of_the_first_release_is_brought_up_to_date(database_url: str) -> None:
    engine = _empty(database_url)
    with engine.begin() as connection:
        upgrade(connection, "0001")
    engine.dispose()
    assert migrate(database_url) == SCHEMA


def test_a_newer_database_is_left_alone_with_a_sentence(database_url: str, clock: HandClock) -> None:
    engine = open_engine(database_url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(DatabaseUnusable, match="newer than this program"):
        migrate(database_url)
    with pytest.raises(DatabaseUnusable, match="newer than this program"):
        open_work(database_url, KeyRing.parse(KEYS), clock)


def test_a_database_that_was_not_migrated_is_refused_with_the_command(tmp_path: Path, clock: HandClock) -> None:
    with pytest.raises(DatabaseUnusable, match="python -m bot migrate"):
        open_work(f"sqlite:///{tmp_path / 'new.sqlite'}", KeyRing.parse(KEYS), clock)


def test_a_damaged_file_is_refused_with_a_sentence(sqlite_url: str, clock: HandClock) -> None:
    file = Path(sqlite_url.removeprefix("sqlite:///"))
    file.write_bytes(b"this is no database" * 500)
    with pytest.raises(DatabaseUnusable, match="cannot be opened"):
        open_work(sqlite_url, KeyRing.parse(KEYS), clock)


@pytest.mark.parametrize("url", ["mysql://x/y", "sqlite://", "sqlite:///:memory:"])
def test_an_unknown_database_is_refused_with_an_example(url: str) -> None:
    with pytest.raises(DatabaseUnusable, match="sqlite:///"):
        open_engine(url)
