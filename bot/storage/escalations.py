"""Escalations, alerts, and the plain questions that may lead to one."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, bindparam, func, insert, select, text, update

from bot.domain.escalation import Alert, AlertAnswer, Concern, Escalation, Outcome, Pace, Source, State
from bot.domain.screening import Category, Level, Origin
from bot.storage.prepared import foresee
from bot.storage.repository import Repository
from bot.storage.tables import alerts, concerns, escalations

_OPEN_FOR = select(escalations).where(escalations.c.peer_id == bindparam("peer"), text("escalations.state <> 'closed'"))
_CONCERNS_SINCE = (
    select(concerns)
    .where(concerns.c.peer_id == bindparam("peer"), concerns.c.asked_at >= bindparam("since"))
    .order_by(concerns.c.asked_at)
)
_OPEN_OF_SOME = select(escalations).where(
    escalations.c.peer_id.in_(bindparam("some", expanding=True)), text("escalations.state <> 'closed'")
)
_ASKED_OF_SOME = select(concerns.c.peer_id).where(concerns.c.peer_id.in_(bindparam("some", expanding=True)))


class EscalationRepository(Repository):
    """The tables escalations, alerts and concerns. They hold no words: ids, levels, states and times."""

    def open_for(self, peer_id: str) -> Escalation | None:
        """The peer's one open escalation."""
        row = self._connection.execute(_OPEN_FOR, {"peer": peer_id}).one_or_none()
        return _escalation(row) if row else None

    def foresee(self, peers: Sequence[str]) -> None:
        """Read at once whose is open, and who was never asked a plain question."""
        found = {row.peer_id: (row,) for row in self._connection.execute(_OPEN_OF_SOME, {"some": peers})}
        foresee(self._connection, _OPEN_FOR, {peer: found.get(peer, ()) for peer in peers})
        asked = set(self._connection.execute(_ASKED_OF_SOME, {"some": peers}).scalars())
        foresee(self._connection, _CONCERNS_SINCE, {peer: () for peer in peers if peer not in asked})

    def find(self, escalation_id: str) -> Escalation | None:
        """By id."""
        return self._one(escalations.c.id == escalation_id)

    def by_number(self, number: int) -> Escalation | None:
        """By the number people call it by."""
        return self._one(escalations.c.number == number)

    def next_number(self) -> int:
        """The number people will call the next one by."""
        return (self._connection.scalar(select(func.max(escalations.c.number))) or 0) + 1

    def add(self, escalation: Escalation) -> None:
        """A new one; the database refuses a second open one for the same peer."""
        self._connection.execute(insert(escalations).values(_escalation_row(escalation)))

    def save(self, escalation: Escalation) -> Escalation | None:
        """One changed row means ours: the UPDATE repeats the version that was read."""
        stored = replace(escalation, version=escalation.version + 1)
        changed = self._connection.execute(
            update(escalations)
            .where(escalations.c.id == escalation.id, escalations.c.version == escalation.version)
            .values(_escalation_row(stored))
        )
        return stored if changed.rowcount == 1 else None

    def all_open(self) -> tuple[Escalation, ...]:
        """Severity first, then age."""
        query = (
            select(escalations)
            .where(escalations.c.state != State.CLOSED)
            .order_by(escalations.c.level.desc(), escalations.c.opened_at)
        )
        return tuple(_escalation(row) for row in self._connection.execute(query))

    def claimed_by(self, specialist_id: str) -> tuple[Escalation, ...]:
        """Those this specialist is with now."""
        query = select(escalations).where(
            escalations.c.state == State.CLAIMED, escalations.c.claimed_by == specialist_id
        )
        return tuple(_escalation(row) for row in self._connection.execute(query))

    def alerts(self, escalation_id: str) -> tuple[Alert, ...]:
        """Everyone alerted about it, in order."""
        query = select(alerts).where(alerts.c.escalation_id == escalation_id).order_by(alerts.c.first_at, alerts.c.id)
        return tuple(_alert(row) for row in self._connection.execute(query))

    def find_alert(self, alert_id: str) -> Alert | None:
        """By id."""
        row = self._connection.execute(select(alerts).where(alerts.c.id == alert_id)).one_or_none()
        return _alert(row) if row else None

    def save_alert(self, alert: Alert) -> None:
        """Insert or overwrite."""
        values = _alert_row(alert)
        changed = self._connection.execute(update(alerts).where(alerts.c.id == alert.id).values(values))
        if changed.rowcount == 0:
            self._connection.execute(insert(alerts).values(values))

    def add_concern(self, concern: Concern) -> None:
        """A plain question was asked."""
        self._connection.execute(
            insert(concerns).values(
                id=concern.id,
                peer_id=concern.peer_id,
                asked_at=concern.asked_at,
                origin=concern.origin,
                category=concern.category,
                answer=concern.answer,
                escalation_id=concern.escalation_id,
            )
        )

    def find_concern(self, concern_id: str) -> Concern | None:
        """By id."""
        row = self._connection.execute(select(concerns).where(concerns.c.id == concern_id)).one_or_none()
        return _concern(row) if row else None

    def answer_concern(self, concern_id: str, answer: str, escalation_id: str | None) -> bool:
        """The first answer counts; False when there was one (silence may be answered, and "no" taken back)."""
        unanswered = concerns.c.answer.is_(None) | (concerns.c.answer == "silence")
        if answer != "no":
            unanswered |= concerns.c.answer == "no"
        changed = self._connection.execute(
            update(concerns)
            .where(concerns.c.id == concern_id, unanswered)
            .values(answer=answer, escalation_id=escalation_id)
        )
        return changed.rowcount == 1

    def concerns_since(self, peer_id: str, since: datetime) -> tuple[Concern, ...]:
        """This peer's questions since then, oldest first."""
        rows = self._connection.execute(_CONCERNS_SINCE, {"peer": peer_id, "since": since})
        return tuple(_concern(row) for row in rows)

    def _one(self, *conditions: ColumnElement[bool]) -> Escalation | None:
        row = self._connection.execute(select(escalations).where(*conditions)).one_or_none()
        return _escalation(row) if row else None


def _escalation_row(escalation: Escalation) -> dict[str, Any]:
    return {column.name: getattr(escalation, column.name) for column in escalations.columns}


def _escalation(row: Row[Any]) -> Escalation:
    values = dict(row._mapping)
    values["state"] = State(row.state)
    values["level"] = Level(row.level)
    values["category"] = Category(row.category) if row.category else None
    values["origin"] = Origin(row.origin) if row.origin else None
    values["source"] = Source(row.source)
    values["pace"] = Pace(row.pace)
    values["outcome"] = Outcome(row.outcome) if row.outcome else None
    return Escalation(**values)


def _alert_row(alert: Alert) -> dict[str, Any]:
    return {column.name: getattr(alert, column.name) for column in alerts.columns}


def _alert(row: Row[Any]) -> Alert:
    return Alert(**{**row._mapping, "answer": AlertAnswer(row.answer)})


def _concern(row: Row[Any]) -> Concern:
    category = Category(row.category) if row.category else None
    return Concern(**{**row._mapping, "origin": Origin(row.origin), "category": category})
