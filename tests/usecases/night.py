"""A night without Telegram: the use cases on a SQLite file, the ticker's work done by hand, every fact within reach."""

import atexit
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from functools import lru_cache
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from bot.domain.errors import Refusal
from bot.domain.escalation import Source
from bot.domain.hours import CoveredHours, QuietHours, Stretch
from bot.domain.message import Form, IncomingMessage
from bot.domain.peer import Peer, Standing
from bot.domain.policy import Policy
from bot.domain.screening import Level
from bot.domain.specialist import Role, Specialist
from bot.domain.words import Urgency
from bot.ports import Outcome
from bot.storage.database import open_engine
from bot.storage.erased import ErasureLedger
from bot.storage.migrations import migrate
from bot.storage.sealing import KeyRing, Sealer, open_house
from bot.storage.transaction import SqlTransaction
from bot.usecases import UseCases
from bot.usecases.steps.escalate import Finding, escalate
from tests.databases import KEYS
from tests.world import content

MONDAY = datetime(2026, 11, 2, 13, 0, tzinfo=UTC)  # eight in the morning in New York
DAYTIME = CoveredHours(tuple(Stretch(day, time(9), time(17)) for day in range(7)), "America/New_York")
STAFF = {
    "maria": Role.SPECIALIST,
    "ben": Role.SPECIALIST,
    "eva": Role.SPECIALIST,
    "ruth": Role.SUPERVISOR,
    "otto": Role.LAST_RESORT,
}
PEERS = ("ana", "ida")
_KINDS_LEFT_OUT = frozenset({"retention", "fold"})


@lru_cache(maxsize=1)
def _empty() -> tuple[Path, Engine]:
    """A folder in memory where there is one, with an empty migrated database, and the engine of every night in it.

    One engine for all, so that statements are compiled once.
    """
    memory = Path("/dev/shm")
    folder = Path(tempfile.mkdtemp(prefix="cairn-night-", dir=memory if memory.is_dir() else None))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    file = folder / "empty.sqlite"
    migrate(f"sqlite:///{file}")
    return folder, _fast(open_engine(f"sqlite:///{folder / 'night.sqlite'}"))


@lru_cache(maxsize=4)
def _cases(policy: Policy) -> UseCases:
    """Use cases hold content and policy and remember nothing, so one set serves every night."""
    return UseCases(content(), policy)


