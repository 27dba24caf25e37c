"""Check-ins: the schedules, the runs they led to, the answers (sealed under the peer's key)."""

import json
from collections.abc import Sequence
from dataclasses import fields
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, insert, select, text, update

from bot.domain.checkin import Answer, Checkin, CheckinRun, RunState, Style, Telling, Tone
from bot.storage.claims import upsert
from bot.storage.prepared import foresee
from bot.storage.repository import Repository
from bot.storage.tables import answers, checkin_runs, checkins

_PLACE = "answers.answer"
_OWN = "checkins.own_question"
_FIND = select(checkins).where(checkins.c.id == bindparam("checkin"))
_FIND_SOME = select(checkins).where(checkins.c.id.in_(bindparam("some", expanding=True)))
_OF = select(checkins).where(checkins.c.peer_id == bindparam("peer")).order_by(checkins.c.id)
_RUN = select(checkin_runs).where(checkin_runs.c.id == bindparam("run"))
_LATEST = (
    select(checkin_runs)
    .where(checkin_runs.c.peer_id == bindparam("peer"), text("checkin_runs.state <> 'missed'"))
    .order_by(checkin_runs.c.asked_at.desc(), checkin_runs.c.id.desc())
    .limit(1)
)
_MOVE_RUN = (
    update(checkin_runs)
    .where(checkin_runs.c.id == bindparam("run"))
    .values(state=bindparam("new_state"), question=bindparam("new_question"))
)
_RAN_ON = select(checkin_runs.c.id).where(
    checkin_runs.c.checkin_id == bindparam("checkin"), checkin_runs.c.day == bindparam("local_day")
)
_RAN_SINCE = select(checkin_runs.c.checkin_id).where(
    checkin_runs.c.checkin_id.in_(bindparam("some", expanding=True)), checkin_runs.c.day >= bindparam("since")
)
_ADD_RUN = insert(checkin_runs)
_OPEN_SINCE = select(func.count()).where(
    checkin_runs.c.checkin_id == bindparam("checkin"),
    checkin_runs.c.asked_at > bindparam("since"),
    checkin_runs.c.state == RunState.ASKED,
)
_ANSWERS_OF_RUN = (
    select(answers).where(answers.c.run_id == bindparam("run")).order_by(answers.c.answered_at, answers.c.id)
)
_ADD_ANSWER = insert(answers)
_ANSWER = select(answers).where(answers.c.id == bindparam("answer"))
_SAVE_ANSWER = update(answers).where(answers.c.id == bindparam("which")).values(answer=bindparam("sealed"))
_REMOVE_ANSWER = delete(answers).where(answers.c.id == bindparam("answer"))
_ANSWERS = (
    select(answers)
    .where(answers.c.peer_id == bindparam("peer"), answers.c.answered_at >= bindparam("since"))
    .order_by(answers.c.answered_at, answers.c.id)
)


