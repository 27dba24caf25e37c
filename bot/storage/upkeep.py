"""What people have said about entries of the directory, and what somebody keeps of it (sealed under their key)."""

import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, or_, select, update

from bot.domain.directory import Complaint, Review
from bot.domain.marks import LOOK_SOON, LinkState, Mark
from bot.storage.claims import insert_new, upsert
from bot.storage.repository import Repository
from bot.storage.tables import complaints, links, marks, reviews, services

_PLACE = "marks.what"
_REVIEW = select(reviews).where(reviews.c.ref == bindparam("ref"))
_HIDDEN = select(reviews).where(reviews.c.hidden_because != "").order_by(reviews.c.ref)
_COMPLAINT = select(complaints).where(complaints.c.id == bindparam("complaint"))
_OPEN = select(complaints).where(complaints.c.settled_at.is_(None)).order_by(complaints.c.at, complaints.c.id)
_SAME = select(complaints.c.id).where(
    complaints.c.settled_at.is_(None), complaints.c.ref == bindparam("ref"), complaints.c.kind == bindparam("kind")
)
_SETTLE = update(complaints).where(complaints.c.settled_at.is_(None), complaints.c.ref == bindparam("about"))
_LOOK_AT = (
    select(links)
    .where(
        or_(
            links.c.checked_at.is_(None),
            links.c.checked_at <= bindparam("before"),
            (links.c.failures > 0) & (links.c.checked_at <= bindparam("soon")),
        )
    )
    .order_by(links.c.checked_at.is_(None).desc(), links.c.checked_at, links.c.mark)
    .limit(bindparam("most"))
)
_DEAD = select(links).where(links.c.failures >= bindparam("failures")).order_by(links.c.failing_since, links.c.mark)
_DROP_LINK = delete(links).where(links.c.mark == bindparam("link"))
_MARK = select(marks).where(marks.c.id == bindparam("one"))
_MARKS = select(marks).where(marks.c.peer_id == bindparam("peer"), marks.c.kind == bindparam("of_kind"))
_MARKS_IN_ORDER = _MARKS.order_by(marks.c.at, marks.c.id)
_REMOVE = delete(marks).where(marks.c.id == bindparam("one"))


