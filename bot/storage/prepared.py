"""Statements compiled once and given to the driver as they are.

SQLAlchemy writes the SQL and knows how each type goes in and comes out; doing all of it anew for every statement of
every step cost two thirds of what an update costs. A statement object that is run a second time (those that stand at
the top of a repository) is compiled, kept, and from then on only its values are converted. One that is built for a
single call goes through SQLAlchemy as ever, and so does everything this module does not know.

A page of like work (10,000 check-ins at one minute) is done by the same use cases with two things more: what they are
going to ask is read for all of them at once and answered from memory (`foresee`), and plain INSERTs wait until anything
else is asked of the database, or the page ends, and go in together (`together`).
"""

from collections import namedtuple
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, cast
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Executable, Insert
from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.sql.compiler import SQLCompiler

Values = Mapping[str, Any]
Convert = Callable[[Any], Any]


def prepared(connection: Connection) -> Connection:
    """The same connection for repositories, which need execute, scalar, scalars and dialect of it."""
    return cast("Connection", _Prepared(connection))


@contextmanager
def together(connection: Connection) -> Iterator[None]:
    """Within it INSERTs wait for each other; at its end, or before anything else is asked, they go in by table."""
    with cast("_Prepared", connection).together():
        yield


def foresee(connection: Connection, statement: Executable, answers: Mapping[str, Sequence[Any]]) -> None:
    """Answer this statement from memory, once for each first value: the rows it would find."""
    cast("_Prepared", connection).foreseen[statement] = dict(answers)


class Result:
    """All rows of one statement, with the names SQLAlchemy gives to what it reads them by."""

    __slots__ = ("_rows", "rowcount")

    def __init__(self, rows: Sequence[Any], rowcount: int) -> None:
        self._rows = rows
        self.rowcount = rowcount

    def __iter__(self) -> Iterator[Any]:
        """Row by row."""
        return iter(self._rows)

    def all(self) -> Sequence[Any]:
        """Every row."""
        return self._rows

    def first(self) -> Any:
        """The first row, None when there is none."""
        return self._rows[0] if self._rows else None

    def one_or_none(self) -> Any:
        """The only row, None when there is none."""
        if len(self._rows) > 1:
            raise LookupError("one row was expected, and there are several")
        return self.first()

    def one(self) -> Any:
        """The only row."""
        row = self.one_or_none()
        if row is None:
            raise LookupError("one row was expected, and there is none")
        return row

    def scalar(self) -> Any:
        """The first value of the first row, None when there is none."""
        return self._rows[0][0] if self._rows else None

    def scalar_one(self) -> Any:
        """The first value of the only row."""
        return self.one()[0]

    def scalars(self) -> list[Any]:
        """The first value of every row."""
        return [row[0] for row in self._rows]


class _Statement:
    """SQL, how values go in, how rows come out."""

    def __init__(self, compiled: SQLCompiler, dialect: DefaultDialect, given: frozenset[str]) -> None:
        self.sql = compiled.string
        bound = {name: bind for bind, name in compiled.bind_names.items()}
        names = compiled.positiontup or list(bound)
        # A value that neither the statement nor the caller gives must fail, not go in as NULL.
        self._fixed = {n: bound[n].effective_value for n in bound if n not in given and not bound[n].required}
        converts = cast("Mapping[str, Convert]", compiled._bind_processors)
        self._binds = [(name, converts.get(name)) for name in names]
        self._is_positional = compiled.positional
        columns = compiled._result_columns
        self._row = _row_type(tuple(column.keyname for column in columns)) if columns else None
        outs = [column.type._cached_result_processor(dialect, None) for column in columns]
        self._outs = [(at, out) for at, out in enumerate(outs) if out is not None]

    def bind(self, values: Values) -> Any:
        """What the driver is given."""
        if self._fixed:
            values = {**self._fixed, **values}
        if self._is_positional:
            return [values[name] if convert is None else convert(values[name]) for name, convert in self._binds]
        return {name: values[name] if convert is None else convert(values[name]) for name, convert in self._binds}

    def read(self, cursor: Any) -> Result:
        """What the driver answers."""
        if self._row is None:
            return Result([], cursor.rowcount)
        make, rows = self._row, []
        for raw in cursor.fetchall():
            row = list(raw)
            for at, out in self._outs:
                row[at] = out(row[at])
            rows.append(make(row))
        return Result(rows, cursor.rowcount)


