"""Statements compiled once: the second run, which skips SQLAlchemy, must be told from the first by nothing."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, bindparam, insert, select, update
from sqlalchemy.exc import IntegrityError

from bot.storage.database import open_engine
from bot.storage.prepared import prepared
from bot.storage.tables import due, facts
from tests.databases import NOON

_ADD = insert(due)
_FIND = select(due).where(due.c.kind == bindparam("which")).order_by(due.c.subject)
_MOVE = update(due).where(due.c.subject == bindparam("which")).values(attempts=due.c.attempts + 1, data=b"x")
_FACT = insert(facts)


def a_row(subject: str) -> dict[str, object]:
    """Due work with an instant, a number, a nothing and bytes."""
    return {"kind": "test", "subject": subject, "due_at": NOON, "attempts": 0, "person_id": None, "data": b"\0"}


@pytest.fixture
def connection(database_url: str) -> Iterator[Connection]:
    """An open transaction, as a repository is given it."""
    engine = open_engine(database_url)
    with engine.connect() as opened, opened.begin() as transaction:
        yield prepared(opened)
        transaction.rollback()
    engine.dispose()


def test_what_goes_in_and_comes_out_is_the_same_each_time(connection: Connection) -> None:
    for subject in "abc":
        connection.execute(_ADD, a_row(subject))
    first, second, third = (connection.execute(_FIND, {"which": "test"}).all() for _ in range(3))
    assert list(map(tuple, first)) == list(map(tuple, second)) == list(map(tuple, third))
    assert second[0].due_at == NOON
    assert dict(second[0]._mapping) == dict(first[0]._mapping)


def test_many_rows_go_in_at_once(connection: Connection) -> None:
    for part in ("ab", "cd", "ef"):
        connection.execute(_ADD, [a_row(subject) for subject in part])
    assert "".join(row.subject for row in connection.execute(_FIND, {"which": "test"})) == "abcdef"


def test_a_change_says_how_many_rows_it_met(connection: Connection) -> None:
    connection.execute(_ADD, a_row("a"))
    counts = [connection.execute(_MOVE, {"which": which}).rowcount for which in ("a", "a", "b")]
    assert counts == [1, 1, 0]
    assert connection.execute(_FIND, {"which": "test"}).one().attempts == 2


def test_a_value_left_out_is_an_error_and_never_nothing(connection: Connection) -> None:
    connection.execute(_FIND, {"which": "test"})
    with pytest.raises(KeyError):
        connection.execute(_FIND, {"other": "test"})


def test_the_database_s_errors_are_those_of_sqlalchemy(connection: Connection) -> None:
    connection.execute(_FACT, {"name": "a", "value": "1"})
    connection.execute(_FACT, {"name": "b", "value": "1"})
    with pytest.raises(IntegrityError):
        connection.execute(_FACT, {"name": "a", "value": "2"})