class CheckinRepository(Repository):
    """The tables checkins, checkin_runs and answers."""

    def find(self, checkin_id: str) -> Checkin | None:
        """By id."""
        row = self._connection.execute(_FIND, {"checkin": checkin_id}).one_or_none()
        return self._checkin(row) if row else None

    def foresee(self, ids: Sequence[str], since: date) -> tuple[str, ...]:
        """Read these at once, and which of them have no run since that day; whose they are."""
        found = self._connection.execute(_FIND_SOME, {"some": ids}).all()
        foresee(self._connection, _FIND, {row.id: (row,) for row in found})
        ran = set(self._connection.execute(_RAN_SINCE, {"some": ids, "since": since}).scalars())
        foresee(self._connection, _RAN_ON, {checkin: () for checkin in ids if checkin not in ran})
        return tuple({row.peer_id for row in found})

    def of(self, peer_id: str) -> tuple[Checkin, ...]:
        """The peer's schedules, oldest first; deleted ones too (they are not active)."""
        return tuple(self._checkin(row) for row in self._connection.execute(_OF, {"peer": peer_id}))

    def save(self, checkin: Checkin) -> None:
        """Insert or overwrite."""
        own = checkin.own_question
        sealed = self._safe.seal(checkin.peer_id, _OWN, checkin.id, own) if own else None
        upsert(self._connection, checkins, {**_checkin_values(checkin), "own_question": sealed})

    def start_run(self, run: CheckinRun) -> bool:
        """Write the run unless this check-in already had one on that local day; False means it had (P5)."""
        if self.ran_on(run.checkin_id, run.day):
            return False
        self._connection.execute(_ADD_RUN, _run_values(run))
        return True

    def run(self, run_id: str) -> CheckinRun | None:
        """By id."""
        row = self._connection.execute(_RUN, {"run": run_id}).one_or_none()
        return _run(row) if row else None

    def latest_run(self, peer_id: str) -> CheckinRun | None:
        """The newest run that was really asked, whichever check-in it belongs to."""
        row = self._connection.execute(_LATEST, {"peer": peer_id}).one_or_none()
        return _run(row) if row else None

    def save_run(self, run: CheckinRun) -> None:
        """What became of a run, and the question it has come to."""
        values = {"run": run.id, "new_state": run.state, "new_question": run.question}
        self._connection.execute(_MOVE_RUN, values)

    def ran_on(self, checkin_id: str, day: date) -> bool:
        """Whether this check-in has a run on that local day, asked or missed."""
        found = self._connection.execute(_RAN_ON, {"checkin": checkin_id, "local_day": day})
        return found.first() is not None

    def open_since(self, checkin_id: str, since: datetime) -> int:
        """How many of its askings since then are still without an answer."""
        return self._connection.execute(_OPEN_SINCE, {"checkin": checkin_id, "since": since}).scalar_one()

    def add_answer(self, answer: Answer) -> None:
        """Seal and store."""
        row = {
            "id": answer.id,
            "run_id": answer.run_id,
            "peer_id": answer.peer_id,
            "question": answer.question,
            "answered_at": answer.answered_at,
            "answer": self._sealed(answer),
        }
        self._connection.execute(_ADD_ANSWER, row)

    def answer(self, answer_id: str) -> Answer | None:
        """By id."""
        row = self._connection.execute(_ANSWER, {"answer": answer_id}).one_or_none()
        return self._answer(row) if row else None

    def save_answer(self, answer: Answer) -> None:
        """What was said is said differently; when, and to which question, stays."""
        self._connection.execute(_SAVE_ANSWER, {"which": answer.id, "sealed": self._sealed(answer)})

    def remove_answer(self, answer_id: str) -> None:
        """Gone."""
        self._connection.execute(_REMOVE_ANSWER, {"answer": answer_id})

    def answers(self, peer_id: str, since: datetime) -> tuple[Answer, ...]:
        """What a peer answered since then, oldest first."""
        rows = self._connection.execute(_ANSWERS, {"peer": peer_id, "since": since})
        return tuple(self._answer(row) for row in rows)

    def answers_of_run(self, run_id: str) -> tuple[Answer, ...]:
        """What was answered in one run, oldest first."""
        return tuple(self._answer(row) for row in self._connection.execute(_ANSWERS_OF_RUN, {"run": run_id}))

    def _checkin(self, row: Row[Any]) -> Checkin:
        own = row.own_question and self._safe.unseal(row.peer_id, _OWN, row.id, row.own_question)
        return Checkin(
            id=row.id,
            peer_id=row.peer_id,
            at=time.fromisoformat(row.at),
            days=tuple(int(day) for day in row.days.split(",") if day),
            questionnaire=row.questionnaire,
            is_active=row.is_active,
            next_at=row.next_at,
            unanswered=row.unanswered,
            cycle=row.cycle,
            start=row.start_on,
            once=row.once_on,
            style=_style(json.loads(row.style)),
            own_question=own or None,
            telling=Telling(row.tell_after, row.tell_whom) if row.tell_whom else None,
        )

    def _sealed(self, answer: Answer) -> bytes:
        body = json.dumps({"value": answer.value, "words": answer.words}, ensure_ascii=False)
        return self._safe.seal(answer.peer_id, _PLACE, answer.id, body)

    def _answer(self, row: Row[Any]) -> Answer:
        body = json.loads(self._safe.unseal(row.peer_id, _PLACE, row.id, row.answer))
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


def _run(row: Row[Any]) -> CheckinRun:
    return CheckinRun(**{**row._mapping, "state": RunState(row.state)})


def _checkin_values(checkin: Checkin) -> dict[str, Any]:
    return {
        "id": checkin.id,
        "peer_id": checkin.peer_id,
        "at": checkin.at.strftime("%H:%M"),
        "days": ",".join(str(day) for day in checkin.days),
        "questionnaire": checkin.questionnaire,
        "is_active": checkin.is_active,
        "next_at": checkin.next_at,
        "unanswered": checkin.unanswered,
        "cycle": checkin.cycle,
        "start_on": checkin.start,
        "once_on": checkin.once,
        "style": _style_json(checkin.style),
        "tell_after": checkin.telling.after if checkin.telling else 0,
        "tell_whom": checkin.telling.whom if checkin.telling else None,
    }


def _style_json(style: Style) -> str:
    plain = Style()
    return json.dumps(
        {f.name: getattr(style, f.name) for f in fields(style) if getattr(style, f.name) != getattr(plain, f.name)}
    )


def _style(packed: dict[str, Any]) -> Style:
    tone, questions = Tone(packed.get("tone", Tone.PLAIN)), tuple(packed.get("questions", ()))
    return Style(**{**packed, "tone": tone, "questions": questions})
