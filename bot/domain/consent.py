"""Consents: each apart from the other, tied to the words it was asked with, taken back as easily as given."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Matter(StrEnum):
    """What somebody agrees to, or not."""

    CHECKINS = "checkins"
    READING = "reading"
    CARING = "caring"  # short notes from a named person; apart from everything else
    AGE = "age"  # no consent, but kept the same way: that they are old enough


WORDS_VERSION = {Matter.CHECKINS: 1, Matter.READING: 1}
"""Raise one when `setup-about`, `setup-consents` or `privacy` change what that yes means; everyone is asked again."""


@dataclass(frozen=True)
class Consent:
    """One answer, to one version of the words."""

    matter: Matter
    is_given: bool
    version: str
    answered_at: datetime


def version_of(matter: Matter, own: int) -> str:
    """The version asked now; `own` is the organisation's own count, for the words it has changed itself."""
    return f"{WORDS_VERSION[matter]}.{own}"


def holds(is_given: bool | None, on_record: Consent | None, version: str) -> bool:
    """Whether a yes still counts: given, and to the words as they are now. A yes from before records counts."""
    return bool(is_given) and (on_record is None or on_record.version == version)


def is_outdated(is_given: bool | None, on_record: Consent | None, version: str) -> bool:
    """Whether a yes was given to words that have changed since, and is to be asked for again."""
    return bool(is_given) and on_record is not None and on_record.version != version
