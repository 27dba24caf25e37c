"""The rota from a file and back: a CSV or iCalendar file sent in chat is read back first, and kept by a press."""

import hmac
import json
import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from hashlib import sha256

from bot.domain.errors import Stale
from bot.domain.message import IncomingMessage
from bot.domain.peer import Dialogue, Peer
from bot.domain.rota import Entry, Kind, Span
from bot.domain.rota_calendar import read_calendar, write_calendar
from bot.domain.rota_files import Found, Slip, read_csv, write_csv
from bot.domain.specialist import Duty, Role, Specialist
from bot.domain.typed_rota import Reader, RotaProblem
from bot.domain.words import Attachment, Urgency, Value, Words
from bot.ports import Transaction
from bot.usecases.base import UseCase
from bot.usecases.steps.people import specialist_of
from bot.usecases.steps.rota import group_words, groups, name_of, plan_changed, plan_now, reader_of
from bot.usecases.steps.rota_screen import FILE, problem_words, show_rota
from bot.usecases.steps.scene import Scene

ENDINGS = (".csv", ".ics", ".ical")
LARGEST = 256 * 1024  # bytes; a rota has a few thousand
MOST_SHOWN = 12
CALENDAR_AHEAD = timedelta(weeks=12)
CALENDAR, TABLE = "rota.ics", "rota.csv"
ADD, REPLACE = "add", "replace"
LINK = "rota_link"  # the fact: the mark of the feed's secret


class FeedRota(UseCase):
    """The calendar for whoever holds the link; nothing for anybody else, and for everybody until a link is made."""

    def __call__(self, tx: Transaction, now: datetime, secret: str) -> str | None:
        """In the organisation's language."""
        kept = tx.facts.get(LINK)
        if not kept or not hmac.compare_digest(kept, _mark(secret)):
            return None
        return calendar_of(self, tx, now, self.policy.language)


def make_link(tx: Transaction) -> str:
    """A new secret for the feed; the one before leads nowhere from now on. Only its mark is kept."""
    secret = secrets.token_urlsafe(24)
    tx.facts.put(LINK, _mark(secret))
    tx.journal.add("rota_link_made", "organisation")
    return secret


def end_link(tx: Transaction) -> None:
    """No link leads to the rota any more."""
    tx.facts.put(LINK, "")
    tx.journal.add("rota_link_ended", "organisation")


