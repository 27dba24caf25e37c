"""No query on a hot path without an index: the plans of the statements that really run are read, on both databases.

A day is lived through by the whole bot; what it ran more than once is known to `bot.storage.prepared`, and explained.
"""

import re
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from bot.storage import prepared
from bot.storage.tables import metadata
from tests.databases import *  # noqa: F403 - fixtures
from tests.world import World

STAY_SMALL = {
    "staff",
    "invite_tries",
    "facts",
    "leases",
    "installation_keys",
    "invites",
    "channels",
    "shifts",
    "skills",
}
GROWS = frozenset(metadata.tables) - STAY_SMALL
SMALL = ("ix_inbox_new", "ix_inbox_chat_new", "ix_outbox_new", "ix_outbox_sending")  # partial: only what is in hand
FIRST_OF = ("ix_due_due_at", "ix_journal_link")  # in order, and only the first rows are read
PLACEHOLDER = re.compile(r"%\((\w+)\)s")


async def a_day(world: World) -> None:
    """Two of everything, so that each statement is known."""
    await world.starts()
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    for _ in range(2):
        for words in ("a quiet day", "/checkin", "/settings", "/history", "/queue"):
            ana.sends(words)
            await world.settles()
        await world.passes(hours=25)
        ana.sends("I want to kill myself")
        await world.settles()
        maria.presses("Claim")
        await world.settles()
        maria.sends("I am here")
        ana.sends("thank you")
        await world.passes(minutes=5)
    await world.stops()


def ran(dialect: str) -> list[str]:
    """Every statement that was run more than once."""
    found = (known for statements in prepared._KNOWN.values() for known in statements.items())
    return sorted({each.sql for (name, _, _), each in found if name == dialect and each is not None})


def explained(url: str, sql: str) -> list[str]:
    """The plan, line by line; without statistics, so as for tables of any size."""
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            if engine.dialect.name == "sqlite":
                cursor = connection.connection.cursor()
                return [row[3] for row in cursor.execute(f"EXPLAIN QUERY PLAN {sql}", [None] * sql.count("?"))]
            connection.execute(text("SET enable_seqscan = off"))
            numbers: dict[str, int] = {}
            plain = PLACEHOLDER.sub(lambda m: f"${numbers.setdefault(m[1], len(numbers) + 1)}", sql).replace("%%", "%")
            return [row[0] for row in connection.exec_driver_sql(f"EXPLAIN (GENERIC_PLAN) {plain}")]
    finally:
        engine.dispose()


def reads_all(line: str) -> str | None:
    """The table this line of a plan goes through from end to end."""
    found = re.search(r"\bSCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?|Seq Scan on (\w+)", line)
    if found is None or (found[2] or "") in (*SMALL, *FIRST_OF):
        return None
    table = found[1] or found[3]
    return table if table in GROWS else None


async def test_every_statement_of_a_day_finds_its_rows_by_an_index(tmp_path: Path, database_url: str) -> None:
    prepared._KNOWN.clear()  # what other tests ran in this process is not of this day
    world = World(tmp_path)
    world.url = database_url
    await a_day(world)
    statements = ran("sqlite" if database_url.startswith("sqlite") else "postgresql")
    assert len(statements) > 40  # otherwise the day was not lived
    plans = {sql: explained(database_url, sql) for sql in statements}
    bad = {sql: plan for sql, plan in plans.items() if any(map(reads_all, plan))}
    assert bad == {}


@pytest.mark.parametrize(
    ("line", "table"),
    [
        ("SCAN journal", "journal"),
        ("SEARCH journal USING INDEX ix_journal_about (about=?)", None),
        ("SCAN inbox USING INDEX ix_inbox_new", None),
        ("  ->  Seq Scan on people  (cost=0.00..1.01)", "people"),
        ("SCAN staff", None),
    ],
)
def test_a_plan_is_read_rightly(line: str, table: str | None) -> None:
    assert reads_all(line) == table
