"""The auditor sees each promise broken, by its own SQL; where all is well it says nothing, and it changes nothing."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DBAPIError

from bot.storage.audit import PROMISES, Auditor, _only_read
from tests.databases import NOON
from tests.world import World

BROKEN = {
    "alerting words have an escalation": "DELETE FROM alerts; DELETE FROM due; UPDATE escalations SET peer_id = ''",
    "one open escalation each": """
        DROP INDEX uq_escalations_open;
        INSERT INTO escalations SELECT 'second', 2, peer_id, state, level, category, origin, source, pace, opened_at,
        step, round, held_until, pinged_at, replied_at, claimed_by, claimed_at, closed_at, outcome, told, version
        FROM escalations""",
    "an open escalation has a next step": "DELETE FROM due WHERE kind = 'ladder'",
    "no step is overdue": "UPDATE due SET due_at = '2026-11-02 11:00:00.000000' WHERE kind = 'ladder'",
    "every alert was accepted in time": "UPDATE alerts SET sent_at = NULL, first_at = '2026-11-02 11:00:00.000000'",
    "crisis words go out within a minute": """
        UPDATE outbox SET state = 'sending', created_at = '2026-11-02 11:00:00.000000' WHERE urgency = 0""",
    "the peer knows of the claim": """
        UPDATE escalations SET state = 'claimed', told = NULL, claimed_at = '2026-11-02 11:00:00.000000',
        claimed_by = (SELECT person_id FROM staff LIMIT 1)""",
    "only a person closes": "UPDATE escalations SET state = 'closed', closed_at = '2026-11-02 12:00:00.000000'",
    "no check-in twice": """
        PRAGMA foreign_keys = OFF;
        CREATE TABLE twice AS SELECT 'c' AS checkin_id, '2026-11-02' AS day, '2026-11-02 12:00:00.000000' AS asked_at;
        INSERT INTO twice SELECT * FROM twice; DROP TABLE answers; DROP TABLE checkin_runs;
        ALTER TABLE twice RENAME TO checkin_runs""",
    "no update waits": "UPDATE inbox SET state = 'new', received_at = '2026-11-02 11:00:00.000000'",
    "no work is overdue": "UPDATE due SET due_at = '2026-11-02 11:00:00.000000'",
}


async def in_crisis(folder: Path) -> World:
    """Ana's crisis, Maria alerted, everything at rest."""
    world = await World(folder).starts()
    ana, _ = await world.joined("Ana"), await world.on_duty("Maria")
    ana.sends("I want to kill myself")
    await world.settles()
    return world


def tampered(world: World, name: str, statements: str) -> Auditor:
    """The auditor of a copy in which something was done that no code of ours would do."""
    url = f"sqlite:///{shutil.copyfile(world.file, world.file.with_name(name))}"
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        for statement in statements.split(";"):
            connection.execute(text(statement))
    engine.dispose()
    return Auditor(url)


async def test_where_all_is_well_it_says_nothing(tmp_path: Path) -> None:
    world = await in_crisis(tmp_path)
    later = world.clock.now() + timedelta(minutes=5)
    assert world.cairn.work.auditor().look(later) == ()
    await world.stops()


async def test_it_sees_each_broken_promise(tmp_path: Path) -> None:
    world = await in_crisis(tmp_path)
    await world.stops()
    unseen = []
    for number, promise in enumerate(PROMISES):
        found = tampered(world, f"{number}.sqlite", BROKEN[promise]).look(world.clock.now())
        unseen += [] if promise in {breach.promise for breach in found} else [promise]
    assert unseen == []


async def test_it_can_change_nothing(database_url: str) -> None:
    engine = create_engine(database_url)
    with engine.connect() as connection:
        _only_read(connection)
        with pytest.raises(DBAPIError, match=r"read-only|readonly"):
            connection.execute(text("DELETE FROM journal"))
    engine.dispose()


async def test_every_question_can_be_asked_of_both_databases(database_url: str) -> None:
    assert Auditor(database_url).look(NOON) == ()
