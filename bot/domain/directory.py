"""One service of the directory, in the shapes of Open Referral HSDS; what a person sees of it is a Resource."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from hashlib import sha256

from bot.domain.resources import Resource

MARKED_AFTER, HIDDEN_AFTER = timedelta(days=180), timedelta(days=365)
ACTIVE = "active"


@dataclass(frozen=True)
class Organisation:
    """Who runs services."""

    name: str
    summary: str = ""
    url: str = ""
    email: str = ""


@dataclass(frozen=True)
class Location:
    """A place where it is given."""

    name: str = ""
    address: str = ""
    city: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""
    latitude: float | None = None
    longitude: float | None = None
    accessibility: str = ""

    @property
    def words(self) -> str:
        """On one line, without what is not known."""
        return ", ".join(part for part in (self.name, self.address, self.city, self.region, self.postal_code) if part)


@dataclass(frozen=True)
class Phone:
    """A number as dialled there; `kind` is voice, text, tty, fax."""

    number: str
    extension: str = ""
    kind: str = "voice"
    note: str = ""


@dataclass(frozen=True)
class Hours:
    """One stretch of one weekday (Monday is 0), on the clock of the place."""

    weekday: int
    opens: time
    closes: time


@dataclass(frozen=True)
class Service:
    """What is offered, by whom, to whom, where, when and for how much. `raw` is the record as it was read, whole."""

    id: str
    source: str
    origin: str  # its id in the source
    name: str
    organisation: Organisation
    summary: str = ""
    categories: tuple[str, ...] = ()
    fits: tuple[str, ...] = ()  # veterans, no-id, free ...
    eligibility: str = ""
    cost: str = ""
    how_to_start: str = ""
    expect: str = ""
    languages: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    url: str = ""
    email: str = ""
    status: str = ACTIVE
    alert: str = ""
    road: str = ""
    hours_note: str = ""
    checked_on: date | None = None
    checked_by: str = ""
    locations: tuple[Location, ...] = ()
    phones: tuple[Phone, ...] = ()
    hours: tuple[Hours, ...] = ()
    raw: str = ""

    @property
    def mark(self) -> str:
        """Changes whenever anything in it does."""
        return sha256(repr(self).encode()).hexdigest()[:32]

    @property
    def country(self) -> str | None:
        """Where it is given; None where nobody says."""
        return next((one.country for one in self.locations if one.country), None)


@dataclass(frozen=True)
class Review:
    """What people have said about one entry since it was written."""

    ref: str
    checked_on: date | None = None
    checked_by: str = ""
    hidden_because: str = ""
    helped: int = 0
    not_helped: int = 0


@dataclass(frozen=True)
class Complaint:
    """Somebody said that an entry was wrong; who it was is not kept."""

    id: str
    ref: str
    name: str
    kind: str
    at: datetime


def id_for(source: str, origin: str) -> str:
    """The same record of the same source always gets the same id, so that a second import changes nothing."""
    return "dir-" + sha256(f"{source}\n{origin}".encode()).hexdigest()[:20]


def card(one: Service) -> Resource:
    """The service as an entry of the directory, beside the ones that come with the content."""
    place = one.locations[0].words if one.locations else ", ".join(one.areas[:3])
    access = "; ".join(dict.fromkeys(where.accessibility for where in one.locations if where.accessibility))
    return Resource(
        id=one.id,
        category=one.categories[0] if one.categories else "",
        name=one.name,
        summary=one.summary,
        audience=one.eligibility,
        cost=one.cost,
        how_to_start=one.how_to_start,
        languages=one.languages,
        access=access,
        link=one.url or one.organisation.url,
        phone=" · ".join(_dialled(phone) for phone in one.phones if phone.kind != "fax"),
        country=one.country,
        road=one.road,
        source=one.source,
        checked_on=one.checked_on,
        checked_by=one.checked_by,
        organisation=one.organisation.name if one.organisation.name != one.name else "",
        place=place,
        expect=one.expect,
        alert=one.alert,
        hours=tuple((h.weekday, h.opens, h.closes) for h in one.hours),
        hours_note=one.hours_note,
    )


def is_shown(one: Resource, now: datetime) -> bool:
    """Over a year unchecked it is hidden; crisis and warm lines never are."""
    is_old = one.checked_on is not None and now.date() - one.checked_on > HIDDEN_AFTER
    return one.category == "lines" or not is_old


def opening(one: Resource, local: datetime) -> tuple[str, datetime] | None:
    """("until", closing time) when it is open now, ("from", next opening) when it is not; None when nobody knows."""
    for starts, ends in _stretches(one, local):
        if starts <= local < ends:
            return "until", ends
        if starts > local:
            return "from", starts
    return None


def next_times(one: Resource, local: datetime, most: int) -> list[datetime]:
    """The next times it begins, for somebody who wants to be reminded."""
    return [starts for starts, _ in _stretches(one, local) if starts > local][:most]


def _stretches(one: Resource, local: datetime) -> Iterator[tuple[datetime, datetime]]:
    for ahead in range(-1, 8):
        day = local.date() + timedelta(days=ahead)
        for weekday, opens, closes in sorted(one.hours):
            if weekday == day.weekday():
                over = closes <= opens  # past midnight, or the whole day
                ends = day + timedelta(days=1) if over else day
                yield (
                    datetime.combine(day, opens, local.tzinfo),
                    datetime.combine(ends, closes, local.tzinfo),
                )


def _dialled(phone: Phone) -> str:
    kind = f" ({phone.kind})" if phone.kind not in {"", "voice"} else ""
    return f"{phone.number}{f' ext. {phone.extension}' if phone.extension else ''}{kind}"
