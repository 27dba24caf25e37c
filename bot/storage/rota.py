"""The rota, who is on shift by it, and the answers of the day before. Times and ids; no words."""

from datetime import datetime, time
from typing import Any

from sqlalchemy import Row, delete, select, update

from bot.domain.confirmation import Confirmation
from bot.domain.rota import Entry, Kind, Rota, Span
from bot.domain.specialist import Duty
from bot.storage.claims import insert_new, upsert
from bot.storage.repository import Repository
from bot.storage.tables import confirmations, on_shift, rota

_ALL = select(rota).order_by(rota.c.id)
_SHIFTS = select(on_shift).order_by(on_shift.c.person_id)


class RotaRepository(Repository):
    """The tables rota, on_shift and confirmations."""

    def all(self) -> Rota:
        """The whole plan, in the order in which its lines were written."""
        return Rota(tuple(_entry(row) for row in self._connection.execute(_ALL)))

    def add(self, entry: Entry) -> None:
        """One line more."""
        row = {**vars(entry), "kind": entry.kind.value, "duty": entry.duty.value}
        upsert(self._connection, rota, row | {"start": _written(entry.start), "end": _written(entry.end)})

    def remove(self, entry_id: str) -> None:
        """Gone; what is not there any more is no error."""
        self._connection.execute(delete(rota).where(rota.c.id == entry_id))

    def on_shift(self) -> tuple[Span, ...]:
        """Whose shift by the rota has begun and not yet ended."""
        return tuple(_span(row) for row in self._connection.execute(_SHIFTS))

    def begin_shift(self, span: Span) -> None:
        """It has begun, or its end or line has changed."""
        values = {"person_id": span.person_id, "duty": span.duty.value, "start": span.start, "end": span.end}
        upsert(self._connection, on_shift, values)

    def end_shift(self, person_id: str) -> None:
        """It is over."""
        self._connection.execute(delete(on_shift).where(on_shift.c.person_id == person_id))

    def ask(self, asked: Confirmation) -> bool:
        """They are being asked about this shift; False when they were asked before."""
        return insert_new(self._connection, confirmations, {**vars(asked), "duty": asked.duty.value})

    def confirmation(self, confirmation_id: str) -> Confirmation | None:
        """By id."""
        query = select(confirmations).where(confirmations.c.id == confirmation_id)
        row = self._connection.execute(query).one_or_none()
        return _confirmation(row) if row else None

    def confirmations(self, now: datetime) -> tuple[Confirmation, ...]:
        """Those about shifts that are not over."""
        query = select(confirmations).where(confirmations.c.end > now).order_by(confirmations.c.start)
        return tuple(_confirmation(row) for row in self._connection.execute(query))

    def answer(self, confirmation_id: str, answer: str) -> bool:
        """The answer of whoever was asked; False when a colleague has taken the shift already."""
        query = update(confirmations).where(confirmations.c.id == confirmation_id, confirmations.c.taken_by.is_(None))
        return self._connection.execute(query.values(answer=answer)).rowcount == 1

    def take(self, confirmation_id: str, person_id: str) -> bool:
        """The first one to take an offered shift has it; False for everyone after."""
        query = update(confirmations).where(
            confirmations.c.id == confirmation_id,
            confirmations.c.answer == "cannot",
            confirmations.c.taken_by.is_(None),
        )
        return self._connection.execute(query.values(taken_by=person_id)).rowcount == 1

    def let_go(self, before: datetime) -> None:
        """Answers about shifts that were over by then."""
        self._connection.execute(delete(confirmations).where(confirmations.c.end < before))


def _written(at: time | None) -> str | None:
    return at.strftime("%H:%M") if at else None


def _read(written: str | None) -> time | None:
    return time.fromisoformat(written) if written else None


def _entry(row: Row[Any]) -> Entry:
    values = {**row._mapping, "kind": Kind(row.kind), "duty": Duty(row.duty)}
    return Entry(**values | {"start": _read(row.start), "end": _read(row.end)})


def _span(row: Row[Any]) -> Span:
    return Span(row.person_id, Duty(row.duty), row.start, row.end)


def _confirmation(row: Row[Any]) -> Confirmation:
    return Confirmation(**{**row._mapping, "duty": Duty(row.duty)})
