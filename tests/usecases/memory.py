"""A transaction in memory, with what planning and sending check-ins ask of one: years pass in a moment."""

from dataclasses import replace
from datetime import date, datetime
from itertools import count
from typing import Any

from bot.domain.checkin import Checkin, CheckinRun, RunState
from bot.domain.peer import Peer
from bot.domain.words import Urgency, Words
from bot.ports import DueRow


class _Checkins:
    def __init__(self) -> None:
        self.kept: dict[str, Checkin] = {}
        self.runs: dict[tuple[str, date], CheckinRun] = {}

    def find(self, checkin_id: str) -> Checkin | None:
        return self.kept.get(checkin_id)

    def of(self, peer_id: str) -> tuple[Checkin, ...]:
        return tuple(one for one in self.kept.values() if one.peer_id == peer_id)

    def save(self, checkin: Checkin) -> None:
        self.kept[checkin.id] = checkin

    def ran_on(self, checkin_id: str, day: date) -> bool:
        return (checkin_id, day) in self.runs

    def start_run(self, run: CheckinRun) -> bool:
        is_new = (run.checkin_id, run.day) not in self.runs
        self.runs.setdefault((run.checkin_id, run.day), run)
        return is_new


class _Due:
    def __init__(self) -> None:
        self.rows: dict[tuple[str, str], datetime] = {}

    def put(self, kind: str, subject: str, due_at: datetime, **_more: Any) -> None:
        self.rows[kind, subject] = due_at

    def find(self, kind: str, subject: str) -> DueRow | None:
        at = self.rows.get((kind, subject))
        return DueRow(kind, subject, at, 0) if at else None

    def drop(self, kind: str, subject: str) -> None:
        self.rows.pop((kind, subject), None)


class Nothing:
    """Repositories in which there is nothing, and nothing is kept."""

    def __getattr__(self, name: str) -> Any:
        return lambda *_args, **_more: () if name in {"of", "concerns_since"} else None


class MemoryTransaction:
    """One person and their check-ins."""

    def __init__(self, peer: Peer) -> None:
        self.peer, self.said, self._ids = peer, [], count()
        self.checkins, self.due = _Checkins(), _Due()
        self.people = self.outbox = self
        self.escalations = self.conversations = self.reminders = self.journal = self.dialogues = Nothing()

    def new_id(self) -> str:
        return str(next(self._ids))

    def get(self, _person: str) -> Peer:
        return self.peer

    def find(self, _person: str) -> Any:
        return self.peer

    def save(self, peer: Peer) -> None:
        self.peer = peer

    def add(self, _to: str, words: Words, _urgency: Urgency, _manner: Any = None) -> None:
        self.said.append(words.key)

    def next_row(self) -> DueRow:
        """The earliest due row, taken."""
        (kind, subject), at = min(self.due.rows.items(), key=lambda item: item[1])
        del self.due.rows[kind, subject]
        return DueRow(kind, subject, at, 0)

    def answers_everything(self, now: datetime) -> None:
        """The person is there: nothing slows down."""
        self.peer = replace(self.peer, seen_at=now, notice_at=now)
        for one in self.checkins.of(self.peer.id):
            self.checkins.save(replace(one, unanswered=0))

    def asked(self) -> list[CheckinRun]:
        """Every asking, oldest first."""
        runs = (run for run in self.checkins.runs.values() if run.state is RunState.ASKED)
        return sorted(runs, key=lambda run: run.asked_at)
