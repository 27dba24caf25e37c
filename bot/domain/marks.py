"""What somebody keeps of the directory, and how its links are doing."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from hashlib import sha256

SAVED, COMPANY = "saved", "company"
MOST_SAVED = 30
FAILURES_TO_TELL = 3  # a site that is down for an evening is not gone
LOOK_AGAIN, LOOK_SOON = timedelta(days=30), timedelta(days=2)


@dataclass(frozen=True)
class Mark:
    """One entry somebody saved, or wants company for on a day."""

    id: str
    peer_id: str
    kind: str
    ref: str
    name: str
    at: datetime
    day: date | None = None


@dataclass(frozen=True)
class LinkState:
    """One address, when it was looked at last, and what came of it ("" when it answered)."""

    mark: str
    url: str
    ref: str
    name: str
    checked_at: datetime | None = None
    verdict: str = ""
    failures: int = 0
    failing_since: datetime | None = None


def link_to(url: str, ref: str, name: str) -> LinkState:
    """An address that nobody has looked at yet."""
    return LinkState(sha256(url.encode()).hexdigest()[:32], url, ref, name)


def looked_at(link: LinkState, now: datetime, verdict: str) -> LinkState:
    """After a look; `verdict` says what is wrong, or nothing."""
    if not verdict:
        return replace(link, checked_at=now, verdict="", failures=0, failing_since=None)
    since = link.failing_since or now
    return replace(link, checked_at=now, verdict=verdict[:40], failures=link.failures + 1, failing_since=since)


def is_due(link: LinkState, now: datetime) -> bool:
    """Never looked at, a month ago, or failing and two days ago."""
    if link.checked_at is None:
        return True
    return now - link.checked_at >= (LOOK_SOON if link.failures else LOOK_AGAIN)