_Known = dict[tuple[str, tuple[str, ...], bool], _Statement | None]
_KNOWN: WeakKeyDictionary[Executable, _Known] = WeakKeyDictionary()


class _Prepared:
    """A connection whose well-known statements skip everything but the driver."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._driver: Any = connection.connection.driver_connection
        self.dialect = connection.dialect
        self.foreseen: dict[Executable, dict[str, Sequence[Any]]] = {}
        self._waiting: dict[tuple[Executable, tuple[str, ...]], list[Values]] | None = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)

    @contextmanager
    def together(self) -> Iterator[None]:
        """See `together` above. What an error leaves waiting goes with the savepoint it ends."""
        self._waiting = {}
        try:
            yield
            self._let_in()
        finally:
            self._waiting = None
            self.foreseen.clear()

    def execute(self, statement: Executable, values: Values | Sequence[Values] | None = None) -> Any:
        """Run it; many sets of values run it as often."""
        if self._waiting is not None and isinstance(values, dict):
            if _only_adds(statement):
                self._waiting.setdefault((statement, tuple(values)), []).append(values)
                return Result((), 1)
            answers = self.foreseen.get(statement)
            known = answers.pop(next(iter(values.values())), None) if answers else None
            if known is not None:
                return Result(known, -1)
        self._let_in()
        return self._run(statement, values)

    def _let_in(self) -> None:
        """What has waited goes in, in the order in which the tables were first written to."""
        if self._waiting:
            waiting, self._waiting = self._waiting, {}
            for (statement, _), rows in waiting.items():
                self._run(statement, rows)

    def _run(self, statement: Executable, values: Values | Sequence[Values] | None) -> Any:
        many = values if isinstance(values, list) else None
        one: Any = (many[0] if many else values) or {}
        found = self._find(statement, one, is_many=many is not None)
        if found is None:
            return self._connection.execute(statement, values)
        cursor = self._driver.cursor()
        try:
            if many is None:
                cursor.execute(found.sql, found.bind(one))
            else:
                cursor.executemany(found.sql, [found.bind(each) for each in many])
            return found.read(cursor)
        except self.dialect.loaded_dbapi.Error as error:
            # SQLAlchemy's own errors, its listeners, a broken connection let go: as if it had run the statement.
            self._connection._handle_dbapi_exception(error, found.sql, None, cursor, None)
        finally:
            cursor.close()

    def scalar(self, statement: Executable, values: Values | None = None) -> Any:
        """The first value of the first row."""
        return self.execute(statement, values).scalar()

    def scalars(self, statement: Executable, values: Values | None = None) -> Any:
        """The first value of every row."""
        return self.execute(statement, values).scalars()

    def _find(self, statement: Executable, values: Values, *, is_many: bool) -> _Statement | None:
        known = _KNOWN.get(statement)
        if known is None:
            _KNOWN[statement] = {}  # the first time may be the only one
            return None
        key = (self.dialect.name, tuple(values), is_many)
        if key not in known:
            known[key] = self._compile(statement, values, is_many=is_many)
        return known[key]

    def _compile(self, statement: Executable, values: Values, *, is_many: bool) -> _Statement | None:
        dialect = cast("DefaultDialect", self.dialect)
        compiled = statement.compile(dialect=dialect, column_keys=list(values), for_executemany=is_many)  # type: ignore[attr-defined]
        return _Statement(compiled, dialect, frozenset(values)) if _is_plain(compiled) else None


def _only_adds(statement: Any) -> bool:
    """Whether nobody can tell by its answer when it was run."""
    return isinstance(statement, Insert) and not statement._returning


def _is_plain(compiled: Any) -> bool:
    """Whether the text is final and every value is there: no list to expand, no default to compute, no bare text."""
    return (
        isinstance(compiled, SQLCompiler)
        and not compiled.isplaintext
        and not compiled.post_compile_params
        and not compiled.literal_execute_params
        and not compiled.insert_prefetch
        and not compiled.update_prefetch
        and not compiled.escaped_bind_names
    )


def _row_type(names: tuple[str, ...]) -> Callable[[list[Any]], Any]:
    fields = namedtuple("fields", names, rename=True)  # type: ignore[misc]  # noqa: PYI024 - its fields are known only now
    return type("Row", (fields,), {"__slots__": (), "_mapping": property(fields._asdict)})._make  # type: ignore[attr-defined,no-any-return]
