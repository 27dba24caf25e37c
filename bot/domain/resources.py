"""Crisis lines and resources: facts with a source and the date they were checked."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class CrisisLine:
    """One line, numbers as dialled inside its country (short codes are never rewritten)."""

    id: str
    country: str
    name: str
    phone: str | None = None
    menu: str | None = None  # digits to press after the call is answered
    text: str | None = None  # how to write: keyword and number
    chat: str | None = None  # an address
    hours: str | None = None  # as the source says; "24/7" when it never closes
    languages: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()  # suicide, overdose, domestic_violence, ...; empty: general
    groups: tuple[str, ...] = ()  # youth, veterans, lgbtq, women ...; empty: everyone
    cost: str | None = None
    source: str = ""
    checked_on: date | None = None
    confidence: str = "medium"


@dataclass(frozen=True)
class Resource:
    """One entry of the directory, in one language."""

    id: str
    category: str
    name: str
    summary: str
    audience: str = ""
    cost: str = ""
    how_to_start: str = ""
    languages: tuple[str, ...] = ()
    access: str = ""
    link: str = ""
    phone: str = ""
    country: str | None = None  # None: anywhere
    road: str = ""  # faith-based, secular, medication, harm reduction, abstinence ...
    source: str = ""
    checked_on: date | None = None
    checked_by: str = ""
