"""Check-ins: the schedules, the runs they led to, the answers (sealed under the peer's key)."""

import json
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Row, Select, insert, select, update

from bot.domain.checkin import Answer, Checkin, CheckinRun, RunState
from bot.storage.claims import insert_new
from bot.storage.repository import Repository
from bot.storage.tables import answers, checkin_runs, checkins


class CheckinRepository(Repository):
    """The tables checkins, checkin_runs and answers."""

    def find(self, checkin_id: str) -> Checkin | None:
        """By id."""
        row = self._connection.execute(select(checkins).where(checkins.c.id == checkin_id)).one_or_none()
        return _checkin(row) if row else None

    def of(self, peer_id: str) -> tuple[Checkin, ...]:
        """The peer's schedules, oldest first; deleted ones too (they are not active)."""
        query = select(checkins).where(checkins.c.peer_id == peer_id).order_by(checkins.c.id)
        return tuple(_checkin(row) for row in self._connection.execute(query))

    def save(self, checkin: Checkin) -> None:
        """Insert or overwrite."""
        values = {
            "id": checkin.id,
            "peer_id": checkin.peer_id,
            "at": checkin.at.strftime("%H:%M"),
            "days": ",".join(str(day) for day in checkin.days),
            "questionnaire": checkin.questionnaire,
            "is_active": checkin.is_active,
            "next_at": checkin.next_at,
            "unanswered": checkin.unanswered,
        }
        changed = self._connection.execute(update(checkins).where(checkins.c.id == checkin.id).values(values))
        if changed.rowcount == 0:
            self._connection.execute(insert(checkins).values(values))

    def start_run(self, run: CheckinRun) -> bool:
        """Write the run unless this check-in already had one on that local day; False means it had (P5)."""
        return insert_new(self._connection, checkin_runs, _run_values(run))

    def run(self, run_id: str) -> CheckinRun | None:
        """By id."""
        return self._run(select(checkin_runs).where(checkin_runs.c.id == run_id))

    def latest_run(self, peer_id: str) -> CheckinRun | None:
        """The newest run that was really asked, whichever check-in it belongs to."""
        query = (
            select(checkin_runs)
            .where(checkin_runs.c.peer_id == peer_id, checkin_runs.c.state != RunState.MISSED)
            .order_by(checkin_runs.c.asked_at.desc(), checkin_runs.c.id.desc())
            .limit(1)
        )
        return self._run(query)

    def save_run(self, run: CheckinRun) -> None:
        """Overwrite a run."""
        self._connection.execute(update(checkin_runs).where(checkin_runs.c.id == run.id).values(_run_values(run)))

    def ran_on(self, checkin_id: str, day: date) -> bool:
        """Whether this check-in has a run on that local day, asked or missed."""
        query = select(checkin_runs.c.id).where(checkin_runs.c.checkin_id == checkin_id, checkin_runs.c.day == day)
        return self._connection.execute(query).first() is not None

    def add_answer(self, answer: Answer) -> None:
        """Seal and store."""
        body = json.dumps({"value": answer.value, "words": answer.words}, ensure_ascii=False)
        self._connection.execute(
            insert(answers).values(
                id=answer.id,
                run_id=answer.run_id,
                peer_id=answer.peer_id,
                question=answer.question,
                answered_at=answer.answered_at,
                answer=self._safe.seal(answer.peer_id, "answers.answer", answer.id, body),
            )
        )

    def answers(self, peer_id: str, since: datetime) -> tuple[Answer, ...]:
        """What a peer answered since then, oldest first."""
        query = (
            select(answers)
            .where(answers.c.peer_id == peer_id, answers.c.answered_at >= since)
            .order_by(answers.c.answered_at, answers.c.id)
        )
        return tuple(self._answer(row) for row in self._connection.execute(query))

    def _run(self, query: Select[Any]) -> CheckinRun | None:
        row = self._connection.execute(query).one_or_none()
        return CheckinRun(**{**row._mapping, "state": RunState(row.state)}) if row else None

    def _answer(self, row: Row[Any]) -> Answer:
        body = json.loads(self._safe.unseal(row.peer_id, "answers.answer", row.id, row.answer))
        return Answer(
            id=row.id,
            run_id=row.run_id,
            peer_id=row.peer_id,
            question=row.question,
            answered_at=row.answered_at,
            value=body["value"],
            words=body["words"],
        )


def _run_values(run: CheckinRun) -> dict[str, Any]:
    return {column.name: getattr(run, column.name) for column in checkin_runs.columns}


def _checkin(row: Row[Any]) -> Checkin:
    return Checkin(
        id=row.id,
        peer_id=row.peer_id,
        at=time.fromisoformat(row.at),
        days=tuple(int(day) for day in row.days.split(",") if day),
        questionnaire=row.questionnaire,
        is_active=row.is_active,
        next_at=row.next_at,
        unanswered=row.unanswered,
    )