class Night:
    """One installation with Ana and Ida, Maria, Ben and Eva, Ruth who supervises, and Otto, the last resort."""

    def __init__(self, covered: CoveredHours) -> None:
        folder, self.engine = _empty()
        self.policy = Policy("Riverside", timezone="America/New_York", covered=covered, trial=True)
        self.file = folder / "night.sqlite"
        for path in folder.glob("night.sqlite*"):
            path.unlink()
        shutil.copyfile(folder / "empty.sqlite", self.file)
        self.now = MONDAY
        self.starts()
        self.people: dict[str, str] = {}
        self.run(self._move_in)

    def starts(self) -> None:
        """Open the file; nothing is remembered from before."""
        ring = KeyRing.parse(KEYS)
        self.connection = self.engine.connect()
        with self.connection.begin():
            self.sealer = Sealer(
                ring, open_house(self.connection, ring), ErasureLedger.beside(f"sqlite:///{self.file}")
            )
        self.cases = _cases(self.policy)
        self.kinds = tuple(sorted(set(self.cases.due) - _KINDS_LEFT_OUT))

    def stops(self) -> None:
        """As a kill would: what is committed stays, everything else is gone."""
        self.connection.close()

    def run(self, step: Callable[[SqlTransaction], Any]) -> Any:
        """One step in a transaction of its own; a refusal takes back what it did."""
        with self.connection.begin():
            return step(SqlTransaction(self.connection, self.sealer, self.now))

    def does(self, who: str, case: Callable[..., Any], **args: Any) -> bool:
        """A press; whether it was not refused."""
        person = self.people[who]
        try:
            self.run(lambda tx: case(tx, self.now, tx.people.get(person), **args))
        except Refusal:
            return False
        return True

    def types(self, who: str, case: Callable[..., Any], text: str = "") -> None:
        """A command."""
        message = IncomingMessage(0, 0, self.now, Form.COMMAND, text)
        self.does(who, case, message=message)

    def crisis(self, who: str, level: Level, source: Source = Source.WORDS) -> bool:
        """Something comes to light; whether it opened an escalation."""

        def step(tx: SqlTransaction) -> bool:
            return escalate(tx, self.now, tx.people.get(self.people[who]), Finding(level, source), self.policy)[1]

        return bool(self.run(step))

    def fails(self, who: str, alert_id: str) -> None:
        """Telegram says for good that this person cannot be reached."""
        about, person = f"alert:{alert_id}", self.people[who]
        outcome = Outcome(person, about, Urgency.CRISIS, failure="blocked", is_permanent=True)
        self.run(lambda tx: self.cases.note_delivery(tx, self.now, outcome))

    def tick(self) -> int:
        """Everything due now is done, each row in its own transaction; how many."""
        done = 0
        while (due := self.next_due()) is not None and due <= self.now:
            for row in self.run(lambda tx: tx.agenda.due(self.now, 50, self.kinds)):
                self.run(lambda tx, row=row: tx.agenda.take(row) and self.cases.due[row.kind](tx, self.now, row))
                done += 1
            assert done < 500, "due work that makes itself due for ever"
        return done

    def next_due(self) -> datetime | None:
        """The next moment at which anything is due."""
        marks = ",".join("?" * len(self.kinds))
        (at,) = self._ask(f"SELECT min(due_at) FROM due WHERE kind IN ({marks})", *self.kinds)[0]
        return _instant(at)

    # --- what is true -----------------------------------------------------------------------------------------------

    def look(self) -> "Picture":
        """Everything the checks ask about, read past the repositories: they are among what is checked."""
        names = {person: name for name, person in self.people.items()}
        found = self._ask("SELECT * FROM escalations ORDER BY id")
        facts = "person_id, role, duty, is_offshift, is_reachable, removed_at"
        return Picture(
            {row["id"]: dict(row) | {"peer": names[row["peer_id"]]} for row in found},
            {(row["escalation_id"], names[row["specialist_id"]]): row for row in self._ask("SELECT * FROM alerts")},
            {names[row["person_id"]]: row for row in self._ask(f"SELECT {facts} FROM staff")},
            {(row["kind"], row["subject"]): _instant(row["due_at"]) for row in self._ask("SELECT * FROM due")},
            names,
        )

    def events(self, about: str) -> list[str]:
        """What the journal says happened."""
        return [row["event"] for row in self._ask("SELECT event FROM journal WHERE about = ?", about)]

    def _ask(self, query: str, *values: str) -> list[sqlite3.Row]:
        cursor = self.connection.connection.driver_connection.cursor()  # type: ignore[union-attr]
        cursor.row_factory = sqlite3.Row
        return cursor.execute(query, values).fetchall()

    def _move_in(self, tx: SqlTransaction) -> None:
        for number, name in enumerate((*PEERS, *STAFF)):
            peer = Peer(
                tx.new_id(), 5_000_000_000 + number, Standing.MEMBER, "en", "America/New_York", self.now,
                country="US", name=name.title(), quiet=QuietHours(None, None), notice_at=self.now, seen_at=self.now,
            )  # fmt: skip
            tx.people.add(peer)
            self.people[name] = peer.id
            if name in STAFF:
                tx.staff.save(Specialist(peer.id, name.title(), STAFF[name]))

    def changes(self, who: str, **facts: Any) -> None:
        """Something is otherwise with somebody of the staff."""
        self.run(lambda tx: tx.staff.save(replace(tx.staff.find(self.people[who]), **facts)))


@dataclass(frozen=True)
class Picture:
    """One moment, as the database has it."""

    escalations: dict[str, dict[str, Any]]
    alerts: dict[tuple[str, str], sqlite3.Row]  # by escalation and name
    staff: dict[str, sqlite3.Row]  # by name
    due: dict[tuple[str, str], datetime | None]  # by kind and subject
    names: dict[str, str]

    def open(self) -> dict[str, dict[str, Any]]:
        """The open escalations by peer; never two of one."""
        found = [row for row in self.escalations.values() if row["state"] != "closed"]
        assert len({row["peer"] for row in found}) == len(found), "two open escalations of one peer"
        return {row["peer"]: row for row in found}


def _instant(written: str | None) -> datetime | None:
    return datetime.fromisoformat(written).replace(tzinfo=UTC) if written else None


def _fast(engine: Engine) -> Engine:
    """These files live as long as a test: nothing waits for a disk."""
    event.listen(engine, "connect", lambda connection, _record: connection.execute("PRAGMA synchronous=OFF"))
    return engine
