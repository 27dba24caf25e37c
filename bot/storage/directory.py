"""The directory in tables, and its index: the same on SQLite and PostgreSQL, because it is made of words and numbers.

terms          every word (and "#food", "+veterans"), with how many services have it
term_spellings the word with any one letter left out: where a slip of the pen finds it again
postings       term -> service, with how much it counts there
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import time
from hashlib import sha256
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Row, Table, bindparam, delete, func, insert, select, update

from bot.domain.directory import Hours, Location, Organisation, Phone, Service
from bot.domain.directory_words import Wanted, distance, relaxed, slips_allowed, spellings, variants, weighted
from bot.ports.directory import Found, Put
from bot.storage.repository import Repository
from bot.storage.tables import locations, organisations, phones, postings, schedules, services, term_spellings, terms

_CHUNK = 500
_MOST_CANDIDATES = 400
_LISTS = ("categories", "fits", "languages", "areas")
_PLAIN = (
    "id", "source", "origin", "name", "summary", "eligibility", "cost", "how_to_start", "expect", "url", "email",
    "status", "alert", "road", "hours_note", "checked_on", "checked_by", "raw",
)  # fmt: skip
_PARTS: tuple[tuple[Table, str], ...] = ((locations, "locations"), (phones, "phones"), (schedules, "hours"))
_COUNT = select(func.count()).select_from(services)
_TERM = select(terms.c.number).where(terms.c.word == bindparam("word"))

Group = dict[int, int]  # term -> how many slips away it is


class DirectoryRepository(Repository):
    """The tables of the directory."""

    # --- writing ----------------------------------------------------------------------------------------------------

    def put(self, page: Sequence[Service]) -> Put:
        """Write these; what has not changed stays untouched but for when it was read last."""
        known = {
            row.id: row
            for some in _chunks([one.id for one in page])
            for row in self._connection.execute(
                select(services.c.id, services.c.number, services.c.mark).where(services.c.id.in_(some))
            )
        }
        fresh = [one for one in page if one.id not in known]
        changed = [one for one in page if one.id in known and known[one.id].mark != one.mark]
        same = [one.id for one in page if one.id in known and known[one.id].mark == one.mark]
        self._remove([known[one.id].number for one in changed])
        for some in _chunks(same):
            touched = update(services).where(services.c.id.in_(some)).values(read_at=self._now)
            self._connection.execute(touched)
        numbers = {one.id: known[one.id].number for one in changed}
        self._write([*fresh, *changed], numbers)
        return Put(len(fresh), len(changed), len(same))

    def _write(self, page: Sequence[Service], numbers: Mapping[str, int]) -> None:
        if not page:
            return
        self._write_organisations(page)
        rows = [{**self._row(one), "number": numbers.get(one.id)} for one in page]
        again = [row for row in rows if row["number"] is not None]
        first = [
            {name: value for name, value in row.items() if name != "number"} for row in rows if row["number"] is None
        ]
        for some in (again, first):
            if some:
                self._connection.execute(insert(services), some)
        found = {one: number for some in _chunks([one.id for one in page]) for one, number in self._numbers(some)}
        for table, name in _PARTS:
            parts = [_part(found[one.id], at, part) for one in page for at, part in enumerate(getattr(one, name))]
            if parts:
                self._connection.execute(insert(table), parts)
        self._index(page, found)

    def _numbers(self, ids: Sequence[str]) -> Iterable[tuple[str, int]]:
        rows = self._connection.execute(select(services.c.id, services.c.number).where(services.c.id.in_(ids)))
        return ((row.id, row.number) for row in rows)

    def _write_organisations(self, page: Sequence[Service]) -> None:
        rows = {_organisation_id(one): {**vars(one.organisation), "source": one.source} for one in page}
        known = {
            row.id: row
            for some in _chunks(list(rows))
            for row in self._connection.execute(select(organisations).where(organisations.c.id.in_(some)))
        }
        new = [{"id": key, **row} for key, row in rows.items() if key not in known]
        if new:
            self._connection.execute(insert(organisations), new)
        for key, row in rows.items():
            if key in known and any(known[key]._mapping[name] != value for name, value in row.items()):
                self._connection.execute(update(organisations).where(organisations.c.id == key).values(row))

    def _row(self, one: Service) -> dict[str, Any]:
        row = {name: getattr(one, name) for name in _PLAIN}
        row |= {name: json.dumps(getattr(one, name), ensure_ascii=False) for name in _LISTS}
        return {**row, "organisation_id": _organisation_id(one), "mark": one.mark, "read_at": self._now}

    def _index(self, page: Sequence[Service], numbers: Mapping[str, int]) -> None:
        words = {one.id: weighted(one) for one in page}
        uses = Counter(word for found in words.values() for word in found)
        known = self._terms(uses)
        rows = [
            {"term": known[word], "service": numbers[one], "weight": weight}
            for one, found in words.items()
            for word, weight in found.items()
        ]
        if rows:
            self._connection.execute(insert(postings), rows)
        self._count({known[word]: count for word, count in uses.items()})

    def _terms(self, words: Iterable[str]) -> dict[str, int]:
        wanted = list(words)
        known = self._known_terms(wanted)
        new = [word for word in wanted if word not in known]
        if new:
            self._connection.execute(insert(terms), [{"word": word} for word in new])
            added = self._known_terms(new)
            rows = [
                {"spelling": spelling, "term": number}
                for word, number in added.items()
                if slips_allowed(word) and word[0] not in "#+"
                for spelling in spellings(word)
            ]
            if rows:
                self._connection.execute(insert(term_spellings), rows)
            known |= added
        return known

    def _known_terms(self, words: Sequence[str]) -> dict[str, int]:
        return {
            row.word: row.number
            for some in _chunks(words)
            for row in self._connection.execute(select(terms.c.word, terms.c.number).where(terms.c.word.in_(some)))
        }

    def _count(self, more: Mapping[int, int]) -> None:
        statement = (
            update(terms).where(terms.c.number == bindparam("term")).values(uses=terms.c.uses + bindparam("more"))
        )
        if more:
            self._connection.execute(statement, [{"term": term, "more": count} for term, count in more.items()])

    def _remove(self, numbers: Sequence[int]) -> None:
        for some in _chunks(numbers):
            used = select(postings.c.term, func.count().label("uses")).where(postings.c.service.in_(some))
            counted = {row.term: -row.uses for row in self._connection.execute(used.group_by(postings.c.term))}
            self._count(counted)
            for table in (postings, *(table for table, _ in _PARTS)):
                self._connection.execute(delete(table).where(table.c.service.in_(some)))
            self._connection.execute(delete(services).where(services.c.number.in_(some)))

    # --- reading ----------------------------------------------------------------------------------------------------

    def count(self) -> int:
        """How many services there are."""
        return self._connection.scalar(_COUNT) or 0

    def get(self, ids: Sequence[str]) -> tuple[Service, ...]:
        """These, in this order; those that are gone are left out."""
        query = select(services, organisations.c.name.label("run_by"), organisations.c.summary.label("about_them"),
                       organisations.c.url.label("their_url"), organisations.c.email.label("their_email"))  # fmt: skip
        joined = query.join(organisations, organisations.c.id == services.c.organisation_id)
        rows = {row.id: row for row in self._connection.execute(joined.where(services.c.id.in_(list(ids)[:_CHUNK])))}
        parts = self._parts([row.number for row in rows.values()])
        return tuple(_service(rows[one], parts) for one in ids if one in rows)

    def page(self, after: str, most: int) -> tuple[Service, ...]:
        """The next services by id, for whoever goes through all of them."""
        ids = self._connection.scalars(
            select(services.c.id).where(services.c.id > after).order_by(services.c.id).limit(most)
        )
        return self.get([str(one) for one in ids])

    def not_read_since(self, source: str, moment: Any) -> tuple[tuple[str, str], ...]:
        """Services of a source that its last file no longer held: id and name."""
        old = (services.c.source == source, services.c.read_at < moment)
        rows = self._connection.execute(select(services.c.id, services.c.name).where(*old).order_by(services.c.name))
        return tuple((row.id, row.name) for row in rows)

    def search(self, wanted: Sequence[Wanted], most: int) -> Found:
        """The best for all that is wanted; when nothing has it all, for less, and which words were given up."""
        groups = [(one, self._group(one)) for one in wanted]
        able = tuple(one for one, group in groups if group)
        by = {one: group for one, group in groups if group}
        for attempt in relaxed(able):
            ids = self._having([by[one] for one in attempt], most)
            if ids:
                return Found(ids, tuple(one for one in wanted if one not in attempt))
        return Found((), tuple(wanted))

    def _group(self, one: Wanted) -> Group:
        """The terms that mean it: the marker, the words as they are, or else the nearest spellings."""
        found: Group = {}
        for word in (one.marker, *([one.word] if " " not in one.word else [])):
            number = self._connection.scalar(_TERM, {"word": word}) if word else None
            if number is not None:
                found[number] = 0
        return found or self._near(one.word)

    def _near(self, word: str) -> Group:
        most = slips_allowed(word)
        if not most:
            return {}
        of = term_spellings
        query = select(terms.c.number, terms.c.word).join(of, of.c.term == terms.c.number).distinct()
        rows = self._connection.execute(query.where(of.c.spelling.in_(variants(word))).limit(_MOST_CANDIDATES))
        slips = {row.number: distance(word, row.word, most) for row in rows}
        best = min(slips.values(), default=most + 1)
        return {number: count for number, count in slips.items() if count == best <= most}

    def _having(self, groups: Sequence[Group], most: int) -> tuple[str, ...]:
        """Services that have a term of every group, by how much they count; the rarest group leads."""
        if not groups:
            return ()
        uses = self._uses({number for group in groups for number in group})
        ordered = sorted(groups, key=lambda group: sum(uses[number] for number in group))
        tables = [postings.alias(f"p{at}") for at in range(len(ordered))]
        weight: ColumnElement[int] = sum((each.c.weight for each in tables[1:]), start=tables[0].c.weight)
        source: FromClause = tables[0]
        for group, each in zip(ordered[1:], tables[1:], strict=True):
            source = source.join(each, (each.c.service == tables[0].c.service) & each.c.term.in_(list(group)))
        lead, best = tables[0].c.service, func.max(weight).label("best")
        query = select(lead, best).select_from(source).where(tables[0].c.term.in_(list(ordered[0])))
        top = query.group_by(lead).order_by(best.desc(), lead).limit(most).subquery()
        named = select(services.c.id).join(top, top.c.service == services.c.number)
        return tuple(str(one) for one in self._connection.scalars(named.order_by(top.c.best.desc(), top.c.service)))

    def _uses(self, numbers: set[int]) -> dict[int, int]:
        rows = self._connection.execute(select(terms.c.number, terms.c.uses).where(terms.c.number.in_(numbers)))
        return {row.number: row.uses for row in rows}

    def _parts(self, numbers: Sequence[int]) -> dict[str, dict[int, list[Row[Any]]]]:
        found: dict[str, dict[int, list[Row[Any]]]] = {name: {} for _, name in _PARTS}
        for table, name in _PARTS:
            for some in _chunks(numbers):
                rows = self._connection.execute(select(table).where(table.c.service.in_(some)).order_by(table.c.place))
                for row in rows:
                    found[name].setdefault(row.service, []).append(row)
        return found


def _chunks(items: Sequence[Any]) -> Iterator[Sequence[Any]]:
    return (items[at : at + _CHUNK] for at in range(0, len(items), _CHUNK))


def _organisation_id(one: Service) -> str:
    return sha256(f"{one.source}\n{one.organisation.name}".encode()).hexdigest()[:32]


def _part(service: int, place: int, part: Location | Phone | Hours) -> dict[str, Any]:
    row = {name: value.strftime("%H:%M") if isinstance(value, time) else value for name, value in vars(part).items()}
    return {"service": service, "place": place, **row}


def _service(row: Row[Any], parts: Mapping[str, Mapping[int, list[Row[Any]]]]) -> Service:
    plain: dict[str, Any] = {name: getattr(row, name) for name in _PLAIN}
    plain |= {name: tuple(json.loads(getattr(row, name))) for name in _LISTS}
    of = {name: parts[name].get(row.number, []) for _, name in _PARTS}
    return Service(
        **plain,
        organisation=Organisation(row.run_by, row.about_them, row.their_url, row.their_email),
        locations=tuple(Location(**_of(Location, one)) for one in of["locations"]),
        phones=tuple(Phone(**_of(Phone, one)) for one in of["phones"]),
        hours=tuple(
            Hours(one.weekday, time.fromisoformat(one.opens), time.fromisoformat(one.closes)) for one in of["hours"]
        ),
    )


def _of(kind: type[Location] | type[Phone], row: Row[Any]) -> dict[str, Any]:
    return {each.name: getattr(row, each.name) for each in fields(kind)}
