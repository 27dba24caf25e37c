"""The independent auditor: are the promises kept? Its own read-only connection and its own SQL, no repository.

Each promise is a question to the tables whose answer is the ids of what breaks it. They are asked every minute while
the bot runs, by `python -m bot audit`, and at the end of every long test. A minute is what anything may take by itself.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, TextClause, bindparam, create_engine, text
from sqlalchemy.pool import NullPool

from bot.ports import Breach
from bot.storage.tables.columns import UtcDateTime

A_MINUTE = timedelta(seconds=60)
A_WHILE = timedelta(minutes=15)  # for what nobody in danger waits for
A_DAY = timedelta(days=1)
SHOWN = 5

_NO_ESCALATION = """
    SELECT j.id AS id FROM journal j JOIN people p ON p.id = j.about
    WHERE j.event = 'alerting_words' AND j.at >= :a_day_ago AND p.standing <> 'erased'
    AND NOT EXISTS (SELECT 1 FROM escalations e WHERE e.peer_id = j.about AND e.opened_at <= j.at
                    AND NOT EXISTS (SELECT 1 FROM journal c
                                    WHERE c.about = e.id AND c.event = 'closed' AND c.id < j.id))
"""
_TWO_OPEN = """
    SELECT peer_id AS id FROM escalations WHERE state <> 'closed' GROUP BY peer_id HAVING count(*) > 1
"""
_NO_NEXT_STEP = """
    SELECT e.id AS id FROM escalations e WHERE e.state <> 'closed'
    AND (e.state IN ('open', 'read') AND e.pace IN ('climb', 'once')
         AND NOT EXISTS (SELECT 1 FROM due d WHERE d.subject = e.id AND d.kind = 'ladder')
      OR e.state IN ('open', 'read') AND e.pace IN ('listed', 'stopped')
         AND NOT EXISTS (SELECT 1 FROM due d WHERE d.subject = e.id AND d.kind IN ('listed', 'ladder'))
      OR e.state = 'claimed'
         AND NOT EXISTS (SELECT 1 FROM staff s WHERE s.person_id = e.claimed_by AND s.removed_at IS NULL))
"""
_STEP_OVERDUE = """
    SELECT subject AS id FROM due WHERE kind IN ('ladder', 'listed', 'claimer', 'concern') AND due_at < :a_minute_ago
"""
_ALERT_NOT_ACCEPTED = """
    SELECT a.id AS id FROM alerts a JOIN escalations e ON e.id = a.escalation_id
    WHERE e.state IN ('open', 'read') AND a.answer IN ('none', 'read')
    AND a.sent_at IS NULL AND a.first_at < :a_minute_ago
    AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.about = 'alert:' || a.id AND o.state IN ('new', 'sending')
                    AND o.created_at >= :a_minute_ago)
"""
_CRISIS_UNSENT = """
    SELECT id FROM outbox WHERE state IN ('new', 'sending') AND urgency = 0 AND created_at < :a_minute_ago
"""
_PEER_NOT_TOLD = """
    SELECT id FROM escalations WHERE state = 'claimed' AND told IS NULL AND claimed_at < :a_minute_ago
"""
_CLOSED_BY_NOBODY = """
    SELECT e.id AS id FROM escalations e WHERE e.state = 'closed' AND e.closed_at >= :a_day_ago
    AND NOT EXISTS (SELECT 1 FROM journal j WHERE j.about = e.id AND j.event = 'closed' AND j."by" IS NOT NULL)
"""
_CHECKIN_TWICE = """
    SELECT checkin_id AS id FROM checkin_runs WHERE asked_at >= :a_day_ago
    GROUP BY checkin_id, day HAVING count(*) > 1
"""
_UPDATE_WAITS = "SELECT update_id AS id FROM inbox WHERE state = 'new' AND received_at < :a_minute_ago"
_WORK_OVERDUE = "SELECT kind AS id FROM due WHERE due_at < :a_while_ago"

PROMISES: Mapping[str, str] = {
    "alerting words have an escalation": _NO_ESCALATION,
    "one open escalation each": _TWO_OPEN,
    "an open escalation has a next step": _NO_NEXT_STEP,
    "no step is overdue": _STEP_OVERDUE,
    "every alert was accepted in time": _ALERT_NOT_ACCEPTED,
    "crisis words go out within a minute": _CRISIS_UNSENT,
    "the peer knows of the claim": _PEER_NOT_TOLD,
    "only a person closes": _CLOSED_BY_NOBODY,
    "no check-in twice": _CHECKIN_TWICE,
    "no update waits": _UPDATE_WAITS,
    "no work is overdue": _WORK_OVERDUE,
}


@dataclass(frozen=True)
class Auditor:
    """Looks at one database. It can change nothing there."""

    url: str

    def look(self, now: datetime) -> tuple[Breach, ...]:
        """What is broken at this moment."""
        engine = create_engine(self.url, poolclass=NullPool, hide_parameters=True)
        try:
            with engine.connect() as connection:
                _only_read(connection)
                found = [_asked(connection, name, query, _moments(now)) for name, query in PROMISES.items()]
        finally:
            engine.dispose()
        return tuple(breach for breach in found if breach is not None)


def _only_read(connection: Connection) -> None:
    is_sqlite = connection.dialect.name == "sqlite"
    connection.exec_driver_sql("PRAGMA query_only = ON" if is_sqlite else "SET TRANSACTION READ ONLY")


def _moments(now: datetime) -> Mapping[str, datetime]:
    ago = {"a_minute_ago": A_MINUTE, "a_while_ago": A_WHILE, "a_day_ago": A_DAY}
    return {name: now - span for name, span in ago.items()}


def _asked(connection: Connection, name: str, query: str, moments: Mapping[str, datetime]) -> Breach | None:
    used = {moment: at for moment, at in moments.items() if f":{moment}" in query}
    rows: Sequence[Any] = connection.execute(_question(query, used), used).all()
    return Breach(name, len(rows), tuple(str(row.id) for row in rows[:SHOWN])) if rows else None


def _question(query: str, used: Mapping[str, datetime]) -> TextClause:
    return text(query).bindparams(*(bindparam(moment, type_=UtcDateTime) for moment in used))
