"""Crisis lines and resources: facts with a source and the date they were checked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time


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
    keyword: str | None = None  # the word to write to `text`
    menus: Mapping[str, str] = field(default_factory=dict)  # digits that lead to a language: {"es": "2"}
    whatsapp: str | None = None
    website: str | None = None
    zone: str | None = None  # the time zone of its hours
    area: str | None = None  # when it does not serve the whole country
    subdivision: str | None = None  # that part by its ISO 3166-2 code, US-NY: shown first there, and nowhere else
    police: str = "unknown"  # whether police may be involved: yes, no, unknown
    is_crisis: bool = True  # False: information or referral, never shown as a crisis line


@dataclass(frozen=True)
class EmergencyNumber:
    """What to dial in one country: one number for everything, or an ambulance number and others beside it."""

    country: str
    number: str  # the one to show first
    service: str = "any"  # whom it reaches: any, ambulance
    others: Mapping[str, str] = field(default_factory=dict)  # {"police": "110", "also": "999"}

    def number_for(self, *, is_violence: bool) -> str:
        """The number that sends the right people: the police where an ambulance alone would come otherwise."""
        is_ambulance_only = is_violence and self.service == "ambulance"
        return self.others.get("police", self.number) if is_ambulance_only else self.number


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
    organisation: str = ""  # who runs it, where that is another name
    place: str = ""
    expect: str = ""  # what to bring, how long one waits
    alert: str = ""
    hours: tuple[tuple[int, time, time], ...] = ()  # weekday (Monday is 0), from, to
    hours_note: str = ""