def _mark(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()


class AskFile(UseCase):
    """[Send a file]: what can be read, with an example."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """The next file they send is the rota, whatever else is going on."""
        specialist_of(tx, peer, Role.SUPERVISOR)
        scene = Scene.pressed(tx, now, peer, here)
        back = (scene.button("button-back", "rota.open"),)
        scene.show("rota-which-file", {}, (back,), expects=FILE)


def may_send_rota(tx: Transaction, chat_id: int) -> bool:
    """Whether a table or calendar from this chat is meant as the rota: a supervisor's, unless they talk with a peer."""
    peer = tx.people.by_chat(chat_id)
    member = tx.staff.find(peer.id) if peer else None
    if peer is None or member is None or not member.is_active or member.role is not Role.SUPERVISOR:
        return False
    dialogue = tx.dialogues.find(peer.id)
    return (dialogue is not None and dialogue.kind == FILE) or not tx.conversations.live_of_specialist(peer.id)


class ReadRotaFile(UseCase):
    """A file has come: what it says is shown; nothing is kept before the press."""

    def __call__(
        self, tx: Transaction, now: datetime, peer: Peer, message: IncomingMessage, *, name: str, text: str
    ) -> None:
        """`text` is empty when the file could not be fetched or is no text."""
        del message
        specialist_of(tx, peer, Role.SUPERVISOR)
        scene = Scene.below(tx, now, peer)
        found = read_file(name, text, reader_of(self, tx, now))
        values: dict[str, Value] = {
            "count": len(found.entries),
            "list": _some([group_words(self, tx, peer.language, group) for group in groups(found.entries)]),
            "slips": _some([slip_words(self, scene, slip) for slip in found.slips]),
            "skipped": found.skipped,
        }
        leave = scene.button("button-rota-leave", "rota.open")
        tail = tuple(k for k, v in (("rota-file-slips", found.slips), ("rota-file-skipped", found.skipped)) if v)
        if not found.entries:
            scene.show("rota-file-nothing", values, ((leave,),), expects=FILE, tail=tail)
            return
        add = scene.button("button-rota-file-add", "rota.import", how=ADD)
        instead = scene.button("button-rota-file-replace", "rota.import", how=REPLACE)
        scene.show("rota-file-read", values, ((add, instead), (leave,)), expects=FILE, tail=tail)
        known = {"entries": json.dumps([_packed(entry) for entry in found.entries])}
        tx.dialogues.put(Dialogue(peer.id, FILE, known, now))


class KeepRotaFile(UseCase):
    """[Add it] or [Replace all]: the lines just shown."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, *, how: str, **here: str) -> None:
        """What overlaps a shift that is there already is left out and told."""
        specialist_of(tx, peer, Role.SUPERVISOR)
        dialogue = tx.dialogues.find(peer.id)
        kept = dialogue.data.get("entries") if dialogue and dialogue.kind == FILE else None
        if not kept or how not in {ADD, REPLACE}:
            raise Stale
        entries = [_unpacked(packed) for packed in json.loads(str(kept))]
        added, left_out = write_entries(tx, now, entries, is_new=how == REPLACE)
        tx.journal.add("rota_changed", "organisation", by=peer.id, added=added, how="file")
        values: dict[str, Value] = {"count": added, "left": left_out}
        said = self.content.text("rota-file-kept", peer.language, values)
        show_rota(self, Scene.pressed(tx, now, peer, here), said)


class SendCalendar(UseCase):
    """[Calendar file]: the next twelve weeks for any calendar program; supervisors get the table as well."""

    def __call__(self, tx: Transaction, now: datetime, peer: Peer, **here: str) -> None:
        """For everyone on staff: colleagues know who is on call."""
        del here
        member = specialist_of(tx, peer)
        calendar = calendar_of(self, tx, now, peer.language)
        tx.outbox.add(peer.id, Words("rota-calendar", file=Attachment(CALENDAR, calendar)), Urgency.REPLY)
        if member.role is Role.SUPERVISOR:
            table = write_csv(groups(plan_now(tx).entries), names_of(tx.staff.everyone()))
            tx.outbox.add(peer.id, Words("rota-table", file=Attachment(TABLE, table)), Urgency.REPLY)


def read_file(name: str, text: str, reader: Reader) -> Found:
    """By its ending, or by how it begins."""
    if not text.strip():
        return Found(slips=(Slip("—", RotaProblem("rota-problem-file")),))
    is_calendar = not name.casefold().endswith(".csv") and "BEGIN:VCALENDAR" in text[:2000]
    return read_calendar(text, reader) if is_calendar else read_csv(text, reader)


def as_text(content: bytes) -> str:
    """The words of a file: UTF-8, or what spreadsheet programs of the West write; nothing when it is neither."""
    if b"\x00" in content or len(content) > LARGEST:
        return ""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def write_entries(tx: Transaction, now: datetime, entries: Sequence[Entry], *, is_new: bool) -> tuple[int, int]:
    """Write what does not overlap; how many lines were written, and how many were left out. `is_new`: all else goes."""
    if is_new:
        for entry in tx.rota.all().entries:
            tx.rota.remove(entry.id)
    plan, left_out = plan_now(tx), 0
    for entry in sorted(entries, key=lambda e: e.kind is Kind.AWAY):
        fresh = replace(entry, id=tx.new_id())
        if plan.clash((fresh,), now):
            left_out += 1
            continue
        tx.rota.add(fresh)
        plan = replace(plan, entries=(*plan.entries, fresh))
    plan_changed(tx, now)
    return len(entries) - left_out, left_out


def calendar_of(case: UseCase, tx: Transaction, now: datetime, language: str, person_id: str | None = None) -> str:
    """The shifts of the weeks to come as a calendar; of one person only, where one is named."""

    def title(span: Span) -> str:
        backup = f" ({case.content.text('rota-backup', language)})" if span.duty is Duty.BACKUP else ""
        return f"{name_of(tx, span.person_id)}{backup}"

    spans = [s for s in plan_now(tx).spans(now, now + CALENDAR_AHEAD) if person_id in {None, s.person_id}]
    return write_calendar(spans, title, case.policy.organisation, now)


def names_of(staff: Sequence[Specialist]) -> dict[str, str]:
    """Who is called what."""
    return {member.id: member.name for member in staff}


def slip_words(case: UseCase, scene: Scene, slip: Slip) -> str:
    """Where it stands, and why it was not read."""
    return f"{slip.place}: {problem_words(case, scene, slip.problem)}"


def _some(lines: Sequence[str]) -> str:
    more = [f"… {len(lines) - MOST_SHOWN}"] if len(lines) > MOST_SHOWN else []
    return "\n".join([*lines[:MOST_SHOWN], *more])


def _packed(entry: Entry) -> dict[str, str | int | None]:
    return {name: value if isinstance(value, int | None) else str(value) for name, value in vars(entry).items()}


def _unpacked(packed: dict[str, str | int | None]) -> Entry:
    def read(name: str) -> str:
        return str(packed[name] or "")

    weekday = packed["weekday"]
    return Entry(
        "",
        Kind(read("kind")),
        read("zone"),
        read("person_id") or None,
        Duty(read("duty")),
        weekday if isinstance(weekday, int) else None,
        time.fromisoformat(read("start")) if read("start") else None,
        time.fromisoformat(read("end")) if read("end") else None,
        date.fromisoformat(read("first_on")) if read("first_on") else None,
        date.fromisoformat(read("last_on")) if read("last_on") else None,
    )
