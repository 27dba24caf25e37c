"""Everything kept on one person, and as words they can read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.domain.words import LocalTime, Phrase, Value
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.scene import Scene
from bot.usecases.steps.settings_screen import settings_values

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Opening:
    """One time somebody opened their words."""

    at: datetime
    by: str
    how: str
    number: int


@dataclass(frozen=True)
class Record:
    """By table, what the journal says about them, and who read what they wrote."""

    tables: Mapping[str, tuple[Row, ...]]
    journal: tuple[Row, ...]
    openings: tuple[Opening, ...]

    def rows(self, table: str) -> tuple[Row, ...]:
        """The rows of one table."""
        return self.tables.get(table, ())


def load_record(tx: Transaction, person_id: str) -> Record:
    """All of it, opened."""
    tables = tx.privacy.record(person_id)
    mine = [row for row in tables.get("escalations", ()) if row["peer_id"] == person_id]
    about = [*tx.journal.of(person_id), *(line for row in mine for line in tx.journal.of(row["id"]))]
    return Record(tables, tuple(about), tuple(sorted(_openings(tx, person_id, mine), key=lambda one: one.at)))


def _openings(tx: Transaction, person_id: str, escalations: list[Row]) -> Iterator[Opening]:
    """Words shown with an alert, and words left for somebody to read (number 0)."""
    for about, number in [(person_id, 0), *((row["id"], row["number"]) for row in escalations)]:
        for line in tx.journal.of(about):
            if line["event"] in {"words_opened", "identity_opened"}:
                reader = tx.staff.find(line["by"])
                is_identity = line["event"] == "identity_opened"
                how = "identity" if is_identity else str(line.get("how") or line.get("why"))
                yield Opening(line["at"], reader.name if reader else "—", how, number)


@dataclass(frozen=True)
class _Voice:
    """Says a text in the person's language, and an instant in their time."""

    case: UseCase
    scene: Scene

    def say(self, key: str, **values: Value) -> str:
        return self.case.content.text(key, self.scene.peer.reads, values)

    def when(self, at: datetime | str) -> LocalTime:
        moment = datetime.fromisoformat(at) if isinstance(at, str) else at
        return LocalTime(moment, self.scene.peer.timezone, "day-time")


def readable(case: UseCase, scene: Scene, record: Record) -> str:
    """The same for a person to read, in their language and their own time."""
    voice = _Voice(case, scene)
    parts = [
        voice.say("mydata-head", org=case.policy.organisation, when=voice.when(scene.now)),
        voice.say("settings", **settings_values(case, scene)),
    ]
    for heading, lines in (
        ("mydata-consents", _consents(record, voice)),
        ("mydata-answers", _answers(record, voice)),
        ("mydata-words", _words(record, voice)),
        ("mydata-signs", [f"- {row['phrase']}" for row in record.rows("signs")]),
        ("mydata-alerts", _alerts(record, voice)),
        ("mydata-openings", _opened(record, voice)),
    ):
        parts.append("\n".join([voice.say(heading), *(lines or [voice.say("mydata-none")])]))
    return "\n\n".join([*parts, voice.say("mydata-rest", list=", ".join(sorted(record.tables)))])


def _consents(record: Record, voice: _Voice) -> list[str]:
    return [
        voice.say(
            f"mydata-consent-{row['what']}",
            when=voice.when(row["answered_at"]),
            answer=Phrase("chosen-yes" if row["is_given"] else "chosen-no"),
            version=row["version"],
        )
        for row in _by_time(record, "consents", "answered_at")
    ]


def _answers(record: Record, voice: _Voice) -> list[str]:
    return [
        voice.say("mydata-answer", when=voice.when(row["answered_at"]), answer=_answer(row["answer"]))
        for row in _by_time(record, "answers", "answered_at")
        if isinstance(row.get("answer"), dict)
    ]


def _answer(answer: Mapping[str, Any]) -> str:
    return " ".join(str(part) for part in (answer["value"], answer["words"]) if part is not None)


def _words(record: Record, voice: _Voice) -> list[str]:
    rows = _by_time(record, "words_kept", "written_at")
    return [
        voice.say("mydata-word", when=voice.when(row["written_at"]), words=str(row.get("text", ""))) for row in rows
    ]


def _alerts(record: Record, voice: _Voice) -> list[str]:
    return [
        voice.say("mydata-alert", number=row["number"], when=voice.when(row["opened_at"]), outcome=_outcome(row))
        for row in _by_time(record, "escalations", "opened_at")
    ]


def _outcome(row: Row) -> Phrase:
    return Phrase(f"mydata-outcome-{str(row.get('outcome') or 'open').replace('_', '-')}")


def _opened(record: Record, voice: _Voice) -> list[str]:
    return [
        voice.say(
            _opening_key(opening),
            when=voice.when(opening.at),
            name=opening.by,
            number=opening.number,
        )
        for opening in record.openings
    ]


def _opening_key(opening: Opening) -> str:
    if opening.how == "identity":
        return "mydata-opening-identity"
    return "mydata-opening" if opening.number else "mydata-opening-note"


def _by_time(record: Record, table: str, column: str) -> list[Row]:
    return sorted(record.rows(table), key=lambda row: str(row[column]))