class UpkeepRepository(Repository):
    """The tables reviews, complaints and links."""

    def reviews(self, refs: Sequence[str]) -> dict[str, Review]:
        """What is known about these."""
        rows = self._connection.execute(select(reviews).where(reviews.c.ref.in_(list(refs))))
        return {row.ref: Review(**row._mapping) for row in rows}

    def hidden(self) -> tuple[Review, ...]:
        """Entries that a person has taken out of sight."""
        return tuple(Review(**row._mapping) for row in self._connection.execute(_HIDDEN))

    def note_checked(self, ref: str, on: date, by: str) -> None:
        """Somebody has looked: it is right; it is shown again."""
        self._save(ref, checked_on=on, checked_by=by, hidden_because="")

    def hide(self, ref: str, because: str) -> None:
        """Out of sight until somebody says that it is right; nothing is removed."""
        self._save(ref, hidden_because=because)

    def note_worked(self, ref: str, *, helped: bool) -> None:
        """One more person for whom it did, or did not."""
        found = self._review(ref)
        name = "helped" if helped else "not_helped"
        self._save(ref, **{name: getattr(found, name) + 1})

    def complain(self, complaint: Complaint) -> bool:
        """Keep it unless the same is waiting already."""
        asked = {"ref": complaint.ref, "kind": complaint.kind}
        if self._connection.execute(_SAME, asked).first() is not None:
            return False
        self._connection.execute(insert(complaints), vars(complaint))
        return True

    def complaint(self, complaint_id: str) -> Complaint | None:
        """By id."""
        row = self._connection.execute(_COMPLAINT, {"complaint": complaint_id}).one_or_none()
        return _complaint(row) if row else None

    def complaints(self) -> tuple[Complaint, ...]:
        """Those nobody has settled, oldest first."""
        return tuple(_complaint(row) for row in self._connection.execute(_OPEN))

    def settle(self, ref: str, now: datetime) -> None:
        """Somebody has looked at whatever was said about this entry."""
        self._connection.execute(_SETTLE.values(settled_at=now), {"about": ref})

    def watch_links(self, found: Sequence[LinkState]) -> None:
        """Addresses to look at from now on."""
        for one in found:
            insert_new(self._connection, links, vars(one))

    def links_due(self, before: datetime, most: int) -> tuple[LinkState, ...]:
        """Those never looked at, those looked at before then, and those that failed a while ago."""
        asked = {"before": before, "soon": self._now - LOOK_SOON, "most": most}
        return tuple(LinkState(**row._mapping) for row in self._connection.execute(_LOOK_AT, asked))

    def save_link(self, link: LinkState) -> None:
        """Insert or overwrite."""
        upsert(self._connection, links, vars(link))

    def dead_links(self, failures: int) -> tuple[LinkState, ...]:
        """Those that failed at least so many times in a row."""
        return tuple(LinkState(**row._mapping) for row in self._connection.execute(_DEAD, {"failures": failures}))

    def drop_link(self, mark: str) -> None:
        """Nobody looks at it any more, until it stands in an entry again."""
        self._connection.execute(_DROP_LINK, {"link": mark})

    def stale(self, before: date) -> tuple[tuple[str, str, date], ...]:
        """Imported services last checked before that day, the oldest first."""
        there = services.outerjoin(reviews, reviews.c.ref == services.c.id)
        query = select(services.c.id, services.c.name, services.c.checked_on).select_from(there)
        old = query.where(services.c.checked_on < before, or_(reviews.c.ref.is_(None), reviews.c.hidden_because == ""))
        fresh = or_(reviews.c.checked_on.is_(None), reviews.c.checked_on < before)
        rows = self._connection.execute(old.where(fresh).order_by(services.c.checked_on, services.c.id).limit(200))
        return tuple((row.id, row.name, row.checked_on) for row in rows)

    def _review(self, ref: str) -> Review:
        row = self._connection.execute(_REVIEW, {"ref": ref}).one_or_none()
        return Review(**row._mapping) if row else Review(ref)

    def _save(self, ref: str, **changed: Any) -> None:
        upsert(self._connection, reviews, {**vars(self._review(ref)), **changed})


class MarkRepository(Repository):
    """The table marks."""

    def of(self, peer_id: str, kind: str) -> tuple[Mark, ...]:
        """Theirs, oldest first."""
        rows = self._connection.execute(_MARKS_IN_ORDER, {"peer": peer_id, "of_kind": kind})
        return tuple(self._mark(row) for row in rows)

    def find(self, mark_id: str) -> Mark | None:
        """By id."""
        row = self._connection.execute(_MARK, {"one": mark_id}).one_or_none()
        return self._mark(row) if row else None

    def save(self, mark: Mark) -> None:
        """Insert or overwrite."""
        what = json.dumps({"ref": mark.ref, "name": mark.name, "day": mark.day.isoformat() if mark.day else None})
        sealed = self._safe.seal(mark.peer_id, _PLACE, mark.id, what)
        row = {"id": mark.id, "peer_id": mark.peer_id, "kind": mark.kind, "what": sealed, "at": mark.at}
        upsert(self._connection, marks, row)

    def remove(self, mark_id: str) -> None:
        """Gone."""
        self._connection.execute(_REMOVE, {"one": mark_id})

    def _mark(self, row: Row[Any]) -> Mark:
        what = json.loads(self._safe.unseal(row.peer_id, _PLACE, row.id, row.what))
        day = date.fromisoformat(what["day"]) if what["day"] else None
        return Mark(row.id, row.peer_id, row.kind, what["ref"], what["name"], row.at, day)


def _complaint(row: Row[Any]) -> Complaint:
    return Complaint(row.id, row.ref, row.name, row.kind, row.at)
