"""Bringing a backup back: into an empty database, whole or not at all, and without those who were erased since."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, func, insert, inspect, make_url, select, text, update

from bot.storage.backup import rows, sealed_file
from bot.storage.backup.sealed_file import BackupProblem, Header
from bot.storage.backup.shelf import keys_for
from bot.storage.database import SCHEMA, open_engine, refuse_newer
from bot.storage.erased import ErasureLedger
from bot.storage.erasing import ERASED, erase_again, remove
from bot.storage.migrations import create, upgrade
from bot.storage.sealing import KeyRing
from bot.storage.tables import journal, metadata, outbox, people, person_keys

_UNSENT = ("new", "sending")


@dataclass(frozen=True)
class Restored:
    """What came back: from when, how many people, and how many were not brought back."""

    made_at: datetime
    people: int
    left_out: int


def restore(backup: Path, url: str, ring: KeyRing, now: datetime, keys: Path | None = None) -> Restored:
    """Fill an empty database. Raises BackupProblem or KeyProblem with a sentence, and then changes nothing.

    Who has no key in the newest copy, or is on the list of erasures, is erased again before anything can open it.
    """
    header, keys = _checked(backup, keys)
    for path in (backup, keys):
        next(sealed_file.read(path, ring), None)  # a wrong key or a changed first line is said before anything is made
    ledger = ErasureLedger.beside(url)
    if make_url(url).get_backend_name() != "sqlite":
        return _fill(open_engine(url), backup, keys, ring, ledger, header, now)
    place = Path(make_url(url).database or "")
    if place.exists() and _count(open_engine(url)):
        raise _not_empty(str(place))
    part = place.with_name(f"{place.name}.restoring")
    _remove_database(part)
    try:
        found = _fill(open_engine(f"sqlite:///{part}"), backup, keys, ring, ledger, header, now)
        _remove_database(place)
        part.replace(place)
    finally:
        _remove_database(part)
    return found


def _checked(backup: Path, keys: Path | None) -> tuple[Header, Path]:
    header = sealed_file.read_header(backup)
    if header.holds != "database":
        raise BackupProblem(f"{backup} holds the people's keys. Name the .backup file; the keys are found beside it.")
    refuse_newer(header.schema)
    keys = keys or keys_for(backup)
    held = sealed_file.read_header(keys)
    if held.holds != "keys" or held.made_at < header.made_at:
        raise BackupProblem(
            f"{keys} is not a copy of the keys from the time of this backup or later: people would be lost. "
            "Put the newest one beside the backup, or name it with --keys."
        )
    return header, keys


def _fill(
    engine: Engine, backup: Path, keys: Path, ring: KeyRing, ledger: ErasureLedger, header: Header, now: datetime
) -> Restored:
    try:
        with engine.begin() as connection:
            _make_empty(connection, header.schema)
            rows.put_back(connection, sealed_file.read(backup, ring))
            known = set(connection.scalars(select(people.c.id)))
            rows.put_back(connection, sealed_file.read(keys, ring), lambda row: row["person_id"] in known)
            if header.schema != SCHEMA:
                upgrade(connection)
            left_out = _leave_out(connection, ledger)
            _mark_repeats(connection)
            _count_on(connection)
            _note(connection, header, now)
        return Restored(header.made_at, len(known), left_out)
    finally:
        engine.dispose()


def _make_empty(connection: Connection, schema: str) -> None:
    if inspect(connection).has_table(people.name):
        if connection.scalar(select(func.count()).select_from(people)):
            raise _not_empty("The database of DATABASE_URL")
        metadata.drop_all(connection)
        connection.execute(text("DROP TABLE alembic_version"))
    if schema == SCHEMA:
        create(connection)
    else:
        upgrade(connection, schema)


def _not_empty(place: str) -> BackupProblem:
    return BackupProblem(
        f"{place} is not empty, and a restore replaces nothing. Stop the bot, move it away (keep it), and try again."
    )


def _count(engine: Engine) -> int:
    try:
        with engine.begin() as connection:
            if not inspect(connection).has_table(people.name):
                return 0
            return connection.scalar(select(func.count()).select_from(people)) or 0
    finally:
        engine.dispose()


def _leave_out(connection: Connection, ledger: ErasureLedger) -> int:
    """The erased: on the list, or without a key by now."""
    gone = len(erase_again(connection, ledger))
    keyless = select(people.c.id, people.c.chat).where(
        people.c.standing != ERASED, people.c.id.not_in(select(person_keys.c.person_id))
    )
    for row in connection.execute(keyless).all():
        remove(connection, row.id, row.chat)
        gone += 1
    return gone


def _mark_repeats(connection: Connection) -> None:
    """What was on its way then may have arrived since: it goes again, and says that it may be a repeat."""
    connection.execute(update(outbox).where(outbox.c.state.in_(_UNSENT)).values(is_repeat=True))


def _note(connection: Connection, header: Header, now: datetime) -> None:
    facts = json.dumps({"made_at": header.made_at.isoformat()})
    connection.execute(insert(journal).values(at=now, event="restored", about="installation", facts=facts))


def _count_on(connection: Connection) -> None:
    """PostgreSQL numbers new rows from where the restored ones end."""
    if connection.dialect.name != "postgresql":
        return
    for table in metadata.sorted_tables:
        column = table.autoincrement_column
        if column is not None:
            find = text("SELECT pg_get_serial_sequence(:table, :column)")
            if connection.scalar(find, {"table": table.name, "column": column.name}):
                reach = select(func.coalesce(func.max(column), 0) + 1).scalar_subquery()
                sequence = func.pg_get_serial_sequence(table.name, column.name)
                connection.execute(select(func.setval(sequence, reach, False)))


def _remove_database(path: Path) -> None:
    """The file and what SQLite keeps beside it."""
    for name in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
        name.unlink(missing_ok=True)
