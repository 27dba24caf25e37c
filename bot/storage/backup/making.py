"""Making a backup: one consistent moment, read beside the running bot."""

from datetime import datetime
from pathlib import Path

from sqlalchemy.exc import DatabaseError

from bot.storage.backup import rows, sealed_file
from bot.storage.backup.sealed_file import BackupProblem, Header
from bot.storage.backup.shelf import Shelf
from bot.storage.database import open_reader, schema_version
from bot.storage.sealing import KeyRing


def back_up(url: str, ring: KeyRing, shelf: Shelf, now: datetime) -> Path:
    """Write both files and let old ones go; the data's. Raises BackupProblem with a sentence.

    The keys are written first: a crash in between leaves keys without data, never data without keys.
    """
    engine = open_reader(url)
    try:
        shelf.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        schema = schema_version(engine)
        if schema is None:
            raise BackupProblem("There is no database yet, so there is nothing to back up.")
        data = shelf.file(now, "backup")
        with engine.begin() as connection:
            keys = Header("keys", now, schema)
            sealed_file.write(shelf.file(now, "keys"), ring, keys, rows.key_lines(connection))
            database = Header("database", now, schema)
            sealed_file.write(data, ring, database, rows.database_lines(connection))
    except DatabaseError as error:
        raise BackupProblem(f"No backup was made: the database can't be read ({type(error.orig).__name__}).") from error
    except OSError as error:
        raise BackupProblem(f"No backup was made: {error.strerror} ({shelf.folder}).") from error
    finally:
        engine.dispose()
    shelf.tidy()
    return data
