"""Louder channels: ways beside Telegram to ring a specialist whose phone sleeps. They say a number, and no more."""

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from urllib.parse import SplitResult, urlsplit

from bot.domain.screening.assessment import Level

LONGEST_ADDRESS = 300
MOST_CHANNELS = 5
AT_ONCE = ("concern", "high", "imminent", "on_duty", "backup", "offshift", "supervisors", "last_resort")
"""What may be set to ring at once: levels, and steps of the ladder."""

_TOPIC = re.compile(r"[A-Za-z0-9_-]{6,64}")
_EMAIL = re.compile(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
_NUMBER = re.compile(r"\+\d{7,15}")
APPS = frozenset({"pover", "gotify", "gotifys", "json", "jsons", "signal", "signals"})
"""Apprise addresses a specialist may give: push apps and web hooks, nothing that acts on the bot's own machine."""


class LoudKind(StrEnum):
    """What rings."""

    PUSH = "push"  # ntfy: an app that rings through silent mode
    EMAIL = "email"
    SMS = "sms"
    VOICE = "voice"
    APP = "app"  # another push app, by its apprise address


@dataclass(frozen=True)
class Loudness:
    """What the organisation offers and when it rings: the kinds it has a gateway for, and how patient it is."""

    kinds: frozenset[LoudKind] = frozenset({LoudKind.PUSH, LoudKind.APP})
    after: timedelta = timedelta(minutes=2)
    at_once: frozenset[str] = field(default_factory=lambda: frozenset({"imminent", "last_resort"}))

    def is_at_once(self, level: Level, step: str | None) -> bool:
        """Whether an alert of this level, or of this step of the ladder, rings without waiting to be read."""
        return level.word in self.at_once or step in self.at_once


@dataclass(frozen=True)
class LoudChannel:
    """One way to ring one person. `heard_at`: when they said they heard the test; `failed_at`: since it fails."""

    id: str
    person_id: str
    kind: LoudKind
    address: str
    added_at: datetime
    heard_at: datetime | None = None
    failed_at: datetime | None = None

    @property
    def hint(self) -> str:
        """Enough of the address to know it by; never the whole."""
        name, at, host = self.address.partition("@") if self.kind is LoudKind.EMAIL else ("", "", "")
        return f"{name[:1]}…@{host}" if at else f"…{self.address[-4:]}"


@dataclass(frozen=True)
class Ring:
    """One ring to be made: `key` names the words, which hold a number and a level and nothing else."""

    id: str
    channel_id: str
    person_id: str
    key: str
    due_at: datetime
    number: int = 0
    level: str = "none"
    attempts: int = 0


WAITS = tuple(timedelta(seconds=seconds) for seconds in (5, 20, 60, 120))
"""How long to wait after each try that failed; then it has failed."""


def wait_after(attempts: int) -> timedelta | None:
    """The wait after this many tries; None when it is over."""
    return WAITS[attempts - 1] if 0 < attempts <= len(WAITS) else None


def tidy_address(kind: LoudKind, typed: str) -> str | None:
    """The address as it is kept; None when it is none of this kind."""
    text = typed.strip()
    if kind in {LoudKind.SMS, LoudKind.VOICE}:
        text = re.sub(r"[\s().-]", "", text)
    is_one = 0 < len(text) <= LONGEST_ADDRESS and text.isprintable() and " " not in text
    return _READERS[kind](text) if is_one else None


def _push(text: str) -> str | None:
    """A topic of ntfy.sh, or the whole address of a topic on a server of one's own."""
    if _TOPIC.fullmatch(text):
        return f"https://ntfy.sh/{text}"
    parts = _split(text)
    if parts is None or parts.scheme not in {"https", "http"} or parts.query or parts.fragment:
        return None
    return text if _TOPIC.fullmatch(parts.path.strip("/")) else None


def _email(text: str) -> str | None:
    return text if _EMAIL.fullmatch(text) else None


def _number(text: str) -> str | None:
    return text if _NUMBER.fullmatch(text) else None


def _app(text: str) -> str | None:
    parts = _split(text)
    return text if parts and parts.scheme in APPS and not parts.fragment else None


def _split(text: str) -> SplitResult | None:
    try:
        parts = urlsplit(text)
        is_whole = bool(parts.hostname) and parts.port != 0
    except ValueError:  # a malformed port or bracket
        return None
    return parts if is_whole else None


_READERS = {
    LoudKind.PUSH: _push,
    LoudKind.EMAIL: _email,
    LoudKind.SMS: _number,
    LoudKind.VOICE: _number,
    LoudKind.APP: _app,
}
