"""Bringing a database to the schema of this release. Alembic is imported only when there is something to migrate."""

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DatabaseError

from bot.storage.database import SCHEMA, DatabaseUnusable, open_engine, refuse_newer, schema_version
from bot.storage.tables import metadata


def migrate(url: str) -> str:
    """Bring the database up to date; the revision it stands at now. Raises DatabaseUnusable with a sentence."""
    engine = open_engine(url)
    try:
        return _migrate(engine)
    except DatabaseError as error:
        raise DatabaseUnusable(f"The database cannot be migrated: {error.orig}") from error
    finally:
        engine.dispose()


def _migrate(engine: Engine) -> str:
    version = schema_version(engine)
    refuse_newer(version)
    if version == SCHEMA:
        return SCHEMA
    with engine.begin() as connection:
        if version is None and not inspect(connection).get_table_names():
            create(connection)
        else:
            upgrade(connection)
    return SCHEMA


def create(connection: Connection) -> None:
    """A new database is made at once; a test shows that the migrations lead to the same tables."""
    metadata.create_all(connection)
    connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
    connection.execute(text("INSERT INTO alembic_version VALUES (:v)"), {"v": SCHEMA})


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Run the migrations on an open connection."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
